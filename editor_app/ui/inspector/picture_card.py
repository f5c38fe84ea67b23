"""One picture of the article: what it shows, who made it, how it reads to those who cannot see."""

from dataclasses import replace

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from editor_app.domain.image import Picture
from editor_app.ui.inspector.report_line import ReportLine
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import RADIUS_SMALL, SPACE, Tint
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.card_column import Grip
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.flow import FlowLayout
from editor_app.ui.widgets.form import Field
from editor_app.ui.widgets.text_line import TextLine

THUMBNAIL = 64


class Thumbnail(QWidget):
    """A small image with rounded corners, or an icon while there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image = QImage()
        self._icon = "image"
        self.setFixedSize(THUMBNAIL, THUMBNAIL)
        theme.changed.connect(self.update)

    def show_image(self, image: QImage) -> None:
        """Show an image; a null one stands for a picture that cannot be shown."""
        self._image = image
        self._icon = "triangle-alert" if image.isNull() else "image"
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the image so that it fills the square."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        path = QPainterPath()
        path.addRoundedRect(self.rect(), RADIUS_SMALL, RADIUS_SMALL)
        painter.setClipPath(path)
        painter.fillRect(self.rect(), self._theme.tokens.neutral_tint)
        if self._image.isNull():
            icon = self._theme.icons.pixmap(self._icon, "muted", 24)
            painter.drawPixmap((self.width() - 24) // 2, (self.height() - 24) // 2, icon)
        else:
            painter.drawImage(self.rect(), self._image, _middle_square(self._image.size()))
        painter.end()


def _middle_square(size: QSize) -> QRect:
    side = min(size.width(), size.height())
    return QRect((size.width() - side) // 2, (size.height() - side) // 2, side, side)


class PictureCard(Card):
    """A picture with its caption, credit and alternative text.

    Emits:
        changed: the picture as it was edited.
        removal_requested: the cross was pressed.
    """

    changed = Signal(object)
    removal_requested = Signal()

    def __init__(self, theme: Theme, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self.grip = Grip(theme, self.tr("Drag to reorder, or press Alt with Up or Down"))
        self.thumbnail = Thumbnail(theme)
        self._lead = Chip(self.tr("Leads the page"), Tint.ACCENT)
        self._alt_missing = Chip(self.tr("No alternative text"), Tint.WARNING)
        self._credit_missing = Chip(self.tr("No credit"), Tint.WARNING)
        self._caption, self._credit, self._alt, self._rights = (TextLine() for _ in range(4))
        self.reports = ReportLine()
        self._build(theme)
        self._caption.textEdited.connect(
            lambda text: self.changed.emit(replace(self._picture, caption=text))
        )
        self._credit.textEdited.connect(
            lambda text: self.changed.emit(replace(self._picture, credit=text))
        )
        self._alt.textEdited.connect(
            lambda text: self.changed.emit(replace(self._picture, alt=text))
        )
        self._rights.textEdited.connect(
            lambda text: self.changed.emit(replace(self._picture, rights=text))
        )
        self.show_picture(picture, is_first=False)

    @property
    def picture(self) -> Picture:
        """The picture that shows."""
        return self._picture

    def show_picture(self, picture: Picture, *, is_first: bool) -> None:
        """Show what the article says of the picture; fires nothing."""
        self._picture = picture
        self._caption.show_text(picture.caption)
        self._credit.show_text(picture.credit)
        self._alt.show_text(picture.alt)
        self._rights.show_text(picture.rights)
        self._lead.setVisible(is_first)
        self._alt_missing.setVisible(not picture.alt.strip())
        self._credit_missing.setVisible(not picture.credit.strip())

    def go_to(self, code: str) -> None:
        """Go to the field that a row of the checklist asks for."""
        lines = {
            "picture-alt-missing": self._alt,
            "picture-credit-missing": self._credit,
            "picture-caption-missing": self._caption,
            "picture-rights-missing": self._rights,
        }
        if code in lines:
            lines[code].setFocus()
        else:
            self._caption.setFocus()

    def go_to_missing(self) -> None:
        """Go to the first field that lacks something."""
        said = self._picture
        lines = (
            (said.alt, self._alt),
            (said.credit, self._credit),
            (said.caption, self._caption),
            (said.rights, self._rights),
        )
        next((line for text, line in lines if not text.strip()), self._caption).setFocus()

    def _build(self, theme: Theme) -> None:
        remove = QToolButton()
        remove.setToolTip(self.tr("Remove the picture"))
        remove.setAccessibleName(self.tr("Remove the picture"))
        theme.put_icon(remove, "x", "muted")
        remove.clicked.connect(self.removal_requested)
        marks = FlowLayout()
        marks.setSpacing(SPACE)
        for chip in (self._alt_missing, self._credit_missing):
            marks.addWidget(chip)
        first = QHBoxLayout()
        first.setSpacing(SPACE)
        first.addWidget(self.grip)
        first.addWidget(self.thumbnail)
        first.addSpacing(SPACE)
        first.addWidget(self._lead, 0, Qt.AlignmentFlag.AlignTop)
        first.addStretch(1)
        first.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        self.column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        self.column.setSpacing(SPACE)
        self.column.addLayout(first)
        self.column.addLayout(marks)
        self.column.addWidget(self.reports)
        for words, line in (
            (self.tr("Caption"), self._caption),
            (self.tr("Credit: photographer or agency"), self._credit),
            (self.tr("What it shows, for those who cannot see it"), self._alt),
            (self.tr("Rights: licence, contract or consent"), self._rights),
        ):
            self.column.addWidget(Field(words, line))
