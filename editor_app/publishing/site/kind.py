"""The destination kind "site": a news site written into a folder.

What writes pages is imported when a site is opened: most calls of the program never need it.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from editor_app.base.errors import UserError
from editor_app.domain.image import MediaStore
from editor_app.domain.image_report import CONTACT_MAIL
from editor_app.domain.publication import Destination
from editor_app.domain.publisher import DestinationOption, OptionType
from editor_app.publishing.options import check_among, checked_options, invalid
from editor_app.publishing.site.folder import refuse_dangerous
from editor_app.publishing.site.report_options import REPORT_OPTIONS, check_report_options
from editor_app.publishing.site.site import Site
from editor_app.publishing.site.words import WORDS

if TYPE_CHECKING:
    from editor_app.publishing.site.publisher import SitePublisher

THEME_OPTION = DestinationOption(name="theme_folder", type=OptionType.FOLDER)
"""A folder with ``templates`` and ``assets`` that take the place of ours, file by file.

``resources/site/templates/README.md`` tells what such a folder may hold.
"""

_OPTIONS = (
    DestinationOption(name="path", type=OptionType.FOLDER, is_required=True),
    DestinationOption(name="title", is_required=True),
    DestinationOption(name="base_url", type=OptionType.WEB_ADDRESS, is_required=True),
    DestinationOption(name="language", type=OptionType.LANGUAGE, default="ar"),
    DestinationOption(name="description"),
    THEME_OPTION,
    *REPORT_OPTIONS,
)


class SiteKind:
    """A complete news site in a folder; one delivery at a time, for they share its lists."""

    name = "site"
    options: Sequence[DestinationOption] = _OPTIONS
    is_serial = True

    def checked(self, options: Mapping[str, str]) -> Mapping[str, str]:
        """Return clean options: an absolute folder, an address that ends in a slash.

        Raises:
            UserError: ``option-unknown``, ``option-missing`` or ``option-invalid``, each with
                ``option``.
        """
        clean = dict(checked_options(self.options, options))
        check_among("language", clean["language"], WORDS)
        clean["base_url"] = site_address(clean["base_url"])
        theme_folder(clean)
        check_report_options(clean)
        try:
            refuse_dangerous(Path(clean["path"]))
        except UserError as error:
            raise invalid("path", str(error.params["reason"])) from error
        return clean

    def open(self, destination: Destination, media: MediaStore) -> "SitePublisher":
        """Return a publisher for one site; touches no file.

        Raises:
            UserError: as ``checked``.
        """
        from editor_app.publishing.site.publisher import SitePublisher

        return SitePublisher(self.site_of(destination), media)

    def site_of(self, destination: Destination) -> Site:
        """Return the site that a destination writes.

        Raises:
            UserError: as ``checked``.
        """
        clean = self.checked(destination.options)
        return described_site(clean, Path(clean["path"]))


def described_site(options: Mapping[str, str], path: Path) -> Site:
    """Return the site that clean options describe, written below ``path``.

    Raises:
        UserError: ``option-invalid`` for ``theme_folder``.
    """
    return Site(
        path=path,
        title=options["title"],
        base_url=options["base_url"],
        language=options["language"],
        description=options["description"],
        theme=theme_folder(options),
        contact_mail=options[CONTACT_MAIL],
    )


def theme_folder(options: Mapping[str, str]) -> Path | None:
    """Return the folder of the site's theme, or None where it is ours.

    Raises:
        UserError: ``option-invalid`` for ``theme_folder``.
    """
    given = options[THEME_OPTION.name]
    if not given:
        return None
    folder = Path(given)
    if not any((folder / part).is_dir() for part in ("templates", "assets")):
        raise invalid(THEME_OPTION.name, "not-a-theme")
    return folder


def site_address(address: str) -> str:
    """Return a site's address in its one form, ending in a slash.

    Raises:
        UserError: ``option-invalid`` for ``base_url``.
    """
    parts = urlsplit(address)
    if parts.query or parts.fragment:
        raise invalid("base_url", "query-or-fragment")
    if "@" in parts.netloc:
        raise invalid("base_url", "user-name")
    host = parts.netloc.lower()
    return urlunsplit((parts.scheme.lower(), host, parts.path.rstrip("/") + "/", "", ""))
