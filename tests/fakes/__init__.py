"""Written stand-ins for the ports, held to the same contract cases as the real parts."""

from tests.fakes.builders import (
    NOW,
    a_contributor,
    a_destination,
    a_draft,
    a_release,
    an_article,
    an_item,
)
from tests.fakes.clock import FixedClock
from tests.fakes.database import FakeDatabase
from tests.fakes.destination import FakeKind
from tests.fakes.media import FakeMediaStore
from tests.fakes.secrets import FakeSecrets
from tests.fakes.web import FakeFetcher

__all__ = [
    "NOW",
    "FakeDatabase",
    "FakeFetcher",
    "FakeKind",
    "FakeMediaStore",
    "FakeSecrets",
    "FixedClock",
    "a_contributor",
    "a_destination",
    "a_draft",
    "a_release",
    "an_article",
    "an_item",
]
