"""What a site says where readers can report a picture, in each language it can speak."""

from collections.abc import Mapping

REPORT_WORDS: Mapping[str, Mapping[str, str]] = {
    "ar": {
        "report": "الإبلاغ عن هذه الصورة",
        "thanks": "شكرا على الإبلاغ! سيتم حجب هذه الصورة تلقائيا عندما يتم الإبلاغ عنها من طرف "
        "عدة أشخاص.",
        "withheld": "حُجبت هذه الصورة بعد أن أبلغ عنها عدد من القراء.",
        "not-taken": "لم يُسجَّل الإبلاغ. عُد إلى المقال وأعد المحاولة.",
        "too-many": "وصلت إبلاغات كثيرة في وقت قصير. أعد المحاولة بعد دقيقة.",
        "subject": "إبلاغ عن صورة",
        "preview": "معاينة: هذا المقال غير منشور على هذا الشكل",
    },
    "fr": {
        "report": "Signaler cette image",
        "thanks": "Merci de votre signalement\u00a0! Cette image sera masquée automatiquement dès "
        "que plusieurs personnes l’auront signalée.",
        "withheld": "Cette image a été masquée après le signalement de plusieurs lecteurs.",
        "not-taken": "Le signalement n’a pas été enregistré. Revenez à l’article et réessayez.",
        "too-many": "Trop de signalements en peu de temps. Réessayez dans une minute.",
        "subject": "Signalement d’une image",
        "preview": "Aperçu\u00a0: cet article n’est pas publié sous cette forme",
    },
    "en": {
        "report": "Report this image",
        "thanks": "Thank you for reporting! This image will be hidden automatically once several "
        "people have reported it.",
        "withheld": "This image was hidden after several readers reported it.",
        "not-taken": "The report was not taken. Go back to the article and try again.",
        "too-many": "Too many reports in a short time. Try again in a minute.",
        "subject": "Report of an image",
        "preview": "Preview: this article is not published in this form",
    },
}
