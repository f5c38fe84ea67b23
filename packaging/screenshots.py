"""Draw every screen of the window into files, to be looked at.

    python packaging/screenshots.py FOLDER [--language ar,en] [--theme light,dark] [--size 1440x900]

Needs the development environment. The window is drawn in memory, over a library of its own with
articles of a made-up Arabic newsroom; each language and theme is a run of its own.
"""

from __future__ import annotations

import argparse
import itertools
import os
import subprocess
import sys
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from editor_app.domain.article import Draft
    from editor_app.services.desk import Desk
    from editor_app.ui.program import Program

SCREENS = (
    *(
        "desk",
        "desk-publishing",
        "desk-preview",
        "desk-about",
        "desk-text",
        "desk-notes",
        "desk-images",
        "desk-checks",
        "desk-history",
        "queue",
        "queue-day",
        "queue-week",
        "queue-month",
        "destinations",
        "people",
    ),
    *("settings", "replace", "kit"),
)
HEADLINES = (
    ("بورصة الدار البيضاء تنهي تداولاتها على وقع الأحمر", "فريق التحرير", "published"),
    ("الحاجة إلى التربية الإعلامية لمواجهة فساد العوالم الرقمية", "عبد الرحيم أيت بها", "draft"),
    ("نشرة إنذارية: أمطار قوية قد تصل إلى 120 ملم", "فريق التحرير", "approved"),
    ("إفران تستضيف الدورة 27 من مهرجان الأرز العالمي", "هند العلوي", "in_review"),
    ("Le port de Tanger Med dépasse les 10 millions de conteneurs", "Sofia Bennani", "draft"),
    ("تعزيز القطب الطبي لأكادير بجيل جديد من الجراحة الروبوتية", "يونس أمزيل", "published"),
    ("استئناف جزئي لحركة الملاحة البحرية بميناء طنجة المدينة", "سعاد المرابط", "draft"),
)
TICKER = (
    "هلال يرأس لجنة بناء السلام الأممية",
    "فيتنام وأوروبا يرقيان التعاون التجاري",
    "توقعات أحوال الطقس ليوم غد الجمعة",
    "طارت الكرة وجاءت الفكرة!",
)


class DayClock:
    """Starts some days ago and is moved on, so that articles have different times."""

    def __init__(self) -> None:
        self._now = datetime.now(UTC) - timedelta(days=6)  # noqa: TID251

    def now(self) -> datetime:
        """Return the present moment."""
        return self._now

    def monotonic_s(self) -> float:
        """Return seconds of the same time."""
        return self._now.timestamp()

    def advance(self, **time: int) -> None:
        """Let time pass."""
        self._now += timedelta(**time)


def fill(desk: Desk, clock: DayClock, site: Path) -> str:
    """Fill a library and return the article to show."""
    from editor_app.domain.article import ArticleState, Draft
    from editor_app.domain.body import Direction, body_of
    from editor_app.domain.byline import Byline

    for headline, name, state in HEADLINES:
        is_french = headline.startswith("Le ")
        saved = desk.articles.create(
            Draft(
                headline=headline,
                lead="ملخص الخبر في جملتين قصيرتين تقولان للقارئ ما الذي جرى ولماذا يهمه.",
                body=body_of("الفقرة الأولى من الخبر كما كتبها صاحبها."),
                bylines=(Byline(name=name),),
                language="fr" if is_french else "ar",
                direction=Direction.LTR if is_french else Direction.RTL,
            )
        )
        if state != "draft":
            desk.articles.move(saved.article.id, ArticleState(state))
        clock.advance(hours=19)
    for name in ("نجيب الأضادي", "هند العلوي", "سعاد المرابط", "يونس أمزيل"):
        desk.contributors.add(name, email="redaction@example.ma")
    desk.destinations.add(
        "site", "الموقع", {"path": str(site), "title": "محبرة", "base_url": "https://example.ma"}
    )
    shown = desk.articles.create(_opinion()).article.id
    clock.advance(minutes=2)
    _queue(desk, shown)
    _note(desk, shown)
    return shown


def _opinion() -> Draft:
    from editor_app.domain.article import Draft
    from editor_app.domain.body import Block, BlockKind, body_of
    from editor_app.domain.body import Run as TextRun
    from editor_app.domain.byline import DEFAULT_CREDIT, Byline, Role
    from editor_app.domain.source import SourceLink

    return Draft(
        kicker="رأي",
        headline="دبلوماسية أمن المغرب.. من دولة تتفاعل إلى دولة تصنع القرار الأمني الإقليمي",
        lead=(
            "المغرب يحوّل الأمن من رد فعل إلى مشروع دولة، ليصبح فاعلاً إقليمياً يصدر الخبرة "
            "الأمنية. يعتمد على الاستباق، الشراكة الدولية، والتحالفات الذكية لمواجهة تحديات "
            "الإرهاب، الهجرة، والجريمة."
        ),
        body=body_of(
            "لم يعد الأمن في المغرب مجرد وظيفة مرتبطة بالميدان، ولا مجرد جهاز يتدخل عند الخطر، "
            "بل أصبح مشروع دولة مبني على الرؤية، التخطيط، والتحليل الاستراتيجي.",
            Block(kind=BlockKind.HEADING2, runs=(TextRun("تكوين يسبق الميدان"),)),
            "وقال مصدر لـ SNRTnews إن المعهد العالي للعلوم الأمنية بإفران خرّج 120 إطارا سنة "
            "2026، مقابل 84 قبل عام.",
            Block(kind=BlockKind.BULLETED, runs=(TextRun("الاستباق قبل وقوع الخطر"),)),
            Block(kind=BlockKind.BULLETED, runs=(TextRun("شراكات مع Interpol وEuropol"),)),
            Block(
                kind=BlockKind.QUOTE,
                runs=(TextRun("كيف نتعامل مع التهديد؟ بل كيف نمنع تشكله أصلا؟"),),
            ),
        ),
        bylines=(
            Byline(name="نجيب الأضادي", credit=DEFAULT_CREDIT),
            Byline(name="هند العلوي", role=Role.PHOTOGRAPHER, credit="📷"),
        ),
        outlet="أنا الخبر",
        published_on=date(2026, 11, 23),
        sources=(
            SourceLink(
                id="s1",
                url="https://analkhabar.example/2026/11/23/amn",
                title="دبلوماسية أمن المغرب",
                outlet="أنا الخبر",
                published_on=date(2026, 11, 23),
                is_primary=True,
            ),
            SourceLink(id="s2", url="https://institut.example/rapport-2026.pdf", outlet="المعهد"),
        ),
        section="رأي",
        keywords=("الأمن", "المغرب"),
        ticker=TICKER,
    )


def _queue(desk: Desk, shown: str) -> None:
    from editor_app.domain.ports import LibraryQuery
    from editor_app.domain.publication import Priority
    from editor_app.services.queue import Schedule

    zone = "Africa/Casablanca"
    wall = (desk.clock.now() + timedelta(hours=5)).replace(tzinfo=None)
    desk.queue.add(shown, ["الموقع"], schedule=Schedule(wall=wall, zone=zone))
    rows = [row for row in desk.articles.library(LibraryQuery()).rows if row.id != shown]
    desk.queue.add(rows[0].id, ["الموقع"], held=True)
    desk.queue.add(rows[1].id, ["الموقع"])
    desk.worker.step()
    soon = desk.queue.add(rows[2].id, ["الموقع"], priority=Priority.URGENT).items[0]
    desk.embargoes.set(soon.article_id, Schedule(wall=wall, zone=zone))


def _note(desk: Desk, shown: str) -> None:
    """Write notes on the article, and give it and another one to people."""
    from editor_app.domain.article import ArticleState
    from editor_app.domain.ports import LibraryQuery
    from editor_app.services.schedules import Schedule

    words = "خرّج 120 إطارا سنة 2026"
    noted = desk.notes.add_on_words(shown, "من أين هذا الرقم؟ نحتاج إلى مصدر ثان.", words)
    desk.notes.answer(noted.note.id, "سألت المعهد، والجواب غدا.")
    desk.notes.add(shown, "العنوان طويل على الهاتف.")
    done = desk.notes.add_on_words(shown, "تحقق من الاسم.", "Interpol")
    desk.notes.resolve(done.note.id)
    zone = "Africa/Casablanca"
    now = desk.clock.now().replace(tzinfo=None)
    late = Schedule(wall=now - timedelta(hours=2), zone=zone)
    soon = Schedule(wall=now + timedelta(hours=26), zone=zone)
    desk.assignments.assign(shown, "سعاد المرابط")
    desk.assignments.assign(shown, "نجيب الأضادي", soon, note="قبل اجتماع المساء")
    drafts = LibraryQuery(states=frozenset({ArticleState.DRAFT}))
    others = [row.id for row in desk.articles.library(drafts).rows if row.id != shown]
    desk.assignments.assign(others[0], "هند العلوي", late)


def draw(folder: Path, language: str, theme: str, sizes: list[tuple[int, int]]) -> None:
    """Draw every screen of one language and theme."""
    from PySide6.QtWidgets import QApplication

    from editor_app.app import build_desk
    from editor_app.base.paths import data_folder
    from editor_app.base.settings import Settings
    from editor_app.ui.program import Program

    application = QApplication([])
    with tempfile.TemporaryDirectory() as scratch:
        data = data_folder(Path(scratch, "data"))
        settings = Settings(data.settings)
        settings.set("interface.language", language)
        settings.set("interface.theme", theme)
        settings.set("queue.runs_in_window", False)
        clock = DayClock()
        desk = build_desk(data, settings, clock)
        settings.set("window.article", fill(desk, clock, Path(scratch, "site")))
        program = Program(application, data, settings, clock, lambda: desk)
        program.start()
        _settle(application, lambda: program.bench is not None)
        for width, height in sizes:
            program.window.resize(width, height)
            for screen in SCREENS:
                _show(program, screen)
                _settle(application, lambda: program.jobs.running == 0)
                name = f"{screen}-{language}-{theme}-{width}x{height}.png"
                program.window.grab().save(str(folder / name))
        program.window.close()
        program.end()


def _show(program: Program, screen: str) -> None:
    name, _, tab = screen.partition("-")
    program.window.go_to(name)
    if name == "queue":
        program.window.made_screen("queue").show_view(tab or "list")  # type: ignore[attr-defined]
    if name == "desk" and program.bench is not None:
        from editor_app.presenters.publish import QueueWish
        from editor_app.ui.inspector.tabs import InspectorTab

        tabs = {
            "": "sources",
            "publishing": "publishing",
            "preview": "publishing",
            "about": "article",
            "text": "text",
            "notes": "notes",
        }
        program.bench.inspector.open_tab(InspectorTab(tabs.get(tab, tab)))
        if program.bench.previews.pane is not None:
            program.bench.previews.pane.close_button.click()
        if tab == "preview":
            wish = QueueWish(destinations=(program.bench.desk.destinations.all()[0].name,))
            program.bench.inspector.publishing.presenter.preview(wish)


def _settle(application: object, is_ready: object) -> None:
    """Let events run until something holds, and half a second longer."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    rest = {"ticks": 5}

    def look() -> None:
        rest["ticks"] -= bool(is_ready())  # type: ignore[operator]
        if rest["ticks"] <= 0:
            loop.quit()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(60)
    loop.exec()


def main() -> int:
    """Draw what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", default="ar,en,fr")
    parser.add_argument("--theme", default="light,dark")
    parser.add_argument("--size", default="1440x900,1024x700")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    if given.one:
        sizes = [tuple(map(int, size.split("x"))) for size in given.size.split(",")]
        draw(given.folder, given.language, given.theme, sizes)  # type: ignore[arg-type]
        return 0
    codes = []
    for language, theme in itertools.product(given.language.split(","), given.theme.split(",")):
        command = [sys.executable, __file__, str(given.folder), "--one"]
        command += ["--language", language, "--theme", theme, "--size", given.size]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        codes.append(subprocess.run(command, env=environment, check=False).returncode)
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
