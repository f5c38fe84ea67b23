"""The options of a WordPress site, and where its password comes from."""

from pathlib import Path

import pytest

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.domain.publication import Destination
from editor_app.publishing.wordpress.kind import PASSWORD, WordPressKind
from tests.fakes import FakeSecrets, FixedClock
from tests.publishing.newsroom import FolderOfPictures

OPTIONS = {"address": "https://Journal.example/blog", "user": "muharrir"}


@pytest.fixture
def kind() -> WordPressKind:
    return WordPressKind(FakeSecrets(), FixedClock())


def test_checked_options_are_clean(kind: WordPressKind) -> None:
    assert kind.checked(OPTIONS) == {
        "address": "https://journal.example/blog/",
        "user": "muharrir",
        PASSWORD: "",
        "language": "ar",
        "withdrawn_pictures": "remove",
    }


@pytest.mark.parametrize(
    ("option", "value", "reason"),
    [
        ("address", "http://journal.example", "not-https"),
        ("address", "https://a:b@journal.example", "user-name"),
        ("address", "https://journal.example/?p=1", "query-or-fragment"),
        ("address", "journal", "address-not-web"),
        ("user", "a:b", "colon"),
        ("language", "tr", "not-among-ar-fr-en"),
    ],
)
def test_checked_refuses_what_cannot_work(
    kind: WordPressKind, option: str, value: str, reason: str
) -> None:
    with pytest.raises(UserError, match="option-invalid") as refusal:
        kind.checked({**OPTIONS, option: value})
    assert (refusal.value.params["option"], refusal.value.params["reason"]) == (option, reason)


@pytest.mark.parametrize("missing", ["address", "user"])
def test_checked_without_a_needed_option_is_refused(kind: WordPressKind, missing: str) -> None:
    with pytest.raises(UserError, match="option-missing"):
        kind.checked({**OPTIONS, missing: ""})


def test_open_without_a_password_says_which_destination_lacks_it(
    kind: WordPressKind, tmp_path: Path
) -> None:
    place = Destination(id="d1", kind="wordpress", name="المدونة", options=OPTIONS)
    with pytest.raises(EnvironmentFault, match="secret-missing") as fault:
        kind.open(place, FolderOfPictures(tmp_path))
    assert fault.value.params["name"] == "المدونة"
