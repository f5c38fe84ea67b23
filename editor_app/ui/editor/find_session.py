"""Find and replace on the page: the bar, the places, the selection, and one undo step."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor_app.base.errors import AppError
from editor_app.base.records import dataclass
from editor_app.domain.hits import Field, Hit
from editor_app.presenters.article_search import ArticleSearch, Wish
from editor_app.presenters.rewriting import Rewrite, rewrite_at_once
from editor_app.ui.editor.body_commands import one_step
from editor_app.ui.editor.find_bar import FindBar
from editor_app.ui.editor.hit_marks import HitMarks
from editor_app.ui.editor.isolates import LINE_BREAK, place_in, plain_selection, plain_text
from editor_app.ui.editor.page import Page

_ORDER = tuple(Field)
Say = Callable[[str, Mapping[str, object]], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """What was replaced at once, and the revision of each field after it."""

    count: int
    wish: Wish
    revisions: Mapping[Field, int]


class FindSession:
    """Ties bar, page and search together. GUI thread.

    Args:
        bar: The bar over the page.
        page: The page.
        search: Searches the article.
        say: Words an error.
        rewrite: Keeps how the article was before all places are replaced, and is after.
    """

    def __init__(
        self,
        bar: FindBar,
        page: Page,
        search: ArticleSearch,
        say: Say,
        rewrite: Rewrite = rewrite_at_once,
    ) -> None:
        self._bar = bar
        self._page = page
        self._search = search
        self._say = say
        self._rewrite = rewrite
        self._marks = HitMarks(page.body_edit)
        self._last = Field.BODY
        self._replaced: Replaced | None = None
        head = page.page_head
        self._edits: Mapping[Field, QTextEdit] = {
            Field.KICKER: head.kicker,
            Field.HEADLINE: head.headline,
            Field.LEAD: head.lead,
            Field.BODY: page.body_edit,
        }
        bar.wished.connect(search.wish)
        bar.step_requested.connect(self.step)
        bar.replace_requested.connect(self._on_replace_requested)
        bar.undo_requested.connect(self._on_undo_requested)
        bar.left.connect(self._on_left)
        page.edited.connect(search.article_edited)
        search.found.subscribe(self._on_found)
        search.refused.subscribe(self._on_refused)

    def open(self, *, replaces: bool) -> None:
        """Open the bar with the selected words, where they are few and in one line."""
        cursor = self._focused()[1].textCursor()
        words = plain_selection(cursor)
        is_short = len(words) <= 80 and "\u2029" not in cursor.selectedText()
        self._bar.ask(words.replace("\n", " ") if is_short else "", replaces=replaces)

    def step(self, by: int) -> None:
        """Select the next or the previous place; the end goes on at the beginning."""
        if not self._bar.isVisible() and not self._bar.words.text():
            self.open(replaces=False)
            return
        self._bar.show()
        self._search.wish(self._bar.wish)
        self._search.when_fresh(lambda: self._step(by))

    def go_to(self, place: Hit) -> bool:
        """Select a place of the text and go on there; False where its words are others now."""
        is_there = self._select(place)
        if is_there:
            self._edits[place.field].setFocus(Qt.FocusReason.OtherFocusReason)
        return is_there

    def _step(self, by: int) -> None:
        hits = self._search.hits
        if not hits:
            return
        here = self._here(at_end=by > 0)
        places = [self._place(hit) for hit in hits]
        if by > 0:
            chosen = next((i for i, place in enumerate(places) if place >= here), 0)
        else:
            before = [i for i, place in enumerate(places) if place < here]
            chosen = before[-1] if before else len(hits) - 1
        self._select(hits[chosen])
        self._bar.show_count(chosen + 1, len(hits))

    def _select(self, hit: Hit) -> bool:
        """Select a place and bring it into view; the focus stays in the bar."""
        cursor = self._cursor(hit)
        if cursor is None:
            return False
        edit = self._edits[hit.field]
        edit.setTextCursor(cursor)
        if hit.field is Field.BODY:
            edit.ensureCursorVisible()
        else:
            self._page.show_field(edit)
        self._last = hit.field
        return True

    def _on_replace_requested(self, is_all: bool) -> None:
        if not self._page.body_edit.isReadOnly():
            self._search.wish(self._bar.wish)
            self._search.when_fresh(
                (lambda: self._rewrite(self._replace_all)) if is_all else self._replace_one
            )

    def _replace_one(self) -> None:
        """Replace the place that is selected, and go to the next one."""
        edit = self._edits[self._last]
        selected = edit.textCursor()
        for hit in self._search.hits:
            if hit.field is not self._last:
                continue
            cursor = self._cursor(hit)
            if (
                cursor is not None
                and cursor.selectionStart() == selected.selectionStart()
                and cursor.selectionEnd() == selected.selectionEnd()
            ):
                with one_step(cursor):
                    _put(cursor, hit)
                edit.setTextCursor(cursor)
                break
        self._search.article_edited()
        self._search.when_fresh(lambda: self._step(1))

    def _replace_all(self) -> bool:
        """Replace every place, from the last one up; one undo step for each field."""
        count, changed = 0, []
        for field in _ORDER:
            hits = [hit for hit in self._search.hits if hit.field is field]
            if not hits:
                continue
            step = self._edits[field].textCursor()
            with one_step(step):
                for hit in reversed(hits):
                    cursor = self._cursor(hit)
                    if cursor is not None:
                        _put(cursor, hit)
                        count += 1
            changed.append(field)
            self._last = field
        revisions = {field: self._revision_of(field) for field in changed}
        self._replaced = Replaced(count=count, wish=self._bar.wish, revisions=revisions)
        self._search.article_edited()
        self._search.when_fresh(self._tell_replaced)
        return count > 0

    def _revision_of(self, field: Field) -> int:
        return self._edits[field].document().revision()

    def _still_replaced(self) -> Replaced | None:
        """Return what was replaced at once, if it is still the last thing done where it was."""
        done = self._replaced
        if done is None or done.wish != self._bar.wish:
            return None
        now = {field: self._revision_of(field) for field in done.revisions}
        return done if now == done.revisions else None

    def _on_undo_requested(self) -> None:
        done, self._replaced = self._still_replaced(), None
        for field in done.revisions if done else ():
            self._edits[field].undo()
        self._bar.show_replaced(0)

    def _on_found(self, hits: Sequence[Hit]) -> None:
        self._marks.show(hits)
        selected = self._edits[self._last].textCursor()
        chosen = 0
        if selected.hasSelection():
            here = self._here(at_end=False)
            chosen = next((i + 1 for i, hit in enumerate(hits) if self._place(hit) == here), 0)
        self._bar.show_count(chosen, len(hits))
        self._tell_replaced()

    def _tell_replaced(self) -> None:
        self._replaced = self._still_replaced()
        self._bar.show_replaced(self._replaced.count if self._replaced else 0)

    def _on_refused(self, error: AppError) -> None:
        self._bar.show_trouble(self._say(error.code, error.params))

    def _on_left(self) -> None:
        self._search.end()
        self._edits[self._last].setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused(self) -> tuple[Field, QTextEdit]:
        for field, edit in self._edits.items():
            if edit.hasFocus():
                self._last = field
        return self._last, self._edits[self._last]

    def _here(self, *, at_end: bool) -> tuple[int, int]:
        field, edit = self._focused()
        cursor = edit.textCursor()
        place = cursor.selectionEnd() if at_end else cursor.selectionStart()
        return _ORDER.index(field), place

    def _place(self, hit: Hit) -> tuple[int, int]:
        """Return field and position of a hit; in a text of emoji the position is a little early."""
        document = self._edits[hit.field].document()
        return _ORDER.index(hit.field), document.findBlockByNumber(hit.block).position() + hit.start

    def _cursor(self, hit: Hit) -> QTextCursor | None:
        """Return a cursor that selects a place, or None where its words are no longer there."""
        document = self._edits[hit.field].document()
        block, text, start, end = document.firstBlock(), "", hit.start, hit.end
        if hit.field is Field.BODY:
            block = document.findBlockByNumber(hit.block)
            text = plain_text(block)
        else:
            text = "\n".join(plain_text(each) for each in _blocks(block))
            lead = len(text) - len(text.lstrip())
            start, end = start + lead, end + lead
        if not block.isValid() or text[start:end] != hit.old:
            return None
        (first, start), (last, end) = _spot(block, start), _spot(block, end)
        cursor = QTextCursor(first)
        cursor.setPosition(first.position() + place_in(first, start))
        cursor.setPosition(
            last.position() + place_in(last, end, is_end=True), QTextCursor.MoveMode.KeepAnchor
        )
        return cursor


def _blocks(block: QTextBlock) -> Sequence[QTextBlock]:
    found = []
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def _spot(block: QTextBlock, place: int) -> tuple[QTextBlock, int]:
    """Return the block into which a place counted from ``block`` on falls, and the place in it."""
    while place > (length := len(plain_text(block))) and block.next().isValid():
        block, place = block.next(), place - length - 1
    return block, place


def _put(cursor: QTextCursor, hit: Hit) -> None:
    """Put the new words in the place of the selected ones, with the look of the first letter."""
    if hit.new is None:
        return
    first = QTextCursor(cursor)
    first.setPosition(cursor.selectionStart() + 1)
    cursor.insertText(hit.new.replace("\n", LINE_BREAK), first.charFormat())
