"""Undo across restarts: any writing, any restarts, and each text is found again exactly."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from editor_app.base.errors import EnvironmentFault
from editor_app.domain.article import Article, Draft, cleaned
from editor_app.domain.body import Block, Body, body_of
from editor_app.domain.ports import Database
from editor_app.services.articles import ArticleService
from editor_app.services.journal import JournalService
from tests.fakes import FakeDatabase, FixedClock

WORDS = ("كتب", "الصحفي ", "خبرًا", " Rabat", "", "نص طويل")


class Run:
    """One run of the program with one article open, as the editor would have it."""

    def __init__(self, database: Database, article: Article | None = None) -> None:
        clock = FixedClock()
        self.articles = ArticleService(database, clock)
        self.journal = JournalService(database, clock, "here", lambda _unit, _owner: False)
        self.stored = article
        self.page = Draft() if article is None else article.draft
        self.buffer = self.journal.begin(
            "" if article is None else article.id,
            0 if article is None else article.revision,
            self.page,
        )

    def write(self, draft: Draft) -> None:
        """Change the text, and have it journaled."""
        self.page = draft
        self.journal.append(self.buffer, draft)

    def save(self) -> Article:
        if self.stored is None:
            saved = self.articles.create(self.page, buffer=self.buffer)
        else:
            saved = self.articles.save(
                self.stored.id,
                self.page,
                expected_revision=self.stored.revision,
                buffer=self.buffer,
                index_later=True,
            )
        self.stored = saved.article
        self.journal.rebase(self.buffer, saved.article)
        return saved.article

    def step(self, *, ahead: bool) -> Draft | None:
        """Undo or redo one step of former runs, and save as the editor does."""
        article = self.save()
        steps = self.journal.steps
        found = (steps.ahead if ahead else steps.back)(article.id, self.page)
        if found is not None:
            self.write(found)
            self.save()
        return found


def changed(draft: Draft, place: int, word: str, kind: str) -> Draft:
    """Change a draft in one of the ways that writing does."""
    blocks = list(draft.body.blocks) or [Block()]
    at = place % len(blocks)
    if kind == "type":
        blocks[at] = body_of(blocks[at].text + word).blocks[0]
    elif kind == "split":
        blocks.insert(at, body_of(word).blocks[0])
    elif kind == "remove":
        del blocks[at]
    else:
        return replace(draft, headline=f"{draft.headline}{word}")
    return replace(draft, body=Body(tuple(blocks)))


acts = st.lists(
    st.tuples(
        st.integers(0, 5),
        st.sampled_from(WORDS),
        st.sampled_from(["type", "type", "split", "remove", "head"]),
        st.sampled_from(["", "", "save", "restart"]),
    ),
    min_size=1,
    max_size=12,
)


@given(acts=acts, steps=st.integers(1, 12), restarts=st.sets(st.integers(0, 24)))
def test_undone_steps_are_exact_and_redone_they_lead_to_the_last_text(
    acts: list[tuple[int, str, str, str]], steps: int, restarts: set[int]
) -> None:
    database = FakeDatabase()
    run = Run(database)
    run.write(Draft(headline="عنوان", body=body_of("أولى")))
    seen = [run.save().draft]
    for place, word, kind, then in acts:
        run.write(changed(run.page, place, word, kind))
        seen.append(cleaned(run.page))
        if then:
            article = run.save()
            if then == "restart":
                run = Run(database, article)
    last = run.save().draft
    walked: list[Draft] = [last]
    for number in range(steps):
        if number in restarts:
            run = Run(database, run.save())
        found = run.step(ahead=False)
        if found is None:
            break
        walked.append(found)
    before = iter(
        reversed(seen)
    )  # a text may come back: each is looked for behind the one after it
    assert all(text in before for text in walked if text in seen)
    for number, text in enumerate(reversed(walked[:-1])):
        if 12 + number in restarts:
            run = Run(database, run.save())
        assert run.step(ahead=True) == text
    assert run.page == last


def test_each_save_is_a_step_and_so_is_each_paragraph() -> None:
    database = FakeDatabase()
    run = Run(database)
    texts = []
    for number in range(3):
        run.write(Draft(headline="عنوان", body=body_of(f"فقرة {number}")))
        texts.append(run.save().draft)
    later = texts[-1]
    for paragraph in ("ثا", "ثان", "ثانية"):
        later = replace(later, body=body_of("فقرة 2", paragraph))
        run.write(later)
    run.write(replace(later, headline="عنوان آخر"))
    run = Run(database, run.save())
    back = []
    while (found := run.step(ahead=False)) is not None:
        back.append((found.headline, found.body.text.split("\n")))
    assert back == [
        ("عنوان", ["فقرة 2", "ثانية"]),
        ("عنوان", ["فقرة 2", "ثا"]),
        ("عنوان", ["فقرة 2"]),
        ("عنوان", ["فقرة 1"]),
        ("عنوان", ["فقرة 0"]),
        ("", [""]),
    ]


def test_text_saved_by_another_program_is_not_gone_back_from() -> None:
    database = FakeDatabase()
    run = Run(database)
    for number in range(3):
        run.write(Draft(headline=f"عنوان {number}"))
        run.save()
    assert run.stored is not None
    elsewhere = ArticleService(database, FixedClock()).save(
        run.stored.id, Draft(headline="من مكان آخر"), expected_revision=run.stored.revision
    )
    assert Run(database, elsewhere.article).step(ahead=False) is None


def test_disk_that_refuses_a_step_takes_it_with_the_next_save() -> None:
    database = FakeDatabase()
    run = Run(database)
    run.write(Draft(headline="أول"))
    article = run.articles.create(run.page, buffer=run.buffer).article
    database.fault = EnvironmentFault("storage-full")
    run.journal.rebase(run.buffer, article)
    run.stored = article
    assert run.journal.steps.back(article.id, article.draft) is None
    run.write(Draft(headline="ثان"))
    run.save()
    assert run.step(ahead=False) == Draft(headline="أول")
    assert run.step(ahead=False) == Draft()
