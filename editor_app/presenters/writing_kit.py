"""A writer's tools on the desk: read once, changed at once, stored behind."""

from collections.abc import Sequence
from dataclasses import replace

from editor_app.base.clock import Clock
from editor_app.domain.writing_kit import (
    SYMBOLS,
    Replacement,
    Snippet,
    Template,
    WritingKit,
    renamed_templates,
    used,
    with_template,
)
from editor_app.language.folding import fold
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Notices, done_notice, notice_of
from editor_app.services.writing_kit import WritingKitService

TOPIC = "kit"


class WritingKitPresenter:
    """Holds the kit, and counts the words of the day. GUI thread.

    Screens listen to ``changed()`` (the lists) and ``day_counted(words)``.

    Args:
        service: Stores the kit.
        editor: Tells how many words the open article has.
        jobs: Runs the storing away from the screen.
        notices: The message bar.
        clock: Time; its local day is the writer's.
    """

    def __init__(
        self,
        service: WritingKitService,
        editor: EditorPresenter,
        jobs: Jobs,
        notices: Notices,
        clock: Clock,
    ) -> None:
        self.changed: Hook[[]] = Hook()
        self.day_counted: Hook[[int]] = Hook()
        self._service = service
        self._editor = editor
        self._jobs = jobs
        self._notices = notices
        self._clock = clock
        self._kit = WritingKit()
        self._is_loaded = False
        self._counted_words = 0
        self._is_new_buffer = True
        editor.draft_shown.subscribe(lambda _: self._on_draft_shown())
        editor.counted.subscribe(self._on_counted)

    def start(self) -> None:
        """Read the kit."""
        self._jobs.submit(Lane.WRITES, self._service.load, self._on_loaded, self._on_error)

    @property
    def kit(self) -> WritingKit:
        """The kit as it is now."""
        return self._kit

    @property
    def day_words(self) -> int:
        """How many words were written today."""
        return self._kit.day_words if self._kit.day == self._today() else 0

    @property
    def symbols(self) -> tuple[str, ...]:
        """The symbols to offer, the last used first."""
        recent = self._kit.recent_symbols
        return (*recent, *(each for each in SYMBOLS if each not in recent))

    def snippet(self, folded_name: str) -> str | None:
        """Return the text of a snippet by its folded name, or None."""
        for each in self._kit.snippets:
            if fold(each.name) == folded_name:
                return each.text
        return None

    def templates(self, language: str) -> Sequence[Template]:
        """Return the articles to start from, the writer's own first."""
        own = [each for each in self._kit.templates if each.draft.language == language]
        return (*own, *self._service.templates(language))

    def keep_template(self) -> None:
        """Make a template of the open article, and offer to undo it."""
        before = self._kit.templates
        self._change(replace(self._kit, templates=with_template(before, self._editor.draft)))
        self._notices.show(
            done_notice(
                code="template-kept",
                params={"name": self._kit.templates[0].name},
                undo=lambda: self._change(replace(self._kit, templates=before)),
                topic=TOPIC,
            )
        )

    def rename_templates(self, rows: Sequence[tuple[str, str]]) -> None:
        """Leave the templates of these names and headlines, in this order."""
        self._change(replace(self._kit, templates=renamed_templates(self._kit.templates, rows)))

    def set_snippets(self, snippets: Sequence[Snippet]) -> None:
        """Store these snippets; those without a name are left out."""
        self._change(replace(self._kit, snippets=tuple(each for each in snippets if each.name)))

    def set_replacements(self, rows: Sequence[Replacement]) -> None:
        """Store these replacements; those that replace nothing are left out."""
        self._change(replace(self._kit, replacements=tuple(each for each in rows if each.typed)))

    def note_symbol(self, symbol: str) -> None:
        """Remember that a symbol was used."""
        self._store(replace(self._kit, recent_symbols=used(self._kit.recent_symbols, symbol)))

    def note_command(self, key: str) -> None:
        """Remember that something was chosen in the command palette."""
        self._store(replace(self._kit, recent_commands=used(self._kit.recent_commands, key)))

    def _on_loaded(self, kit: WritingKit) -> None:
        self._kit, self._is_loaded = kit, True
        self.changed.tell()
        self.day_counted.tell(self.day_words)

    def _on_draft_shown(self) -> None:
        self._is_new_buffer = True

    def _on_counted(self, words: int) -> None:
        """Add what was written since the last count of the same article."""
        if self._is_new_buffer:
            self._is_new_buffer = False
        elif words != self._counted_words:
            written = max(0, self.day_words + words - self._counted_words)
            self._store(replace(self._kit, day=self._today(), day_words=written))
            self.day_counted.tell(written)
        self._counted_words = words

    def _today(self) -> str:
        return self._clock.now().astimezone().date().isoformat()

    def _change(self, kit: WritingKit) -> None:
        if kit != self._kit:
            self._store(kit)
            self.changed.tell()

    def _store(self, kit: WritingKit) -> None:
        """Keep a kit; what is in the file is not replaced before it was read."""
        self._kit = kit
        if not self._is_loaded:
            return
        self._jobs.submit(
            Lane.WRITES, lambda: self._service.save(kit), lambda _: None, self._on_error
        )

    def _on_error(self, error: Exception) -> None:
        self._notices.show(notice_of(error))
