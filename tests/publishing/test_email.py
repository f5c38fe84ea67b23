"""Mail as a destination: whole messages, sent at most once without a person."""

import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from editor_app.base.errors import AppError, EnvironmentFault, UserError
from editor_app.domain.article import Draft
from editor_app.domain.publication import Action, Receipt
from editor_app.domain.publisher import Delivery
from editor_app.language.bidi import clean_line
from editor_app.publishing.email import server as mail
from editor_app.publishing.email.kind import EmailKind, recipients_of, server_of
from editor_app.publishing.email.message import message_of
from editor_app.publishing.email.publisher import EmailPublisher
from editor_app.publishing.email.server import Account
from tests.fakes import FakeSecrets, FixedClock
from tests.publishing.mail_server import PASSWORD, USER, Mailbox, mail_server
from tests.publishing.newsroom import (
    FolderOfPictures,
    a_delivery,
    a_numbered_release,
    text_only,
    the_main_story,
    the_pictures,
    with_change,
)
from tests.publishing.queue_record import Record

SENDER, EDITOR = "desk@journal.example", "editor@paper.example"
STORY = text_only(the_main_story())
FIRST = a_numbered_release(0, STORY)
SECOND = with_change(FIRST, headline="عنوان جديد")


@pytest.fixture
def box() -> Iterator[Mailbox]:
    with mail_server(Mailbox()) as box:
        yield box


def _publisher(box: Mailbox, folder: Path, *, password: str = "") -> EmailPublisher:
    user = USER if password else ""
    account = Account(host="127.0.0.1", port=box.port, user=user, password=password)
    return EmailPublisher(account, SENDER, (EDITOR,), FolderOfPictures(folder))


def _refused(publisher: EmailPublisher, delivery: Delivery) -> AppError:
    with pytest.raises(AppError) as caught:
        publisher.deliver(delivery)
    return caught.value


def test_deliver_sends_text_page_document_and_pictures(box: Mailbox, tmp_path: Path) -> None:
    release = a_numbered_release(0, the_main_story())
    folder = the_pictures(tmp_path / "pictures")
    receipt = _publisher(box, folder).deliver(Record(release).delivery)
    [message] = box.messages
    assert message["Message-ID"] == receipt.remote_id
    assert message["Subject"] == release.draft.headline
    assert (message["From"], message["To"]) == (SENDER, EDITOR)
    kinds = [part.get_content_type() for part in message.walk() if not part.is_multipart()]
    assert kinds[:2] == ["text/plain", "text/html"]
    assert "wordprocessingml" in kinds[2]
    assert kinds[3:]
    assert all(kind.startswith("image/") for kind in kinds[3:])
    plain, page, document, *_ = [part for part in message.walk() if not part.is_multipart()]
    assert release.draft.lead in plain.get_content()
    assert 'dir="rtl"' in page.get_content()
    assert document.get_filename() == f"{release.slug}.docx"
    read = Document(BytesIO(document.get_content()))
    assert release.draft.headline in "\n".join(part.text for part in read.paragraphs)


def test_deliver_asks_no_network_for_the_name_of_this_machine_and_tells_none(
    box: Mailbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask(*_: object) -> str:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "getfqdn", ask)
    _publisher(box, tmp_path).deliver(a_delivery(FIRST))
    assert box.guests == ["[127.0.0.1]"]


def test_deliver_with_a_password_signs_in(tmp_path: Path) -> None:
    with mail_server(Mailbox()) as box:
        _publisher(box, tmp_path, password=PASSWORD).deliver(Record(FIRST).delivery)
        error = _refused(_publisher(box, tmp_path, password="wrong"), Record(FIRST).delivery)
    assert error.code == "credentials-refused"
    assert len(box.raw) == 1


@pytest.mark.parametrize(
    ("action", "begins"),
    [(Action.UPDATE, "تحيين: "), (Action.CORRECT, "تصحيح: "), (Action.WITHDRAW, "سحب: ")],
)
def test_deliver_of_a_later_act_answers_the_message_before(
    action: Action, begins: str, box: Mailbox, tmp_path: Path
) -> None:
    publisher = _publisher(box, tmp_path)
    first = publisher.deliver(Record(FIRST).delivery)
    publisher.deliver(Record(SECOND, action, known=first.remote_id).delivery)
    message = box.messages[1]
    assert message["In-Reply-To"] == first.remote_id
    assert message["Message-ID"] != first.remote_id
    assert str(message["Subject"]).startswith(begins)
    if action is Action.WITHDRAW:
        assert not message.is_multipart()
        assert STORY.lead not in message.get_content()


def test_deliver_whose_answer_is_lost_is_not_sent_again_without_a_person(tmp_path: Path) -> None:
    with mail_server(Mailbox(is_dropping=True)) as box:
        publisher, record = _publisher(box, tmp_path), Record(FIRST)
        assert _refused(publisher, record.delivery).code == "outcome-unknown"
        box.is_dropping = False
        asked = _refused(publisher, record.delivery)
        assert asked.code == "perhaps-sent"
        assert _refused(publisher, record.delivery).code == "perhaps-sent"
        assert len(box.raw) == 1
        record.agree(asked)
        receipt = publisher.deliver(record.delivery)
        assert {message["Message-ID"] for message in box.messages} == {receipt.remote_id}
        assert len(box.raw) == 2


def test_deliver_agreed_once_and_lost_again_asks_again(tmp_path: Path) -> None:
    with mail_server(Mailbox(is_dropping=True)) as box:
        publisher, record = _publisher(box, tmp_path), Record(FIRST)
        _refused(publisher, record.delivery)
        record.agree(_refused(publisher, record.delivery))
        assert _refused(publisher, record.delivery).code == "outcome-unknown"
        assert _refused(publisher, record.delivery).code == "perhaps-sent"
        assert len(box.raw) == 2


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ("451 later", "server-failing"),
        ("554 no", "request-refused"),
        ("299 what", "answer-unreadable"),
    ],
)
def test_deliver_refused_at_the_end_may_be_tried_again(
    answer: str, code: str, box: Mailbox, tmp_path: Path
) -> None:
    publisher, record = _publisher(box, tmp_path), Record(FIRST)
    box.answer = answer
    assert _refused(publisher, record.delivery).code == code
    box.answer = "250 taken"
    publisher.deliver(record.delivery)
    assert len(box.raw) == 1


def test_deliver_to_a_mailbox_that_is_not_there_sends_to_nobody(tmp_path: Path) -> None:
    with mail_server(Mailbox(refused=frozenset({EDITOR}))) as box:
        error = _refused(_publisher(box, tmp_path), Record(FIRST).delivery)
        assert isinstance(error, UserError)
        assert (error.code, error.params["mailbox"]) == ("mailbox-refused", EDITOR)
        assert box.raw == []


def test_deliver_with_lost_lease_sends_nothing(box: Mailbox, tmp_path: Path) -> None:
    def lost(*_: str) -> None:
        raise EnvironmentFault("lease-lost")

    publisher = _publisher(box, tmp_path)
    for held in ({"keep_alive": lost}, {"record": lost}):
        error = _refused(publisher, replace(a_delivery(FIRST), **held))
        assert error.code == "lease-lost"
    assert box.raw == []


def test_deliver_keeps_lines_that_begin_with_a_dot(box: Mailbox, tmp_path: Path) -> None:
    release = a_numbered_release(0, replace(STORY, lead="..نقطتان"))
    _publisher(box, tmp_path).deliver(Record(release).delivery)
    assert "..نقطتان" in box.messages[0].get_body(("plain",)).get_content()


def test_deliver_with_a_headline_of_many_lines_adds_no_header(box: Mailbox, tmp_path: Path) -> None:
    headline = "عنوان\r\nBcc: other@evil.example\r\n\r\nنص"
    _publisher(box, tmp_path).deliver(
        Record(a_numbered_release(0, replace(STORY, headline=headline))).delivery
    )
    assert box.messages[0]["Bcc"] is None


def test_test_sends_nothing_and_finds_what_is_wrong(tmp_path: Path) -> None:
    with mail_server(Mailbox(refused=frozenset({EDITOR}))) as box:
        with pytest.raises(UserError, match="mailbox-refused"):
            _publisher(box, tmp_path).test()
        box.refused = frozenset()
        _publisher(box, tmp_path).test()
        assert box.raw == []


def test_find_knows_nothing(box: Mailbox, tmp_path: Path) -> None:
    publisher = _publisher(box, tmp_path)
    publisher.deliver(Record(FIRST).delivery)
    assert publisher.find(a_delivery(FIRST)) is None


def test_receipt_names_the_message(box: Mailbox, tmp_path: Path) -> None:
    receipt = _publisher(box, tmp_path).deliver(Record(FIRST).delivery)
    assert receipt == Receipt(remote_id=str(box.messages[0]["Message-ID"]), url="")


def test_deliver_to_a_server_that_drips_ends_in_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mail, "GREETING_S", 0.4)
    ended = threading.Event()

    def drip(listener: socket.socket) -> None:
        link, _ = listener.accept()
        with link:
            while not ended.wait(0.05):
                try:
                    link.sendall(b"2")
                except OSError:
                    return

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=drip, args=(listener,), daemon=True)
        thread.start()
        began = time.monotonic()
        box = Mailbox(port=listener.getsockname()[1])
        error = _refused(_publisher(box, tmp_path), Record(FIRST).delivery)
        ended.set()
        thread.join()
    assert time.monotonic() - began < 3
    assert error.code in {"server-slow", "answer-unreadable", "server-unreachable"}


def test_deliver_to_a_server_nobody_vouches_for_gives_it_nothing(
    self_signed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mail, "TLS_PORT", self_signed)
    publisher = _publisher(Mailbox(port=self_signed), tmp_path, password=PASSWORD)
    assert _refused(publisher, Record(FIRST).delivery).code == "certificate-refused"


def test_deliver_beyond_this_machine_without_tls_is_refused_before_the_password(
    box: Mailbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mail, "is_this_machine", lambda _host: False)
    publisher = _publisher(box, tmp_path, password=PASSWORD)
    assert _refused(publisher, Record(FIRST).delivery).code == "server-without-tls"
    assert box.raw == []


def test_deliver_to_nobody_listening_is_worth_another_try(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    error = _refused(_publisher(Mailbox(port=port), tmp_path), Record(FIRST).delivery)
    assert isinstance(error, EnvironmentFault)
    assert error.code == "server-unreachable"


@pytest.mark.parametrize(
    ("text", "server"),
    [
        ("smtp.example.com", ("smtp.example.com", 465)),
        ("SMTP.example.com:587", ("smtp.example.com", 587)),
        ("[::1]:2525", ("[::1]", 2525)),
    ],
)
def test_server_of_reads_host_and_port(text: str, server: tuple[str, int]) -> None:
    assert server_of(text) == server


@pytest.mark.parametrize("text", ["", "a b", "host:0", "host:99999", "https://host", "-x"])
def test_server_of_what_is_none_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="option-invalid"):
        server_of(text)


def test_recipients_of_takes_commas_of_both_scripts() -> None:
    assert recipients_of("a@x.ma، b@y.ma; a@x.ma\n") == ("a@x.ma", "b@y.ma")


@pytest.mark.parametrize(
    ("option", "value"),
    [("sender", "nobody"), ("recipients", "a@x.ma, ب@y.ma"), ("mail_server", "http://x")],
)
def test_checked_refuses_what_is_no_address(option: str, value: str) -> None:
    options = {"mail_server": "smtp.example.com", "sender": SENDER, "recipients": EDITOR}
    with pytest.raises(UserError, match="option-invalid"):
        EmailKind(FakeSecrets(), FixedClock()).checked({**options, option: value})


@given(st.lists(st.sampled_from(("خبر", "“ت”", "(ج)", "12", "é", "🎉", "a")), max_size=60))
def test_subject_of_any_length_arrives_with_every_space(words: list[str]) -> None:
    draft = Draft(headline=" ".join(["أول", *words]))
    delivery = a_delivery(a_numbered_release(1, draft))
    message = message_of(
        delivery, SENDER, (EDITOR,), earlier="", media=FolderOfPictures(Path("/nowhere"))
    )
    head, *_ = message.as_bytes().partition(b"\r\n\r\n")
    assert max(map(len, head.splitlines())) <= 78
    arrived = message_from_bytes(head, policy=policy.default)["Subject"]
    assert clean_line(arrived) == draft.headline
