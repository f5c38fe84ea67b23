"""The site on a host: what is sent, in which order, what is refused, and who may write."""

import os
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import paramiko
import pytest

from editor_app.base.errors import AppError, EnvironmentFault, UserError
from editor_app.domain.publication import Action
from editor_app.publishing.sftp.lock import LOCK, STALE_S
from editor_app.publishing.sftp.manifest import MANIFEST, WORK, manifest_of
from tests.fakes import FixedClock
from tests.publishing.fake_host import FakeHost, a_key, hosting
from tests.publishing.newsroom import (
    a_delivery,
    a_numbered_release,
    text_only,
    the_main_story,
    the_pictures,
    with_change,
)
from tests.publishing.sftp_desk import an_sftp_publisher, before_operation

STORY = text_only(the_main_story())
FIRST = a_numbered_release(0, STORY)
SECOND = with_change(FIRST, headline="عنوان جديد")
PAGE = f"articles/{FIRST.slug}.html"


@pytest.fixture
def host(tmp_path: Path) -> Iterator[FakeHost]:
    with hosting(tmp_path / "host") as host:
        yield host


def _public(uploads: list[str]) -> list[str]:
    return [path for path in uploads if not path.startswith(".mihbara/")]


def _refused(host: FakeHost, tmp_path: Path, **fields: str) -> AppError:
    with pytest.raises(AppError) as caught:
        an_sftp_publisher(host, tmp_path / "copy", **fields).test()
    return caught.value


def test_deliver_sends_what_is_linked_before_what_links_to_it(
    host: FakeHost, tmp_path: Path
) -> None:
    media = the_pictures(tmp_path / "media")
    publisher = an_sftp_publisher(host, tmp_path / "copy", media)
    publisher.deliver(a_delivery(a_numbered_release(0, the_main_story())))
    sent = _public(host.uploads)
    turns = [sent.index(path) for path in (PAGE, "archive/index.html", "feed.xml", "index.html")]
    assert turns == sorted(turns)
    assert all(sent.index(path) < turns[0] for path in sent if path.startswith(("im", "as")))
    assert host.uploads[-1] == MANIFEST
    manifest = manifest_of((host.folder / MANIFEST).read_bytes())
    for path, seen in manifest.files.items():
        if not path.startswith(".mihbara/"):
            assert (host.folder / path).stat().st_size == seen.size_bytes
    assert not list(host.folder.rglob("*.part"))
    assert not (host.folder / WORK).exists()
    assert not (host.folder / LOCK).exists()


def test_deliver_again_uploads_nothing(host: FakeHost, tmp_path: Path) -> None:
    publisher = an_sftp_publisher(host, tmp_path / "copy")
    publisher.deliver(a_delivery(FIRST))
    host.log.clear()
    publisher.deliver(a_delivery(FIRST))
    assert host.uploads == []


def test_update_sends_only_what_changed_and_withdrawal_leaves_a_notice(
    host: FakeHost, tmp_path: Path
) -> None:
    publisher = an_sftp_publisher(host, tmp_path / "copy")
    publisher.deliver(a_delivery(FIRST))
    host.log.clear()
    publisher.deliver(a_delivery(SECOND, Action.UPDATE))
    sent = _public(host.uploads)
    assert PAGE in sent
    assert not [path for path in sent if path.startswith("assets/")]
    assert "عنوان جديد" in (host.folder / PAGE).read_text("utf-8")
    publisher.deliver(a_delivery(replace(SECOND, id="gone", sequence=3000), Action.WITHDRAW))
    assert "عنوان جديد" not in (host.folder / PAGE).read_text("utf-8")
    assert FIRST.slug not in (host.folder / "index.html").read_text("utf-8")


def test_older_release_of_another_machine_does_not_overwrite(
    host: FakeHost, tmp_path: Path
) -> None:
    here = an_sftp_publisher(host, tmp_path / "here")
    there = an_sftp_publisher(host, tmp_path / "there")
    here.deliver(a_delivery(FIRST))
    there.deliver(a_delivery(SECOND, Action.UPDATE))
    page = (host.folder / PAGE).read_bytes()
    here.deliver(a_delivery(FIRST))
    assert (host.folder / PAGE).read_bytes() == page


def test_deliver_from_a_new_copy_keeps_every_other_page(host: FakeHost, tmp_path: Path) -> None:
    media = the_pictures(tmp_path / "media")
    here = an_sftp_publisher(host, tmp_path / "here", media)
    here.deliver(a_delivery(a_numbered_release(0, the_main_story())))
    before = {path for path in host.folder.rglob("*") if path.suffix in (".html", ".jpg")}
    host.log.clear()
    there = an_sftp_publisher(host, tmp_path / "there", media)
    there.deliver(a_delivery(a_numbered_release(1, replace(STORY, headline="خبر آخر"))))
    assert before <= set(host.folder.rglob("*"))
    assert PAGE not in host.uploads
    assert not [path for operation, path in host.log if (operation, path[:2]) == ("remove", "im")]


def test_foreign_file_in_the_way_is_refused_and_stays(host: FakeHost, tmp_path: Path) -> None:
    (host.folder / "index.html").write_text("somebody's")
    (host.folder / "notes.txt").write_text("somebody's")
    publisher = an_sftp_publisher(host, tmp_path / "copy")
    with pytest.raises(UserError, match="host-file-foreign") as caught:
        publisher.deliver(a_delivery(FIRST))
    assert caught.value.params["path"] == "index.html"
    assert (host.folder / "index.html").read_text() == "somebody's"
    assert not (host.folder / PAGE).exists()
    (host.folder / "index.html").unlink()
    publisher.deliver(a_delivery(FIRST))
    assert (host.folder / "notes.txt").read_text() == "somebody's"


def test_unknown_host_key_is_refused_with_its_fingerprint(host: FakeHost, tmp_path: Path) -> None:
    error = _refused(host, tmp_path, host_key="")
    assert error.code == "host-key-unknown"
    assert error.params["fingerprint"] == host.fingerprint
    assert host.log == []


def test_changed_host_key_is_refused(host: FakeHost, tmp_path: Path) -> None:
    other = paramiko.PKey.from_path(a_key(tmp_path, "other"))
    error = _refused(host, tmp_path, host_key=str(other.fingerprint))
    assert error.code == "host-key-changed"
    assert (error.params["fingerprint"], error.params["known"]) == (
        host.fingerprint,
        other.fingerprint,
    )
    assert host.log == []


def test_wrong_password_is_refused_and_never_told(host: FakeHost, tmp_path: Path) -> None:
    error = _refused(host, tmp_path, sftp_password="canary-0815")
    assert (error.code, isinstance(error, EnvironmentFault)) == ("credentials-refused", True)
    assert "canary" not in f"{error} {error.__cause__!r} {error.params}"


@pytest.mark.parametrize(
    ("name", "sign_in", "reason"),
    [
        ("none", "key", "No such file or directory"),
        ("locked", "key", "passphrase-wanted"),
        ("locked", "key-with-passphrase", "passphrase-or-key"),
        ("text", "key", "not-a-key"),
    ],
)
def test_key_file_that_cannot_be_used_says_why(
    name: str, sign_in: str, reason: str, host: FakeHost, tmp_path: Path
) -> None:
    a_key(tmp_path, "locked", b"other")
    (tmp_path / "text").write_text("no key at all")
    error = _refused(host, tmp_path, sign_in=sign_in, key_file=str(tmp_path / name))
    assert (error.code, error.params["reason"]) == ("key-file-unusable", reason)


def test_missing_folder_and_refused_writing_are_told(host: FakeHost, tmp_path: Path) -> None:
    assert _refused(host, tmp_path, host_folder="/nowhere").code == "host-folder-missing"
    host.refusal = lambda operation, _: (
        paramiko.SFTP_PERMISSION_DENIED if operation == "open" else None
    )
    assert _refused(host, tmp_path).code == "host-permission"


def test_host_that_fails_at_a_page_is_tried_again_and_finished(
    host: FakeHost, tmp_path: Path
) -> None:
    publisher = an_sftp_publisher(host, tmp_path / "copy")
    host.refusal = lambda operation, path: (
        paramiko.SFTP_FAILURE if (operation, path) == ("rename", f"/{PAGE}") else None
    )
    with pytest.raises(EnvironmentFault, match="host-failing"):
        publisher.deliver(a_delivery(FIRST))
    assert not (host.folder / "index.html").exists(), "nothing points to what is not there"
    host.refusal = lambda operation, path: None
    assert publisher.find(a_delivery(FIRST)) is None
    publisher.deliver(a_delivery(FIRST))
    assert publisher.find(a_delivery(FIRST)) is not None
    assert not list(host.folder.rglob("*.part"))


def test_living_lock_of_another_machine_is_respected_and_an_old_one_taken_over(
    host: FakeHost, tmp_path: Path
) -> None:
    publisher = an_sftp_publisher(host, tmp_path / "copy")
    publisher.deliver(a_delivery(FIRST))
    lock = host.folder / LOCK
    lock.write_text('{"name": "another", "token": "t1"}')
    with pytest.raises(EnvironmentFault, match="host-busy"):
        publisher.deliver(a_delivery(SECOND, Action.UPDATE))
    assert lock.exists()
    old_s = time.time() - STALE_S - 5
    os.utime(lock, (old_s, old_s))
    publisher.deliver(a_delivery(SECOND, Action.UPDATE))
    assert not lock.exists()


@pytest.mark.parametrize(
    "content", [b"{", b'{"version":1,"sequence":1,"id":"x"}\n{"files":{"../x":[1,"aa"]}}']
)
def test_damaged_manifest_stops_before_anything_is_written(
    content: bytes, host: FakeHost, tmp_path: Path
) -> None:
    publisher = an_sftp_publisher(host, tmp_path / "copy")
    publisher.deliver(a_delivery(FIRST))
    (host.folder / MANIFEST).write_bytes(content)
    host.log.clear()
    with pytest.raises(EnvironmentFault, match="host-damaged"):
        publisher.deliver(a_delivery(SECOND, Action.UPDATE))
    assert _public(host.uploads) == []


@pytest.mark.parametrize("guarded", [True, False], ids=["before-the-look", "after-the-look"])
def test_sleeper_that_was_overtaken_changes_no_page(
    guarded: bool, host: FakeHost, tmp_path: Path
) -> None:
    """Sleep before each operation from the first page on; another machine goes on meanwhile."""
    clock = FixedClock()
    here = an_sftp_publisher(host, tmp_path / "here", clock=clock)
    there = an_sftp_publisher(host, tmp_path / "there")
    here.deliver(a_delivery(FIRST))
    there.deliver(a_delivery(FIRST))
    release, slept = SECOND, 0
    for number in range(12, 200, 6):
        newer = with_change(release, headline=f"أحدث {number}")
        naps: list[int] = []

        def nap(newer=newer, naps=naps) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
            naps.append(1)
            clock.advance(100)
            old_s = time.time() - STALE_S - 5
            if (host.folder / LOCK).exists():
                os.utime(host.folder / LOCK, (old_s, old_s))
            there.deliver(a_delivery(newer, Action.UPDATE))

        codes = {""}
        with before_operation(number, nap, guarded=guarded):
            try:
                here.deliver(a_delivery(release, Action.UPDATE))
            except EnvironmentFault as error:
                codes.add(error.code)
        assert codes <= {"", "lease-lost"}
        if not naps:
            break
        slept += 1
        assert f"أحدث {number}" in (host.folder / PAGE).read_text("utf-8")
        release = with_change(newer, headline="بعده")
    assert slept >= 5
