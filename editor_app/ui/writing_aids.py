"""Watches over direction and cleanness of the text: marks, invisibles, pastes, the caret."""

from collections import Counter
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from editor_app.base.errors import AppError, UserError
from editor_app.base.settings import Settings
from editor_app.domain.article import Draft
from editor_app.language.invisibles import find_invisibles
from editor_app.presenters.messages import term, word
from editor_app.presenters.notices import notice_of
from editor_app.ui.editor.body_clipboard import PasteReport
from editor_app.ui.editor.text_bar import Offer
from editor_app.ui.main_window import MainWindow
from editor_app.ui.translation import QT_TRANSLATE_NOOP
from editor_app.ui.widgets.text_line import focused_text

_CONTEXT = "WritingAids"
_SIGNS = {"ar": "، ", "fr": ", ", "en": ", "}


class WritingAids:
    """Binds the page's aids to actions, settings and the bar. GUI thread; lives with the window.

    Args:
        window: The frame, with the desk's page and bar.
        settings: Keeps whether marks show, and how the caret moves.
        on_page: Makes a new article of a pasted page.
        on_picture: Takes a pasted picture in, as PNG.
    """

    def __init__(
        self,
        window: MainWindow,
        settings: Settings,
        on_page: Callable[[Draft], object],
        on_picture: Callable[[bytes], object],
    ) -> None:
        self._window = window
        screen, actions = window.desk_screen, window.actions_
        self._body, self._bar = screen.page.body_edit, screen.text_bar
        self._fields = screen.page.page_head.fields
        self._settings, self._language = settings, window.language
        self._notices = window.notices
        window.setting_changed.connect(lambda _key: self.take_settings())
        self._on_page = on_page
        self._body.pasted.connect(self._tell_paste)
        self._body.paste_refused.connect(self._tell_refusal)
        self._body.picture_pasted.connect(lambda data: on_picture(bytes(data)))
        actions.on("edit.paste-text", self._paste_text)
        actions.on("edit.clean", self._clean)
        marks = actions["view.marks"]
        marks.setChecked(settings.flag("window.marks"))
        self._body.show_marks(marks.isChecked())
        marks.toggled.connect(self._on_marks_toggled)
        self.take_settings()

    def take_settings(self) -> None:
        """Move the caret as the settings say."""
        is_visual = self._settings.text("page.caret") == "visual"
        for edit in (*self._fields, self._body):
            edit.set_caret_style(is_visual)

    def _on_marks_toggled(self, is_on: bool) -> None:
        self._body.show_marks(is_on)
        try:
            self._settings.set("window.marks", is_on)
        except AppError as error:
            self._notices.show(notice_of(error))
        if is_on:
            self._tell_invisibles()

    def _tell_invisibles(self) -> None:
        """List the characters that are out of place, by kind and with the reason."""
        counts = Counter(
            found.code.value
            for part in self._body.body().blocks
            for found in find_invisibles(part.text)
        )
        if counts:
            sentence = word(
                "invisibles-found", {"what": self._listed("invisible", counts)}, self._language
            )
            reasons = " ".join(word(code, {}, self._language) for code in counts)
            self._bar.tell(f"{sentence} {reasons}", [(_said(_REMOVE), self._clean)])

    def _paste_text(self) -> None:
        """Paste where the keys are; into the body only while it can be seen."""
        field = focused_text()
        if field is not None and field is not self._body:
            field.paste()
        elif self._body.isVisible():
            self._body.paste_text_only()

    def _clean(self) -> None:
        self._window.go_to_desk()
        removed = self._body.remove_invisibles()
        sentence = word("invisibles-removed", {"count": removed}, self._language)
        self._bar.tell(sentence, [self._undo()] if removed else [])

    def _tell_paste(self, report: PasteReport) -> None:
        pasted = report.pasted
        offers: list[Offer] = [
            (_said(_AS_IT_WAS), lambda: self._body.replace_paste(report.text)),
            self._undo(),
        ]
        left_out = {kind.value: count for kind, count in pasted.left_out.items()}
        what = self._listed("left_out", left_out)
        sentence = word("paste-cleaned", {"what": what}, self._language) if what else ""
        if pasted.page is not None:
            page = pasted.page
            offers.insert(0, (_said(_NEW_ARTICLE), lambda: self._take_page(page)))
            sentence = f"{word('paste-page', {}, self._language)} {sentence}".strip()
        self._bar.tell(sentence, offers)

    def _take_page(self, page: Draft) -> None:
        self._body.undo()
        self._on_page(page)

    def _tell_refusal(self, error: UserError) -> None:
        self._notices.show(notice_of(error))

    def _undo(self) -> Offer:
        return (_said(_UNDO), self._body.undo)

    def _listed(self, kind: str, counts: Mapping[str, int]) -> str:
        return _SIGNS[self._language].join(
            f"{term(kind, code, self._language)} ({count})" for code, count in counts.items()
        )


_REMOVE = QT_TRANSLATE_NOOP("WritingAids", "Remove them all")
_AS_IT_WAS = QT_TRANSLATE_NOOP("WritingAids", "Paste as it was")
_UNDO = QT_TRANSLATE_NOOP("WritingAids", "Undo")
_NEW_ARTICLE = QT_TRANSLATE_NOOP("WritingAids", "Make it a new article")


def _said(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)
