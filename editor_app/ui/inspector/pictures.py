"""The pictures of the article: taken in by a button, a drop or a paste."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QImageWriter,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QFileDialog, QLabel, QProgressBar, QVBoxLayout, QWidget

from editor_app.domain.article import Draft
from editor_app.domain.image import Picture
from editor_app.presenters.inspector import InspectorPresenter
from editor_app.presenters.reported_images import ReportedImagesPresenter
from editor_app.services.image_reports import CaseRow
from editor_app.ui.inspector.picture_card import THUMBNAIL, PictureCard
from editor_app.ui.inspector.thumbnails import read_thumbnail
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.card_column import CardColumn
from editor_app.ui.widgets.empty_state import EmptyState
from editor_app.ui.widgets.section_header import SectionHeader

_PATTERNS = "*.jpg *.jpeg *.png *.webp *.gif"


class PicturesPage(QWidget):
    """A card for each picture; the first one leads the page.

    Args:
        theme: The theme.
        presenter: Decides.
    """

    def __init__(
        self, theme: Theme, presenter: InspectorPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._presenter = presenter
        self._cards: list[PictureCard] = []
        self._images: dict[str, QImage] = {}
        self._reports: dict[str, CaseRow] = {}
        self._judge: ReportedImagesPresenter | None = None
        self._header = SectionHeader(theme, self.tr("Pictures"), self.tr("Add pictures"))
        self._column = CardColumn()
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress_text = QLabel(self.tr("Taking pictures in…"))
        set_mark(self._progress_text, "role", "small")
        self._empty = EmptyState(
            theme,
            "image-plus",
            self.tr("No picture yet"),
            self.tr("Drop pictures here, paste one, or choose files."),
            self.tr("Choose pictures…"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, SPACE, 3 * SPACE, 3 * SPACE)
        column.setSpacing(2 * SPACE)
        for part in (self._header, self._progress_text, self._progress, self._column):
            column.addWidget(part)
        column.addWidget(self._empty, 2)
        column.addStretch(1)
        self.setAcceptDrops(True)
        self._header.add_requested.connect(self.choose)
        self._empty.pressed.connect(self.choose)
        self._column.moved.connect(self._on_column_moved)
        presenter.shown.subscribe(self.show_draft)
        presenter.adding_changed.subscribe(self._on_adding_changed)
        self._on_adding_changed(0)
        self.show_draft(presenter.draft)

    def show_draft(self, draft: Draft) -> None:
        """Show the pictures of a draft."""
        while len(self._cards) > len(draft.pictures):
            self._column.remove(self._cards.pop())
        while len(self._cards) < len(draft.pictures):
            self._append(draft.pictures[len(self._cards)])
        for place, (card, picture) in enumerate(zip(self._cards, draft.pictures, strict=True)):
            card.show_picture(picture, is_first=place == 0)
            self._show_image(card)
            card.reports.show_case(self._reports.get(picture.media_id))
        self._header.setVisible(bool(draft.pictures))
        self._column.setVisible(bool(draft.pictures))
        self._empty.setVisible(not draft.pictures)

    def show_reports(self, rows: Sequence[CaseRow], judge: ReportedImagesPresenter) -> None:
        """Show what readers say of the pictures; of several destinations, the gravest."""
        self._judge = judge
        self._reports = {row.case.image.media_id: row for row in reversed(rows)}
        for card in self._cards:
            card.reports.show_case(self._reports.get(card.picture.media_id))

    def choose(self) -> None:
        """Open the window's file picker; pictures come in once it is closed."""
        dialog = QFileDialog(self, self.tr("Choose pictures"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(f"{self.tr('Pictures')} ({_PATTERNS})")
        dialog.filesSelected.connect(
            lambda names: self._presenter.add_picture_files([Path(name) for name in names])
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, data: QMimeData) -> bool:
        """Take in the files or the image of a drop or a paste; tell whether there was any."""
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self._presenter.add_picture_files(files)
        elif data.hasImage():
            self._presenter.add_picture(partial(_as_png, data.imageData()), "clipboard.png")
        else:
            return False
        return True

    def go_to(self, place: int | None, code: str) -> None:
        """Go to what a row of the checklist asks of a picture, else to the first that lacks it."""
        if place is not None and place < len(self._cards):
            self._cards[place].go_to(code)
        else:
            self.go_to_missing()

    def go_to_missing(self) -> None:
        """Go to the first picture that lacks a word, or to the first of all."""
        for card in self._cards:
            said = card.picture
            if not all(text.strip() for text in (said.alt, said.credit, said.caption, said.rights)):
                card.go_to_missing()
                return
        if self._cards:
            self._cards[0].go_to_missing()

    def _append(self, picture: Picture) -> None:
        place = len(self._cards)
        card = PictureCard(self._theme, picture)
        self._cards.append(card)
        self._column.add(card, card.grip)
        card.changed.connect(lambda changed: self._presenter.change_picture(place, changed))
        card.removal_requested.connect(lambda: self._presenter.remove_picture(place))
        card.reports.restore_requested.connect(lambda image: self._judged.restore(image))
        card.reports.keep_requested.connect(lambda image: self._judged.keep_hidden(image))
        card.reports.reports_allowed.connect(lambda image: self._judged.allow_reports(image))

    @property
    def _judged(self) -> ReportedImagesPresenter:
        assert self._judge is not None  # a report line shows after ``show_reports`` only
        return self._judge

    def _show_image(self, card: PictureCard) -> None:
        media_id = card.picture.media_id
        image = self._images.get(media_id)
        if image is not None:
            card.thumbnail.show_image(image)
            return
        side = int(THUMBNAIL * 2 * self.devicePixelRatioF())
        self._presenter.read_picture(
            media_id,
            partial(read_thumbnail, side=side),
            lambda read: self._on_image_read(media_id, read),
            lambda: self._on_image_read(media_id, QImage()),
        )

    def _on_image_read(self, media_id: str, image: QImage) -> None:
        self._images[media_id] = image
        for card in self._cards:
            if card.picture.media_id == media_id:
                card.thumbnail.show_image(image)

    def _on_adding_changed(self, count: int) -> None:
        self._progress.setVisible(count > 0)
        self._progress_text.setVisible(count > 0)

    def _on_column_moved(self, place: int, to: int) -> None:
        self._presenter.move_picture(place, to)
        self._cards[to].setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take pictures and files."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped in."""
        if self.take(event.mimeData()):
            event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a pasted picture in."""
        pasted = event.matches(QKeySequence.StandardKey.Paste)
        if pasted and self.take(QGuiApplication.clipboard().mimeData()):
            return
        super().keyPressEvent(event)


def _as_png(image: object) -> bytes:
    """Return an image as a file. Any thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if isinstance(image, QImage):
        QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
