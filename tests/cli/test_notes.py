"""Notes and assignments on the command line, and that nothing of them leaves the desk."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLE, Shell

CANARY = "كناري-المذكرة-7391"


@pytest.fixture
def article(shell: Shell) -> str:
    shell.done("contributor", "add", "سلمى بناني")
    made: str = shell.done("article", "new", "--headline", "خبر عن الميناء", "--lead", "مدخل")["id"]
    return made


def test_note_is_written_listed_answered_and_settled(shell: Shell, article: str) -> None:
    note = shell.done("note", "add", article, "أي ميناء؟", "--on", "الميناء")
    assert note["places"] == [{"field": "headline", "block": 0, "start": 7, "end": 14}]
    shell.done("note", "add", article, "ينقصه مصدر")
    shell.done("note", "answer", note["id"], "طنجة")
    shell.done("note", "resolve", note["id"])
    listed = shell.done("note", "list", article)
    assert [(each["text"], each["is_open"]) for each in listed] == [
        ("ينقصه مصدر", True),
        ("أي ميناء؟", False),
    ]
    assert [answer["text"] for answer in listed[1]["answers"]] == ["طنجة"]
    assert len(shell.done("note", "list", article, "--open")) == 1
    assert "أي ميناء؟" in shell("note", "list", article).out
    shell.done("note", "reopen", note["id"])
    shell.done("article", "set", article, "--headline", "خبر آخر")
    (gone,) = [each for each in shell.done("note", "list", article) if each["is_lost"]]
    assert gone["passage"]["quote"] == "الميناء"
    shell.done("note", "remove", note["id"])
    assert len(shell.done("note", "list", article)) == 1


def test_article_is_assigned_and_listed_as_mine_and_due(
    shell: Shell, article: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = shell.done(
        "article", "assign", article, "--to", "سلمى بناني", "--due", "2020-11-25 09:00"
    )
    assert told["assignment"]["wall"] == "2020-11-25T09:00"
    assert told["assignment"]["zone"] == "Africa/Casablanca"
    (row,) = shell.done("article", "list", "--due")
    assert (row["assigned_to"], row["is_overdue"]) == ("سلمى بناني", True)
    assert shell.done("article", "list", "--mine") == []
    assert "late" in shell("article", "list", "--due").out
    (shell.folder / "settings.json").write_text('{"house.person": "هند"}', encoding="utf-8")
    shell.done("article", "assign", article, "--to", "هند")
    assert [row["id"] for row in shell.done("article", "list", "--mine")] == [article]
    assert shell.done("article", "list", "--due") == []
    told = shell.done("article", "assign", article, "--nobody")
    assert (told["assignment"], len(told["history"])) == (None, 3)


@pytest.mark.parametrize(
    "words",
    [
        ("article", "assign", "ID", "--to", "غريب"),
        ("article", "assign", "ID", "--due", "2026-11-25 09:00"),
        ("article", "assign", "ID", "--to", "سلمى بناني", "--nobody"),
        ("note", "add", "ID", " "),
        ("note", "add", "ID", "لماذا؟", "--on", "لا يوجد"),
        ("note", "add", "nobody", "لماذا؟"),
        ("note", "resolve", "n9"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_one_line(
    shell: Shell, article: str, words: tuple[str, ...]
) -> None:
    said = shell(*(article if word == "ID" else word for word in words))
    assert (said.code, said.out, len(said.err.splitlines())) == (2, "", 1)
    assert shell.done("note", "list", article) == []
    assert shell.done("article", "assign", article)["history"] == []


def test_nothing_of_a_note_leaves_the_desk(
    shell: Shell, tmp_path: Path, site: Callable[[str], Path]
) -> None:
    article = shell.done("import", str(SAMPLE))["id"]
    shell.done("note", "add", article, CANARY)
    shell.done("article", "assign", article, "--to", _me(shell), "--note", CANARY)
    place = site("الموقع")
    shell.done("queue", "add", article, "--to", "الموقع")
    shell("queue", "run", "--once")
    assert list(place.rglob("*.html"))
    out = tmp_path / "out"
    out.mkdir()
    for name in ("html", "docx", "markdown", "text", "ninjs", "json"):
        shell("export", article, "--format", name, "-o", str(out / f"a.{name}"))
    assert len(list(out.iterdir())) == 6
    written = [path for folder in (place, out) for path in folder.rglob("*") if path.is_file()]
    assert not [path for path in written if CANARY.encode() in path.read_bytes()]
    assert CANARY not in shell("article", "show", article, "--json").out
    shell.done("backup")
    (note,) = shell.done("note", "list", article)
    shell.done("note", "remove", note["id"])
    shell.done("restore", "latest")
    assert shell.done("note", "list", article) == [note]
    backup = tmp_path / "backup"
    assert shell("export", "--all", "-o", str(backup)).code == 0
    kept = [path for path in backup.rglob("*") if path.is_file()]
    assert [path.name for path in kept if CANARY.encode() in path.read_bytes()] == ["desk.json"]


def _me(shell: Shell) -> str:
    (shell.folder / "settings.json").write_text('{"house.person": "هند"}', encoding="utf-8")
    return "هند"
