"""The options of a site on a host."""

from pathlib import Path

import pytest

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.domain.publication import Destination
from editor_app.publishing.sftp.kind import SECRET, SftpKind
from editor_app.publishing.sftp.manifest import Print, is_page, part_of, plan
from editor_app.services.destinations import DestinationService
from tests.fakes import FakeDatabase, FakeMediaStore, FakeSecrets, FixedClock

GIVEN = {
    "host": "Host.Example",
    "user": "desk",
    "host_folder": "/srv/site/",
    "title": "جريدة الساحل",
    "base_url": "https://assahil.example",
}
PRINT = "SHA256:" + "a" * 43


def _kind(secrets: FakeSecrets | None = None) -> SftpKind:
    return SftpKind(secrets or FakeSecrets(), FixedClock(), Path("copies"))


def test_checked_cleans_and_fills_in() -> None:
    clean = _kind().checked({**GIVEN, "host_key": PRINT + "="})
    assert (clean["host"], clean["port"], clean["sign_in"]) == ("host.example", "22", "password")
    assert (clean["host_folder"], clean["host_key"]) == ("/srv/site", PRINT)
    assert clean["base_url"] == "https://assahil.example/"


@pytest.mark.parametrize(
    ("option", "value", "reason"),
    [
        ("host", "https://host.example", "not-a-host"),
        ("host", "user@host", "not-a-host"),
        ("port", "0", "not-a-port"),
        ("port", "70000", "not-a-port"),
        ("port", "ssh", "not-a-port"),
        ("sign_in", "by-hand", "not-a-choice"),
        ("host_key", "MD5:aa:bb", "not-a-fingerprint"),
        ("host_folder", "../site", "leads-upwards"),
    ],
)
def test_checked_refuses_and_says_why(option: str, value: str, reason: str) -> None:
    with pytest.raises(UserError, match="option-invalid") as caught:
        _kind().checked({**GIVEN, option: value})
    assert (caught.value.params["option"], caught.value.params["reason"]) == (option, reason)


def test_key_file_is_needed_with_a_key_alone() -> None:
    _kind().checked({**GIVEN, "sign_in": "agent"})
    with pytest.raises(UserError, match="option-missing"):
        _kind().checked({**GIVEN, "sign_in": "key"})


def test_secret_is_asked_for_where_the_way_of_signing_in_needs_one() -> None:
    secrets = FakeSecrets()
    kind = _kind(secrets)
    service = DestinationService(
        FakeDatabase(), FakeMediaStore(Path()), {"sftp": kind}, secrets, FixedClock()
    )
    with pytest.raises(UserError, match="option-missing"):
        service.add("sftp", "host", GIVEN)
    agent, _ = service.add("sftp", "agent", {**GIVEN, "sign_in": "agent"})
    assert service.missing_secrets(agent) == []
    named, _ = service.add("sftp", "host", {**GIVEN, SECRET: "canary-17"})
    assert service.missing_secrets(named) == []
    assert "canary-17" not in repr(named)
    secrets.delete(named.id, SECRET)
    assert service.missing_secrets(named) == [SECRET]
    with pytest.raises(EnvironmentFault, match="secret-missing"):
        kind.open(named, FakeMediaStore(Path()))


def test_accepted_key_is_kept_and_one_that_is_none_is_refused() -> None:
    kind = _kind()
    service = DestinationService(
        FakeDatabase(), FakeMediaStore(Path()), {"sftp": kind}, FakeSecrets(), FixedClock()
    )
    stored, _ = service.add("sftp", "host", {**GIVEN, "sign_in": "agent"})
    accepted, changes = service.accept_host_key(stored.id, PRINT)
    assert accepted.options["host_key"] == PRINT
    assert changes.destinations == {stored.id}
    assert SECRET not in accepted.options
    with pytest.raises(UserError, match="option-invalid"):
        service.accept_host_key(stored.id, "yes")


def test_login_does_not_show_its_secret() -> None:
    secrets = FakeSecrets()
    secrets.set("d", SECRET, "canary-18")
    options = _kind().checked(GIVEN)
    destination = Destination(id="d", kind="sftp", name="host", options=options)
    publisher = _kind(secrets).open(destination, FakeMediaStore(Path()))
    assert "canary-18" not in repr(publisher._login)


def test_plan_of_the_same_is_nothing_and_doubt_is_written_again() -> None:
    one, two = Print(1, "a" * 64), Print(2, "b" * 64)
    files = {"index.html": one, "articles/x.html": one, "images/x.jpg": one}
    assert not plan(files, (), files)
    todo = plan({**files, "old.html": one}, ["index.html"], {**files, "images/x.jpg": two})
    assert todo.uploads == ("images/x.jpg", "index.html")
    assert todo.deletions == ("old.html",)


def test_plan_puts_new_pages_before_those_that_may_lead_to_them() -> None:
    old, new = Print(1, "a" * 64), Print(2, "b" * 64)
    known = ("articles/x.html", "archive/index.html", "index.html", "feed.xml")
    added = ("sections/new.html", "articles/y.html", "images/y.jpg")
    todo = plan(dict.fromkeys(known, old), (), dict.fromkeys((*known, *added), new))
    assert todo.uploads == (
        *("images/y.jpg", "articles/y.html", "sections/new.html", "articles/x.html"),
        *("archive/index.html", "feed.xml", "index.html"),
    )


def test_part_stands_beside_its_file_and_is_no_page() -> None:
    assert part_of("articles/x.html", "t1") == "articles/.x.html.t1.part"
    assert not is_page(part_of("index.html", "t1"))
