"""What a presenter says of an error."""

from editor_app.base.errors import UserError
from editor_app.presenters.messages import is_worded
from editor_app.presenters.notices import Level, Remedy, done_notice, notice_of


def test_notice_of_an_error_carries_its_code_its_values_and_the_topic() -> None:
    notice = notice_of(UserError("article-not-found", article="a1"), topic="queue")
    assert (notice.code, notice.params, notice.topic) == (
        "article-not-found",
        {"article": "a1"},
        "queue",
    )
    assert notice.level is Level.BAD


def test_notice_of_a_bug_is_worded_and_names_the_kind_of_bug_alone() -> None:
    notice = notice_of(KeyError("a secret source"))
    assert is_worded(notice.code)
    assert dict(notice.params) == {"reason": "KeyError"}


def test_done_notice_offers_to_undo_only_what_can_be_undone() -> None:
    undone: list[str] = []
    there = done_notice(code="articles-deleted", undo=lambda: undone.append("back"))
    assert (there.level, there.remedy) == (Level.DONE, Remedy.UNDO)
    assert there.on_remedy is not None
    there.on_remedy()
    assert undone == ["back"]
    assert done_notice(code="articles-purged").remedy is None
