"""What the desk asks of a destination: its options, and to deliver a release exactly once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.domain.image import MediaStore
from editor_app.domain.preview import Preview
from editor_app.domain.publication import Action, Destination, Receipt, Release

HOST_KEY = "host_key"
"""The option that holds the fingerprint of a host's key, once a person has accepted it."""


class OptionType(StrEnum):
    """How an option is typed and shown in a form."""

    TEXT = "text"
    FOLDER = "folder"
    WEB_ADDRESS = "web_address"
    SERVICE_ADDRESS = "service_address"
    """A web address for programs alone: there is nothing to open in a browser."""
    LANGUAGE = "language"
    CHOICE = "choice"
    """One of the option's ``choices``."""
    SECRET = "secret"
    """Typed without being shown, and kept in the keyring alone; never among stored options."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DestinationOption:
    """One row of a destination kind's form and of its command-line options.

    ``name`` uses underscores; the command line shows hyphens. ``needed_with`` names another option
    and those of its values with which this one is needed.
    """

    name: str
    type: OptionType = OptionType.TEXT
    default: str = ""
    is_required: bool = False
    choices: tuple[str, ...] = ()
    needed_with: tuple[str, tuple[str, ...]] | None = None

    def is_needed(self, options: Mapping[str, str]) -> bool:
        """Tell whether this option must be given beside others as they are."""
        if self.needed_with is None:
            return self.is_required
        other, values = self.needed_with
        return options.get(other, "") in values


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One release to deliver, with what is known of earlier ones at the same destination.

    ``key`` is the same for every try. ``keep_alive`` renews the lease; it raises
    ``EnvironmentFault("lease-lost")`` when another worker has taken over: stop at once.
    ``record`` keeps what the destination calls the article before the article is shown there; it
    raises the same, and then nothing may be shown. ``remote_state`` is the destination's own word
    of how it stood after our last writing, or what a person has agreed to overwrite. ``pages`` are
    the addresses of the article's pages at other destinations, by the destinations' names.
    ``earlier_pictures`` are, of a withdrawal, the media that earlier releases brought there.
    """

    key: str
    action: Action
    release: Release
    remote_id: str = ""
    remote_state: str = ""
    pages: Mapping[str, str] = field(default_factory=dict)
    due_utc: datetime | None = None
    earlier_pictures: frozenset[str] = frozenset()
    keep_alive: Callable[[], None] = field(default=lambda: None)
    record: Callable[[str], None] = field(default=lambda remote_id: None)


class Secrets(Protocol):
    """Passwords and the like, by destination and option. Any thread."""

    @property
    def is_lasting(self) -> bool:
        """Tell whether secrets outlive the program; where not, it has to ask each time."""
        ...

    def get(self, destination_id: str, option: str) -> str:
        """Return a secret, or an empty string where none is kept.

        Raises:
            EnvironmentFault: ``keyring-failed``.
        """
        ...

    def set(self, destination_id: str, option: str, secret: str) -> None:
        """Keep a secret.

        Raises:
            EnvironmentFault: ``keyring-failed``.
        """
        ...

    def delete(self, destination_id: str, option: str) -> None:
        """Forget a secret; one that is not there is no error.

        Raises:
            EnvironmentFault: ``keyring-failed``.
        """
        ...


class Publisher(Protocol):
    """An open destination. Every method may raise EnvironmentFault or UserError."""

    def deliver(self, delivery: Delivery) -> Receipt:
        """Publish, update, correct or withdraw; doing it again changes nothing.

        Raises:
            EnvironmentFault: worth another try (``retry_after_s`` in params where known); code
                ``outcome-unknown`` where the destination may hold it already.
            UserError: a person must look.
        """
        ...

    def find(self, delivery: Delivery) -> Receipt | None:
        """Ask whether the destination holds exactly this delivery already."""
        ...

    def preview(self, delivery: Delivery) -> Preview:
        """Return what would be sent, speaking to nobody and changing nothing.

        Raises:
            UserError: what is wrong with the article or a picture of it.
        """
        ...

    def test(self) -> None:
        """Check that articles can be sent there, and change nothing."""
        ...


class DestinationKind(Protocol):
    """A kind of destination: its name, its options, and how to open one."""

    name: str
    options: Sequence[DestinationOption]
    is_serial: bool

    def checked(self, options: Mapping[str, str]) -> Mapping[str, str]:
        """Return clean options with defaults filled in.

        Raises:
            UserError: ``option-unknown``, ``option-missing`` or ``option-invalid``, each with
                ``option``.
        """
        ...

    def open(self, destination: Destination, media: MediaStore) -> Publisher:
        """Return a publisher for one destination; opens nothing yet."""
        ...


Kinds = Mapping[str, DestinationKind]
"""The registry: each kind by its name."""


def kind_named(kinds: Kinds, name: str) -> DestinationKind:
    """Return a kind of destination by its name.

    Raises:
        UserError: ``destination-kind-unknown``.
    """
    found = kinds.get(name)
    if found is None:
        known = ", ".join(sorted(kinds))
        raise UserError("destination-kind-unknown", kind=name[:80], known=known)
    return found
