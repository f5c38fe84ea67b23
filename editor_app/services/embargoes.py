"""Set and lift the embargo of an article."""

from editor_app.domain.changes import Changes
from editor_app.domain.embargo import Embargo
from editor_app.domain.ports import Database
from editor_app.services.schedules import Schedule, due_of


class EmbargoService:
    """The verbs of embargoes. Any thread; each call is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, article_id: str) -> Embargo | None:
        """Return the embargo of an article, past ones too, or None."""
        with self._database.reading() as unit:
            return unit.embargoes.of(article_id)

    def set(self, article_id: str, schedule: Schedule | None, *, initiator: str = "") -> Changes:
        """Keep everything of an article back until a time, or with None no longer.

        What waits in the queue already waits for it too, at every destination.

        Raises:
            UserError: ``article-not-found``, ``time-does-not-exist`` or ``zone-unknown``.
        """
        due = due_of(schedule)
        with self._database.writing() as unit:
            unit.articles.place_of(article_id)
            waiting = unit.queue.unfinished_of(article_id)
            if due.utc is None:
                unit.embargoes.lift(article_id)
            else:
                unit.embargoes.put(
                    Embargo(
                        article_id=article_id,
                        until_utc=due.utc,
                        wall=due.wall,
                        zone=due.zone,
                        zone_data=due.zone_data,
                    )
                )
        return Changes(
            articles=frozenset({article_id}),
            queue_items=frozenset(item.id for item in waiting),
            initiator=initiator,
        )
