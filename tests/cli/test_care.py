"""``mihbara backup``, ``restore`` and ``doctor`` over a real library."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.cli.conftest import Shell


def spoil(path: Path, at: str) -> None:
    data = bytearray(path.read_bytes())
    data[data.rindex(at.encode())] ^= 1
    path.write_bytes(data)


def test_restore_drill_brings_a_damaged_library_back(shell: Shell) -> None:
    article = shell.done("article", "new", "--headline", "أمن المغرب")["id"]
    shell.done("backup")
    database = shell.folder / "library.sqlite"
    spoil(database, "أمن المغرب")
    damaged = shell("doctor", "--json")
    assert damaged.code == 1
    (found,) = damaged.json["findings"]
    assert found["code"] in ("texts-damaged", "history-damaged")
    spoiled = database.read_bytes()
    done = shell.done("restore", "latest")
    assert shell.done("article", "show", article)["headline"] == "أمن المغرب"
    assert (Path(done["set_aside"]) / "library.sqlite").read_bytes() == spoiled
    assert shell.done("doctor")["sound"] is True


def test_restore_list_tells_sound_from_unsound(shell: Shell, tmp_path: Path) -> None:
    shell.done("article", "new", "--headline", "أمن")
    made = Path(shell.done("backup")["path"])
    elsewhere = shell.done("backup", "--to", str(tmp_path / "stick"))
    assert Path(elsewhere["path"]).parent == tmp_path / "stick"
    assert [each["sound"] for each in shell.done("restore", "--list")] == [True]
    made.write_bytes(made.read_bytes()[:5000])
    assert [each["sound"] for each in shell.done("restore", "--list")] == [False]
    refused = shell("restore", "latest")
    assert refused.code == 2
    assert "no backup" in refused.err
    assert shell("restore", str(made)).code == 2
    assert shell("restore", elsewhere["path"]).code == 0


def test_restore_without_saying_what_is_refused(shell: Shell) -> None:
    assert shell("restore").code == 2
    assert shell("restore", "latest", "--list").code == 2


def test_doctor_says_each_thing_that_is_wrong(shell: Shell) -> None:
    shell.done("article", "new", "--headline", "أمن")
    (shell.folder / "settings.json").write_text("{", encoding="utf-8")
    (shell.folder / "window.lock").write_text("999999999\nmihbara\nhost\n", encoding="utf-8")
    exposed = shell.folder / "notes.txt"
    exposed.write_text("x", encoding="utf-8")
    exposed.chmod(0o644)
    said = shell("doctor", "--json")
    assert said.code == 1
    codes = {found["code"] for found in json.loads(said.out)["findings"]}
    assert codes == {"backup-none", "settings-unreadable", "lock-stale", "files-open"}
    assert "restore" not in shell("doctor").err


def test_restore_readable_keeps_what_a_damaged_library_still_has(shell: Shell) -> None:
    sound = shell.done("article", "new", "--headline", "الرباط")["id"]
    shell.done("article", "new", "--headline", "أمن المغرب")
    database = shell.folder / "library.sqlite"
    data = database.read_bytes()
    database.write_bytes(data.replace("أمن".encode(), "أمل".encode()))
    codes = {found["code"] for found in shell("doctor", "--json").json["findings"]}
    assert {"texts-damaged", "articles-readable"} <= codes
    done = shell.done("restore", "--readable")
    assert (done["restored"], done["articles"]) == (None, 1)
    assert [row["id"] for row in shell.done("article", "list")] == [sound]
    assert shell("restore", "--readable", "latest").code == 2


def test_doctor_mends_a_search_index_that_disagrees(shell: Shell) -> None:
    article = shell.done("article", "new", "--headline", "الرباط")["id"]
    with closing(sqlite3.connect(shell.folder / "library.sqlite")) as connection:
        connection.execute("DELETE FROM search")
        connection.commit()
    assert shell.done("search", "الرباط") == []
    shell.done("backup")
    (found,) = shell("doctor", "--json").json["findings"]
    assert found["code"] == "search-mended"
    assert [row["id"] for row in shell.done("search", "الرباط")] == [article]
    assert shell.done("doctor")["sound"] is True
