"""Give articles to people, with a deadline or without."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from editor_app.base.clock import Clock
from editor_app.base.errors import UserError
from editor_app.domain.assignment import Assignment, Deadline, names_of
from editor_app.domain.changes import Changes
from editor_app.domain.ports import Database, UnitOfWork
from editor_app.language.bidi import clean_line
from editor_app.language.folding import fold
from editor_app.services.schedules import Schedule, due_of


class AssignmentService:
    """The verbs of assignments. Any thread; each call is one transaction.

    Args:
        database: The library.
        clock: Time.
        me: Who is at this desk.
    """

    def __init__(self, database: Database, clock: Clock, me: str = "") -> None:
        self._database = database
        self._clock = clock
        self.me = me

    def people(self) -> tuple[str, ...]:
        """Return whom an article can be given to, by name: who is at this desk first."""
        with self._database.reading() as unit:
            return self._people(unit)

    def history_of(self, article_id: str) -> Sequence[Assignment]:
        """Return every assignment of an article, the newest first.

        Raises:
            UserError: ``article-not-found``.
        """
        with self._database.reading() as unit:
            unit.articles.place_of(article_id)
            return unit.assignments.history_of(article_id)

    def deadlines(self, start: datetime, end: datetime) -> Sequence[Deadline]:
        """Return the deadlines from ``start`` to before ``end`` that still count."""
        with self._database.reading() as unit:
            return unit.assignments.deadlines(start, end)

    def assign(
        self,
        article_id: str,
        person: str,
        due: Schedule | None = None,
        *,
        note: str = "",
        initiator: str = "",
    ) -> Changes:
        """Give an article to somebody whom the library knows, in place of who has it.

        Args:
            article_id: The article.
            person: Their name as the directory has it, however it is spelt; empty: to nobody.
            due: The deadline; None: there is none.
            note: What is said with it, one line.
            initiator: Who asked.

        Raises:
            UserError: ``article-not-found``, ``assignee-unknown``, ``assignee-missing`` for a
                deadline of nobody, ``time-does-not-exist`` or ``zone-unknown``.
        """
        wanted, when = clean_line(person), due_of(due)
        if not wanted and when.utc is not None:
            raise UserError("assignee-missing")
        with self._database.writing() as unit:
            unit.articles.place_of(article_id)
            unit.assignments.add(
                Assignment(
                    article_id=article_id,
                    person=self._known(unit, wanted) if wanted else "",
                    due_utc=when.utc,
                    wall=when.wall,
                    zone=when.zone,
                    zone_data=when.zone_data,
                    given_by=self.me,
                    given_utc=self._clock.now(),
                    note=clean_line(note),
                )
            )
        return Changes(articles=frozenset({article_id}), initiator=initiator)

    def give_back(
        self, article_id: str, before: Assignment | None, *, initiator: str = ""
    ) -> Changes:
        """Let an earlier assignment hold again, also of somebody who left the directory.

        Raises:
            UserError: ``article-not-found``.
        """
        now = self._clock.now()
        held = before or Assignment(article_id=article_id, person="", given_utc=now)
        with self._database.writing() as unit:
            unit.articles.place_of(article_id)
            unit.assignments.add(replace(held, given_by=self.me, given_utc=now))
        return Changes(articles=frozenset({article_id}), initiator=initiator)

    def take_in(self, article_id: str, history: Sequence[Assignment]) -> None:
        """Give an article the assignments of another library, the newest first.

        Raises:
            UserError: ``article-not-found``.
        """
        with self._database.writing() as unit:
            unit.articles.place_of(article_id)
            for each in reversed(history):
                unit.assignments.add(replace(each, article_id=article_id))

    def _people(self, unit: UnitOfWork) -> tuple[str, ...]:
        return names_of((person.name for person in unit.contributors.all()), self.me)

    def _known(self, unit: UnitOfWork, wanted: str) -> str:
        people = self._people(unit)
        for name in people:
            if fold(name) == fold(wanted):
                return name
        raise UserError("assignee-unknown", name=wanted, known=", ".join(people[:12]))
