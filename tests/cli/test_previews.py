"""``queue preview`` and ``queue add --dry-run``: shown, and nothing is queued or written."""

from pathlib import Path

from tests.cli.conftest import SAMPLE, Shell


def _ready(shell: Shell, folder: Path) -> str:
    site = folder / "site"
    options = ("--path", str(site), "--title", "جريدة", "--base-url", "https://site.example/")
    shell.done("destination", "add", "site", "موقع", *options)
    return str(shell.done("import", str(SAMPLE))["id"])


def test_preview_shows_the_page_and_sends_nothing(shell: Shell, tmp_path: Path) -> None:
    article = _ready(shell, tmp_path)
    headline = shell.done("article", "show", article)["headline"]
    shown = shell.done("queue", "preview", article, "--to", "موقع")
    assert shown["parts"][0]["media_type"] == "text/html"
    assert headline in shown["parts"][0]["text"]
    assert shell.done("queue", "list") == []
    assert not (tmp_path / "site").exists()


def test_preview_is_written_to_a_file(shell: Shell, tmp_path: Path) -> None:
    article, file = _ready(shell, tmp_path), tmp_path / "page.html"
    said = shell("queue", "preview", article, "--to", "موقع", "-o", str(file))
    assert (said.code, said.out) == (0, "")
    assert file.read_text("utf-8").startswith("<!")


def test_dry_run_tells_what_would_be_sent_and_queues_nothing(shell: Shell, tmp_path: Path) -> None:
    article = _ready(shell, tmp_path)
    (shown,) = shell.done("queue", "add", article, "--to", "موقع", "--dry-run")
    assert shown["destination"] == "موقع"
    assert shell.done("queue", "list") == []
    assert len(shell.done("queue", "add", article, "--to", "موقع")) == 1
    said = shell("queue", "add", article, "--to", "موقع", "--dry-run")
    assert said.code == 2, "what would be refused is refused in a dry run too"


def test_preview_asks_for_no_password(shell: Shell, tmp_path: Path) -> None:
    article = _ready(shell, tmp_path)
    options = ("--mail-server", "mail.example", "--sender", "a@b.example")
    shell.done("destination", "add", "email", "بريد", *options, "--recipients", "c@d.example")
    shown = shell.done("queue", "preview", article, "--to", "بريد")
    assert shown["to"] == "c@d.example"
    assert {part["name"] for part in shown["parts"]} >= {"html", "plain", "headers"}
