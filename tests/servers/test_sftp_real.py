"""The site on a real OpenSSH; skipped, with the reason, where none is installed."""

import os
import socket
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.base.errors import EnvironmentFault
from editor_app.domain.publication import Action
from editor_app.publishing.sftp.publisher import SftpPublisher
from tests.faults.disk import cannot_mount, small_disk
from tests.faults.sftp import STORY, Place, cuts, sleeps
from tests.publishing.network_desk import Killed
from tests.publishing.newsroom import (
    a_delivery,
    a_numbered_release,
    text_only,
    the_main_story,
    the_pictures,
    with_change,
)
from tests.publishing.sftp_desk import an_sftp_publisher, dying_at
from tests.servers.openssh_server import OpenSsh, lacking, running

pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("openssh"),
    pytest.mark.skipif(bool(lacking()), reason=f"no OpenSSH here: {lacking()}"),
]
FIRST = a_numbered_release(0, the_main_story())
PAGE = f"articles/{FIRST.slug}.html"


@pytest.fixture(scope="module")
def server() -> Iterator[OpenSsh]:
    with running() as server:
        yield server


@pytest.fixture
def place(server: OpenSsh, tmp_path: Path) -> Place:
    the_pictures(tmp_path / "media")
    place = Place(server, tmp_path)
    place.desk().database.close()
    return place


def _publisher(place: Place, **fields: str) -> SftpPublisher:
    server = place.server
    named = {
        "user": server.user,
        "sign_in": "key",
        "key_file": str(server.key_file),
        "host_folder": str(server.folder),
        **fields,
    }
    return an_sftp_publisher(server, place.folder / "copy", place.folder / "media", **named)


def test_life_of_an_article(place: Place) -> None:
    publisher, root = _publisher(place), place.server.folder
    publisher.test()
    assert not list(root.iterdir()), "a test leaves nothing"
    receipt = publisher.deliver(a_delivery(FIRST))
    assert publisher.find(a_delivery(FIRST)) == receipt
    assert (root / PAGE).stat().st_mode & 0o777 == 0o644
    assert (root / ".mihbara").stat().st_mode & 0o777 == 0o700
    before = {path: path.stat().st_ino for path in root.rglob("*") if path.is_file()}
    publisher.deliver(a_delivery(FIRST))
    assert {path: path.stat().st_ino for path in before} == before, "nothing is written again"
    publisher.deliver(a_delivery(with_change(FIRST, headline="عنوان مصحح"), Action.CORRECT))
    assert "عنوان مصحح" in (root / PAGE).read_text("utf-8")
    gone = replace(with_change(FIRST), id="gone", sequence=9000)
    publisher.deliver(a_delivery(gone, Action.WITHDRAW))
    assert FIRST.draft.lead not in (root / PAGE).read_text("utf-8")
    assert place.dead_links() == place.half_pages() == 0
    assert not any(place.faults_at_rest().values())


def test_host_that_nobody_has_accepted_is_told_nothing(place: Place) -> None:
    with pytest.raises(EnvironmentFault, match="host-key-unknown") as caught:
        _publisher(place, host_key="").test()
    assert caught.value.params["fingerprint"] == place.server.fingerprint


def test_wrong_way_of_signing_in_is_refused(place: Place) -> None:
    with pytest.raises(EnvironmentFault, match="credentials-refused"):
        _publisher(place, sign_in="password").test()


@pytest.mark.skipif(bool(cannot_mount()), reason=f"no small disk: {cannot_mount()}")
def test_full_disk_of_the_host_is_told_and_overcome(place: Place) -> None:
    with small_disk("300k") as disk:
        publisher = _publisher(place, host_folder=str(disk))
        with pytest.raises(EnvironmentFault, match="host-full"):
            publisher.deliver(a_delivery(FIRST))
        assert not (disk / "index.html").exists()
        subprocess.run(["mount", "-o", "remount,size=30m", str(disk)], check=True)
        publisher.deliver(a_delivery(FIRST))
        assert publisher.find(a_delivery(FIRST)) is not None


def test_publish_killed_at_every_so_many_steps_is_finished_by_the_next(place: Place) -> None:
    publisher, kills = _publisher(place), 0
    release = replace(FIRST, draft=text_only(FIRST.draft))
    for number in range(0, 2000, 19):
        release = with_change(release, headline=f"خبر {number}.")
        try:
            with dying_at(number):
                publisher.deliver(a_delivery(release, Action.UPDATE))
        except Killed:
            kills += 1
        else:
            break
        assert place.dead_links() == place.half_pages() == 0
        publisher.deliver(a_delivery(release, Action.UPDATE))
        assert f"خبر {number}." in (place.server.folder / PAGE).read_text("utf-8")
        assert not any(place.faults_at_rest().values())
    assert kills >= 10


def test_connection_cut_at_each_tenth_of_its_bytes_leaves_nothing_half(place: Place) -> None:
    figures = cuts(place, 10, STORY)
    assert figures.pop("cuts") == 10
    assert not any(figures.values()), figures


def test_sleeper_past_its_lease_overwrites_nothing(place: Place) -> None:
    figures = sleeps(place, 60)
    assert figures.pop("sleeps") >= 4
    assert not any(figures.values()), figures


def test_key_of_the_agent_signs_in(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    agent = subprocess.run(["ssh-agent", "-c"], capture_output=True, text=True, check=True).stdout
    words = agent.replace(";", " ").split()
    monkeypatch.setenv("SSH_AUTH_SOCK", words[words.index("SSH_AUTH_SOCK") + 1])
    try:
        subprocess.run(["ssh-add", "-q", str(place.server.key_file)], check=True)
        _publisher(place, sign_in="agent", key_file="").test()
    finally:
        os.kill(int(words[words.index("SSH_AGENT_PID") + 1]), 15)


@pytest.mark.parametrize(
    "greeting", [b"", b"HTTP/1.0 400 Bad Request\r\n\r\n"], ids=["mute", "web"]
)
def test_server_of_another_kind_is_told_in_ten_seconds(
    greeting: bytes, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor_app.publishing.sftp.login.CONNECT_S", 1.0)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        done = threading.Event()

        def serve() -> None:
            link, _ = listening.accept()
            with link:
                link.sendall(greeting)
                if not greeting:
                    done.wait(10)

        thread = threading.Thread(target=serve)
        thread.start()
        port = str(listening.getsockname()[1])
        code = "host-not-sftp" if greeting else "server-slow"
        try:
            with pytest.raises(EnvironmentFault, match=code):
                _publisher(place, port=port).test()
        finally:
            done.set()
            thread.join()
