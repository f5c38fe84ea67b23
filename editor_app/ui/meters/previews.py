"""How the article will look in a search result and on a social card."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor_app.domain.body import Direction
from editor_app.presenters.text_meters import Reading
from editor_app.ui.editor.body_paint import PictureSource
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.elided import wrap

_PICTURE_PX = 118


class SearchPreview(Card):
    """A search result: where it is, the title in the colour of links, the first words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address, self._title, self._words = _label("small"), _label("link"), _label("muted")
        for label in (self._address, self._title, self._words):
            self.column.addWidget(label)

    def show_reading(self, reading: Reading) -> None:
        """Show the texts as the place cuts them."""
        _turn(self, reading.direction)
        trail = " › ".join(part for part in (reading.outlet, reading.section) if part)
        self._address.setText(trail or self.tr("Your site"))
        title = reading.place("search-title").shown
        self._title.setText(title or self.tr("Headline"))
        day = f"{reading.published_on.isoformat()} — " if reading.published_on else ""
        words = reading.place("search-description").shown
        self._words.setText(f"{day}{words}" if words else self.tr("The summary stands here."))


class CardPreview(Card):
    """A social card: a picture, the outlet, the title, the description.

    Args:
        theme: The theme.
        pictures: Gives the picture, at the latest when ``refresh_picture`` is called.
        parent: The parent widget.
    """

    def __init__(
        self, theme: Theme, pictures: PictureSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._picture = _Picture(theme, pictures)
        self._outlet, self._title, self._words = _label("small"), _label("strong"), _label("muted")
        self.column.setContentsMargins(0, 0, 0, 2 * SPACE)
        self.column.addWidget(self._picture)
        texts = QVBoxLayout()
        texts.setContentsMargins(3 * SPACE, SPACE, 3 * SPACE, 0)
        texts.setSpacing(SPACE)
        for label in (self._outlet, self._title, self._words):
            texts.addWidget(label)
        self.column.addLayout(texts)

    def refresh_picture(self) -> None:
        """Paint the picture again: it came."""
        self._picture.update()

    def show_reading(self, reading: Reading) -> None:
        """Show the texts as the place cuts them."""
        _turn(self, reading.direction)
        self._picture.show_media(reading.picture)
        self._outlet.setText(reading.outlet or self.tr("Your site"))
        self._title.setText(reading.place("card-title").shown or self.tr("Headline"))
        words = reading.place("card-description").shown
        self._words.setText(words or self.tr("The summary stands here."))


class _Picture(QWidget):
    """The picture of the card, cut to its shape, or a calm ground with the sign of one."""

    def __init__(self, theme: Theme, pictures: PictureSource) -> None:
        super().__init__()
        self._theme = theme
        self._pictures = pictures
        self._media_id = ""
        self.setFixedHeight(_PICTURE_PX)
        theme.follow(self.update)

    def show_media(self, media_id: str) -> None:
        """Show this picture, or the ground where it is nothing."""
        if media_id != self._media_id:
            self._media_id = media_id
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, or the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, 8), 9, 9)
        painter.fillPath(frame, QColor(self._theme.tokens.neutral_tint))
        picture = self._pictures(self._media_id) if self._media_id else None
        if picture is not None and not picture.isNull():
            painter.setClipPath(frame)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(QRectF(self.rect()), picture, self._shown_part(picture))
            return
        sign = self._theme.icons.pixmap("image", "muted", 28)
        size = sign.deviceIndependentSize()
        painter.drawPixmap(
            round((self.width() - size.width()) / 2),
            round((self.height() - size.height()) / 2),
            sign,
        )

    def _shown_part(self, picture: QPixmap) -> QRectF:
        """Return the middle of the picture in the shape of the card."""
        whole = QRectF(picture.rect())
        shape = self.size().toSizeF().scaled(whole.size(), Qt.AspectRatioMode.KeepAspectRatio)
        part = QRectF(QPointF(), shape)
        part.moveCenter(whole.center())
        return part


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    wrap(label)
    set_mark(label, "role", "accent" if role == "link" else role)
    if role == "link":
        font = label.font()
        font.setBold(True)
        label.setFont(font)
    return label


def _turn(card: Card, direction: Direction) -> None:
    side = (
        Qt.LayoutDirection.RightToLeft
        if direction is Direction.RTL
        else Qt.LayoutDirection.LeftToRight
    )
    card.setLayoutDirection(side)
    for label in card.findChildren(QLabel):
        label.setLayoutDirection(side)
        label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
