"""Show what a destination would be sent, before anything is queued."""

from editor_app.base.clock import Clock
from editor_app.base.errors import AppError, EnvironmentFault
from editor_app.domain.image import MediaStore
from editor_app.domain.ports import Database
from editor_app.domain.preview import Preview
from editor_app.domain.publication import Action, QueueItem, QueueState
from editor_app.domain.publisher import Kinds, kind_named
from editor_app.services.delivering import Delivering
from editor_app.services.errands import Errand, errand_of
from editor_app.services.rehearsing import rehearsing
from editor_app.services.releasing import release_for
from editor_app.services.schedules import Schedule, due_of

_NAME = "preview"


class _NoLease:
    def renew(self, item: QueueItem, *, remote_id: str = "") -> QueueItem:
        raise EnvironmentFault("lease-lost", item=item.id)


class PreviewService:
    """Composes what would be sent as a worker would, and sends nothing. Any thread.

    Args:
        database: The library.
        media: The pictures.
        kinds: The kinds of destination, which need not know any secret for this.
        clock: Time.
    """

    def __init__(
        self,
        database: Database,
        media: MediaStore,
        kinds: Kinds,
        clock: Clock,
    ) -> None:
        self._database = database
        self._media = media
        self._kinds = kinds
        self._clock = clock

    def of(
        self,
        article_id: str,
        destination: str,
        *,
        action: Action = Action.PUBLISH,
        schedule: Schedule | None = None,
    ) -> Preview:
        """Return what would be sent of an article as it stands; nothing is stored.

        Args:
            article_id: The article.
            destination: The name of a destination.
            action: What would be done there.
            schedule: When; None for at once.

        Raises:
            UserError: ``article-not-found``, ``destination-not-found``,
                ``destination-kind-unknown``, or as ``Publisher.preview``.
        """
        errand, item = self._errand(article_id, destination, action, schedule)
        kind = kind_named(self._kinds, errand.destination.kind)
        delivering = Delivering(_NoLease(), item, self._clock.now())
        delivering.tell_request(kind, errand)
        publisher = kind.open(errand.destination, self._media)
        return publisher.preview(delivering.delivery(errand))

    def _errand(
        self, article_id: str, destination: str, action: Action, schedule: Schedule | None
    ) -> tuple[Errand, QueueItem]:
        with rehearsing(self._database) as unit:
            article = unit.articles.get(article_id)
            target = unit.destinations.named(destination)
            standing, now = unit.releases.standing_of(article_id), self._clock.now()
            release = release_for(unit, article, [target], action, standing, now)
            earlier = unit.queue.last_sent(article_id, target.id)
            is_there = earlier is not None and earlier.action is not Action.WITHDRAW
            item = QueueItem(
                id=_NAME,
                article_id=article_id,
                release_id=release.id,
                destination_id=target.id,
                action=Action.UPDATE if action is Action.PUBLISH and is_there else action,
                state=QueueState.HELD,
                sequence=0,
                position=0,
                created_utc=now,
                due_utc=due_of(schedule).utc,
            )
            errand = errand_of(unit, item, {place.id: place for place in unit.destinations.all()})
        if isinstance(errand, AppError):
            raise errand
        return errand, item
