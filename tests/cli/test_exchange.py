"""Formats on the command line: what goes in and comes out as files."""

from pathlib import Path

from editor_app.formats import exporting, importing
from tests.cli.conftest import SAMPLE, Shell
from tests.formats.test_feed import RSS


def test_word_document_goes_out_and_comes_in_again(shell: Shell, tmp_path: Path) -> None:
    article = shell.done("import", str(SAMPLE))
    into = tmp_path / "خبر.docx"
    assert shell("export", article["id"], "--format", "docx", "-o", str(into)).code == 0
    again = shell.done("import", str(into))
    for name in ("headline", "lead", "outlet", "published_on", "body", "direction", "bylines"):
        assert again[name] == article[name]


def test_import_of_a_feed_makes_every_entry_a_draft(shell: Shell, tmp_path: Path) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_bytes(RSS)
    assert [each["headline"] for each in shell.done("import", str(feed))] == [
        "خبر «أول»",
        "خبر ثان",
    ]


def test_library_goes_out_whole_and_comes_in_again(shell: Shell, tmp_path: Path) -> None:
    article = shell.done("import", str(SAMPLE))
    folder = tmp_path / "library"
    assert shell("export", "--all", "-o", str(folder)).code == 0
    again = shell.done("import", str(folder))
    fresh = {"id", "created_utc", "updated_utc"}
    assert {k: v for k, v in again.items() if k not in fresh} == {
        k: v for k, v in article.items() if k not in fresh
    }


def test_export_without_what_it_needs_is_bad_usage(shell: Shell) -> None:
    for words in (("export",), ("export", "x"), ("export", "--all")):
        said = shell(*words)
        assert (said.code, said.out) == (2, "")
        assert len(said.err.splitlines()) == 1


def test_help_names_every_format(shell: Shell) -> None:
    shown = "".join(shell("import", "--help").out.split())
    assert all(name in shown for name in importing.FORMATS)
    shown = "".join(shell("export", "--help").out.split())
    assert all(name in shown for name in exporting.FORMATS)


def test_import_of_an_address_that_is_not_public_says_what_to_do(shell: Shell) -> None:
    said = shell("import", "http://127.0.0.1:9/page.html")
    assert said.code == 2
    assert "127.0.0.1:9" in said.err
    assert shell.done("article", "list") == []
