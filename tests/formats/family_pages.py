"""Hand-made pages of the aggregator family: what stands on each, and what must be read."""

from dataclasses import dataclass, field
from datetime import date

from editor_app.domain.byline import Byline, Role

NBSP = "\u00a0" * 4


@dataclass(frozen=True, kw_only=True)
class FamilyPage:
    """One page and the fields it holds; what is not named must come out empty."""

    name: str
    text: str
    headline: str
    outlet: str = ""
    published_on: date | None = None
    lead: str = ""
    bylines: tuple[Byline, ...] = ()
    body: tuple[str, ...] = ()
    ticker: tuple[str, ...] = ()
    source: str | None = ""
    language: str = "ar"
    notes: tuple[str, ...] = field(default=())


AR_NOTICE = (
    "شكرا على الإبلاغ!\nسيتم حجب هذه الصورة تلقائيا عندما يتم الإبلاغ عنها من طرف عدة أشخاص.\n"
)
FR_NOTICE = (
    "Merci d'avoir signalé !\nCette image sera automatiquement bloquée après qu'elle soit"
    " signalée par plusieurs personnes.\n"
)
AR_SOURCE = "انقر هنا لقراءة الخبر من مصدره."
FR_SOURCE = "Cliquez ici pour lire l'article depuis sa source."

PAGES = (
    FamilyPage(
        name="moroccan-bare",
        text="ارتفاع حقينة السدود بالشمال\nنشر في الساحل اليوم يوم 03 - 02 - 2024\n"
        f"سجلت السدود ارتفاعا مهما.\nوقالت المصالح إن الوضع جيد.\n{AR_SOURCE}\n",
        headline="ارتفاع حقينة السدود بالشمال",
        outlet="الساحل اليوم",
        published_on=date(2024, 2, 3),
        body=("سجلت السدود ارتفاعا مهما.", "وقالت المصالح إن الوضع جيد."),
    ),
    FamilyPage(
        name="moroccan-author-above-date",
        text=f"خبر أول{NBSP}خبر ثان مع «\u00a0قوس\u00a0»{NBSP}\n\n\n{AR_NOTICE}\n\n"
        "مهرجان الزيتون يعود بعد سنتين\nهدى العمراني\nنشر في صدى الجبل يوم 25 نونبر 2021\n\n"
        f"يعود المهرجان هذه السنة.\nويشارك فيه عشرون تعاونية.\n\n\n{AR_SOURCE}",
        headline="مهرجان الزيتون يعود بعد سنتين",
        outlet="صدى الجبل",
        published_on=date(2021, 11, 25),
        bylines=(Byline(name="هدى العمراني"),),
        body=("يعود المهرجان هذه السنة.", "ويشارك فيه عشرون تعاونية."),
        ticker=("خبر أول", "خبر ثان مع « قوس »"),
    ),
    FamilyPage(
        name="egyptian-arabic-indic-digits",
        text="افتتاح محطة قطار جديدة\nنشر في المصري اليوم يوم ٢٥ - ١١ - ٢٠٢١\n\n"
        f"كتبت: منى فؤاد\nافتتحت المحطة أمس.\n{AR_SOURCE}",
        headline="افتتاح محطة قطار جديدة",
        outlet="المصري اليوم",
        published_on=date(2021, 11, 25),
        bylines=(Byline(name="منى فؤاد", credit="كتبت:"),),
        body=("افتتحت المحطة أمس.",),
    ),
    FamilyPage(
        name="egyptian-sentence-that-begins-like-a-byline",
        text="رسالة إلى القراء\nنشر في منبر النيل يوم 12 - 08 - 2008\n"
        "مقدمة قصيرة للمقال.\n"
        f"كتب الوزير في رسالته إلى النواب أن الأمر قد انتهى.\nختام.\n{AR_SOURCE}",
        headline="رسالة إلى القراء",
        outlet="منبر النيل",
        published_on=date(2008, 8, 12),
        body=(
            "مقدمة قصيرة للمقال.",
            "كتب الوزير في رسالته إلى النواب أن الأمر قد انتهى.",
            "ختام.",
        ),
    ),
    FamilyPage(
        name="saudi-lead-and-two-authors",
        text=f"{AR_NOTICE}\nمعرض التقنية يفتح أبوابه\nنشر في الواحة يوم 07 - 01 - 2020\n\n"
        "ملخص قصير لما في المقال.\nبقلم: خالد العتيبي وسارة القحطاني\nفقرة أولى.\nفقرة ثانية.\n"
        f"\n{AR_SOURCE}",
        headline="معرض التقنية يفتح أبوابه",
        outlet="الواحة",
        published_on=date(2020, 1, 7),
        lead="ملخص قصير لما في المقال.",
        bylines=(Byline(name="خالد العتيبي", credit="بقلم:"), Byline(name="سارة القحطاني")),
        body=("فقرة أولى.", "فقرة ثانية."),
    ),
    FamilyPage(
        name="algerian-maghrebi-month-no-source",
        text="تدشين مصنع للنسيج\nنشر في نداء الشرق يوم 14 جويلية 2019\n\n"
        "إعداد وترتيب القاعات تم أمس.\nفقرة ثانية.\n",
        headline="تدشين مصنع للنسيج",
        outlet="نداء الشرق",
        published_on=date(2019, 7, 14),
        body=("إعداد وترتيب القاعات تم أمس.", "فقرة ثانية."),
        source=None,
    ),
    FamilyPage(
        name="lead-set-apart-by-blank-lines",
        text="ندوة حول الماء\nنشر في ضفاف يوم 01 - 03 - 2023\n\n"
        f"خلاصة الندوة في سطر.\n\nفقرة أولى.\nفقرة ثانية.\nفقرة ثالثة.\n\n{AR_SOURCE}",
        headline="ندوة حول الماء",
        outlet="ضفاف",
        published_on=date(2023, 3, 1),
        lead="خلاصة الندوة في سطر.",
        body=("فقرة أولى.", "فقرة ثانية.", "فقرة ثالثة."),
    ),
    FamilyPage(
        name="blank-lines-everywhere-prove-no-lead",
        text="ندوة حول الماء\nنشر في ضفاف يوم 01 - 03 - 2023\n\n"
        f"فقرة أولى.\n\nفقرة ثانية.\n\nفقرة ثالثة.\n\n{AR_SOURCE}",
        headline="ندوة حول الماء",
        outlet="ضفاف",
        published_on=date(2023, 3, 1),
        body=("فقرة أولى.", "فقرة ثانية.", "فقرة ثالثة."),
    ),
    FamilyPage(
        name="nonsense-date-is-kept",
        text=f"عنوان الخبر هنا\nنشر في ضفاف يوم 31 - 02 - 2023\nنص الخبر.\n{AR_SOURCE}",
        headline="عنوان الخبر هنا",
        outlet="ضفاف",
        body=("نشر في ضفاف يوم 31 - 02 - 2023", "نص الخبر."),
        notes=("date-line-unreadable",),
    ),
    FamilyPage(
        name="byline-at-the-end-and-related-stories",
        text="رأي في التعليم\nنشر في أفق يوم 09 - 09 - 2019\nفقرة أولى.\nفقرة ثانية.\n"
        f"✍ ذ. يوسف الناجي\n{AR_SOURCE}\n\nمواضيع ذات صلة\nخبر آخر\n",
        headline="رأي في التعليم",
        outlet="أفق",
        published_on=date(2019, 9, 9),
        bylines=(Byline(name="ذ. يوسف الناجي", credit="✍"),),
        body=("فقرة أولى.", "فقرة ثانية."),
        notes=("related-stories-left-out",),
    ),
    FamilyPage(
        name="translator-below-the-writer",
        text="ثورة الذكاء في الإعلام\nنشر في أفق يوم 09 - 09 - 2019\n"
        f"بقلم جان دوران\nترجمة: ليلى وهبي\nنص أول.\nنص ثان.\n{AR_SOURCE}",
        headline="ثورة الذكاء في الإعلام",
        outlet="أفق",
        published_on=date(2019, 9, 9),
        bylines=(
            Byline(name="جان دوران", credit="بقلم"),
            Byline(name="ليلى وهبي", credit="ترجمة:", role=Role.TRANSLATOR),
        ),
        body=("نص أول.", "نص ثان."),
    ),
    FamilyPage(
        name="notice-without-outlet-line",
        text=f"خبر أول{NBSP}خبر ثان\n{AR_NOTICE}\nعنوان بلا تاريخ\nنص الخبر.\n",
        headline="عنوان بلا تاريخ",
        body=("نص الخبر.",),
        ticker=("خبر أول", "خبر ثان"),
        source=None,
        notes=("outlet-line-missing",),
    ),
    FamilyPage(
        name="text-below-the-source-is-kept",
        text=f"عنوان الخبر هنا\nنشر في ضفاف يوم 01 - 02 - 2023\nنص.\n{AR_SOURCE}\nذيل غريب.",
        headline="عنوان الخبر هنا",
        outlet="ضفاف",
        published_on=date(2023, 2, 1),
        body=("نص.", "ذيل غريب."),
        notes=("lines-below-source",),
    ),
    FamilyPage(
        name="stray-line-above-the-headline",
        text=f"سطر غريب\n\nعنوان الخبر هنا\nنشر في ضفاف يوم 01 - 02 - 2023\nنص.\n{AR_SOURCE}",
        headline="عنوان الخبر هنا",
        outlet="ضفاف",
        published_on=date(2023, 2, 1),
        body=("سطر غريب", "نص."),
        notes=("lines-before-headline",),
    ),
    FamilyPage(
        name="subheading-above-the-outlet-line-is-no-author",
        text="عنوان الخبر هنا\nسطر ثان يشرح العنوان في كلمات كثيرة\n"
        f"نشر في ضفاف يوم 01 - 02 - 2023\nنص.\n{AR_SOURCE}",
        headline="عنوان الخبر هنا",
        outlet="ضفاف",
        published_on=date(2023, 2, 1),
        body=("سطر ثان يشرح العنوان في كلمات كثيرة", "نص."),
        notes=("lines-below-headline",),
    ),
    FamilyPage(
        name="author-in-the-outlet-line",
        text="عنوان الخبر هنا\nنشر في ضفاف يوم 01 - 02 - 2023 بواسطة هند السالمي\n"
        f"نص.\n{AR_SOURCE}",
        headline="عنوان الخبر هنا",
        outlet="ضفاف",
        published_on=date(2023, 2, 1),
        bylines=(Byline(name="هند السالمي"),),
        body=("نص.",),
    ),
    FamilyPage(
        name="french-whole",
        text=f"Un titre : premier{NBSP}Un autre titre{NBSP}\n\n{FR_NOTICE}\n\n"
        "Le port accueille une nouvelle ligne\n"
        "Publié dans Le Courrier du Port le 25 - 11 - 2021\n\n"
        "Une ligne maritime relie les deux rives.\nPar Salma Bennani et Karim El Fassi\n"
        f"Premier paragraphe.\nSecond paragraphe.\n\n{FR_SOURCE}",
        headline="Le port accueille une nouvelle ligne",
        outlet="Le Courrier du Port",
        published_on=date(2021, 11, 25),
        lead="Une ligne maritime relie les deux rives.",
        bylines=(Byline(name="Salma Bennani", credit="Par"), Byline(name="Karim El Fassi")),
        body=("Premier paragraphe.", "Second paragraphe."),
        ticker=("Un titre : premier", "Un autre titre"),
        language="fr",
    ),
    FamilyPage(
        name="french-interview-month-name",
        text="« Le livre reste vivant »\nPublié dans La Rive le 1er août 2022\n"
        "Propos recueillis par Amine Idrissi\nPar ailleurs, le salon ouvre ses portes.\n"
        "Suite du texte.\nCliquez ici pour lire l\u2019article depuis sa source.",
        headline="« Le livre reste vivant »",
        outlet="La Rive",
        published_on=date(2022, 8, 1),
        bylines=(Byline(name="Amine Idrissi", credit="Propos recueillis par", role=Role.REPORTER),),
        body=("Par ailleurs, le salon ouvre ses portes.", "Suite du texte."),
        language="fr",
    ),
    FamilyPage(
        name="english-edition",
        text="Harbour opens\nPublished in The Shore on 12 - 08 - 2010\nFirst paragraph.\n"
        "Second paragraph.\nClick here to read the story from its source.",
        headline="Harbour opens",
        outlet="The Shore",
        published_on=date(2010, 8, 12),
        body=("First paragraph.", "Second paragraph."),
        language="en",
    ),
    FamilyPage(
        name="arabic-html",
        text='<!DOCTYPE html><html dir="rtl" lang="ar"><head><meta charset="utf-8">'
        "<title>موقع : عودة القطار إلى الجبل</title><script>var x = 1;</script></head><body>"
        "<nav><a href='/'>الرئيسية</a></nav>"
        "<div>خبر أول&nbsp;&nbsp;&nbsp;&nbsp;<a href='/2'>خبر ثان</a>&nbsp;&nbsp;&nbsp;&nbsp;</div>"
        "<div>شكرا على الإبلاغ!<br>سيتم حجب هذه الصورة تلقائيا عندما يتم الإبلاغ عنها من طرف عدة"
        " أشخاص.</div><img src='https://example.org/x.jpg'>"
        "<h1>عودة القطار إلى الجبل</h1><p>نشر في <a href='/o'>صدى الجبل</a> يوم 05 - 06 - 2018</p>"
        "<div>ملخص قصير.<br>✍️ نادية أمزيل<br>فقرة <b>أولى</b>."
        "<br><br>فقرة <a href='javascript:alert(1)'>ثانية</a>.</div>"
        "<p>انقر <a href='https://example.org/train?a=1&amp;b=2'>هنا</a> لقراءة الخبر من مصدره.</p>"
        "</body></html>",
        headline="عودة القطار إلى الجبل",
        outlet="صدى الجبل",
        published_on=date(2018, 6, 5),
        lead="ملخص قصير.",
        bylines=(Byline(name="نادية أمزيل", credit="✍️"),),
        body=("فقرة أولى.", "فقرة ثانية."),
        ticker=("خبر أول", "خبر ثان"),
        source="https://example.org/train?a=1&b=2",
    ),
    FamilyPage(
        name="french-html-list-ticker",
        text="<html lang=fr><body><ul><li><a href=/1>Premier titre</a><li><a href=/2>Deuxième"
        " titre</a></ul><h1>La forêt reverdit</h1><p>Publié dans L'Écho des Cimes le"
        " 02 - 04 - 2016</p><h2>Un printemps précoce</h2><p>Texte <em>vif</em>.</p>"
        "<ol><li>Un<li>Deux</ol><p><a href='mailto:desk@example.org'>Cliquez ici</a> pour lire"
        " l'article depuis sa source.</p>",
        headline="La forêt reverdit",
        outlet="L'Écho des Cimes",
        published_on=date(2016, 4, 2),
        body=("Un printemps précoce", "Texte vif.", "Un", "Deux"),
        ticker=("Premier titre", "Deuxième titre"),
        language="fr",
    ),
)
