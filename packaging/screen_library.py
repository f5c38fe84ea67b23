"""A made-up Arabic newsroom, to be drawn: articles, names, destinations and a busy queue."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor_app.domain.article import Draft
    from editor_app.domain.image import Picture
    from editor_app.services.desk import Desk

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
    _add_destinations(desk, site)
    desk.articles.create(_long(desk))
    shown = desk.articles.create(_opinion(desk)).article.id
    clock.advance(minutes=2)
    _queue(desk, shown)
    _note(desk, shown)
    binned = desk.articles.create(Draft(headline="مسودة رميت في السلة")).article.id
    desk.articles.delete([binned])
    clock.advance(minutes=1)
    return shown


def _add_destinations(desk: Desk, site: Path) -> None:
    """Set up one destination of each kind; only the site can be reached."""
    common = {"title": "محبرة", "base_url": "https://example.ma"}
    closed = "http://127.0.0.1:9/"
    for kind, name, options in (
        ("site", "الموقع", {"path": str(site), **common}),
        (
            "wordpress",
            "La rédaction de l’édition francophone du journal en ligne",
            {"address": closed, "user": "redaction"},
        ),
        (
            "sftp",
            "النسخة الاحتياطية",
            {
                "host": "127.0.0.1",
                "port": "9",
                "user": "redaction",
                "host_folder": "/srv/www",
                **common,
            },
        ),
        ("telegram", "قناة تيليغرام", {"channel": "@mihbara", "bot_service": closed}),
        ("webhook", "وكالة الأنباء", {"webhook_address": closed}),
        (
            "email",
            "نشرة البريد",
            {
                "mail_server": "127.0.0.1:9",
                "sender": "redaction@example.ma",
                "recipients": "list@example.ma",
            },
        ),
    ):
        secrets = desk.destinations.needed_secrets(kind, options)
        given = dict.fromkeys(secrets, "123456:" + "drawn" * 7)
        desk.destinations.add(kind, name, {**options, **given})


def _picture(desk: Desk, name: str, caption: str) -> Picture:
    """Store a picture of two colours."""
    from io import BytesIO

    from PIL import Image

    from editor_app.domain.image import Picture

    sky = Image.linear_gradient("L").resize((640, 420))
    image = Image.merge("RGB", (sky, sky.rotate(90), sky.rotate(180)))
    made = BytesIO()
    image.save(made, "PNG")
    media = desk.images.add(made.getvalue(), name=name)
    return Picture(media_id=media.id, caption=caption, credit="هند العلوي", alt=caption)


def _long(desk: Desk) -> Draft:
    """Return an article whose every line is longer than its place."""
    from editor_app.domain.article import Draft
    from editor_app.domain.body import Direction, body_of
    from editor_app.domain.byline import Byline
    from editor_app.domain.image import Picture
    from editor_app.domain.source import SourceLink

    address = "https://institut.example/" + "rapport-annuel-2026/" * 9 + "index.html?page=1"
    outlet = "The Intercontinental Quarterly Review of Mediterranean and Atlantic Affairs"
    return Draft(
        headline="مجلس النواب يصادق على مشروع قانون المالية " * 4 + "ويحيله إلى مجلس المستشارين",
        lead="ملخص طويل يعيد ما قيل في العنوان ويزيد عليه. " * 6,
        body=body_of("فقرة فيها رابط " + address),
        bylines=(Byline(name="مراسلنا الخاص في الأقاليم الجنوبية للمملكة عبد الرحيم أيت بها"),),
        outlet=outlet,
        sources=(
            SourceLink(id="l1", url=address, title=outlet * 2, outlet=outlet, is_primary=True),
        ),
        pictures=(Picture(media_id=_picture(desk, "c.png", "").media_id),),
        section="مجلس النواب ومجلس المستشارين والمحكمة الدستورية وبقية المؤسسات",
        keywords=("قانون المالية", "البرلمان", "الحكومة", "الضرائب", "الأسعار", "الميزانية"),
        language="ar",
        direction=Direction.RTL,
    )


def _opinion(desk: Desk) -> Draft:
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
        pictures=(
            _picture(desk, "ifrane.png", "مدخل المعهد العالي للعلوم الأمنية بإفران"),
            _picture(desk, "b.png", "طلبة المعهد في ساحة التداريب"),
        ),
    )


def _queue(desk: Desk, shown: str) -> None:
    from editor_app.domain.ports import LibraryQuery
    from editor_app.domain.publication import Priority
    from editor_app.services.queue import Schedule

    zone = "Africa/Casablanca"
    wall = (desk.clock.now() + timedelta(hours=5)).replace(tzinfo=None)
    desk.queue.add(shown, ["الموقع"], schedule=Schedule(wall=wall, zone=zone))
    all_rows = desk.articles.library(LibraryQuery()).rows
    rows = [row for row in all_rows if row.id != shown and row.headline.count(" ") < 20]
    desk.queue.add(rows[0].id, ["الموقع"], held=True)
    desk.queue.add(rows[1].id, ["الموقع"])
    desk.worker.step()
    others = [each.name for each in desk.destinations.all() if each.kind != "site"]
    desk.queue.add(rows[1].id, others)
    while desk.worker.step() is not None:
        pass
    for day in range(12):
        at = wall + timedelta(days=day // 3, hours=(day % 3) * 2)
        row = rows[3 + day % 3]
        desk.queue.add(row.id, others[day % 5 :][:1], schedule=Schedule(wall=at, zone=zone))
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
