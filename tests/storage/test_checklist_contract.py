"""What every library promises of words that must not leave, links, overrides and house rules."""

from dataclasses import replace
from datetime import timedelta

from editor_app.domain.checklist import Severity
from editor_app.domain.links import LinkAnswer, LinkCheck
from editor_app.domain.overriding import Override
from editor_app.domain.ports import Database
from tests.fakes import NOW, a_destination, a_release, an_article, an_item

MINUTE = timedelta(minutes=1)


def test_protected_words_are_replaced_as_a_whole(database: Database) -> None:
    with database.writing() as work:
        work.protected.replace(["سامي", "أمينة", "سامي"])
    with database.writing() as work:
        assert work.protected.all() == ["أمينة", "سامي"]
        work.protected.replace([])
    with database.reading() as work:
        assert work.protected.all() == []


def test_link_checks_keep_the_newest_answer_and_forget_old_ones(database: Database) -> None:
    dead = LinkCheck(url="https://a.example", asked_utc=NOW, answer=LinkAnswer.DEAD)
    well = replace(dead, asked_utc=NOW + MINUTE, answer=LinkAnswer.ANSWERS)
    with database.writing() as work:
        work.links.put(dead)
        work.links.put(well)
    urls = [f"https://{number}.example" for number in range(600)] + [well.url]
    with database.reading() as work:
        assert work.links.of(urls, NOW + MINUTE) == {well.url: well}
        assert work.links.of(urls, NOW + 2 * MINUTE) == {}
        assert work.links.of([], NOW) == {}


def test_destination_keeps_its_house_rules(database: Database) -> None:
    strict = replace(
        a_destination("d1"), checks={"lead-missing": Severity.MUST}, limits={"lead-long": 250}
    )
    with database.writing() as work:
        work.destinations.add(strict)
    with database.reading() as work:
        assert work.destinations.named("d1") == strict


def test_queue_item_keeps_its_override(database: Database) -> None:
    override = Override(by="هند", at_utc=NOW, reason="عاجل", problems=("body-missing",))
    with database.writing() as work:
        work.articles.add(an_article("a1"))
        work.releases.add(a_release("r1", article_id="a1"))
        work.destinations.add(a_destination("d1"))
        item = replace(
            an_item("q1", article_id="a1", release_id="r1", destination_id="d1"),
            override=override,
        )
        work.queue.add(item)
    with database.reading() as work:
        assert work.queue.get("q1").override == override
