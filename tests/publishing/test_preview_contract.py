"""What every destination shows before it sends: the same each time, to nobody, with no secret."""

import json
import socket
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from editor_app.domain.body import body_of
from editor_app.domain.preview import Preview
from editor_app.domain.publication import Action, Destination
from editor_app.domain.publisher import OptionType, Publisher, Secrets
from editor_app.publishing.registry import kinds
from editor_app.publishing.withheld import WithheldSecrets
from tests.fakes import FakeSecrets, FixedClock, a_draft
from tests.publishing.newsroom import (
    HARBOUR,
    FolderOfPictures,
    a_delivery,
    a_numbered_release,
    the_main_story,
    with_change,
)

CANARY = "canary-secret-5d1f"
HEADLINE, LEAD = "قرى الأطلس تستعد للشتاء", "مخازن جماعية للحطب والمؤونة قبل أول الثلوج"
OPTIONS: Mapping[str, Mapping[str, str]] = {
    "site": {"path": "{folder}/site", "title": "جريدة", "base_url": "https://site.example/"},
    "sftp": {
        **{"host": "host.example", "user": "desk", "host_folder": "/", "title": "جريدة"},
        "base_url": "https://site.example/",
    },
    "wordpress": {"address": "https://journal.example/", "user": "desk"},
    "webhook": {"webhook_address": "https://hook.example/in"},
    "email": {
        **{"mail_server": "mail.example:465", "mail_user": "desk"},
        **{"sender": "desk@journal.example", "recipients": "editor@paper.example"},
    },
    "telegram": {"channel": "@mihbara_news"},
}
PICTURE = replace(the_main_story().pictures[0], media_id=HARBOUR)
DRAFT = a_draft(headline=HEADLINE, lead=LEAD, body=body_of("نص المقال."), pictures=(PICTURE,))
RELEASE = a_numbered_release(0, DRAFT)


def _opened(kind: str, folder: Path, secrets: Secrets) -> Publisher:
    found = kinds(secrets, FixedClock(), folder / "copies")[kind]
    for option in found.options:
        if option.type is OptionType.SECRET and isinstance(secrets, FakeSecrets):
            secrets.set("d1", option.name, CANARY)
    options = {name: value.format(folder=folder) for name, value in OPTIONS[kind].items()}
    media = folder / "media"
    if not media.exists():
        media.mkdir()
        Image.new("RGB", (90, 60), "teal").save(media / HARBOUR, "PNG")
    destination = Destination(id="d1", kind=kind, name="الوجهة", options=options)
    return found.open(destination, FolderOfPictures(media))


def _said(preview: Preview) -> str:
    return "\n".join(part.text for part in preview.parts)


def _files(folder: Path) -> set[str]:
    return {str(path) for path in folder.rglob("*")}


@pytest.fixture(params=sorted(OPTIONS))
def kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a preview speaks to nobody")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    return str(request.param)


def test_every_kind_has_a_preview_here(tmp_path: Path) -> None:
    assert set(kinds(FakeSecrets(), FixedClock(), tmp_path)) == set(OPTIONS)


@pytest.mark.parametrize("action", list(Action))
def test_preview_is_the_same_twice_and_touches_nothing(
    kind: str, action: Action, tmp_path: Path
) -> None:
    publisher = _opened(kind, tmp_path, FakeSecrets())
    delivery, before = a_delivery(RELEASE, action), _files(tmp_path)
    first = publisher.preview(delivery)
    assert publisher.preview(delivery) == first
    assert _files(tmp_path) == before
    assert first.to
    assert CANARY not in repr(first)
    assert CANARY.encode() not in b"".join(part.content for part in first.parts)


def test_preview_says_headline_and_lead_and_shows_the_picture(kind: str, tmp_path: Path) -> None:
    preview = _opened(kind, tmp_path, FakeSecrets()).preview(a_delivery(RELEASE))
    assert HEADLINE in _said(preview)
    assert LEAD in _said(preview)
    assert preview.parts[0].is_text
    if kind != "webhook":
        assert any(part.media_type.startswith("image/") for part in preview.parts)


def test_preview_needs_no_secret(kind: str, tmp_path: Path) -> None:
    delivery = a_delivery(RELEASE)
    seen = _opened(kind, tmp_path, FakeSecrets()).preview(delivery)
    assert _opened(kind, tmp_path, WithheldSecrets()).preview(delivery) == seen


def test_preview_of_a_withdrawal_says_nothing_of_the_text(kind: str, tmp_path: Path) -> None:
    preview = _opened(kind, tmp_path, FakeSecrets()).preview(a_delivery(RELEASE, Action.WITHDRAW))
    assert LEAD not in _said(preview)
    assert not any(part.media_type.startswith("image/") for part in preview.parts)


def test_preview_of_a_change_differs(kind: str, tmp_path: Path) -> None:
    publisher = _opened(kind, tmp_path, FakeSecrets())
    changed = a_delivery(with_change(RELEASE, lead="مدخل جديد"), Action.UPDATE)
    preview = publisher.preview(changed)
    assert "مدخل جديد" in _said(preview)
    assert preview != publisher.preview(a_delivery(RELEASE))


def test_wordpress_preview_names_what_the_site_numbers(tmp_path: Path) -> None:
    draft = replace(DRAFT, section="مجتمع", keywords=("شتاء",))
    preview = _opened("wordpress", tmp_path, FakeSecrets()).preview(
        a_delivery(a_numbered_release(1, draft))
    )
    fields = json.loads(next(part.text for part in preview.parts if part.name == "fields"))
    assert (fields["categories"], fields["tags"], fields["excerpt"]) == (["مجتمع"], ["شتاء"], LEAD)
    assert fields["status"] == "publish"
