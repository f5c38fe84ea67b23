"""A small newsroom's articles for the site: own prose, every kind of block, three languages."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from PIL import Image, ImageDraw

from editor_app.base.errors import UserError
from editor_app.domain.article import Draft
from editor_app.domain.body import (
    BlockKind,
    Body,
    Direction,
    Foreign,
    Marks,
    Run,
    block,
    body_of,
)
from editor_app.domain.byline import DEFAULT_CREDIT, Byline, Role
from editor_app.domain.image import Media, Picture
from editor_app.domain.publication import Action, Release
from editor_app.domain.publisher import Delivery
from editor_app.domain.source import SourceLink
from editor_app.publishing.site.publisher import SitePublisher
from editor_app.publishing.site.site import Site

START = datetime(2021, 11, 25, 10, 0, tzinfo=UTC)
HARBOUR, FAIR = "aa" * 32, "bb" * 32


@dataclass(slots=True)
class FolderOfPictures:
    """A media store over files that stand in a folder under their identifier."""

    folder: Path
    asked: list[str] = field(default_factory=list)

    def add(self, data: bytes, *, name: str = "") -> Media:
        raise NotImplementedError

    def read(self, media_id: str) -> bytes:
        self.asked.append(media_id)
        found = self.folder / media_id
        if not found.exists():
            raise UserError("media-not-found", media=media_id)
        return found.read_bytes()


def small_pictures(folder: Path) -> FolderOfPictures:
    """Paint the main story's pictures small, for tests that look at their number alone."""
    for media_id, colour in ((HARBOUR, "teal"), (FAIR, "maroon")):
        Image.new("RGB", (90, 60), colour).save(folder / media_id, "PNG")
    return FolderOfPictures(folder)


def a_site(folder: Path, **options: object) -> Site:
    named = {
        "title": "جريدة الساحل",
        "base_url": "https://assahil.example/",
        "language": "ar",
        "description": "أخبار المغرب والعالم بهدوء",
    }
    return Site(path=folder, **{**named, **options})


def a_publisher(folder: Path, media: Path | None = None, **options: str) -> SitePublisher:
    return SitePublisher(a_site(folder, **options), FolderOfPictures(media or folder / "nothing"))


def a_delivery(release: Release, action: Action = Action.PUBLISH) -> Delivery:
    return Delivery(key=f"{release.id}-{action.value}", action=action, release=release)


def a_numbered_release(number: int, draft: Draft, **fields: object) -> Release:
    """Build the first release of the newsroom's article of this number."""
    moment = START + timedelta(hours=number)
    return Release(
        **{
            "id": f"r{number:05d}",
            "article_id": f"a{number:05d}",
            "revision": 1,
            "sequence": number + 1,
            "slug": f"khabar-a{number:05d}",
            "draft": draft,
            "first_published_utc": moment,
            "created_utc": moment,
            **fields,
        }
    )


def with_change(release: Release, *, hours: int = 3, **fields: object) -> Release:
    """Return the article's next release: fields of its draft changed, some hours later."""
    return replace(
        release,
        id=release.id + "b",
        sequence=release.sequence + 1000,
        created_utc=release.created_utc + timedelta(hours=hours),
        draft=replace(release.draft, **fields),
    )


def text_only(draft: Draft) -> Draft:
    """Return a draft without its pictures."""
    blocks = tuple(part for part in draft.body.blocks if not part.image)
    return replace(draft, pictures=(), body=Body(blocks))


def text_releases(count: int) -> Iterator[Release]:
    """Yield the newsroom's releases without their pictures."""
    for release in the_newsroom(count):
        yield replace(release, draft=text_only(release.draft))


def the_pictures(folder: Path) -> Path:
    """Paint two pictures and return their folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for media_id, sky, sea in (
        (HARBOUR, (232, 196, 150), (30, 92, 110)),
        (FAIR, (222, 214, 200), (128, 78, 60)),
    ):
        image = Image.new("RGB", (1800, 1100), sky)
        pen = ImageDraw.Draw(image)
        for row in range(1100):
            share = row / 1100
            shade = tuple(int(a * (1 - share) + b * share) for a, b in zip(sky, sea, strict=True))
            pen.line([(0, row), (1800, row)], fill=shade)
        pen.ellipse([1200, 160, 1420, 380], fill=(250, 236, 205))
        pen.polygon([(300, 800), (900, 800), (820, 940), (380, 940)], fill=(40, 44, 52))
        pen.line([(600, 800), (600, 380)], fill=(40, 44, 52), width=14)
        pen.polygon([(612, 400), (612, 760), (860, 760)], fill=(244, 242, 238))
        image.save(folder / media_id, "JPEG", quality=90)
    return folder


def the_main_story(**fields: object) -> Draft:
    """Return an opinion piece that uses everything a body can hold."""
    pen = DEFAULT_CREDIT
    named = {
        "kicker": "رأي",
        "headline": "الميناء الذي غيّر المدينة.. من مرفأ صيد إلى بوابة تجارية على المتوسط",
        "lead": "في عقدين من الزمن انتقلت المدينة الصغيرة من مرفأ للصيد الساحلي إلى أكبر بوابة "
        "تجارية في المنطقة، وبقي السؤال: هل كبر أهلها مع ميناء يكبر كل سنة؟",
        "body": body_of(
            block(
                "لم يكن أحد من صيادي الضفة يتخيل أن الرصيف الذي كانوا يرسون عنده قواربهم سيصير "
                "يوما محطة لسفن يبلغ طولها أربعمئة متر. تقول إدارة ",
                Run("Tanger Med Port Authority", Marks(foreign=Foreign("en"))),
                " إن عدد الحاويات تضاعف ثلاث مرات بين 2012 و2021",
                Run("، وهو ما تؤكده أرقام الجمارك", Marks(citation="s2")),
                ".",
            ),
            block("من الشباك إلى الرافعات", kind=BlockKind.HEADING2),
            "يحكي الحاج إدريس، وهو من آخر صانعي القوارب الخشبية، أن ورشته كانت تشغّل اثني عشر "
            "حرفيا، وأن أبناءهم اليوم سائقو رافعات ومهندسو صيانة. لا يشتكي الرجل، لكنه يسأل "
            "من سيصلح القوارب بعد عشر سنوات.",
            block("البحر لم يتغير، نحن الذين صرنا ننظر إليه من فوق الرافعة.", kind=BlockKind.QUOTE),
            block(image=FAIR, kind=BlockKind.FIGURE),
            block("ثلاثة أسئلة تنتظر الجواب", kind=BlockKind.HEADING3),
            block("كيف تُوزّع عائدات الميناء على الجماعات المجاورة؟", kind=BlockKind.ORDERED),
            block("من يكوّن اليد العاملة المحلية؟", kind=BlockKind.ORDERED),
            block("وما مصير الصيد التقليدي؟", kind=BlockKind.ORDERED),
            block("القوارب المسجلة سنة 2001: 214 قاربا", kind=BlockKind.BULLETED),
            block("القوارب المسجلة سنة 2021: 61 قاربا", kind=BlockKind.BULLETED),
            block(kind=BlockKind.DIVIDER),
            block(
                "« Le port a tout pris, et il a tout donné », résume une commerçante de la "
                "médina, qui vend aujourd'hui aux marins du monde entier.",
                direction=Direction.LTR,
            ),
            block(
                "يبقى أن ",
                Run("المدينة", Marks(bold=True)),
                " التي تنظر إلى البحر كل صباح تعرف أن ",
                Run("الانتظار", Marks(italic=True)),
                " ليس سياسة، وأن ",
                Run("التقرير السنوي", Marks(link="https://example.org/rapport-2021")),
                " لا يكفي وحده جوابا.",
            ),
        ),
        "bylines": (
            Byline(name="نجيب الأضادي", credit=pen),
            Byline(name="Hind Alaoui", role=Role.PHOTOGRAPHER, credit="📷"),
        ),
        "outlet": "أنا الخبر",
        "published_on": date(2021, 11, 25),
        "sources": (
            SourceLink(
                id="s1",
                url="https://analkhabar.example/2021/11/25/mina",
                title="الميناء الذي غيّر المدينة",
                outlet="أنا الخبر",
                published_on=date(2021, 11, 25),
                is_primary=True,
            ),
            SourceLink(
                id="s2",
                url="https://institut.example/rapport-2021.pdf",
                title="Rapport annuel sur le commerce extérieur",
                outlet="إدارة الجمارك",
                published_on=date(2021, 8, 1),
            ),
            SourceLink(id="s3", title="حديث مع صانع قوارب بالمرسى القديم"),
        ),
        "pictures": (
            Picture(
                media_id=HARBOUR,
                caption="مركب شراعي عند مدخل المرسى القديم ساعة الغروب",
                credit="هند العلوي",
                alt="مركب بشراع أبيض على بحر هادئ وشمس منخفضة",
            ),
            Picture(media_id=FAIR, caption="ورشة القوارب", credit="Agence MAP", alt="ورشة خشبية"),
        ),
        "section": "اقتصاد",
        "keywords": ("ميناء", "الصيد البحري", "Tanger Med"),
        "ticker": (
            "استئناف جزئي لحركة الملاحة البحرية بميناء طنجة المدينة",
            "نشرة إنذارية: أمطار قوية قد تصل إلى 120 ملم",
            "SNRTnews: انطلاق الدورة الجديدة للبرلمان",
            "Le marché de gros de Casablanca rouvre ses portes",
            "بورصة الدار البيضاء تنهي تداولاتها على وقع الأحمر",
            "تعزيز القطب الطبي لأكادير بجيل جديد من الجراحة الروبوتية",
            "إفران تستضيف الدورة 27 من مهرجان الأرز العالمي",
            "هلال يرأس لجنة بناء السلام الأممية",
        ),
    }
    return Draft(**{**named, **fields})


_STORIES = (
    ("سياسة", "البرلمان يصادق على قانون جديد لحماية المصادر الصحفية", "سعاد المرابط"),
    ("مجتمع", "قرى الأطلس تستعد للشتاء بمخازن جماعية للحطب والمؤونة", "يونس أمزيل"),
    ("ثقافة", "معرض الكتاب بالرباط يفتح أبوابه بمشاركة خمسين بلدا", "سلمى بناني"),
    ("رياضة", "فريق الفتيات بخنيفرة يصعد إلى القسم الأول بعد موسم بلا هزيمة", "كريم الفاسي"),
    ("اقتصاد", "أسعار زيت الزيتون تتراجع مع بداية موسم الجني", "نجيب الأضادي"),
    ("علوم", "باحثون مغاربة يرصدون عودة النسر الملتحي إلى جبال الريف", "هند العلوي"),
)


def the_newsroom(count: int) -> Iterator[Release]:
    """Yield first releases: the last is the main story, some are French or English."""
    for number in range(count - 1):
        yield a_numbered_release(number, _story(number))
    yield a_numbered_release(count - 1, the_main_story())


def _story(number: int) -> Draft:
    if number % 11 == 5:
        return Draft(
            language="fr",
            direction=Direction.LTR,
            kicker="Reportage",
            headline=f"À Essaouira, les luthiers du thuya préparent l'hiver ({number})",
            lead="Dans les ateliers de la médina, le bois se fait rare et les commandes "
            "affluent. Reportage auprès de ceux qui refusent de vendre leur outil.",
            body=body_of(
                "Le matin, l'odeur du thuya précède la lumière. Trois générations travaillent "
                "dans la même pièce.",
                block("كل قطعة خشب لها صوت، يقول المعلم عبد السلام.", direction=Direction.RTL),
            ),
            bylines=(Byline(name="Claire Benhima", role=Role.REPORTER),),
            section="ثقافة",
            keywords=("Essaouira",),
        )
    section, headline, author = _STORIES[number % len(_STORIES)]
    return Draft(
        headline=f"{headline} ({number})" if number >= len(_STORIES) else headline,
        lead="تفاصيل جديدة حملتها الساعات الأخيرة عن ملف ظل مفتوحا منذ أشهر، وينتظر المعنيون به "
        "قرارات عملية قبل نهاية السنة الجارية.",
        body=body_of(
            "قال مصدر مسؤول إن المشاورات دخلت مرحلتها الأخيرة، وإن الأطراف اتفقت على جدول زمني "
            "واضح يبدأ تنفيذه في الأسبوع الأول من الشهر المقبل.",
            "وأضاف المصدر نفسه أن الاعتمادات المرصودة كافية للمرحلة الأولى، على أن تُراجع "
            "الأرقام كل ثلاثة أشهر أمام لجنة مشتركة تضم ممثلين عن السكان.",
            "من جهتها، رحبت جمعيات محلية بالخطوة، ودعت إلى نشر المعطيات كاملة ليتمكن الجميع "
            "من تتبعها.",
        ),
        bylines=(Byline(name=author, credit=DEFAULT_CREDIT if number % 2 else ""),),
        outlet="جريدة الساحل",
        section=section,
        keywords=(section, "المغرب") if number % 3 else (section,),
        pictures=(Picture(media_id=FAIR if number % 4 else HARBOUR, alt="مرسى", credit="أرشيف"),)
        if number % 2 == 0
        else (),
    )
