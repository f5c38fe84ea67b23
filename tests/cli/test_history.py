"""The history of an article on the command line: list, compare, bring back."""

from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Shell


def test_history_lists_compares_and_brings_back(shell: Shell, site: Callable[[str], Path]) -> None:
    article = shell.done("article", "new", "--headline", "أمن المغرب", "--lead", "ملخص")["id"]
    site("web")
    shell.done("article", "set", article, "--headline", "أمن المغرب يتعزز")
    rows = shell.done("article", "history", article)
    first = rows[-1]["number"]
    assert [row["reason"] for row in rows] == ["saved", "created"]
    since = shell.done("article", "history", article, "--compare", str(first))
    assert [part["field"] for part in since["parts"]] == ["headline"]
    assert ["added", "يتعزز"] in [[kind, text.strip()] for kind, text in since["parts"][0]["words"]]
    said = shell("article", "history", article, "--compare", str(first), "--with", "web")
    assert said.code == 2
    said = shell("article", "history", article, "--compare", str(first))
    assert "{+" in said.out
    other = shell.done("article", "new", "--headline", "آخر")["id"]
    assert shell("article", "history", other, "--restore", str(first)).code == 2
    shell("article", "history", article, "--restore", str(first))
    assert shell.done("article", "show", article)["headline"] == "أمن المغرب"
    assert shell.done("article", "history", article)[0]["reason"] == "restored"
    same = shell("article", "history", article, "--compare", str(first))
    assert same.out == ""
    shell.done("queue", "add", article, "--to", "web", "--override", "test")
    shell.done("queue", "run", "--once")
    shell.done("article", "set", article, "--headline", "بعد النشر")
    sent = shell.done("article", "history", article, "--compare", str(first), "--with", "web")
    assert sent["parts"] == []
    now = shell.done("article", "history", article, "--compare", str(first))
    assert [part["field"] for part in now["parts"]] == ["headline"]
    assert shell("article", "history", article, "--with", "web").code == 2
