from __future__ import annotations

import itertools
import threading
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.base.files import PlainFile
from editor_app.language.spelling import engine as engine_module
from editor_app.language.spelling.candidates import is_possible, without_clitics
from editor_app.language.spelling.engine import Engine, SpellerUnavailable, open_engine
from editor_app.language.spelling.speller import DeskSpeller, bundled_engine, open_speller
from editor_app.language.spelling.word_lists import PersonalDictionary, frequency, news_words
from editor_app.language.spelling.words import Script, words_to_check

SAMPLES = Path(__file__).parents[1] / "samples"


@pytest.fixture(scope="module")
def speller() -> DeskSpeller:
    opened = open_speller()
    if isinstance(opened, SpellerUnavailable):
        pytest.skip(f"no spelling engine here: {opened.reason} ({opened.detail})")
    return opened


def pairs(name: str) -> list[tuple[str, str]]:
    lines = (SAMPLES / name).read_text(encoding="utf-8").splitlines()
    return [(wrong, right) for wrong, _, right in (line.partition("\t") for line in lines)]


class FakeEngine:
    def __init__(self, *words: str, near: tuple[str, ...] = ()) -> None:
        self.words, self.nearby, self.asked = set(words), near, 0

    def knows(self, word: str) -> bool:
        self.asked += 1
        return word in self.words

    def near(self, word: str) -> tuple[str, ...]:
        del word
        return self.nearby


def a_speller(**engines: Engine | SpellerUnavailable) -> DeskSpeller:
    missing = SpellerUnavailable("dictionary-missing")
    return DeskSpeller(lambda language: engines.get(language, missing))


# -- Suggestions -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "count", "least"),
    [("misspellings.tsv", 100, 0.95), ("misspellings_held_out.tsv", 75, 0.8)],
)
def test_suggestions_for_common_misspellings_have_the_right_word_first(
    speller: DeskSpeller, name: str, count: int, least: float
) -> None:
    listed = pairs(name)
    assert len(listed) == count
    missed = [
        (wrong, right, found)
        for wrong, right in listed
        if (found := speller.suggest(wrong))[:1] != (right,)
    ]
    assert len(missed) <= (1 - least) * count, missed


def test_right_words_of_the_misspellings_are_known(speller: DeskSpeller) -> None:
    listed = pairs("misspellings.tsv") + pairs("misspellings_held_out.tsv")
    assert [right for _, right in listed if not speller.is_known(right)] == []


def test_correct_prose_and_the_page_have_few_unknown_words(speller: DeskSpeller) -> None:
    page = (SAMPLES / "aggregator_page.txt").read_text(encoding="utf-8")
    wrong = {"انذارية", "اطار", "الى", "الامبريالي"}
    found = {word.text for word in speller.unknown(page)}
    assert wrong <= found
    assert found - wrong == {"الأطالس"}
    prose = (SAMPLES / "correct_prose.txt").read_text(encoding="utf-8")
    assert len(speller.unknown(prose)) < 0.01 * len(list(words_to_check(prose)))


def test_suggestions_are_possible_words_other_than_the_one_asked(speller: DeskSpeller) -> None:
    for wrong, _ in pairs("misspellings.tsv")[:30]:
        found = speller.suggest(wrong)
        assert wrong not in found
        assert len(found) == len(set(found)) <= 5
        assert all(is_possible(word) for word in found)


def test_latin_words_are_spelt_in_french_and_english(speller: DeskSpeller) -> None:
    assert speller.is_known("l'Union")
    assert speller.is_known("l’économie".replace("’", "'"))
    assert speller.is_known("parliament")
    assert not speller.is_known("parlement" + "tt")
    assert speller.suggest("developement")[0] == "développement"
    assert "development" in speller.suggest("developement")
    assert speller.suggest("Etat")[0] == "État"


def test_words_with_tashkeel_and_tatweel_are_known(speller: DeskSpeller) -> None:
    assert speller.is_known("مُحَمَّد")
    assert speller.is_known("السـلام")


def test_news_words_are_known_with_clitics(speller: DeskSpeller) -> None:
    assert len(news_words()) >= 600
    for word in ("والسيبرانية", "بإفران", "للكاف", "وبشتنبر", "هسبريس"):
        assert speller.is_known(word), word


def test_suggest_of_anything_never_raises(speller: DeskSpeller) -> None:
    for word in ("", "ا", "\0", "ـ", "ء" * 500, "a" * 500, "😀", "ⵜⴰⵎⴰⵣⵉⵖⵜ", "\ud800"):
        speller.suggest(word)
        speller.is_known(word)


# -- Working beside a window -------------------------------------------------------------------


def test_interpreter_runs_on_while_a_suggestion_is_looked_for(speller: DeskSpeller) -> None:
    """Where the library held the interpreter, every gap would be as long as a suggestion."""
    engine = bundled_engine("ar")
    assert not isinstance(engine, SpellerUnavailable)
    ticks, stop = [time.perf_counter()], threading.Event()

    def tick() -> None:
        while not stop.wait(0.001):
            ticks.append(time.perf_counter())

    watcher = threading.Thread(target=tick)
    watcher.start()
    start = time.perf_counter()
    while time.perf_counter() - start < 0.5:
        engine.near("والاستقصدائية")
    stop.set()
    watcher.join()
    gaps = sorted(later - earlier for earlier, later in itertools.pairwise(ticks))
    assert gaps[len(gaps) // 2] < 0.016


def test_speller_asked_from_many_threads_answers_as_from_one(speller: DeskSpeller) -> None:
    words = [wrong for wrong, _ in pairs("misspellings.tsv")[:12]]
    expected = [speller.suggest(word) for word in words]
    answers: dict[int, list[tuple[str, ...]]] = {}

    def ask(number: int) -> None:
        answers[number] = [speller.suggest(word) for word in words]

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(answers[number] == expected for number in range(4))


def test_engine_is_opened_once_and_verdicts_are_remembered() -> None:
    opened: list[str] = []
    engine = FakeEngine("سلام")

    def opener(language: str) -> Engine:
        opened.append(language)
        return engine

    speller = DeskSpeller(opener)
    assert [speller.is_known(word) for word in ("سلام", "سلام", "خطآط")] == [True, True, False]
    assert opened == ["ar"]
    assert engine.asked == 2


# -- Without an engine -------------------------------------------------------------------------


_PIECES = ["كتاب", "كتبب", "كِتاب", "و", "CNDH", "SNRTnews", "Reuters", "Reutres", "l’an", "é"]
_JOINS = [" ", "، ", "12", "#", "@", "https://", "_", "-", "ـ", ""]


@given(
    st.lists(
        st.lists(st.sampled_from(_PIECES + _JOINS), max_size=12).map("".join),
        min_size=1,
        max_size=8,
    )
)
def test_unknown_words_of_a_text_are_the_same_whatever_was_read_before(texts: list[str]) -> None:
    arabic, latin = FakeEngine("كتاب"), FakeEngine("Reuters", "CNDH", "l'an")
    speller = a_speller(ar=arabic, fr=latin, en=latin)
    for text in (*texts, *texts):
        fresh = a_speller(ar=arabic, fr=latin, en=latin)
        one_by_one = [word for word in words_to_check(text) if not fresh.is_known(word.text)]
        assert speller.unknown(text) == one_by_one


def test_speller_without_an_engine_says_why_and_underlines_nothing() -> None:
    speller = a_speller(ar=SpellerUnavailable("engine-missing", "win32"))
    assert speller.availability("ar") == SpellerUnavailable("engine-missing", "win32")
    assert speller.unknown("كلام غيررر صحيح and wrongg") == []
    assert speller.suggest("غيررر") == ()
    assert speller.suggest("الى") == ("إلى",)


def test_engine_for_a_missing_dictionary_is_unavailable(tmp_path: Path) -> None:
    assert open_engine(tmp_path / "xx.dic") == SpellerUnavailable("dictionary-missing", "xx.dic")


def test_engine_without_any_library_is_unavailable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "xx.dic").write_text("1\nكلمة\n", encoding="utf-8")
    (tmp_path / "xx.aff").write_text("SET UTF-8\n", encoding="utf-8")
    monkeypatch.setattr(engine_module, "_libraries", lambda: iter(["/nowhere/lib.so"]))
    monkeypatch.setattr(engine_module, "_module", lambda: None)
    found = open_engine(tmp_path / "xx.dic")
    assert isinstance(found, SpellerUnavailable)
    assert found.reason == "engine-missing"


def test_engine_of_the_module_checks_and_never_suggests(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("hunspell", reason="no wheel of Hunspell here")
    (tmp_path / "xx.dic").write_text("1\nكلمة\n", encoding="utf-8")
    (tmp_path / "xx.aff").write_text("SET UTF-8\n", encoding="utf-8")
    monkeypatch.setattr(engine_module, "_libraries", lambda: iter(()))
    found = open_engine(tmp_path / "xx.dic")
    assert not isinstance(found, SpellerUnavailable)
    assert (found.knows("كلمة"), found.knows("كلمت")) == (True, False)
    assert found.near("كلمت") == ()


# -- Which runs are words ------------------------------------------------------------------------


def test_words_to_check_leaves_out_what_is_no_word() -> None:
    text = (
        "قال مُحمد (CNDH) إن 25% من l’Union، على https://x.ma/خبر و me@x.ma و #وسم و @حساب "
        "و iPhone15 وكوفيد19 والـGDP في 2026 و أ. ب. SNRTnews Jean-Pierre"
    )
    found = [(word.text, word.script) for word in words_to_check(text)]
    arabic = [text for text, script in found if script is Script.ARABIC]
    assert arabic == ["قال", "محمد", "إن", "من", "على", "في"]
    assert [text for text, script in found if script is Script.LATIN] == ["l'Union", "Jean-Pierre"]


@given(st.text(alphabet="اىلمـًَ ab'’-1#@.\u200f\n", max_size=40))
def test_words_to_check_stand_where_they_say(text: str) -> None:
    end = 0
    for word in words_to_check(text):
        assert end <= word.start < word.end <= len(text)
        assert len(word.text) >= 2
        end = word.end


@given(st.text(alphabet="والبفكلمدرس", min_size=1, max_size=10))
def test_without_clitics_begins_with_the_word_and_frequency_is_a_share(word: str) -> None:
    stems = list(without_clitics(word))
    assert stems[0] == word
    assert all(stems)
    assert 0 <= frequency(word) <= 1


# -- A person's own words ------------------------------------------------------------------------


def test_personal_words_are_kept_sorted_and_found_with_clitics(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    personal = PersonalDictionary(PlainFile(path))
    personal.add("زنقوط")
    personal.add("بُرقُعة")
    personal.add("Zanqout")
    assert path.read_text(encoding="utf-8") == "zanqout\nبرقعة\nزنقوط\n"
    again = PersonalDictionary(PlainFile(path))
    assert again.has("والزنقوط")
    assert again.has("ZANQOUT")
    again.remove("زنقوط")
    assert not PersonalDictionary(PlainFile(path)).has("زنقوط")


def test_personal_word_makes_a_word_known_at_once(tmp_path: Path) -> None:
    personal = PersonalDictionary(PlainFile(tmp_path / "words.txt"))
    speller = DeskSpeller(lambda _: FakeEngine(), personal)
    for change, unknown in (
        (lambda: None, ["زنقوط"]),
        (lambda: personal.add("زنقوط"), []),
        (lambda: personal.remove("زنقوط"), ["زنقوط"]),
    ):
        change()
        assert speller.is_known("زنقوط") == (not unknown)
        assert [word.text for word in speller.unknown("زنقوط")] == unknown


@pytest.mark.parametrize("word", ["", "  ", "كلمتان اثنتان", "ء" * 61, "a\0b"])
def test_personal_word_that_is_none_is_refused(word: str, tmp_path: Path) -> None:
    personal = PersonalDictionary(PlainFile(tmp_path / "words.txt"))
    with pytest.raises(UserError, match="word-not-fit"):
        personal.add(word)
    assert personal.words == frozenset()


def test_personal_words_that_cannot_be_written_are_not_learnt(tmp_path: Path) -> None:
    personal = PersonalDictionary(PlainFile(tmp_path / "missing" / "words.txt"))
    with pytest.raises(EnvironmentFault, match="file-not-written"):
        personal.add("زنقوط")
    assert not personal.has("زنقوط")


def test_personal_file_with_broken_bytes_is_read_as_far_as_it_is_text(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_bytes("\ufeffزنقوط\n".encode() + b"\xff\xfe\n" + "برقعة".encode())
    assert PersonalDictionary(PlainFile(path)).words == {"زنقوط", "برقعة"}
