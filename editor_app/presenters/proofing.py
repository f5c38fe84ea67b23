"""Decides when which paragraph of the open article is proofread, and knows what was found.

What is seen comes first, then what changed, then in short slices the rest.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from functools import partial

from editor_app.domain.hits import Field
from editor_app.domain.proofing import Finding, Paragraph, Spot, Wanted
from editor_app.presenters.checked import Checked
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Notices, notice_of
from editor_app.presenters.timers import Timers
from editor_app.services.proofreading import ProofreadingService

TYPING_S = 0.3
"""Nothing is checked so long after a key."""
SLICE_PAUSE_S = 0.04
SLICE_CHARACTERS = 4_800
REST_CHARACTERS = 150_000
"""In a longer article the rest is checked only when somebody asks for all of it."""

TOPIC = "proofing"

_HEAD = (Field.KICKER, Field.HEADLINE, Field.LEAD)
ReadParagraph = Callable[[Spot], Paragraph | None]
"""Returns a paragraph as it stands on the page, or None where it is no longer there."""


Slice = dict[Checked, tuple[Spot, Paragraph, int]]
"""Paragraphs that are being checked: where they stood, as they were, and their revision."""
Answer = tuple[tuple[tuple[Finding, ...], ...], str]
"""What was found in each, and why there is no spelling."""


class Proofing:
    """Proofreads the open article. GUI thread; the engines work on a lane of their own.

    Screens listen to the hooks:

    - ``found(spots)``: what is to be underlined there may be something else now;
    - ``counted()``: the findings of the article changed, or the check of all of it ended.

    Args:
        service: The verbs of proofreading.
        wanted: Returns what the house wants checked.
        jobs: Runs the engines away from the screen.
        notices: The message bar.
        timers: Makes the pauses.
    """

    def __init__(
        self,
        service: ProofreadingService,
        wanted: Callable[[], Wanted],
        jobs: Jobs,
        notices: Notices,
        timers: Timers,
    ) -> None:
        self.found: Hook[[frozenset[Spot]]] = Hook()
        self.counted: Hook[[]] = Hook()
        self.trouble = ""
        self._service = service
        self._wanted = wanted
        self._jobs = jobs
        self._notices = notices
        self._timer = timers(self._check_next)
        self._read: ReadParagraph = lambda _spot: None
        self._length: Callable[[], int] = lambda: 0
        self._article_id = ""
        self._ignored: frozenset[str] = frozenset()
        self._head = {field: Checked() for field in _HEAD}
        self._blocks: list[Checked] = []
        self._seen: dict[Checked, None] = {}
        self._changed: dict[Checked, None] = {}
        self._buffer = 0
        self._fresh_until = 0
        self._is_checking = self._is_typing = self._is_spelling_broken = False
        self._asks_for_all = False
        self._then: list[Callable[[], None]] = []

    def read_with(self, read: ReadParagraph, length: Callable[[], int]) -> None:
        """Name the page that is proofread, and what tells how many characters it has."""
        self._read = read
        self._length = length

    # What the page tells

    def show_article(self, article_id: str) -> None:
        """Take the ignored places of another article; one that was just stored keeps its own."""
        if article_id == self._article_id:
            return
        kept = self._ignored if not self._article_id else frozenset()
        self._article_id = article_id
        self._ignored = kept
        if kept:
            self._remember(kept)
        if article_id:
            self._jobs.submit(
                Lane.CHECKS,
                lambda: self._service.ignored(article_id),
                partial(self._on_ignored, article_id),
                self._on_error,
            )

    def forget_unsaved(self) -> None:
        """Begin a new article: it has no ignored places yet."""
        self._article_id, self._ignored = "", frozenset()

    def show_texts(self, blocks: int) -> None:
        """Begin anew with a body of so many blocks."""
        self._buffer += 1
        self._fresh_until = 0
        self._head = {field: Checked() for field in _HEAD}
        self._blocks = [Checked() for _ in range(blocks)]
        self._seen.clear()
        self._changed = dict.fromkeys(self._head.values())
        self._begin(TYPING_S)
        self.counted.tell()

    def edit_field(self, field: Field) -> None:
        """Note that a field above the body changed."""
        self._note_change((self._head[field],))

    def edit_blocks(self, first: int, removed: int, added: int) -> None:
        """Note that blocks of the body gave place to others.

        A block that stays one keeps its marks until it is checked again.
        """
        if removed == added == 1 and first < len(self._blocks):
            self._note_change((self._blocks[first],))
            return
        gone, come = self._blocks[first : first + removed], [Checked() for _ in range(added)]
        if gone and come:
            come[0].text, come[0].findings = gone[0].text, gone[0].findings
        self._blocks[first : first + removed] = come
        self._note_change(come)

    def see(self, spot: Spot) -> Checked | None:
        """Return what is known of a paragraph that is being painted; it is checked next."""
        checked = self._checked(spot)
        if checked is not None and not checked.is_fresh and checked not in self._seen:
            self._seen[checked] = None
            if not self._timer.is_active:
                self._begin(SLICE_PAUSE_S)
        return checked

    # What the person asks

    def check_again(self) -> None:
        """Check everything anew: other rules, or another word is known."""
        self._fresh_until, self._is_spelling_broken = 0, False
        for checked in self._all():
            checked.is_fresh = False
            checked.revision += 1
        self._changed.update(dict.fromkeys(self._head.values()))
        self.found.tell(self._spots())
        self._begin(0.0)

    def ask_for_all(self, is_asked: bool) -> None:
        """Check all of a long article too, for as long as somebody looks at the list."""
        if is_asked != self._asks_for_all:
            self._asks_for_all = is_asked
            if is_asked:
                self._begin(0.0)

    def when_complete(self, act: Callable[[], None]) -> None:
        """Call ``act`` as soon as every paragraph is checked as it stands."""
        if self.is_complete:
            act()
        else:
            self._then.append(act)
            self._begin(0.0)

    def ignore(self, finding: Finding) -> None:
        """Never mark this place of this article again."""
        self._ignored |= {finding.fingerprint}
        self._drop(lambda each: each.fingerprint == finding.fingerprint)
        if self._article_id:
            self._remember({finding.fingerprint})

    def add_word(self, word: str) -> None:
        """Learn a word; every mark of it goes."""
        self._jobs.submit(
            Lane.CHECKS,
            lambda: self._service.add_word(word),
            lambda _: self.check_again(),
            self._on_error,
        )

    def suggest(self, word: str, answer: Callable[[tuple[str, ...]], None]) -> None:
        """Ask what a word was meant to be; the answer may take a moment."""
        self._jobs.submit(Lane.READS, lambda: self._service.suggest(word), answer, self._on_error)

    # What is known

    @property
    def is_complete(self) -> bool:
        """Whether every paragraph is checked as it stands."""
        return all(checked.is_fresh for checked in self._all())

    def findings(self) -> Iterator[tuple[Spot, Finding]]:
        """Yield what is found, from the top."""
        for field, checked in self._head.items():
            yield from ((Spot(field), finding) for finding in checked.findings)
        for number, checked in enumerate(self._blocks):
            if checked.findings:
                spot = Spot(Field.BODY, number)
                yield from ((spot, finding) for finding in checked.findings)

    def fixable(self, rule_id: str) -> list[tuple[Spot, Finding]]:
        """Return what "fix all of this rule" would change."""
        return [
            (spot, finding)
            for spot, finding in self.findings()
            if finding.rule_id == rule_id and finding.is_fixable
        ]

    def counts(self) -> Counter[str]:
        """Return how often each rule speaks."""
        return Counter(finding.rule_id for _, finding in self.findings())

    # The work

    def _checked(self, spot: Spot) -> Checked | None:
        if spot.field is not Field.BODY:
            return self._head[spot.field]
        return self._blocks[spot.block] if spot.block < len(self._blocks) else None

    def _all(self) -> Iterator[Checked]:
        yield from self._head.values()
        yield from self._blocks

    def _spots(self) -> frozenset[Spot]:
        body = (Spot(Field.BODY, number) for number in range(len(self._blocks)))
        return frozenset((*(Spot(field) for field in _HEAD), *body))

    def _note_change(self, changed: Sequence[Checked]) -> None:
        for checked in changed:
            checked.revision += 1
            checked.is_fresh = False
            self._changed[checked] = None
        self._is_typing = True
        self._fresh_until = 0
        self._begin(TYPING_S)

    def _begin(self, pause_s: float) -> None:
        if not self._is_checking:
            self._timer.start(pause_s)

    def _check_next(self) -> None:
        self._is_typing = False
        batch = self._next_slice()
        if not batch:
            self._end()
            return
        self._is_checking = True
        wanted = self._wanted()
        if self._is_spelling_broken:
            wanted = replace(wanted, spelling=False)
        paragraphs = [paragraph for _, paragraph, _ in batch.values()]

        def work() -> Answer:
            trouble = self._service.trouble() if wanted.spelling else ""
            return self._service.check(paragraphs, wanted), trouble

        self._jobs.submit(
            Lane.CHECKS,
            work,
            partial(self._on_checked, self._buffer, batch),
            partial(self._on_failed, batch, wanted.spelling),
        )

    def _next_slice(self) -> Slice:
        """Return some paragraphs to check, the seen ones first."""
        batch: Slice = {}
        length = 0
        for spot, checked in self._due():
            paragraph = self._read(spot)
            if paragraph is None or not paragraph.text.strip():
                # an empty page loads no dictionary
                checked.text, checked.findings, checked.is_fresh = "", (), True
                continue
            batch[checked] = (spot, paragraph, checked.revision)
            length += len(paragraph.text)
            if length >= SLICE_CHARACTERS:
                break
        return batch

    def _due(self) -> Iterator[tuple[Spot, Checked]]:
        for waiting in (self._seen, self._changed):
            while waiting:
                checked = next(iter(waiting))
                del waiting[checked]
                if not checked.is_fresh and (spot := self._spot_of(checked)) is not None:
                    yield spot, checked
        if self._asks_for_all or self._then or self._length() <= REST_CHARACTERS:
            yield from self._rest()

    def _rest(self) -> Iterator[tuple[Spot, Checked]]:
        while self._fresh_until < len(self._blocks):
            if not self._blocks[self._fresh_until].is_fresh:
                break
            self._fresh_until += 1
        for number in range(self._fresh_until, len(self._blocks)):
            if not self._blocks[number].is_fresh:
                yield Spot(Field.BODY, number), self._blocks[number]

    def _spot_of(self, checked: Checked) -> Spot | None:
        """Return where a paragraph stands now, or None where it is gone."""
        for field, each in self._head.items():
            if each is checked:
                return Spot(field)
        try:
            return Spot(Field.BODY, self._blocks.index(checked))
        except ValueError:
            return None

    def _on_checked(self, buffer: int, batch: Slice, answer: Answer) -> None:
        self._is_checking = False
        if buffer != self._buffer:
            self._begin(0.0)
            return
        found, self.trouble = answer
        changed: set[Spot] = set()
        for (checked, (spot, paragraph, revision)), findings in zip(
            batch.items(), found, strict=True
        ):
            if checked.revision != revision:
                continue
            shown = tuple(each for each in findings if each.fingerprint not in self._ignored)
            if shown or checked.findings:
                moved = spot if self._checked(spot) is checked else self._spot_of(checked)
                changed |= {moved} if moved is not None else set()
            checked.text, checked.findings, checked.is_fresh = paragraph.text, shown, True
        if changed:
            self.found.tell(frozenset(changed))
            self.counted.tell()
        is_urgent = self._seen or self._asks_for_all or self._then
        pause_s = TYPING_S if self._is_typing else 0.0 if is_urgent else SLICE_PAUSE_S
        self._begin(pause_s)

    def _end(self) -> None:
        """Tell that nothing is left to do, and do what waited for it."""
        self.counted.tell()
        if self._then and self.is_complete:
            waiting, self._then = self._then, []
            for act in waiting:
                act()

    def _drop(self, is_gone: Callable[[Finding], bool]) -> None:
        changed = set()
        for spot, finding in list(self.findings()):
            if is_gone(finding) and (checked := self._checked(spot)) is not None:
                checked.findings = tuple(each for each in checked.findings if not is_gone(each))
                changed.add(spot)
        self.found.tell(frozenset(changed))
        self.counted.tell()

    def _remember(self, fingerprints: Collection[str]) -> None:
        article_id = self._article_id
        self._jobs.submit(
            Lane.CHECKS,
            lambda: self._service.ignore(article_id, fingerprints),
            lambda _: None,
            self._on_error,
        )

    def _on_ignored(self, article_id: str, fingerprints: frozenset[str]) -> None:
        if article_id == self._article_id and fingerprints - self._ignored:
            self._ignored |= fingerprints
            self._drop(lambda each: each.fingerprint in fingerprints)

    def _on_failed(self, batch: Slice, had_spelling: bool, error: Exception) -> None:
        """Say what went wrong, and go on without the dictionaries until they are asked for anew."""
        self._is_checking = False
        self._on_error(error)
        if had_spelling:
            self._is_spelling_broken = True
            self._seen.update(dict.fromkeys(batch))
            self._begin(0.0)
        else:
            self._then.clear()

    def _on_error(self, error: Exception) -> None:
        self._notices.show(notice_of(error, topic=TOPIC))
