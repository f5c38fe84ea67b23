"""A full disk under everything else that the program writes: the old file stays as it was."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from editor_app.base.errors import AppError
from editor_app.base.files import PlainFile
from editor_app.base.logs import write_report
from editor_app.base.paths import data_folder
from editor_app.base.settings import Settings
from editor_app.domain.article import Draft
from editor_app.domain.body import body_of
from editor_app.domain.writing_kit import WritingKit
from editor_app.formats.exporting import FORMATS
from editor_app.presenters.rescue import write_copy
from editor_app.publishing.site.folder import SiteFolder
from editor_app.services.articles import ArticleService
from editor_app.services.exchange import ExchangeService
from editor_app.services.writing_kit import WritingKitService
from tests.fakes import NOW, FakeDatabase, FakeMediaStore, FixedClock
from tests.fakes.web import FakeFetcher
from tests.faults.disk import small_disk
from tests.faults.outcome import Outcome

_SMALL, _LARGE = "خبر", "خبر طويل جدا. " * 150_000
_LEFT_FREE = 64 * 1024
Write = Callable[[Path, str], object]


@dataclass(frozen=True)
class Writer:
    """Something that replaces a file; ``write`` takes the file and a text of a size."""

    name: str
    file: str
    write: Write


def writers() -> list[Writer]:
    """Return everything that replaces a file a person would miss."""
    articles = ArticleService(FakeDatabase(), FixedClock())
    exchange = ExchangeService(articles, FakeMediaStore(Path("no-pictures")), FakeFetcher())

    def export(format_name: str) -> Write:
        def write(path: Path, text: str) -> None:
            article = articles.create(Draft(headline="مقال", body=body_of(text))).article
            exchange.export_file(article.id, format_name, path)

        return write

    found = [
        Writer(f"export as {name}", f"article{known.suffix}", export(name))
        for name, known in FORMATS.items()
        if name not in ("pdf", "docx")  # compressed, a long text of one word has room again
    ]
    return [
        *found,
        Writer("copy elsewhere", "copy.json", _copy),
        Writer("settings", "settings.json", _set),
        Writer("snippets", "kit.json", _keep_day),
        Writer("page of the site", "site/index.html", _publish),
        Writer("crash report", "data/logs/report.txt", _report),
    ]


def _copy(path: Path, text: str) -> None:
    write_copy(Draft(headline="مقال", body=body_of(text)), path)


def _set(path: Path, text: str) -> None:
    Settings(path).set("backup.folder", text)


def _keep_day(path: Path, text: str) -> None:
    WritingKitService(PlainFile(path)).save(WritingKit(recent_commands=(text,)))


def _publish(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    SiteFolder(path.parent).write(path.name, text.encode())


def _report(path: Path, text: str) -> None:
    folder = data_folder(path.parent.parent)
    made = write_report(folder, NOW, [text])
    made.replace(path)


def full_disk_files(times: int) -> Outcome:
    """Replace each kind of file by one that has no room, in one large write."""
    outcome = Outcome("disk full under exports, site, copies, settings", row="16")
    for number in range(times):
        for writer in writers():
            with small_disk("3m") as disk:
                path = disk / writer.file
                path.parent.mkdir(parents=True, exist_ok=True)
                writer.write(path, _SMALL)
                old, names = path.read_bytes(), _names(disk)
                room = 3 * 1024 * 1024 - _LEFT_FREE * (number + 2)
                (disk / "ballast").write_bytes(bytes(room))
                is_told = False
                with suppress(AppError):
                    writer.write(path, _LARGE)
                    raise RuntimeError(f"there was room for {writer.name}")
                is_told = True
                (disk / "ballast").unlink()
                outcome.injected += 1
                outcome.damaged += path.read_bytes() != old or not is_told
                outcome.damaged += _names(disk) != names
    return outcome


def _names(disk: Path) -> set[str]:
    return {str(path) for path in disk.rglob("*") if path.is_file()}
