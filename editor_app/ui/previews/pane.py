"""The pane of previews: one destination at a time, its parts under each other or one by one."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.preview import HTML, PreviewPart
from editor_app.presenters.messages import word
from editor_app.presenters.publish import Foreseen
from editor_app.ui.theme.surfaces import margins, set_mark, set_surface
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.card import Rule
from editor_app.ui.widgets.elided import text_label
from editor_app.ui.widgets.quiet_box import QuietBox

_WIDEST_PICTURE, _MARGIN = 320, 4 * SPACE
_GIVEN_WIDTH = QTextFormat.Property.UserProperty.value + 1
_FIGURE_INDENT = 40
"""How far Qt sets a figure in, at both sides."""


class PartView(QTextBrowser):
    """Shows one part: HTML with the pictures of the same preview, anything else as text.

    Nothing is loaded from anywhere, and no link leads away.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: Mapping[str, bytes] = {}
        self._fitted = 0
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def show_part(self, part: PreviewPart, pictures: Mapping[str, bytes]) -> None:
        """Show a part.

        Args:
            part: The part.
            pictures: The pictures of its preview by their names.
        """
        self._pictures = pictures
        self._fill(part)
        self._fitted = 0
        self.document().setDocumentMargin(_MARGIN)
        self._fit_pictures()

    def _fill(self, part: PreviewPart) -> None:
        if part.media_type == HTML:
            self.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
            self.setHtml(part.text)
        elif part.media_type.startswith("image/"):
            self.setHtml(f'<img src="{part.name}" width="{_WIDEST_PICTURE}">')
        elif part.is_text:
            self.setPlainText(part.text)
        else:
            self.setPlainText(
                self.tr("{name}: {kilobytes} kB").format(
                    name=part.name, kilobytes=max(1, len(part.content) // 1024)
                )
            )

    def _fit_pictures(self) -> None:
        """Show no picture wider than the pane, whatever width the page gives it."""
        room = self.viewport().width() - 2 * (_MARGIN + _FIGURE_INDENT)
        most = min(_WIDEST_PICTURE, room)
        if most == self._fitted or most <= 0:
            return
        self._fitted = most
        for cursor, format_ in _pictures_of(self.document()):
            given = format_.intProperty(_GIVEN_WIDTH) or round(format_.width()) or _WIDEST_PICTURE
            format_.setProperty(_GIVEN_WIDTH, given)
            format_.setWidth(min(given, most))
            format_.clearProperty(QTextFormat.Property.ImageHeight.value)  # as the width has it
            cursor.setCharFormat(format_)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures into the new width."""
        super().resizeEvent(event)
        self._fit_pictures()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return a picture of the preview; there is nothing else to have."""
        wanted = QUrl(name).path()
        if kind == QTextDocument.ResourceType.ImageResource.value:
            for path, data in self._pictures.items():
                if wanted.endswith(path):
                    image = QImage.fromData(data)
                    return (
                        image.scaledToWidth(min(image.width(), _WIDEST_PICTURE))
                        if image.width()
                        else image
                    )
        return ""


def _pictures_of(document: QTextDocument) -> Sequence[tuple[QTextCursor, QTextImageFormat]]:
    """Return every picture of a document, selected, with how it is shown."""
    found = []
    block = document.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            iterator += 1
            if fragment.charFormat().isImageFormat():
                cursor = QTextCursor(document)
                cursor.setPosition(fragment.position())
                end = fragment.position() + fragment.length()
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                found.append((cursor, fragment.charFormat().toImageFormat()))
        block = block.next()
    return found


class PreviewPane(QFrame):
    """Which destination, which part of what it would get, and that part.

    Args:
        theme: The theme.
        language: Of what is said about an error.

    Emits:
        left: the pane was closed.
    """

    left = Signal()

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._language = language
        self._previews: Sequence[Foreseen] = ()
        set_surface(self, "background")
        self.destinations = QuietBox()
        self.destinations.setAccessibleName(self.tr("Destination"))
        self.parts = QuietBox()
        self.parts.setAccessibleName(self.tr("Part"))
        self.close_button = QToolButton()
        self._to = text_label("muted")
        self.view = PartView()
        self.view.setAccessibleName(self.tr("What would be sent"))
        self.destinations.currentIndexChanged.connect(self._on_destination_chosen)
        self.parts.currentIndexChanged.connect(self._on_part_chosen)
        self._lay_out(theme)

    def show_previews(self, previews: Sequence[Foreseen]) -> None:
        """Show previews in place of earlier ones, of the same destination where it is there."""
        chosen = self.destinations.currentText()
        self._previews = previews
        self.destinations.blockSignals(True)
        self.destinations.clear()
        for one in previews:
            self.destinations.addItem(one.destination)
        self.destinations.setCurrentIndex(max(0, self.destinations.findText(chosen)))
        self.destinations.blockSignals(False)
        self._on_destination_chosen(self.destinations.currentIndex())

    def _lay_out(self, theme: Theme) -> None:
        title = QLabel(self.tr("Preview"))
        set_mark(title, "role", "section")
        close = self.close_button
        close.setToolTip(self.tr("Close"))
        close.setAccessibleName(close.toolTip())
        theme.put_icon(close, "x", "muted")
        close.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setContentsMargins(margins(4 * SPACE, SPACE, 2 * SPACE, SPACE))
        head.addWidget(title, 1)
        head.addWidget(close)
        choice = QHBoxLayout()
        choice.setContentsMargins(4 * SPACE, SPACE, 4 * SPACE, SPACE)
        choice.setSpacing(2 * SPACE)
        choice.addWidget(self.destinations, 1)
        choice.addWidget(self.parts, 1)
        about = QHBoxLayout()
        about.setContentsMargins(4 * SPACE, 0, 4 * SPACE, SPACE)
        about.addWidget(self._to)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Rule())
        column.addLayout(choice)
        column.addLayout(about)
        column.addWidget(self.view, 1)

    def _on_destination_chosen(self, place: int) -> None:
        self.parts.blockSignals(True)
        self.parts.clear()
        one = self._previews[place] if 0 <= place < len(self._previews) else None
        for part in one.preview.parts if one and one.preview else ():
            self.parts.addItem(self._part_word(part.name))
        self.parts.blockSignals(False)
        self.parts.setVisible(self.parts.count() > 1)
        if one is not None and one.error is not None:
            self._to.setText(word(one.error.code, one.error.params, self._language))
        else:
            self._to.setText(one.preview.to if one and one.preview else "")
        self._on_part_chosen(self.parts.currentIndex())

    def _part_word(self, name: str) -> str:
        """Return what a part is called; a file, and a format with a name, keep theirs."""
        return {
            "caption": self.tr("Caption"),
            "content": self.tr("The page"),
            "fields": self.tr("What goes with it"),
            "headers": self.tr("Head of the mail"),
            "html": self.tr("As it looks"),
            "plain": self.tr("Text alone"),
            "text": self.tr("Text alone"),
        }.get(name, name)

    def _on_part_chosen(self, place: int) -> None:
        number = self.destinations.currentIndex()
        preview = self._previews[number].preview if 0 <= number < len(self._previews) else None
        if preview is None or not preview.parts:
            self.view.clear()
            if preview is not None:
                self.view.setPlainText(self.tr("It is taken away there; nothing is sent."))
            return
        pictures = {
            part.name: part.content
            for part in preview.parts
            if part.media_type.startswith("image/")
        }
        self.view.show_part(preview.parts[max(0, place)], pictures)
