"""The destination of tests keeps the contract too."""

from pathlib import Path

import pytest

from editor_app.base.errors import UserError
from editor_app.domain.article import Draft
from editor_app.domain.publication import Destination
from tests.publishing.newsroom import FolderOfPictures, a_delivery, a_numbered_release
from tests.publishing.null_kind import null_kinds


def test_null_destination_finds_what_it_was_given_and_nothing_else(tmp_path: Path) -> None:
    kind = null_kinds()["null"]
    destination = Destination(id="d", kind="null", name="n")
    publisher = kind.open(destination, FolderOfPictures(tmp_path))
    delivery = a_delivery(a_numbered_release(0, Draft(headline="خبر")))
    assert publisher.find(delivery) is None
    assert publisher.deliver(delivery) == publisher.deliver(delivery) == publisher.find(delivery)


def test_null_destination_has_no_options() -> None:
    with pytest.raises(UserError, match="option-unknown"):
        null_kinds()["null"].checked({"path": "/x"})
