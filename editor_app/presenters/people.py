"""The directory of people on the screen."""

from collections.abc import Sequence
from typing import Protocol

from editor_app.base.errors import AppError, UserError
from editor_app.domain.byline import Contributor
from editor_app.domain.changes import Changes
from editor_app.language.folding import fold_words
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Notices, done_notice, notice_of
from editor_app.services.contributors import ContributorService

TOPIC = "people"


class PeopleScreen(Protocol):
    """What the presenter tells the screen. GUI thread."""

    def show_people(self, people: Sequence[Contributor], total: int) -> None:
        """Show these people, out of ``total`` in the directory."""
        ...

    def select(self, contributor_id: str) -> None:
        """Put the choice on a person, and their fields into the form."""
        ...

    def show_field_error(self, field: str, error: AppError) -> None:
        """Show an error beside ``name`` or ``email``, and keep what was typed."""
        ...


def found_people(people: Sequence[Contributor], text: str) -> tuple[Contributor, ...]:
    """Return the people in whose name or e-mail every word of ``text`` begins a word."""
    wanted = fold_words(text)
    return tuple(person for person in people if _is_found(person, wanted))


def _is_found(person: Contributor, wanted: Sequence[str]) -> bool:
    words = fold_words(f"{person.name} {person.email}")
    return all(any(word.startswith(part) for word in words) for part in wanted)


class PeoplePresenter:
    """Decides for the directory. GUI thread; the work itself runs on the lanes."""

    def __init__(
        self,
        screen: PeopleScreen,
        contributors: ContributorService,
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
    ) -> None:
        self._screen = screen
        self._contributors = contributors
        self._jobs = jobs
        self._notices = notices
        self._feed = feed
        self._people: tuple[Contributor, ...] = ()
        self._text = ""
        self._asked = 0
        self._wanted = ""
        self._unsubscribe = feed.subscribe(self._on_changes)

    def close(self) -> None:
        """End the listening to changes."""
        self._unsubscribe()

    def load(self) -> None:
        """Read the directory afresh."""
        self._asked += 1
        number = self._asked
        self._jobs.submit(
            Lane.READS,
            lambda: tuple(self._contributors.all()),
            lambda people: self._on_read(number, people),
            self._on_error,
        )

    def search(self, text: str) -> None:
        """Show only the people that ``text`` finds."""
        self._text = text
        self._show()

    def save(self, person: Contributor) -> None:
        """Store a person; one without an id is new."""
        if not person.name.strip():
            self._screen.show_field_error("name", UserError("name-missing"))
            return
        if person.email.strip() and not _is_email(person.email.strip()):
            self._screen.show_field_error("email", UserError("email-invalid"))
            return
        self._jobs.submit(
            Lane.WRITES,
            lambda: self._stored(person),
            self._on_saved,
            self._on_save_failed,
        )

    def remove(self, contributor_id: str) -> None:
        """Take a person out of the directory, and offer to undo it."""
        self._jobs.submit(
            Lane.WRITES,
            lambda: self._contributors.remove(contributor_id),
            self._on_removed,
            self._on_error,
        )

    def _stored(self, person: Contributor) -> tuple[str, Changes]:
        if person.id:
            return person.id, self._contributors.save(person)
        added, changes = self._contributors.add(
            person.name, role=person.role, credit=person.credit, email=person.email
        )
        return added.id, changes

    def _on_saved(self, saved: tuple[str, Changes]) -> None:
        self._wanted, changes = saved
        self._notices.clear(TOPIC)
        self._feed.publish(changes)

    def _on_save_failed(self, error: Exception) -> None:
        if isinstance(error, UserError) and error.code == "name-missing":
            self._screen.show_field_error("name", error)
        else:
            self._on_error(error)

    def _on_removed(self, removed: tuple[Contributor, Changes]) -> None:
        person, changes = removed
        self._feed.publish(changes)
        self._notices.show(
            done_notice(
                code="contributor-removed",
                params={"name": person.name},
                undo=lambda: self._bring_back(person),
                topic=TOPIC,
            )
        )

    def _bring_back(self, person: Contributor) -> None:
        self._jobs.submit(
            Lane.WRITES,
            lambda: (person.id, self._contributors.bring_back(person)),
            self._on_saved,
            self._on_error,
        )

    def _on_changes(self, changes: Changes) -> None:
        if changes.contributors:
            self.load()

    def _on_read(self, number: int, people: tuple[Contributor, ...]) -> None:
        if number == self._asked:
            self._people = people
            self._show()
            if self._wanted:
                self._screen.select(self._wanted)
                self._wanted = ""

    def _show(self) -> None:
        self._screen.show_people(found_people(self._people, self._text), len(self._people))

    def _on_error(self, error: Exception) -> None:
        self._notices.show(notice_of(error, topic=TOPIC))


def _is_email(text: str) -> bool:
    name, at, host = text.partition("@")
    return bool(name and at and "." in host.strip(".")) and " " not in text and "@" not in host
