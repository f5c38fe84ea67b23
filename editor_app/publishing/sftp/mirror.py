"""Bring a host in line with the copy of a site, whatever happens in the middle."""

from collections.abc import Mapping

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.publishing.sftp.copy import SiteCopy, print_of
from editor_app.publishing.sftp.manifest import (
    HEAD_BYTES,
    KEPT,
    MANIFEST,
    WORK,
    Files,
    Manifest,
    Plan,
    Print,
    Work,
    is_page,
    is_state,
    manifest_of,
    part_of,
    place_of,
    plan,
    work_of,
)
from editor_app.publishing.sftp.session import (
    MAX_BYTES,
    PRIVATE_FILE,
    PRIVATE_FOLDER,
    PUBLIC_FILE,
    PUBLIC_FOLDER,
    Session,
)


class Mirror:
    """The work of one delivery at a host, under its lock and the copy's.

    Args:
        session: The session.
        copy: The copy.
        token: Never used before; in the names of parts and of the next manifest.
    """

    def __init__(self, session: Session, copy: SiteCopy, token: str) -> None:
        self._session = session
        self._copy = copy
        self._token = token
        self._manifest = Manifest()
        self._unsure: frozenset[str] = frozenset()
        self._folders: dict[str, Mapping[str, bool]] = {}

    def catch_up(self) -> bool:
        """Bring the copy up to what the host holds; tell whether pages must be written again.

        Raises:
            EnvironmentFault: ``host-damaged`` where what the program keeps there is not whole.
        """
        self._unsure = self._clear_work()
        seen = self._copy.seen()
        if self._session.read(MANIFEST, HEAD_BYTES) is None:
            return False
        self._manifest = self.standing(seen)
        if self._manifest.id == seen.id:
            return False
        self._bring()
        self._copy.put_seen(self._manifest)
        return True

    def standing(self, seen: Manifest) -> Manifest:
        """Return the host's manifest: the one that was seen last, or another, read whole."""
        if self.is_standing(seen):
            return seen
        content = self._session.read(MANIFEST)
        try:
            return Manifest() if content is None else manifest_of(content)
        except ValueError as error:
            raise self._damaged(MANIFEST) from error

    def is_standing(self, seen: Manifest) -> bool:
        """Tell whether the host's manifest is still the one that was seen last."""
        head = self._session.read(MANIFEST, HEAD_BYTES) or b""
        return head.partition(b"\n")[0] + b"\n" == seen.head

    def has_work(self) -> bool:
        """Tell whether somebody is at work at the host, or has died there."""
        return self._session.read(WORK, 1) is not None

    def push(self) -> int:
        """Make the host hold what the copy holds; return how many files were written there.

        Raises:
            UserError: ``host-file-foreign`` where a file stands in the way that is not ours.
        """
        files = self._copy.files()
        sources = {place_of(path, seen): path for path, seen in files.items()}
        before = {place_of(path, seen): seen for path, seen in self._manifest.files.items()}
        after = {place_of(path, seen): seen for path, seen in files.items()}
        todo = plan(before, self._unsure, after)
        if not todo and files == self._manifest.files:
            self._session.remove(WORK)
            self._copy.put_seen(self._manifest)
            return 0
        self._refuse_foreign(todo, before)
        self._write_down(todo)
        for place in todo.uploads:
            self._upload(place, sources[place], after[place])
        self._commit(files)
        for place in todo.deletions:
            self._session.remove(place)
        self._session.remove(WORK)
        return len(todo.uploads)

    def _clear_work(self) -> frozenset[str]:
        """Return the places that an earlier worker left uncertain, its parts swept away."""
        content = self._session.read(WORK)
        if content is None:
            return frozenset()
        try:
            left = work_of(content)
        except ValueError as error:
            raise self._damaged(WORK) from error
        for place in left.paths:
            self._session.remove(part_of(place, left.token))
        return left.paths

    def _write_down(self, todo: Plan) -> None:
        places = frozenset(todo.uploads) | frozenset(todo.deletions)
        work = Work(token=self._token, paths=places)
        self._session.write(WORK, part_of(WORK, self._token), work.encoded(), PRIVATE_FILE)

    def _upload(self, place: str, source: str, wanted: Print) -> None:
        content = self._copy.read(source)
        if print_of(content) != wanted:
            raise EnvironmentFault("site-damaged", path=source)
        private = is_state(place)
        self._need_folder(place, PRIVATE_FOLDER if private else PUBLIC_FOLDER)
        mode = PRIVATE_FILE if private else PUBLIC_FILE
        self._session.write(place, part_of(place, self._token), content, mode)

    def _commit(self, files: Files) -> None:
        manifest = Manifest(id=self._token, sequence=self._manifest.sequence + 1, files=files)
        part = part_of(MANIFEST, self._token)
        self._session.write(MANIFEST, part, manifest.encoded(), PRIVATE_FILE)
        self._copy.put_seen(manifest)
        self._manifest = manifest

    def _bring(self) -> None:
        """Fetch the site's memory and its pictures; the pages are written again from them."""
        wanted = self._manifest.files
        here = self._copy.files()
        for path, seen in wanted.items():
            if is_page(path) or here.get(path) == seen:
                continue
            place = place_of(path, seen)
            content = self._session.read(place, min(MAX_BYTES, seen.size_bytes + 1))
            if content is None or print_of(content) != seen:
                raise self._damaged(place)
            self._copy.bring({path: content})
        self._copy.keep_only(frozenset(wanted))

    def _refuse_foreign(self, todo: Plan, before: Files) -> None:
        """Refuse to write where a file stands that this destination has not written."""
        for place in todo.uploads:
            if place in before or place in self._unsure or place.startswith(f"{KEPT}/"):
                continue
            folder, _, name = place.rpartition("/")
            if name in self._entries(folder):
                raise self._foreign(place)

    def _entries(self, folder: str) -> Mapping[str, bool]:
        """Return what stands in a folder; nothing where it does not exist yet."""
        if folder not in self._folders:
            if folder:
                above, _, name = folder.rpartition("/")
                if not self._entries(above).get(name, True):
                    raise self._foreign(folder)
            self._folders[folder] = self._session.entries(folder) or {}
        return self._folders[folder]

    def _need_folder(self, place: str, mode: int) -> None:
        folder = place.rpartition("/")[0]
        if not folder or self._folders.get(folder):
            return
        if self._session.entries(folder) is None:
            self._need_folder(folder, mode)
            self._session.make_folder(folder, mode)
        self._folders[folder] = {".": True}

    def _foreign(self, place: str) -> UserError:
        return UserError("host-file-foreign", host=self._session.host, path=place)

    def _damaged(self, path: str) -> EnvironmentFault:
        return EnvironmentFault("host-damaged", host=self._session.host, path=path)
