from editor_app.domain.article import Article, Draft
from editor_app.domain.body import body_of
from editor_app.domain.history import VersionReason
from editor_app.domain.ports import LibraryQuery
from editor_app.presenters.comparing import Comparison
from editor_app.presenters.history import NOW, HistoryPresenter, Side, SideKind
from editor_app.presenters.journal import PAUSE_S
from editor_app.presenters.recovery import RecoveryPresenter
from editor_app.services.journal import JournalService
from editor_app.services.recovery import RecoveryService
from editor_app.services.versions import VersionService
from tests.fakes import a_draft
from tests.presenters.test_journal import JournaledDesk


class RecoveredDesk(JournaledDesk):
    """A desk that starts after another was killed while it wrote."""

    def __init__(self) -> None:
        super().__init__()
        self.versions = VersionService(self.database, self.clock, "سلمى")
        recovery = RecoveryService(self.service, self.articles, self.versions)
        self.recovery = RecoveryPresenter(self.editor, recovery, self.jobs, self.notices, self.feed)
        self.history = HistoryPresenter(
            self.editor, self.versions, self.jobs, self.notices, self.feed
        )
        self.editor.draft_replaced.subscribe(self._show)
        self.compared: list[Comparison | None] = []
        self.history.compared.subscribe(self.compared.append)

    def killed(self, article: Article | None, headline: str) -> None:
        """Leave a journal of a run that is no more, and start."""
        before = JournalService(self.database, self.clock, "killed", lambda _unit, _owner: False)
        buffer = (
            before.begin("", 0, Draft())
            if article is None
            else before.begin(article.id, article.revision, article.draft)
        )
        before.append(buffer, a_draft(headline=headline))
        self.recovery.start()

    def reasons(self, article_id: str) -> list[tuple[VersionReason, str]]:
        return [
            (row.reason, self.versions.get(row.number).draft.headline)
            for row in self.versions.rows_of(article_id)
        ]


def test_start_tells_of_what_was_left_and_changes_nothing() -> None:
    desk = RecoveredDesk()
    article = desk.stored()
    desk.killed(article, "لم يحفظ")
    assert desk.notices.codes == ["leftover-found"]
    assert desk.headline_of(article.id) == "أول"
    told: list[Comparison] = []
    desk.recovery.compared.subscribe(told.append)
    desk.recovery.compare(desk.recovery.leftovers[0])
    assert (told[0].before.headline, told[0].after.headline) == ("أول", "لم يحفظ")


def test_start_after_a_clean_end_says_nothing() -> None:
    desk = RecoveredDesk()
    desk.recovery.start()
    assert desk.notices.codes == []


def test_restore_puts_the_text_on_the_desk_and_keeps_the_saved_one() -> None:
    desk = RecoveredDesk()
    article = desk.stored()
    desk.killed(article, "لم يحفظ")
    desk.recovery.restore(desk.recovery.leftovers[0])
    assert desk.headline == "لم يحفظ"
    assert desk.headline_of(article.id) == "لم يحفظ"
    assert desk.leftovers() == desk.recovery.leftovers == ()
    assert desk.reasons(article.id) == [
        (VersionReason.RECOVERED, "لم يحفظ"),
        (VersionReason.CREATED, "أول"),
    ]


def test_restore_over_something_newer_keeps_that_as_a_version() -> None:
    desk = RecoveredDesk()
    article = desk.stored()
    desk.killed(article, "لم يحفظ")
    desk.articles.save(article.id, a_draft(headline="أحدث"), expected_revision=1)
    desk.recovery.start()
    (leftover,) = desk.recovery.leftovers
    assert not leftover.is_newest
    desk.recovery.restore(leftover)
    assert desk.headline_of(article.id) == "لم يحفظ"
    assert "أحدث" in [headline for _, headline in desk.reasons(article.id)]


def test_keep_makes_an_article_of_its_own() -> None:
    desk = RecoveredDesk()
    article = desk.stored()
    desk.killed(article, "لم يحفظ")
    desk.recovery.keep(desk.recovery.leftovers[0])
    assert desk.headline_of(article.id) == "أول"
    assert desk.editor.place.article_id != article.id
    assert desk.headline == "لم يحفظ"
    assert desk.leftovers() == ()


def test_discard_puts_the_text_into_the_history_or_the_bin() -> None:
    desk = RecoveredDesk()
    article = desk.stored()
    desk.killed(article, "لم يحفظ")
    desk.recovery.discard(desk.recovery.leftovers[0])
    assert (VersionReason.RECOVERED, "لم يحفظ") in desk.reasons(article.id)
    desk.killed(None, "بلا مقال")
    desk.recovery.discard(desk.recovery.leftovers[0])
    bin_rows = desk.articles.library(LibraryQuery(deleted=True)).rows
    assert [row.headline for row in bin_rows] == ["بلا مقال"]
    assert desk.leftovers() == ()


def history_of(desk: RecoveredDesk) -> Article:
    article = desk.articles.create(a_draft(headline="أول", body=body_of("أ", "ب"))).article
    desk.editor.open(article.id)
    desk.type("ثان")
    desk.editor.save()
    desk.history.watch(True)
    return article


def test_history_compares_a_version_with_the_open_text_and_restores_it() -> None:
    desk = RecoveredDesk()
    article = history_of(desk)
    rows = desk.versions.rows_of(article.id)
    assert [row.author for row in rows] == ["", ""]
    desk.history.choose(rows[-1].number)
    shown = desk.compared[-1]
    assert shown is not None
    assert (shown.before.headline, shown.after.headline) == ("أول", "ثان")
    desk.history.restore()
    assert desk.headline_of(article.id) == desk.headline == "أول"
    assert desk.notices.codes[-1] == "version-restored"
    desk.notices.press_remedy()
    assert desk.headline_of(article.id) == "ثان"


def test_history_compares_two_versions_and_forgets_another_article() -> None:
    desk = RecoveredDesk()
    article = history_of(desk)
    newest, oldest = desk.versions.rows_of(article.id)
    desk.history.choose(oldest.number)
    desk.history.against(Side(kind=SideKind.VERSION, number=newest.number))
    shown = desk.compared[-1]
    assert shown is not None
    assert shown.after.headline == "ثان"
    desk.editor.open(desk.stored("آخر").id)
    assert desk.compared[-1] is None


def test_history_brings_back_one_paragraph() -> None:
    desk = RecoveredDesk()
    article = history_of(desk)
    desk.history.choose(desk.versions.rows_of(article.id)[-1].number)
    desk.history.against(NOW)
    shown = desk.compared[-1]
    assert shown is not None
    (headline,) = [part for part in shown.parts if part.field == "headline"]
    desk.history.restore_part(headline)
    desk.timers.pass_time(PAUSE_S)
    assert desk.headline_of(article.id) == "أول"
    assert desk.notices.codes[-1] == "paragraph-restored"
