"""The public acts of an article: what each told readers, by whom, and who has confirmed."""

from editor_app.base.errors import UserError
from editor_app.domain.history import ActKind, newest_first
from editor_app.services.amendments import AmendmentService
from editor_app.services.versions import VersionService
from tests.services.conftest import Newsroom


def test_acts_tell_each_release_with_who_confirmed(newsroom: Newsroom) -> None:
    amend = AmendmentService(newsroom.database, newsroom.clock, "سلمى")
    versions = VersionService(newsroom.database, newsroom.clock)
    article = newsroom.an_article()
    newsroom.queued(article, "d1", "d2")
    newsroom.drain()
    newsroom.clock.advance(1)
    amend.correct(article.id, wrong="84", right="120", by="هند")
    newsroom.place.answers = [UserError("refused-there")]
    newsroom.drain()
    newsroom.clock.advance(1)
    amend.reply(article.id, text="لم أقل هذا.", by="فلان")
    for item in amend.update(article.id, note="خطأ").items:
        newsroom.queue.cancel(item.id)
    newsroom.clock.advance(1)
    amend.withdraw(article.id, reason="بطلب")
    acts = versions.acts(article.id)
    assert [act.kind for act in acts] == [
        ActKind.PUBLISHED,
        ActKind.CORRECTED,
        ActKind.REPLIED,
        ActKind.UPDATED,
        ActKind.WITHDRAWN,
    ]
    published, corrected, replied, updated, withdrawn = acts
    assert (replied.text, replied.cancelled) == ("لم أقل هذا.", ("d1", "d2"))
    assert (updated.text, updated.confirmed, updated.waiting) == ("خطأ", (), ())
    assert updated.cancelled == ("d1", "d2")
    assert (published.confirmed, published.waiting) == (("d1", "d2"), ())
    assert (corrected.wrong, corrected.right, corrected.by) == ("84", "120", "هند")
    assert len(corrected.confirmed) == 1
    assert (withdrawn.text, withdrawn.by) == ("بطلب", "سلمى")
    assert withdrawn.waiting == ("d1", "d2")
    assert versions.released(withdrawn.release_id) == article.draft


def test_history_has_an_act_above_the_version_that_it_sent(newsroom: Newsroom) -> None:
    amend = AmendmentService(newsroom.database, newsroom.clock, "سلمى")
    versions = VersionService(newsroom.database, newsroom.clock)
    article = newsroom.an_article()
    newsroom.queued(article)
    newsroom.drain()
    newsroom.clock.advance(1)
    amend.reply(article.id, text="كلام", by="فلان")
    entries = newest_first(versions.rows_of(article.id), versions.acts(article.id))
    assert entries[0] == versions.acts(article.id)[-1]
    moments = [getattr(one, "made_utc", None) or one.saved_utc for one in entries]
    assert moments == sorted(moments, reverse=True)
