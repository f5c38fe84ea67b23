"""What keeps an article back, where, and who may let it go all the same."""

from datetime import timedelta

import pytest

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.domain.checklist import Severity
from editor_app.domain.hits import Field, Hit
from editor_app.domain.publication import QueueItem
from editor_app.services.checking import CheckService
from editor_app.services.embargoes import EmbargoService
from editor_app.services.queue import QueueService, Schedule
from tests.builders import a_draft
from tests.services.conftest import Newsroom

UNREAD = (Hit(field=Field.LEAD, start=0, end=2, old="لم"),)
SOURCE = "https://example.org/book-fair"


class Web:
    """Refuses an address with a status, or is not there at all."""

    def __init__(self, status: int = 0) -> None:
        self.status = status
        self.asked: list[str] = []

    def fetch(self, address: str) -> None:  # type: ignore[override]
        raise AssertionError("a link is never read as a whole")

    def reach(self, address: str) -> None:
        self.asked.append(address)
        if self.status == 0:
            raise EnvironmentFault("page-unreachable", host="example.org")
        if self.status != 200:
            raise UserError("page-refused", host="example.org", status=self.status)


def checks_of(newsroom: Newsroom, web: Web) -> CheckService:
    return CheckService(newsroom.database, newsroom.clock, web, lambda *_: UNREAD)  # type: ignore[arg-type]


def sent(newsroom: Newsroom, article_id: str, **wish: str) -> tuple[QueueItem, ...]:
    queue = QueueService(newsroom.database, newsroom.clock, "هند")
    return queue.add(article_id, ["d1", "d2"], **wish).items  # type: ignore[arg-type]


def an_id(newsroom: Newsroom, **fields: object) -> str:
    return newsroom.articles.create(a_draft(**fields)).article.id


def test_protected_name_blocks_whatever_the_reason(newsroom: Newsroom) -> None:
    checks_of(newsroom, Web()).protect(["أمينة الطاهري"])
    article = an_id(newsroom, keywords=("لأمينة الطاهري",), section="")
    newsroom.destinations.set_checks("d1", {"section-missing": "must"})
    with pytest.raises(UserError, match="checklist-blocks") as refused:
        sent(newsroom, article)
    found = {p.code: (p.field, p.found) for p in newsroom.queue.stopping(article, ["d1"])}
    assert found["protected-name"] == ("keywords", "أمينة الطاهري")
    assert "الطاهري" not in str(refused.value.params)
    with pytest.raises(UserError, match="override-reason-missing"):
        sent(newsroom, article, override="  ")
    with pytest.raises(UserError, match="checklist-blocks") as refused:
        sent(newsroom, article, override="وافقت الأسرة")
    assert refused.value.params["problems"] == "protected-name"


def test_override_is_kept_with_who_and_why(newsroom: Newsroom) -> None:
    for name in ("d1", "d2"):
        newsroom.destinations.set_checks(name, {"section-missing": "must"})
    for item in sent(newsroom, an_id(newsroom, section=""), override="عاجل"):
        assert item.override is not None
        assert (item.override.by, item.override.reason, item.override.problems) == (
            "هند",
            "عاجل",
            ("section-missing",),
        )


def test_override_of_a_clear_article_is_not_kept(newsroom: Newsroom) -> None:
    assert [item.override for item in sent(newsroom, an_id(newsroom), override="سبب")] == [None] * 2


def test_rule_of_one_destination_blocks_and_marks_only_that_one(newsroom: Newsroom) -> None:
    newsroom.destinations.set_checks("d2", {"section-missing": "must"})
    article = an_id(newsroom, section="")
    with pytest.raises(UserError, match="checklist-blocks"):
        sent(newsroom, article)
    items = sent(newsroom, article, override="سبب")
    assert [item.override and item.override.problems for item in items] == [
        None,
        ("section-missing",),
    ]


def test_rule_that_is_forgotten_blocks_no_more(newsroom: Newsroom) -> None:
    newsroom.destinations.set_checks("d2", {"section-missing": "must"})
    newsroom.destinations.set_checks("d2", {"section-missing": "default"})
    assert len(sent(newsroom, an_id(newsroom, section=""))) == 2


def test_spelling_blocks_where_a_destination_insists(newsroom: Newsroom) -> None:
    newsroom.destinations.set_checks("d1", {"spelling-unread": "must"})
    queue = QueueService(newsroom.database, newsroom.clock, "", lambda *_: UNREAD)
    with pytest.raises(UserError, match="checklist-blocks"):
        queue.add(an_id(newsroom), ["d1"])
    assert queue.add(an_id(newsroom), ["d2"]).items


def test_check_links_asks_once_a_day_and_never_blocks(newsroom: Newsroom) -> None:
    web = Web(404)
    checks = checks_of(newsroom, web)
    article = an_id(newsroom)
    assert checks.check_links(article).dead == (SOURCE,)
    assert checks.check_links(article).dead == (SOURCE,)
    assert web.asked == [SOURCE]
    assert ("link-dead", SOURCE) in [(p.code, p.found) for p in checks.problems(article)]
    assert sent(newsroom, article)
    newsroom.clock.advance(25 * 3600)
    web.status = 200
    assert checks.check_links(article).answering == (SOURCE,)
    assert checks.problems(article) == ()


@pytest.mark.parametrize("status", [0, 403, 500])
def test_check_links_says_nothing_of_what_was_not_reached(newsroom: Newsroom, status: int) -> None:
    checks = checks_of(newsroom, Web(status))
    article = an_id(newsroom)
    assert checks.check_links(article).not_checked == (SOURCE,)
    assert checks.problems(article) == ()
    with newsroom.database.reading() as work:
        assert work.links.of([SOURCE], newsroom.clock.now()) == {}


def test_protect_refuses_a_single_letter(newsroom: Newsroom) -> None:
    with pytest.raises(UserError, match="protected-word-unfit"):
        checks_of(newsroom, Web()).protect(["س"])


def test_embargo_is_a_row_until_it_is_over(newsroom: Newsroom) -> None:
    checks = checks_of(newsroom, Web(200))
    article = an_id(newsroom)
    wall = (newsroom.clock.now() + timedelta(hours=2)).replace(tzinfo=None)
    EmbargoService(newsroom.database).set(article, Schedule(wall=wall, zone="UTC"))
    (row,) = checks.problems(article)
    assert (row.code, row.severity, row.field) == ("embargo-running", Severity.SHOULD, "embargo")
    assert row.found == f"{wall:%Y-%m-%d %H:%M} (UTC)"
    newsroom.clock.advance(3 * 3600)
    assert checks.problems(article) == ()
