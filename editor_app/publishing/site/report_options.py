"""The options of a site that say what comes of readers' reports of pictures."""

import re

from editor_app.domain.image_report import CONTACT_MAIL, REPORTS_TO_HIDE
from editor_app.domain.publisher import DestinationOption
from editor_app.publishing.options import invalid

REPORT_OPTIONS = (
    DestinationOption(name=REPORTS_TO_HIDE, default="5"),
    DestinationOption(name=CONTACT_MAIL),
)
_MAIL = re.compile(r"[^\s@<>\"']+@[^\s@<>\"']+")
_MOST = 1000


def check_report_options(clean: dict[str, str]) -> None:
    """Refuse a number of reports that is none, and an address that no mail reaches.

    Raises:
        UserError: ``option-invalid``.
    """
    number = clean[REPORTS_TO_HIDE]
    if not number.isdecimal() or not 0 < int(number) <= _MOST:
        raise invalid(REPORTS_TO_HIDE, "not-a-count")
    clean[REPORTS_TO_HIDE] = str(int(number))
    mail = clean[CONTACT_MAIL]
    if mail and not _MAIL.fullmatch(mail):
        raise invalid(CONTACT_MAIL, "not-a-mailbox")
