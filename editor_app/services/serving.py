"""Serve a site from this machine: to readers, or to the desk alone for previews."""

import logging
import os
from pathlib import Path

from editor_app.base.errors import AppError, UserError
from editor_app.base.files import replace_file
from editor_app.domain.image_report import ShownImage
from editor_app.domain.ports import Database
from editor_app.domain.publication import Destination
from editor_app.domain.serving import Serve, ServedSite, ServingWish
from editor_app.services.articles import ArticleService
from editor_app.services.image_reports import ImageReportService, Reported

_log = logging.getLogger(__name__)

_SITES = frozenset({"site", "sftp"})
_KEY_BYTES = 32


class ServingService:
    """The verbs of serving. Any thread.

    Args:
        database: The library.
        articles: Reads what is previewed.
        reports: Takes readers' reports.
        serve: Starts a server.
        key_file: Keeps the key under which readers are told apart.
    """

    def __init__(
        self,
        database: Database,
        articles: ArticleService,
        reports: ImageReportService,
        serve: Serve,
        key_file: Path,
    ) -> None:
        self._database = database
        self._articles = articles
        self._reports = reports
        self._serve = serve
        self._key_file = key_file

    def start(self, name: str, *, host: str = "127.0.0.1", port: int = 0) -> ServedSite:
        """Serve the site of a destination.

        Raises:
            UserError: ``destination-not-found``, ``destination-serves-no-site``,
                ``serve-not-installed`` or ``port-taken``.
            EnvironmentFault: ``file-not-written``.
        """
        with self._database.reading() as unit:
            destination = unit.destinations.named(name)
        if destination.kind not in _SITES:
            raise UserError("destination-serves-no-site", name=name)
        self._settle(destination.id)
        return self._serve(
            ServingWish(
                destination=destination,
                article=self._articles.get,
                report=self._report,
                host=host,
                port=port,
                key=self._key(),
            )
        )

    def sites(self) -> list[Destination]:
        """Return the destinations that can be served."""
        with self._database.reading() as unit:
            return [one for one in unit.destinations.all() if one.kind in _SITES]

    def _report(self, image: ShownImage, person: bytes) -> None:
        if self._reports.report(image, person) is Reported.HIDDEN:
            self._settle(image.destination_id)

    def _settle(self, destination_id: str) -> None:
        """Rewrite what is hidden; a site that cannot be written now is settled the next time."""
        try:
            self._reports.settle(destination_id)
        except AppError as error:
            _log.error("site %s not settled: %s", destination_id, error.code)

    def _key(self) -> bytes:
        try:
            key = self._key_file.read_bytes()
        except FileNotFoundError:
            key = b""
        if len(key) != _KEY_BYTES:
            key = os.urandom(_KEY_BYTES)
            replace_file(self._key_file, key)
        return key
