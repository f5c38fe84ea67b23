"""The places that articles are sent to, on the screen: set up, try, pause, remove."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from editor_app.base.errors import AppError, UserError
from editor_app.base.records import dataclass
from editor_app.domain.changes import Changes
from editor_app.domain.publication import Destination
from editor_app.domain.publisher import Kinds
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Level, Notice, Notices, done_notice, notice_of
from editor_app.services.destinations import DestinationService

TOPIC = "destinations"
NAME_FIELD = "name"

_NAME_ERRORS = frozenset({"name-missing", "destination-name-taken"})
_OPTION_ERRORS = frozenset({"option-missing", "option-invalid", "option-unknown"})


@dataclass(frozen=True, slots=True, kw_only=True)
class DestinationForm:
    """What a person filled in; an empty id stands for a new destination."""

    id: str = ""
    kind: str
    name: str
    options: Mapping[str, str]


class DestinationsScreen(Protocol):
    """What the presenter tells the screen. GUI thread."""

    def show_destinations(self, destinations: Sequence[Destination]) -> None:
        """Show all destinations."""
        ...

    def select(self, destination_id: str) -> None:
        """Put the choice on a destination, and its fields into the form."""
        ...

    def show_field_error(self, field: str, error: AppError) -> None:
        """Show an error beside the name or an option, and keep what was typed."""
        ...

    def show_testing(self, destination_id: str) -> None:
        """Show that a test is under way."""
        ...

    def show_tested(self, destination_id: str, error: AppError | None) -> None:
        """Show how the test ended; None is well."""
        ...


class DestinationsPresenter:
    """Decides for the destinations. GUI thread; the work itself runs on the lanes."""

    def __init__(
        self,
        screen: DestinationsScreen,
        destinations: DestinationService,
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
    ) -> None:
        self._screen = screen
        self._destinations = destinations
        self._jobs = jobs
        self._notices = notices
        self._feed = feed
        self._asked = 0
        self._wanted: Destination | None = None
        self._tests_wanted = False
        self._tests = 0
        self._unsubscribe = feed.subscribe(self._on_changes)

    @property
    def kinds(self) -> Kinds:
        """The kinds of destination there are, by name."""
        return self._destinations.kinds

    def close(self) -> None:
        """End the listening to changes."""
        self._unsubscribe()

    def load(self) -> None:
        """Read the destinations afresh."""
        self._asked += 1
        number = self._asked
        self._jobs.submit(
            Lane.READS,
            lambda: tuple(self._destinations.all()),
            lambda found: self._on_read(number, found),
            self._on_error,
        )

    def save(self, form: DestinationForm, *, then_test: bool = False) -> None:
        """Store what was filled in; errors stand beside their fields.

        Args:
            form: Name, kind and options.
            then_test: Try the connection once it is stored.
        """
        if not form.name.strip():
            self._screen.show_field_error(NAME_FIELD, UserError("name-missing"))
            return
        self._jobs.submit(
            Lane.WRITES,
            lambda: self._stored(form),
            lambda saved: self._on_saved(*saved, then_test=then_test),
            self._on_save_failed,
        )

    def test(self, destination: Destination) -> None:
        """Try whether articles can be sent there; the newest test's answer shows."""
        self._tests += 1
        number = self._tests
        self._screen.show_testing(destination.id)
        self._jobs.submit(
            Lane.NETWORK,
            lambda: self._destinations.test(destination.name),
            lambda _: self._on_tested(number, destination.id, None),
            lambda error: self._on_tested(number, destination.id, error),
        )

    def set_paused(self, destination_id: str, is_paused: bool) -> None:
        """Keep everything for a destination back, or let it go on."""
        self._jobs.submit(
            Lane.WRITES,
            lambda: self._destinations.set_paused(destination_id, is_paused),
            self._on_changed,
            self._on_error,
        )

    def accept_host_key(self, destination_id: str, fingerprint: str) -> None:
        """Trust a destination's host by its key from now on, and try the connection again."""
        self._jobs.submit(
            Lane.WRITES,
            lambda: self._destinations.accept_host_key(destination_id, fingerprint),
            lambda accepted: self._on_saved(*accepted, False, then_test=True),
            self._on_error,
        )

    def set_checks(
        self, destination: Destination, given: Mapping[str, str], limits: Mapping[str, str]
    ) -> None:
        """Say what a destination asks of an article, and offer to undo it.

        Args:
            destination: As it is now.
            given: What rows of the checklist become, by their codes; ``default`` for the usual.
            limits: How long rows with a limit allow a field to be, likewise.
        """
        checks, lengths = destination.checks, destination.limits
        before = {c: checks[c].value if c in checks else "default" for c in given}
        long_before = {c: str(lengths.get(c, "default")) for c in limits}

        def undo() -> None:
            self._store_checks(destination.name, before, long_before, self._on_changed)

        self._store_checks(
            destination.name, given, limits, lambda changes: self._on_checks_set(changes, undo)
        )

    def _store_checks(
        self,
        name: str,
        given: Mapping[str, str],
        limits: Mapping[str, str],
        on_done: Callable[[Changes], None],
    ) -> None:
        self._jobs.submit(
            Lane.WRITES,
            lambda: self._destinations.set_checks(name, given, limits)[1],
            on_done,
            self._on_checks_refused,
        )

    def _on_checks_set(self, changes: Changes, undo: Callable[[], None]) -> None:
        self._on_changed(changes)
        self._notices.show(done_notice(code="checks-set", undo=undo, topic=TOPIC))

    def _on_checks_refused(self, error: Exception) -> None:
        """Say why not, and let the form show again what is stored."""
        self._on_error(error)
        self.load()

    def remove(self, name: str) -> None:
        """Forget a destination; one that unfinished items point to is refused with a sentence."""
        self._jobs.submit(
            Lane.WRITES,
            lambda: self._destinations.remove(name),
            self._on_changed,
            self._on_error,
        )

    def _stored(self, form: DestinationForm) -> tuple[Destination, Changes, bool]:
        """Store a form; tell also whether a secret in it will be asked for again."""
        service = self._destinations
        if form.id:
            destination, changes = service.edit(form.id, form.name, form.options)
        else:
            destination, changes = service.add(form.kind, form.name, form.options)
        given = any(form.options.get(name) for name in service.secret_options(destination.kind))
        return destination, changes, given and not service.keeps_secrets

    def _on_saved(
        self, destination: Destination, changes: Changes, is_asked_again: bool, *, then_test: bool
    ) -> None:
        self._wanted = destination
        self._tests_wanted = then_test
        self._on_changed(changes)
        if is_asked_again:
            self._notices.show(Notice(code="secret-not-kept", level=Level.WARNING, topic=TOPIC))

    def _on_changed(self, changes: Changes) -> None:
        self._notices.clear(TOPIC)
        self._feed.publish(changes)

    def _on_save_failed(self, error: Exception) -> None:
        if isinstance(error, UserError) and error.code in _NAME_ERRORS:
            self._screen.show_field_error(NAME_FIELD, error)
        elif isinstance(error, UserError) and error.code in _OPTION_ERRORS:
            self._screen.show_field_error(str(error.params.get("option", "")), error)
        else:
            self._on_error(error)

    def _on_tested(self, number: int, destination_id: str, error: Exception | None) -> None:
        if number != self._tests:
            return
        if error is None or isinstance(error, AppError):
            self._screen.show_tested(destination_id, error)
        else:
            self._screen.show_tested(destination_id, UserError("test-broke-off"))

    def _on_changes(self, changes: Changes) -> None:
        if changes.destinations:
            self.load()

    def _on_read(self, number: int, found: Sequence[Destination]) -> None:
        if number == self._asked:
            self._screen.show_destinations(found)
            wanted, self._wanted = self._wanted, None
            if wanted is not None:
                self._screen.select(wanted.id)
                if self._tests_wanted:
                    self.test(wanted)

    def _on_error(self, error: Exception) -> None:
        self._notices.show(notice_of(error, topic=TOPIC))
