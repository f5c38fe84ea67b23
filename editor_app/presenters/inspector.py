"""What the inspector changes of the open article: sources, bylines, pictures, plain fields."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar, Unpack

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.domain.article import Draft
from editor_app.domain.byline import Byline, Contributor
from editor_app.domain.hits import Hit
from editor_app.domain.image import Media, Picture
from editor_app.domain.source import SourceLink, web_address
from editor_app.language.bidi import clean_line
from editor_app.language.folding import fold
from editor_app.presenters.draft_checks import DraftChecks
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Notice, Notices, done_notice, notice_of
from editor_app.presenters.open_article import Details, SaveState
from editor_app.services.articles import ArticleService
from editor_app.services.images import ImageService

TOPIC = "inspector"
PICTURE_BYTES = 64 * 1024 * 1024
"""Larger files are not even read."""

Thing = TypeVar("Thing")


class InspectorPresenter:
    """Decides for the inspector. GUI thread; pictures are taken in on READS, which may be slow.

    Screens listen to the hooks:

    - ``shown(draft)``: another article, or its fields changed; the page's own fields may be old;
    - ``checked(problems)``: the checklist ran, after an opening and each save, or another word is
      found that the dictionaries do not know;
    - ``adding_changed(count)``: so many pictures are being taken in.

    Args:
        editor: Holds the open article.
        articles: Runs the checklist.
        images: The verbs of pictures.
        jobs: Runs them away from the screen.
        notices: The message bar.
    """

    def __init__(
        self,
        editor: EditorPresenter,
        articles: ArticleService,
        images: ImageService,
        jobs: Jobs,
        notices: Notices,
    ) -> None:
        self.shown: Hook[[Draft]] = Hook()
        self.adding_changed: Hook[[int]] = Hook()
        self._editor = editor
        self._checks = DraftChecks(articles, jobs, self.tell_error)
        self.checked = self._checks.checked
        self._images = images
        self._jobs = jobs
        self._notices = notices
        self._draft = editor.draft
        self._article_id = editor.place.article_id
        self._buffer = 0
        self._adding = 0
        self._ends = (
            editor.draft_shown.subscribe(self._on_draft_shown),
            editor.details_changed.subscribe(self._on_details_changed),
            editor.save_state_changed.subscribe(self._on_save_state_changed),
        )

    def close(self) -> None:
        """End the listening to the editor."""
        for end in self._ends:
            end()

    @property
    def draft(self) -> Draft:
        """The open article; its page's fields may be older than the page."""
        return self._draft

    @property
    def is_read_only(self) -> bool:
        """Whether the article lies in the bin."""
        return self._editor.is_read_only

    def update(self, **fields: Unpack[Details]) -> None:
        """Change plain fields."""
        self._editor.update(**fields)

    def check(self) -> None:
        """Run the checklist over the article as it stands on the page; the latest run counts."""
        self._checks.check(self._editor.draft, self._editor.place.article_id)

    def take_unread(self, unread: tuple[Hit, ...]) -> None:
        """Take the words of the page that the dictionaries do not know and nobody has passed."""
        self._checks.take_unread(unread)

    def add_source(self, address: str = "") -> str:
        """Add a source, the first one as primary, and return its identifier."""
        source = SourceLink(
            id=_free_id(self._draft.sources),
            url=clean_address(address),
            is_primary=self._draft.primary_source is None,
        )
        self._set_sources((*self._draft.sources, source))
        return source.id

    def change_source(self, changed: SourceLink) -> None:
        """Replace the source of the same identifier; an unusable address is kept as typed."""
        kept = replace(changed, url=clean_address(changed.url))
        self._set_sources(
            tuple(kept if each.id == kept.id else each for each in self._draft.sources)
        )

    def make_primary(self, source_id: str) -> None:
        """Make a source the one that readers are sent to."""
        self._set_sources(
            tuple(replace(each, is_primary=each.id == source_id) for each in self._draft.sources)
        )

    def move_source(self, source_id: str, step: int) -> None:
        """Move a source ``step`` places down the list, or up where negative."""
        ids = [each.id for each in self._draft.sources]
        place = ids.index(source_id)
        self._set_sources(moved(self._draft.sources, place, place + step))

    def remove_source(self, source_id: str) -> None:
        """Remove a source, and offer to undo it. Citations of it stay in the body."""
        before = self._draft.sources
        place = [each.id for each in before].index(source_id)
        self._set_sources(without(before, place))
        self._offer_undo("source-removed", partial(self._restore_source, before[place], place))

    def add_byline(self, byline: Byline) -> None:
        """Add a name; one that signs in the same role already is not added twice."""
        name = clean_line(byline.name)
        if not name:
            return
        if any(
            fold(each.name) == fold(name) and each.role is byline.role
            for each in self._draft.bylines
        ):
            self._notices.show(
                Notice(code="byline-there-already", params={"name": name}, topic=TOPIC)
            )
            return
        self._editor.update(bylines=(*self._draft.bylines, replace(byline, name=name)))

    def change_byline(self, place: int, byline: Byline) -> None:
        """Replace the byline at a place."""
        bylines = list(self._draft.bylines)
        bylines[place] = byline
        self._editor.update(bylines=tuple(bylines))

    def move_byline(self, place: int, to: int) -> None:
        """Put a byline at another place among the names."""
        self._editor.update(bylines=moved(self._draft.bylines, place, to))

    def remove_byline(self, place: int) -> None:
        """Remove a byline, and offer to undo it."""
        before = self._draft.bylines[place]
        self._editor.update(bylines=without(self._draft.bylines, place))
        self._offer_undo("byline-removed", partial(self._restore_byline, before, place))

    def add_picture_files(self, paths: Sequence[Path]) -> None:
        """Take pictures in from files, one after the other."""
        for path in paths:
            self.add_picture(partial(_read_picture, path), path.name)

    def add_picture(self, read: Callable[[], bytes], name: str) -> None:
        """Take one picture in.

        Args:
            read: Returns the content of its file; runs on READS.
            name: What errors call it.
        """
        if self.is_read_only:
            return
        buffer = self._buffer
        self._set_adding(self._adding + 1)
        self._jobs.submit(
            Lane.READS,
            lambda: self._images.add(read(), name=name),
            lambda media: self._on_picture_added(buffer, media),
            self._on_picture_refused,
        )

    def change_picture(self, place: int, picture: Picture) -> None:
        """Replace what is said of the picture at a place."""
        pictures = list(self._draft.pictures)
        pictures[place] = picture
        self._editor.update(pictures=tuple(pictures))

    def move_picture(self, place: int, to: int) -> None:
        """Put a picture at another place; the first one leads the page."""
        self._editor.update(pictures=moved(self._draft.pictures, place, to))

    def remove_picture(self, place: int) -> None:
        """Remove a picture from the article, and offer to undo it."""
        before = self._draft.pictures[place]
        self._editor.update(pictures=without(self._draft.pictures, place))
        self._offer_undo("picture-removed", partial(self._restore_picture, before, place))

    def read_picture(
        self,
        media_id: str,
        read: Callable[[bytes], Thing],
        on_read: Callable[[Thing], None],
        on_missing: Callable[[], None],
    ) -> None:
        """Read a picture away from the screen.

        Args:
            media_id: Which picture.
            read: Makes the thing of its bytes, on READS.
            on_read: Takes what was read.
            on_missing: Called where it cannot be read any more.
        """
        self._jobs.submit(
            Lane.READS,
            lambda: read(self._images.read(media_id)),
            on_read,
            lambda _: on_missing(),
        )

    def tell_error(self, error: Exception) -> None:
        """Show an error of the environment or of the input in the message bar."""
        self._notices.show(notice_of(error, topic=TOPIC))

    def _set_sources(self, sources: tuple[SourceLink, ...]) -> None:
        self._editor.update(sources=sources)

    def _restore_source(self, source: SourceLink, place: int) -> None:
        if all(each.id != source.id for each in self._draft.sources):
            others = self._draft.sources
            if source.is_primary:
                others = tuple(replace(each, is_primary=False) for each in others)
            self._set_sources(with_at(others, place, source))

    def _restore_byline(self, byline: Byline, place: int) -> None:
        self._editor.update(bylines=with_at(self._draft.bylines, place, byline))

    def _restore_picture(self, picture: Picture, place: int) -> None:
        self._editor.update(pictures=with_at(self._draft.pictures, place, picture))

    def _offer_undo(self, code: str, undo: Callable[[], None]) -> None:
        def once() -> None:
            self._notices.clear(TOPIC)
            undo()

        self._notices.show(done_notice(code=code, undo=once, topic=TOPIC))

    def _on_picture_added(self, buffer: int, media: Media) -> None:
        self._set_adding(self._adding - 1)
        if buffer == self._buffer:
            self._editor.update(pictures=(*self._draft.pictures, Picture(media_id=media.id)))

    def _on_picture_refused(self, error: Exception) -> None:
        self._set_adding(self._adding - 1)
        self.tell_error(error)

    def _set_adding(self, count: int) -> None:
        self._adding = count
        self.adding_changed.tell(count)

    def _on_draft_shown(self, draft: Draft) -> None:
        article_id = self._editor.place.article_id
        if not article_id or article_id != self._article_id:
            self._buffer += 1
        self._article_id = article_id
        self._draft = draft
        self._notices.clear(TOPIC)
        self.shown.tell(draft)
        self._checks.check(draft, article_id)

    def _on_details_changed(self, draft: Draft) -> None:
        self._draft = draft
        self.shown.tell(draft)

    def _on_save_state_changed(self, state: SaveState) -> None:
        if state is SaveState.SAVED:
            self._article_id = self._editor.place.article_id
            # as it was just saved, so that the page is not read again
            self._checks.check(self._editor.stored, self._article_id)


def byline_of(person: Contributor) -> Byline:
    """Return how somebody of the directory usually signs."""
    return Byline(
        name=person.name, role=person.role, credit=person.credit, contributor_id=person.id
    )


def clean_address(text: str) -> str:
    """Return a web address clean, and anything else as the one line that was typed."""
    return clean_line(text) if address_error(text) else web_address(text)


def address_error(text: str) -> UserError | None:
    """Return what is wrong with an address; an empty one is not wrong."""
    try:
        web_address(text)
    except UserError as error:
        return error
    return None


def moved(things: tuple[Thing, ...], place: int, to: int) -> tuple[Thing, ...]:
    """Return ``things`` with one of them elsewhere; places beyond the ends are the ends."""
    kept = list(things)
    kept.insert(max(0, min(to, len(things) - 1)), kept.pop(place))
    return tuple(kept)


def without(things: tuple[Thing, ...], place: int) -> tuple[Thing, ...]:
    """Return ``things`` without the one at ``place``."""
    return things[:place] + things[place + 1 :]


def with_at(things: tuple[Thing, ...], place: int, thing: Thing) -> tuple[Thing, ...]:
    """Return ``things`` with one more at ``place``, or last where there are fewer."""
    return (*things[:place], thing, *things[place:])


def _free_id(sources: Sequence[SourceLink]) -> str:
    taken = {source.id for source in sources}
    number = len(sources) + 1
    while f"s{number}" in taken:
        number += 1
    return f"s{number}"


def _read_picture(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(PICTURE_BYTES + 1)
    except (OSError, ValueError) as error:
        raise EnvironmentFault("file-not-read", path=str(path), reason=str(error)) from error
    if len(data) > PICTURE_BYTES:
        raise UserError("picture-too-large", name=path.name)
    return data
