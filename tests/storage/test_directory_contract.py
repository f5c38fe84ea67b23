"""What every library promises of people, destinations, releases and pictures."""

from dataclasses import replace
from datetime import timedelta

import pytest

from editor_app.base.errors import UserError
from editor_app.domain.byline import Role
from editor_app.domain.image import Media
from editor_app.domain.ports import Database, QueueQuery
from editor_app.domain.publication import Attempt, QueueState
from tests.fakes import (
    NOW,
    a_contributor,
    a_destination,
    a_draft,
    a_release,
    an_article,
    an_item,
)


def test_contributor_is_added_saved_and_removed(database: Database) -> None:
    person = a_contributor(role=Role.EDITOR, credit="", email="n@example.org")
    with database.writing() as work:
        work.contributors.add(person)
    with database.writing() as work:
        assert work.contributors.get("c1") == person
        work.contributors.save(replace(person, name="ليلى"))
    with database.writing() as work:
        assert work.contributors.get("c1").name == "ليلى"
        work.contributors.remove("c1")
    with database.reading() as work:
        assert list(work.contributors.all()) == []


def test_contributor_unknown_is_refused_everywhere(database: Database) -> None:
    with database.writing() as work:
        for ask in (
            lambda: work.contributors.get("c9"),
            lambda: work.contributors.save(a_contributor("c9")),
            lambda: work.contributors.remove("c9"),
        ):
            with pytest.raises(UserError, match="contributor-not-found"):
                ask()


def test_contributors_stand_by_name(database: Database) -> None:
    with database.writing() as work:
        for number, name in enumerate(("ب", "ا", "ت")):
            work.contributors.add(a_contributor(f"c{number}", name=name))
    with database.reading() as work:
        assert [person.name for person in work.contributors.all()] == ["ا", "ب", "ت"]


def test_destination_is_found_by_id_and_by_name(database: Database) -> None:
    place = a_destination(name="الموقع", options={"title": "جريدة", "path": "/x"}, is_paused=True)
    with database.writing() as work:
        work.destinations.add(place)
        work.destinations.add(a_destination("d2", name="Blog"))
    with database.reading() as work:
        assert work.destinations.get("d1") == place
        assert work.destinations.named("الموقع") == place
        assert [each.name for each in work.destinations.all()] == ["Blog", "الموقع"]


def test_destination_name_is_taken_once(database: Database) -> None:
    with database.writing() as work:
        work.destinations.add(a_destination("d1", name="site"))
        work.destinations.add(a_destination("d2", name="blog"))
        with pytest.raises(UserError, match="destination-name-taken"):
            work.destinations.add(a_destination("d3", name="site"))
        with pytest.raises(UserError, match="destination-name-taken"):
            work.destinations.save(a_destination("d2", name="site"))
        work.destinations.save(a_destination("d1", name="site", kind="other"))
    with database.reading() as work:
        assert [place.id for place in work.destinations.all()] == ["d2", "d1"]
        assert work.destinations.get("d1").kind == "other"


def test_destination_unknown_is_refused_everywhere(database: Database) -> None:
    with database.writing() as work:
        for ask in (
            lambda: work.destinations.get("d9"),
            lambda: work.destinations.named("nowhere"),
            lambda: work.destinations.save(a_destination("d9")),
            lambda: work.destinations.remove("d9"),
        ):
            with pytest.raises(UserError, match="destination-not-found"):
                ask()


def test_destination_in_use_stays_and_a_finished_one_takes_its_items_along(
    database: Database,
) -> None:
    with database.writing() as work:
        work.articles.add(an_article())
        work.destinations.add(a_destination())
        work.releases.add(a_release())
        work.queue.add(an_item())
        work.queue.add_attempts([Attempt(item_id="q1", number=1, started_utc=NOW)])
        with pytest.raises(UserError, match="destination-in-use"):
            work.destinations.remove("d1")
    with database.writing() as work:
        item = work.queue.get("q1")
        work.queue.save(replace(item, state=QueueState.SENT), expected=item)
        work.destinations.remove("d1")
    with database.reading() as work:
        assert list(work.destinations.all()) == []
        assert list(work.queue.rows(QueueQuery())) == []
        assert list(work.queue.attempts_of("q1")) == []
        assert work.releases.get("r1") == a_release()


def test_release_comes_back_equal_and_the_newest_is_the_latest(database: Database) -> None:
    first = a_release("r1", draft=a_draft(headline="الأول"))
    second = a_release(
        "r2", sequence=2, revision=5, created_utc=NOW + timedelta(hours=1), slug=first.slug
    )
    with database.writing() as work:
        work.articles.add(an_article())
        work.articles.add(an_article("a2"))
        work.releases.add(second)
        work.releases.add(first)
    with database.reading() as work:
        assert work.releases.get("r1") == first
        assert work.releases.latest_of("a1") == second
        assert work.releases.latest_of("a2") is None
        with pytest.raises(UserError, match="release-not-found"):
            work.releases.get("r9")


def test_media_recorded_twice_keeps_its_first_record(database: Database) -> None:
    picture = Media(
        id="ab" * 32, media_type="image/png", width=3, height=2, size_bytes=9, name="صورة.png"
    )
    with database.writing() as work:
        work.media.add(picture)
        work.media.add(replace(picture, name="other.png"))
    with database.reading() as work:
        assert work.media.get(picture.id) == picture
        with pytest.raises(UserError, match="media-not-found"):
            work.media.get("00" * 32)
