"""Put a desk together over a real library file and the real kinds of destination."""

from pathlib import Path

from editor_app.base.clock import SystemClock
from editor_app.base.paths import data_folder
from editor_app.base.settings import Settings
from editor_app.publishing.registry import kinds
from editor_app.services.articles import ArticleService
from editor_app.services.contributors import ContributorService
from editor_app.services.desk import Desk
from editor_app.services.destinations import DestinationService
from editor_app.services.exchange import ExchangeService
from editor_app.services.images import ImageService
from editor_app.services.queue import QueueService
from editor_app.services.worker import Worker
from editor_app.storage.database import open_database
from editor_app.storage.media_store import FileMediaStore


def open_desk(wanted: Path | None) -> Desk:
    """Put the parts together as the program does."""
    folder = data_folder(wanted)
    clock = SystemClock()
    database = open_database(folder)
    media = FileMediaStore(folder.media)
    articles = ArticleService(database, clock)
    known = kinds()
    return Desk(
        folder=folder,
        settings=Settings(folder.settings),
        clock=clock,
        articles=articles,
        contributors=ContributorService(database, clock),
        destinations=DestinationService(database, media, known, clock),
        queue=QueueService(database, clock),
        worker=Worker(database, media, known, clock, owner="test", jitter=lambda: 0.5),
        images=ImageService(database, media),
        exchange=ExchangeService(articles),
        close=database.close,
    )
