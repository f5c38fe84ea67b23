"""Passwords on the command line: never in the arguments, never in a file."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Shell
from tests.publishing.fake_wordpress import PASSWORD, USER, FakeWordPress, served


@pytest.fixture
def site() -> Iterator[FakeWordPress]:
    with served(FakeWordPress()) as site:
        yield site


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdin", stream)
    return stream


def _type(stream: io.StringIO, *lines: str) -> None:
    stream.seek(0)
    stream.truncate()
    stream.write("".join(f"{line}\n" for line in lines))
    stream.seek(0)


def _add(shell: Shell, site: FakeWordPress, *more: str) -> tuple[str, ...]:
    return ("destination", "add", "wordpress", "wp", "--address", site.url, "--user", USER, *more)


def test_password_given_on_standard_input_publishes_and_leaves_no_trace(
    shell: Shell, site: FakeWordPress, typed: io.StringIO, caplog: pytest.LogCaptureFixture
) -> None:
    _type(typed, PASSWORD)
    added = shell(*_add(shell, site, "--password-stdin"))
    assert added.code == 0, added.err
    assert "no keyring" in added.err, "tests have none: it is said that the password is not kept"
    page = Path(__file__).parents[1] / "samples" / "aggregator_page.txt"
    made = shell.done("import", str(page))
    shell.done("queue", "add", made["id"], "--to", "wp")
    _type(typed, PASSWORD)
    sent = shell("queue", "run", "--password-stdin", "--json")
    assert sent.code == 0, sent.err
    assert [post["status"] for post in site.posts()] == ["publish"]
    log = shell("queue", "log", made["id"])
    listed = shell("destination", "list", "--json")
    assert "application" not in listed.out
    for said in (added, sent, log, listed):
        assert PASSWORD not in said.out + said.err
    assert PASSWORD not in caplog.text
    assert shell.folder.is_dir()
    for path in shell.folder.rglob("*"):
        assert not path.is_file() or PASSWORD.encode() not in path.read_bytes(), path


def test_password_among_the_arguments_is_refused(shell: Shell, site: FakeWordPress) -> None:
    said = shell(*_add(shell, site, "--application-password", PASSWORD))
    assert said.code == 2
    assert "--application-password may not stand in a command" in said.err
    assert PASSWORD not in said.err
    assert shell.done("destination", "list") == []


def test_password_that_nobody_gives_is_asked_for_in_the_error(
    shell: Shell, site: FakeWordPress, typed: io.StringIO
) -> None:
    for words in (_add(shell, site), _add(shell, site, "--password-stdin")):
        said = shell(*words)
        assert said.code == 2
        assert "--password-stdin" in said.err
    assert shell.done("destination", "list") == []


def test_password_is_asked_for_without_showing_it(
    shell: Shell, site: FakeWordPress, monkeypatch: pytest.MonkeyPatch, typed: io.StringIO
) -> None:
    monkeypatch.setattr(typed, "isatty", lambda: True)
    prompts = []

    def ask(prompt: str) -> str:
        prompts.append(prompt)
        return PASSWORD

    monkeypatch.setattr("getpass.getpass", ask)
    assert shell(*_add(shell, site)).code == 0
    assert shell("destination", "test", "wp").code == 0
    assert prompts == ["--application-password of wp: "] * 2


def test_changed_password_of_a_place_that_has_none_is_refused(shell: Shell, site: object) -> None:
    folder = str(shell.folder.parent / "site")
    shell.done(
        "destination", "add", "site", "s", "--path", folder, "--title", "محبرة",
        "--base-url", "https://example.org/",
    )  # fmt: skip
    said = shell("destination", "password", "s", "--password-stdin")
    assert (said.code, "needs no password" in said.err) == (2, True)


def test_run_without_the_password_pauses_the_destination(
    shell: Shell, site: FakeWordPress, typed: io.StringIO
) -> None:
    _type(typed, PASSWORD)
    assert shell(*_add(shell, site, "--password-stdin")).code == 0
    page = Path(__file__).parents[1] / "samples" / "aggregator_page.txt"
    made = shell.done("import", str(page))
    shell.done("queue", "add", made["id"], "--to", "wp")
    said = shell("queue", "run")
    assert said.code == 1
    assert "The password for" in said.err
    assert site.requests == []
    assert shell.done("destination", "list")[0]["is_paused"]
