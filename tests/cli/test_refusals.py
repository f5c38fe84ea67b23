"""Every command refuses bad input with one line, exit code 2, and a library left as it was."""

from collections.abc import Callable
from pathlib import Path

import pytest

from editor_app.presenters.messages import LANGUAGES
from tests.cli.conftest import SAMPLE, Shell

Site = Callable[[str], Path]

REFUSED = [
    ("bogus",),
    ("--bogus",),
    ("--lang", "zz", "article", "list"),
    ("article",),
    ("article", "bogus"),
    ("article", "list", "more"),
    ("article", "list", "--limit", "0"),
    ("article", "list", "--limit", "x"),
    ("article", "list", "--state", "lost"),
    ("article", "list", "--lang", "de"),
    ("article", "show"),
    ("article", "show", "nothing"),
    ("article", "show", "../../etc/passwd"),
    ("article", "new", "--language", "Arabic!"),
    ("article", "new", "--state", "published!"),
    ("article", "new", "--state", "withdrawn"),
    ("article", "set", "nothing", "--lead", "x"),
    ("article", "set", "ID"),
    ("article", "set", "ID", "--nope", "x"),
    ("article", "set", "ID", "--lead"),
    ("article", "set", "ID", "--lead", "--json"),
    ("article", "set", "ID", "--keyword", "--kicker", "x"),
    ("article", "set", "ID", "--lead", "x", "--state", "lost"),
    ("article", "set", "ID", "--lead", "x", "--state", "withdrawn"),
    ("article", "set", "ID", "--lead", "x", "--direction", "up"),
    ("article", "set", "ID", "--lead", "x", "--language", "x/../y"),
    ("article", "set", "ID", "--lead", "x", "--date", "25 - 11 - 2021"),
    ("article", "set", "ID", "--lead", "x", "--date", "2021-02-30"),
    ("article", "set", "ID", "--lead", "x", "--date", "20211125"),
    ("article", "set", "ID", "--lead", "x", "--byline", ""),
    ("article", "set", "ID", "--lead", "x", "--byline", ":writer"),
    ("article", "set", "ID", "--lead", "x", "--byline", "سعاد:poet"),
    ("article", "set", "ID", "--lead", "x", "--source", "javascript:alert(1)"),
    ("article", "set", "ID", "--lead", "x", "--source", "https://"),
    ("article", "set", "ID", "--lead", "x", "--source", ""),
    ("article", "set", "ID", "--lead", "x", "--primary"),
    ("article", "set", "ID", "--lead", "x", "--source-title", "x"),
    ("article", "set", "ID", "--lead", "x", "--source", "https://a.b/", "--source-date", "soon"),
    ("article", "set", "ID", "--lead", "x", "--body-file", "no-such-file"),
    ("article", "set", "ID", "--lead", "x", "--body-file", "/"),
    ("article", "set", "ID", "--lead", "\udcff"),
    ("article", "delete"),
    ("article", "delete", "ID", "nothing"),
    ("article", "delete", "QUEUED"),
    ("article", "restore", "nothing"),
    ("check", "nothing"),
    ("search",),
    ("import",),
    ("import", "no-such-file"),
    ("import", "/"),
    ("import", str(SAMPLE), "--as", "odt"),
    ("export", "ID"),
    ("export", "ID", "--format", "odt"),
    ("export", "nothing", "--format", "html"),
    ("contributor", "add", " \u200f"),
    ("contributor", "add", "سعاد", "--role", "poet"),
    ("contributor", "remove", "nothing"),
    ("destination", "add"),
    ("destination", "add", "site"),
    ("destination", "add", "blog", "x", "--path", "/tmp/x"),
    ("destination", "add", "site", "x", "y", "--path", "/tmp/x"),
    ("destination", "add", "site", "x", "--path"),
    ("destination", "add", "site", "x", "--path", "--title", "T"),
    ("destination", "add", "site", "x", "--path", "/tmp/x", "--path", "/tmp/y"),
    ("destination", "add", "site", "x", "--path", "/tmp/x", "--colour", "red"),
    ("destination", "add", "site", "x", "--path", "/tmp/x", "--title", "T"),
    ("destination", "add", "site", "x", "--path", "/", "--title", "T", "--base-url", "https://a.b"),
    ("destination", "add", "site", "x", "--path", "/tmp/x", "--title", "T", "--base-url", "ftp:x"),
    ("destination", "add", "site", "s", "--path", "/tmp/x", "--title", "T", "--base-url",
     "https://a.b"),
    ("destination", "add", "site", "\udcff", "--path", "/tmp/x", "--title", "T", "--base-url",
     "https://a.b"),
    ("destination", "test", "nowhere"),
    ("destination", "pause", "nowhere"),
    ("destination", "resume", "nowhere"),
    ("destination", "remove", "nowhere"),
    ("destination", "remove", "s"),
    ("queue", "add", "ID"),
    ("queue", "add", "nothing", "--to", "s"),
    ("queue", "add", "ID", "--to", "nowhere"),
    ("queue", "add", "EMPTY", "--to", "s"),
    ("queue", "add", "ID", "--to", "s", "--action", "burn"),
    ("queue", "add", "ID", "--to", "s", "--action", "withdraw"),
    ("queue", "add", "ID", "--to", "s", "--at", "tomorrow"),
    ("queue", "add", "ID", "--to", "s", "--at", "2026-12-01"),
    ("queue", "add", "ID", "--to", "s", "--at", "2026-13-01 18:00"),
    ("queue", "add", "ID", "--to", "s", "--at", "9999-12-31 23:59", "--zone", "America/New_York"),
    ("queue", "add", "ID", "--to", "s", "--at", "2026-04-24 00:30", "--zone", "Africa/Cairo"),
    ("queue", "add", "ID", "--to", "s", "--at", "2026-12-01 18:00", "--zone", "../../etc/passwd"),
    ("queue", "add", "QUEUED", "--to", "s"),
    ("queue", "list", "--state", "lost"),
    ("queue", "hold", "nothing"),
    ("queue", "release", "ITEM"),
    ("queue", "retry", "ITEM"),
    ("queue", "cancel", "nothing"),
    ("queue", "move", "ITEM"),
    ("queue", "move", "ITEM", "--last", "--before", "ITEM"),
    ("queue", "move", "ITEM", "--before", "nothing"),
    ("queue", "log", "nothing"),
    ("queue", "reschedule", "ITEM"),
    ("queue", "reschedule", "ITEM", "--at", "18:00"),
    ("queue", "reschedule", "nothing", "--now"),
    ("queue", "run", "--once", "--watch"),
    ("demo",),
]  # fmt: skip


def test_bad_input_is_one_line_and_two_and_changes_nothing(
    shell: Shell, site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    site("s")
    names = {
        "ID": shell.done("import", str(SAMPLE))["id"],
        "QUEUED": shell.done("import", str(SAMPLE))["id"],
        "EMPTY": shell.done("article", "new")["id"],
    }
    names["ITEM"] = shell.done("queue", "add", names["QUEUED"], "--to", "s")[0]["id"]
    before = shell.dump()
    wrong = []
    for words in REFUSED:
        said = shell(*(names.get(word, word) for word in words))
        if said.code != 2 or said.out or said.err.count("\n") != 1 or len(said.err) < 20:
            wrong.append((words, said))
    assert not wrong
    assert shell.dump() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_refusals_are_said_in_the_language_asked_for(shell: Shell, language: str) -> None:
    said = {
        words: shell(*words, "--lang", language).err
        for words in (("article", "show", "x"), ("import", "no-such-file"))
    }
    for sentence in said.values():
        assert ("\u0600" <= sentence.strip()[0] <= "\u06ff") is (language == "ar")
    assert "mihbara article list" in said["article", "show", "x"]


def test_language_comes_from_the_environment_and_then_the_settings(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "fr_MA.UTF-8")
    assert "n’existe pas" in shell("article", "show", "x").err
    (shell.folder / "settings.json").write_text('{"interface.language": "ar"}', encoding="utf-8")
    assert "لا وجود للمقال" in shell("article", "show", "x").err
    assert "There is no article" in shell("--lang", "en", "article", "show", "x").err


def test_unusable_data_folder_is_one(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file", encoding="utf-8")
    said = shell("article", "list")
    assert (said.code, said.out) == (1, "")
    assert "data" in said.err
    assert said.err.count("\n") == 1


def test_export_into_a_folder_that_is_not_there_is_one(shell: Shell, tmp_path: Path) -> None:
    article = shell.done("import", str(SAMPLE))["id"]
    said = shell("export", article, "--format", "text", "-o", str(tmp_path / "no" / "x.txt"))
    assert (said.code, said.out, said.err.count("\n")) == (1, "", 1)


@pytest.mark.parametrize(
    "hostile",
    [
        "م" * 10_000,
        "a\u202eb\u2067c",
        "</script><script>alert(1)</script>",
        "a\nb\tc",
        "--",
        "$(x)",
    ],
)
def test_article_set_takes_hostile_text_without_harm(shell: Shell, hostile: str) -> None:
    article = shell.done("article", "new", "--headline", "x")["id"]
    changed = shell.done("article", "set", article, f"--headline={hostile}", f"--lead={hostile}")
    assert changed["headline"]
    assert "\u202e" not in changed["headline"]
    row = shell("article", "list").out
    assert row.count("\n") == 1
    assert row.count("\t") == 4
