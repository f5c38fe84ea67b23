"""Proofreading on the page: reads its paragraphs, goes to what is found, and mends it.

Each mending is one undo step, and nothing is mended that was not asked for.
"""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from editor_app.domain.hits import Field
from editor_app.domain.proofing import Finding, Paragraph, Spot, moved_by, paragraph_of
from editor_app.presenters.notices import Level, Notice, Notices, Remedy
from editor_app.presenters.proofing import TOPIC, Proofing
from editor_app.presenters.rewriting import Rewrite, rewrite_at_once
from editor_app.ui.editor.block_places import (
    BlockChanges,
    ShownPlaces,
    shown_text,
    shown_texts,
)
from editor_app.ui.editor.body_commands import one_step
from editor_app.ui.editor.isolates import LINE_BREAK
from editor_app.ui.editor.page import Page
from editor_app.ui.editor.proof_marks import ProofMarks

_ORDER = tuple(Field)


class ProofSession:
    """Ties the page to proofreading. GUI thread.

    Args:
        page: The page.
        proofing: Decides what is checked, and knows what was found.
        notices: The message bar.
        rewrite: Keeps how the article was before all places of a rule are mended, and is after.
    """

    def __init__(
        self,
        page: Page,
        proofing: Proofing,
        notices: Notices,
        rewrite: Rewrite = rewrite_at_once,
    ) -> None:
        self._page = page
        self._proofing = proofing
        self._notices = notices
        self._rewrite = rewrite
        self._body = page.body_edit
        self.marks = ProofMarks(page, proofing, self.text)
        self.edits: dict[Field, QTextEdit] = {**self.marks.fields, Field.BODY: self._body}
        proofing.read_with(self.paragraph, lambda: self._body.length)
        for field, edit in self.marks.fields.items():
            edit.edited.connect(lambda name=field: proofing.edit_field(name))
        self._changes: BlockChanges | None = None
        self._body.body_shown.connect(self._on_body_shown)
        self._body.body_filled.connect(self._on_body_filled)
        self._on_body_shown()
        self._on_body_filled()

    def paragraph(self, spot: Spot) -> Paragraph | None:
        """Return a paragraph as it stands on the page."""
        if spot.field is not Field.BODY:
            return Paragraph(text=self.text(spot), field=spot.field)
        block = self._body.block_at(spot.block)
        return None if block is None else paragraph_of(block)

    def text(self, spot: Spot) -> str:
        """Return the text of a paragraph as it stands on the page."""
        if spot.field is Field.BODY:
            return self._body.text_at(spot.block)
        return self.marks.fields[spot.field].plain_text()

    def span(self, spot: Spot, finding: Finding, *, marked: bool = False) -> tuple[int, int] | None:
        """Return where in its document a finding speaks of something, or None where it is gone.

        With ``marked`` it is the underlined span, which is never empty.
        """
        return self._spans(spot, (finding,), marked=marked)[0]

    def _spans(
        self, spot: Spot, findings: Sequence[Finding], *, marked: bool = False
    ) -> list[tuple[int, int] | None]:
        """Return the spans of some findings in one paragraph; it is read once for all of them."""
        checked, text = self._proofing.see(spot), self.text(spot)
        if spot.field is not Field.BODY:
            shown, at = shown_texts(self.edits[spot.field].document()), 0
        else:
            block = self._body.document().findBlockByNumber(spot.block)
            shown, at = shown_text(block), block.position()
        places = ShownPlaces(shown, text)
        spans: list[tuple[int, int] | None] = []
        for finding in findings:
            by = None if checked is None else moved_by(finding, text, checked.text)
            if by is None:
                spans.append(None)
                continue
            start, end = finding.mark if marked else (finding.start, finding.end)
            first, last = places.span(start + by, end + by)
            spans.append((first + at, last + at))
        return spans

    def finding_at(self, field: Field, position: int) -> tuple[Spot, Finding] | None:
        """Return what is underlined at a position of a field, or right before it."""
        document = self.edits[field].document()
        number = document.findBlock(position).blockNumber() if field is Field.BODY else 0
        spot = Spot(field, number)
        for finding, _ in self.marks.marks_of(spot):
            span = self.span(spot, finding, marked=True)
            if span is not None and span[0] <= position <= span[1]:
                return spot, finding
        return None

    def finding_at_caret(self) -> tuple[Spot, Finding] | None:
        """Return what is underlined at the caret."""
        field = self.focused()
        cursor = self.edits[field].textCursor()
        found = self.finding_at(field, cursor.selectionEnd())
        return found or self.finding_at(field, cursor.selectionStart())

    def focused(self) -> Field:
        """Return the field with the caret, else the body."""
        return next((name for name, edit in self.edits.items() if edit.hasFocus()), Field.BODY)

    def step(self, by: int) -> None:
        """Select the next (1) or the previous (-1) place; the end goes on at the beginning."""
        found = list(self._proofing.findings())[::by]
        here = next((n for n, each in enumerate(found) if self._is_beyond(each, by)), None)
        if here is None and not self._proofing.is_complete:
            self._proofing.when_complete(lambda: self.step(by))
            return
        for spot, finding in (*found[here or 0 :], *found[: here or 0]):
            if self.go_to(spot, finding):
                return

    def _is_beyond(self, found: tuple[Spot, Finding], by: int) -> bool:
        """Tell whether a place stands after the caret, or with -1 before it."""
        spot, finding = found
        field = self.focused()
        caret = self.edits[field].textCursor()
        block = caret.blockNumber() if field is Field.BODY else 0
        place, here = (_ORDER.index(spot.field), spot.block), (_ORDER.index(field), block)
        if place != here:
            return place > here if by > 0 else place < here
        span = self.span(spot, finding, marked=True)
        if span is None:
            return False
        return span[0] >= caret.selectionEnd() if by > 0 else span[1] <= caret.selectionStart()

    def go_to(self, spot: Spot, finding: Finding) -> bool:
        """Select a place and bring it into view; False where it is gone."""
        span = self.span(spot, finding, marked=True)
        if span is None:
            return False
        edit = self.edits[spot.field]
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        edit.setTextCursor(_selection(edit.document(), span))
        if spot.field is Field.BODY:
            edit.ensureCursorVisible()
        else:
            self._page.show_field(edit)
        return True

    def fix(self, spot: Spot, finding: Finding, words: str) -> bool:
        """Put words in the place of what a finding speaks of; False where it is gone."""
        span = self.span(spot, finding)
        edit = self.edits[spot.field]
        if span is None or edit.isReadOnly():
            return False
        cursor = _selection(edit.document(), span)
        with one_step(cursor):
            _put(cursor, words)
        return True

    def fix_all(self, rule_id: str) -> None:
        """Mend every place of a rule in the article, when all of it is checked.

        One undo step for each field; protected places stay. The message bar says how many.
        """
        self._proofing.when_complete(lambda: self._rewrite(lambda: self._fix_all(rule_id)))

    def _fix_all(self, rule_id: str) -> bool:
        if self._body.isReadOnly():
            return False
        count = 0
        touched: list[tuple[QTextDocument, int]] = []
        for field in _ORDER:
            places = [each for each in self._proofing.fixable(rule_id) if each[0].field is field]
            document = self.edits[field].document()
            if places and (done := self._fix_places(document, places)):
                count += done
                touched.append((document, document.revision()))
        self._tell_fixed(count, touched)
        return count > 0

    def _fix_places(self, document: QTextDocument, places: Sequence[tuple[Spot, Finding]]) -> int:
        spans = []
        for spot, here in groupby(places, key=lambda place: place[0]):
            findings = [finding for _, finding in here]
            for finding, span in zip(findings, self._spans(spot, findings), strict=True):
                if span is not None:
                    spans.append((*span, finding.replacement))
        done, edge = 0, document.characterCount()
        step = QTextCursor(document)
        with one_step(step):
            # from the last place up, so that the ones before stay where they are
            for start, end, words in sorted(spans, reverse=True):
                if end <= edge and words is not None:
                    step.setPosition(start)
                    step.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                    _put(step, words)
                    done, edge = done + 1, start
        return done

    def _tell_fixed(self, count: int, touched: Sequence[tuple[QTextDocument, int]]) -> None:
        def undo() -> None:
            self._notices.clear(TOPIC)
            for document, revision in touched:
                if document.revision() == revision:
                    document.undo()

        self._notices.show(
            Notice(
                code="places-mended",
                level=Level.DONE,
                params={"count": count},
                remedy=Remedy.UNDO if count else None,
                on_remedy=undo if count else None,
                topic=TOPIC,
            )
        )

    def _on_body_shown(self) -> None:
        if self._changes is not None:
            self._changes.end()
            self._changes = None
        self._proofing.show_texts(self._body.block_count)

    def _on_body_filled(self) -> None:
        self._changes = BlockChanges(self._body.document(), self._proofing.edit_blocks)


def _selection(document: QTextDocument, span: tuple[int, int]) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(span[0])
    cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _put(cursor: QTextCursor, words: str) -> None:
    """Put words in the place of the selected ones, with the look of the first letter."""
    look = QTextCursor(cursor.document())
    look.setPosition(min(cursor.selectionStart() + 1, cursor.document().characterCount() - 1))
    inside = cursor.hasSelection() or cursor.atBlockStart()
    format_ = look.charFormat() if inside else cursor.charFormat()
    cursor.insertText(words.replace("\n", LINE_BREAK), format_)
