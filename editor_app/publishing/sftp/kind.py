"""The destination kind "sftp": a news site mirrored to a host's folder.

What speaks to the host is imported when one is opened: most calls of the program never need it.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from editor_app.base.clock import Clock
from editor_app.domain.image import MediaStore
from editor_app.domain.publication import Destination
from editor_app.domain.publisher import HOST_KEY, DestinationOption, OptionType, Secrets
from editor_app.publishing.options import check_among, checked_options, invalid, needed_secret
from editor_app.publishing.site.folder import LOCK_TIMEOUT_S
from editor_app.publishing.site.kind import THEME_OPTION, described_site, site_address, theme_folder
from editor_app.publishing.site.report_options import REPORT_OPTIONS, check_report_options
from editor_app.publishing.site.site import Site
from editor_app.publishing.site.words import WORDS

if TYPE_CHECKING:
    from editor_app.publishing.sftp.publisher import SftpPublisher

SECRET = "sftp_password"
_SIGN_IN = ("password", "key", "key-with-passphrase", "agent")
_WITH_SECRET, _WITH_KEY = ("password", "key-with-passphrase"), ("key", "key-with-passphrase")
_OPTIONS = (
    DestinationOption(name="host", is_required=True),
    DestinationOption(name="port", default="22"),
    DestinationOption(name="user", is_required=True),
    DestinationOption(
        name="sign_in", type=OptionType.CHOICE, default=_SIGN_IN[0], choices=_SIGN_IN
    ),
    DestinationOption(name=SECRET, type=OptionType.SECRET, needed_with=("sign_in", _WITH_SECRET)),
    DestinationOption(name="key_file", needed_with=("sign_in", _WITH_KEY)),
    DestinationOption(name=HOST_KEY),
    DestinationOption(name="host_folder", is_required=True),
    DestinationOption(name="title", is_required=True),
    DestinationOption(name="base_url", type=OptionType.WEB_ADDRESS, is_required=True),
    DestinationOption(name="language", type=OptionType.LANGUAGE, default="ar"),
    DestinationOption(name="description"),
    THEME_OPTION,
    *REPORT_OPTIONS,
)
_HOST = re.compile(r"[^\s/@:]+|[0-9A-Fa-f:.]+(%\w+)?")
_FINGERPRINT = re.compile(r"SHA256:[A-Za-z0-9+/]{43}")


class SftpKind:
    """A news site on a host; one delivery at a time, for they share its lists.

    Args:
        secrets: Keeps the passwords and passphrases.
        clock: Time.
        copies: The folder in which each destination has the copy of its site.
        lock_timeout_s: How long to wait for another process that sends the same copy.
    """

    name = "sftp"
    options: Sequence[DestinationOption] = _OPTIONS
    is_serial = True

    def __init__(
        self,
        secrets: Secrets,
        clock: Clock,
        copies: Path,
        *,
        lock_timeout_s: float = LOCK_TIMEOUT_S,
    ) -> None:
        self._secrets = secrets
        self._clock = clock
        self._copies = copies
        self._lock_timeout_s = lock_timeout_s

    def checked(self, options: Mapping[str, str]) -> Mapping[str, str]:
        """Return clean options.

        Raises:
            UserError: ``option-unknown``, ``option-missing`` or ``option-invalid``, each with
                ``option``.
        """
        clean = dict(checked_options(self.options, options))
        check_among("language", clean["language"], WORDS)
        clean["base_url"] = site_address(clean["base_url"])
        theme_folder(clean)
        check_report_options(clean)
        clean["host"] = clean["host"].strip("[]").lower()
        if not _HOST.fullmatch(clean["host"]):
            raise invalid("host", "not-a-host")
        if not clean["port"].isdecimal() or not 0 < int(clean["port"]) < 65_536:
            raise invalid("port", "not-a-port")
        clean["port"] = str(int(clean["port"]))
        clean[HOST_KEY] = clean[HOST_KEY].rstrip("=")
        if clean[HOST_KEY] and not _FINGERPRINT.fullmatch(clean[HOST_KEY]):
            raise invalid(HOST_KEY, "not-a-fingerprint")
        clean["host_folder"] = _folder(clean["host_folder"])
        return clean

    def open(self, destination: Destination, media: MediaStore) -> "SftpPublisher":
        """Return a publisher for one site; speaks to nobody yet.

        Raises:
            UserError: as ``checked``.
            EnvironmentFault: ``secret-missing`` or ``keyring-failed``.
        """
        from editor_app.publishing.sftp.copy import SiteCopy
        from editor_app.publishing.sftp.login import Login
        from editor_app.publishing.sftp.publisher import SftpPublisher

        clean = self.checked(destination.options)
        secret = ""
        if clean["sign_in"] in _WITH_SECRET:
            secret = needed_secret(self._secrets, destination, SECRET)
        login = Login(
            host=clean["host"],
            port=int(clean["port"]),
            user=clean["user"],
            host_key=clean[HOST_KEY],
            sign_in=clean["sign_in"],
            key_file=clean["key_file"],
            secret=secret,
        )
        return SftpPublisher(
            login,
            clean["host_folder"],
            self.site_of(destination),
            SiteCopy(self._copies / destination.id),
            media,
            self._clock,
            lock_timeout_s=self._lock_timeout_s,
        )

    def site_of(self, destination: Destination) -> Site:
        """Return the site of a destination as its copy on this machine has it.

        Raises:
            UserError: as ``checked``.
        """
        from editor_app.publishing.sftp.copy import SiteCopy

        site = SiteCopy(self._copies / destination.id).site
        return described_site(self.checked(destination.options), site)


def _folder(given: str) -> str:
    """Return a folder of the host: absolute, or below the folder in which a session begins."""
    if ".." in given.split("/"):
        raise invalid("host_folder", "leads-upwards")
    return given.rstrip("/") or "/"
