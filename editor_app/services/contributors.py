"""The directory of people whose names stand over articles."""

from collections.abc import Sequence
from dataclasses import replace

from editor_app.base.clock import Clock
from editor_app.base.errors import UserError
from editor_app.base.identifiers import new_id
from editor_app.domain.byline import DEFAULT_CREDIT, Contributor, Role
from editor_app.domain.changes import Changes
from editor_app.domain.ports import Database
from editor_app.language.bidi import clean_line


class ContributorService:
    """The verbs of the directory. Any thread."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def all(self) -> Sequence[Contributor]:
        """Return everybody by name."""
        with self._database.reading() as unit:
            return unit.contributors.all()

    def add(
        self,
        name: str,
        *,
        role: Role = Role.WRITER,
        credit: str = DEFAULT_CREDIT,
        email: str = "",
        initiator: str = "",
    ) -> tuple[Contributor, Changes]:
        """Take a person into the directory.

        Raises:
            UserError: ``name-missing``.
        """
        person = _checked(
            Contributor(
                id=new_id(self._clock.now()), name=name, role=role, credit=credit, email=email
            )
        )
        with self._database.writing() as unit:
            unit.contributors.add(person)
        return person, _changed(person.id, initiator)

    def save(self, contributor: Contributor, *, initiator: str = "") -> Changes:
        """Store what changed about a person; articles keep the name they were signed with.

        Raises:
            UserError: ``name-missing`` or ``contributor-not-found``.
        """
        person = _checked(contributor)
        with self._database.writing() as unit:
            unit.contributors.save(person)
        return _changed(person.id, initiator)

    def remove(self, contributor_id: str, *, initiator: str = "") -> tuple[Contributor, Changes]:
        """Take a person out of the directory, and return them so that it can be undone.

        Raises:
            UserError: ``contributor-not-found``.
        """
        with self._database.writing() as unit:
            person = unit.contributors.get(contributor_id)
            unit.contributors.remove(contributor_id)
        return person, _changed(contributor_id, initiator)

    def bring_back(self, contributor: Contributor, *, initiator: str = "") -> Changes:
        """Undo a removal."""
        with self._database.writing() as unit:
            unit.contributors.add(contributor)
        return _changed(contributor.id, initiator)


def _checked(person: Contributor) -> Contributor:
    name = clean_line(person.name)
    if not name:
        raise UserError("name-missing")
    return replace(
        person, name=name, credit=clean_line(person.credit), email=clean_line(person.email)
    )


def _changed(contributor_id: str, initiator: str) -> Changes:
    return Changes(contributors=frozenset({contributor_id}), initiator=initiator)
