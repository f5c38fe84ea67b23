"""The site as a destination: deliver a release into its folder, exactly once."""

from collections.abc import Callable

from editor_app.domain.image import MediaStore
from editor_app.domain.publication import Receipt
from editor_app.domain.publisher import Delivery
from editor_app.publishing.site.build import Build
from editor_app.publishing.site.catalogue import Catalogue
from editor_app.publishing.site.folder import SiteFolder, disk_trouble
from editor_app.publishing.site.pages import Pages
from editor_app.publishing.site.pictures import Made
from editor_app.publishing.site.rehearsal import RehearsalFolder
from editor_app.publishing.site.site import Site, article_path, checked_slug

LOCK_TIMEOUT_S = 10.0


class SitePublisher:
    """One site in one folder; any thread or process may deliver, one at a time does."""

    def __init__(
        self, site: Site, media: MediaStore, *, lock_timeout_s: float = LOCK_TIMEOUT_S
    ) -> None:
        self._site = site
        self._media = media
        self._lock_timeout_s = lock_timeout_s

    def deliver(self, delivery: Delivery) -> Receipt:
        """Publish, update, correct or withdraw; doing it again changes nothing.

        Raises:
            EnvironmentFault: ``site-unwritable``, ``site-busy`` or ``site-damaged``.
            UserError: ``slug-unsafe``, ``slug-taken``, ``site-folder-refused``,
                ``path-escapes-site``, ``theme-broken``, or what is wrong with a picture.
        """
        receipt = self._receipt(delivery)
        self._work(delivery.keep_alive, lambda build: build.deliver(delivery))
        return receipt

    def find(self, delivery: Delivery) -> Receipt | None:
        """Tell whether the site shows exactly this delivery, with nothing left to do."""
        receipt = self._receipt(delivery)
        folder = SiteFolder(self._site.path)
        folder.check()
        with disk_trouble(folder.root):
            catalogue = Catalogue(folder)
            record = catalogue.record(delivery.release.slug)
            if record is None or catalogue.pending():
                return None
        held = (record.release_id, record.action)
        return receipt if held == (delivery.release.id, delivery.action) else None

    def test(self) -> None:
        """Check that the folder is ours or empty and can be written.

        Raises:
            UserError: ``site-folder-refused``.
            EnvironmentFault: ``site-unwritable``.
        """
        folder = SiteFolder(self._site.path)
        folder.check()
        folder.check_writable()

    def rebuild(self, keep_alive: Callable[[], None] = lambda: None) -> None:
        """Write every page anew from what the site remembers.

        Deliveries do so by themselves where templates or options have changed.

        Raises:
            EnvironmentFault, UserError: as ``deliver``.
        """
        self._work(keep_alive, Build.rebuild)

    def _work(self, keep_alive: Callable[[], None], work: Callable[[Build], None]) -> None:
        """Do the work of a build; where templates are not ours, in a rehearsal first."""
        folder = SiteFolder(self._site.path)
        with folder.locked(self._lock_timeout_s), disk_trouble(folder.root):
            pages, made = Pages(self._site), Made(self._media)
            if self._site.theme is not None:
                rehearsal = RehearsalFolder(self._site.path)
                work(Build(self._site, rehearsal, pages, made, keep_alive))
            work(Build(self._site, folder, pages, made, keep_alive))

    def _receipt(self, delivery: Delivery) -> Receipt:
        path = article_path(checked_slug(delivery.release.slug))
        return Receipt(remote_id=path, url=self._site.url(path))
