from datetime import timedelta
from pathlib import Path

from editor_app.base.files import PlainFile
from editor_app.domain.article import Draft
from editor_app.domain.body import body_of
from editor_app.domain.writing_kit import SYMBOLS, Replacement, Snippet
from editor_app.language.folding import fold
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.writing_kit import WritingKitPresenter
from editor_app.services.articles import ArticleService
from editor_app.services.writing_kit import WritingKitService
from tests.fakes import FakeDatabase, FixedClock
from tests.fakes.lanes import HeldJobs, InlineJobs, NoticeBoard
from tests.fakes.timers import HandTimer


class Room:
    """A kit in a file, and an editor whose page holds one text."""

    def __init__(self, folder: Path) -> None:
        self.clock = FixedClock()
        jobs, notices = InlineJobs(), NoticeBoard()
        articles = ArticleService(FakeDatabase(), self.clock)
        self.text = ""
        self.editor = EditorPresenter(
            articles, jobs, notices, ChangeFeed(), HandTimer, self.clock, Draft
        )
        self.editor.read_page_with(lambda _: Draft(body=body_of(self.text)))
        self.service = WritingKitService(PlainFile(folder / "writing.json"))
        self.kit = WritingKitPresenter(self.service, self.editor, jobs, notices, self.clock)
        self.days: list[int] = []
        self.kit.day_counted.subscribe(self.days.append)
        self.kit.start()
        self.editor.new()

    def write(self, text: str) -> None:
        self.text = text
        self.editor.edited()
        self.editor.save()


def test_words_of_the_day_grow_with_what_is_written(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.write("كلمة ثم كلمة")
    room.write("كلمة ثم كلمة أخرى")
    assert room.days == [0, 3, 4]
    assert room.service.load().day_words == 4


def test_words_of_another_article_are_not_of_the_day(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.write("كلمة ثم كلمة")
    room.text = ""
    room.editor.new()
    room.write("واحدة")
    assert room.kit.day_words == 4


def test_words_of_yesterday_are_not_of_today(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.write("كلمة ثم كلمة")
    room.clock.advance(timedelta(days=1).total_seconds())
    assert room.kit.day_words == 0


def test_symbol_used_last_is_offered_first_and_once(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.kit.note_symbol("ﷺ")
    assert room.kit.symbols[0] == "ﷺ"
    assert sorted(room.kit.symbols) == sorted(SYMBOLS)
    assert room.service.load().recent_symbols == ("ﷺ",)


def test_snippet_is_found_by_its_folded_name(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.kit.set_snippets([Snippet("إعلان", "نص"), Snippet("", "بلا اسم")])
    assert room.kit.snippet(fold("اعلان")) == "نص"
    assert room.kit.kit.snippets == (Snippet("إعلان", "نص"),)


def test_replacement_of_nothing_is_left_out(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.kit.set_replacements([Replacement("", "x"), Replacement("->", "←")])
    assert room.service.load().replacements == (Replacement("->", "←"),)


def test_kit_that_was_not_read_yet_replaces_no_file(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.kit.set_replacements([Replacement("->", "←")])
    late = WritingKitPresenter(room.service, room.editor, HeldJobs(), NoticeBoard(), room.clock)
    late.note_symbol("ﷺ")
    assert room.service.load().replacements == (Replacement("->", "←"),)
    assert room.service.load().recent_symbols == ()
