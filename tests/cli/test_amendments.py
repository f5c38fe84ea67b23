"""Amending what is published, from the command line."""

from pathlib import Path

from tests.cli.conftest import SAMPLE, Shell


def published(shell: Shell, site: Path) -> str:
    article: str = shell.done("import", str(SAMPLE))["id"]
    options = ("--path", str(site), "--title", "محبرة", "--base-url", "https://journal.example/")
    shell.done("destination", "add", "site", "الموقع", *options)
    shell.done("queue", "add", article, "--to", "الموقع")
    shell("queue", "run", "--once")
    return article


def page_of(site: Path) -> str:
    (page,) = (site / "articles").glob("*.html")
    return page.read_text(encoding="utf-8")


def test_correction_reply_and_withdrawal_reach_the_page(shell: Shell, tmp_path: Path) -> None:
    site = tmp_path / "site"
    article = published(shell, site)
    (item,) = shell.done(
        "article", "correct", article, "--wrong", "84", "--right", "120 إطارا", "--by", "هند"
    )
    assert (item["action"], item["destination"]) == ("correct", "الموقع")
    shell.done("article", "reply", article, "--text", "لم أقل هذا.", "--by", "فلان")
    shell("queue", "run", "--once")
    assert "لم أقل هذا." in page_of(site)
    shown = shell.done("article", "show", article)
    assert shown["state"] == "corrected"
    assert [(one["wrong"], one["right"]) for one in shown["corrections"]] == [("84", "120 إطارا")]
    assert [one["by"] for one in shown["replies"]] == ["فلان"]
    assert shown["still_shown"] == []
    (item,) = shell.done("article", "withdraw", article, "--reason", "نُشر قبل التحقق")
    (still,) = shell.done("article", "show", article)["still_shown"]
    assert (still["destination"], still["item"]) == ("الموقع", item["id"])
    assert still["since_utc"]
    assert [row["id"] for row in shell.done("queue", "list", "--withdrawals")] == [item["id"]]
    assert "الموقع" in shell("article", "show", article).out
    shell("queue", "run", "--once")
    assert "نُشر قبل التحقق" in page_of(site)
    assert "لم أقل هذا." not in page_of(site)
    assert shell.done("queue", "list", "--withdrawals") == []
    assert shell.done("article", "show", article)["state"] == "withdrawn"


def test_amending_what_is_nowhere_is_refused(shell: Shell) -> None:
    article = shell.done("article", "new", "--headline", "خبر")["id"]
    for words in (("update",), ("withdraw",), ("correct", "--right", "ب")):
        said = shell("article", words[0], article, *words[1:])
        assert (said.code, said.out) == (2, "")
        assert len(said.err.splitlines()) == 1
    assert shell("article", "reply", article, "--text", "كلام").code == 2
