"""The encrypted library: turned on and off, killed on the way, backed up and brought back."""

import os
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest

from editor_app.base.errors import AppError, EnvironmentFault, UserError
from editor_app.base.paths import DataFolder, data_folder
from editor_app.domain.care import Cancelled, Progress
from editor_app.domain.encryption import Opening
from editor_app.storage import database as database_module
from editor_app.storage import key_file as key_file_module
from editor_app.storage.database import open_database
from editor_app.storage.driver import can_encrypt, driver
from editor_app.storage.exchange import finish_exchange
from editor_app.storage.keyed_driver import is_plain
from editor_app.storage.media_store import FileMediaStore
from editor_app.storage.private_file import PrivateFile
from editor_app.storage.stored_library import FileLibrary
from editor_app.storage.turning import Turning
from editor_app.storage.vault import Vault
from tests.fakes import NOW, an_article
from tests.storage.test_media_store import a_picture

PASSPHRASE = "سبع قطط على السطح"
PAGE = 4096
CANARY = "عصفورالكناري"

pytestmark = pytest.mark.skipif(
    not can_encrypt(driver()), reason="this SQLite has no SQLCipher inside"
)


@pytest.fixture(autouse=True)
def _quick_scrypt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_file_module, "_N", 2**4)


class Ring:
    """A keyring in memory that calls itself lasting."""

    def __init__(self, *, is_lasting: bool = True) -> None:
        self.is_lasting = is_lasting
        self.kept: dict[tuple[str, str], str] = {}

    def get(self, destination_id: str, option: str) -> str:
        return self.kept.get((destination_id, option), "")

    def set(self, destination_id: str, option: str, secret: str) -> None:
        self.kept[destination_id, option] = secret

    def delete(self, destination_id: str, option: str) -> None:
        self.kept.pop((destination_id, option), None)


@pytest.fixture
def ring() -> Ring:
    return Ring(is_lasting=False)


@pytest.fixture
def vault(folder: DataFolder, ring: Ring) -> Vault:
    return Vault(folder, ring)


def fill(vault: Vault, count: int = 3) -> list[str]:
    """Write articles and a picture, and return the articles' ids and the picture's."""
    with closing(open_database(vault.folder, vault)) as library:
        articles = [
            an_article(uuid4().hex[:12], headline=f"{CANARY} {place}") for place in range(count)
        ]
        media = FileMediaStore(vault).add(a_picture(), name=f"{CANARY}.png")
        with library.writing() as unit:
            unit.media.add(media)
            for article in articles:
                unit.articles.add(article)
    PrivateFile(vault, vault.folder.own_words).replace(CANARY.encode())
    return [*(article.id for article in articles), media.id]


def assert_reads(vault: Vault, ids: list[str]) -> None:
    with closing(open_database(vault.folder, vault)) as library, library.reading() as unit:
        for place, article_id in enumerate(ids[:-1]):
            assert unit.articles.get(article_id).draft.headline == f"{CANARY} {place}"
    assert FileMediaStore(vault).read(ids[-1]) == a_picture()
    if vault.folder.own_words.exists():
        assert PrivateFile(vault, vault.folder.own_words).read() == CANARY.encode()


def files_with(root: Path, *words: bytes) -> list[Path]:
    return [
        path
        for path in root.rglob("*")
        if path.is_file() and any(word in path.read_bytes() for word in words)
    ]


def test_library_that_is_encrypted_reads_as_before_and_betrays_nothing(
    vault: Vault, folder: DataFolder, ring: Ring
) -> None:
    ids = fill(vault)
    (folder.rescued).mkdir()
    (folder.rescued / "mihbara-1.json").write_text(CANARY, encoding="utf-8")
    assert files_with(folder.root, CANARY.encode())
    code = Turning(vault).encrypt(PASSPHRASE, NOW)
    assert_reads(vault, ids)
    media_name = ids[-1][2:].encode()
    assert files_with(folder.root, CANARY.encode(), a_picture()) == []
    assert [path for path in folder.root.rglob("*") if media_name.decode() in path.name] == []
    assert not is_plain(folder.database)
    assert vault.state().opening is Opening.PASSPHRASE
    stranger = Vault(folder, ring)
    with pytest.raises(UserError, match="library-locked"):
        open_database(folder, stranger)
    with pytest.raises(UserError, match="passphrase-wrong"):
        stranger.unlock("something else")
    with pytest.raises(UserError, match="recovery-code-wrong"):
        stranger.recover("AAAAA-AAAAA-AAAAA-AAAAA-AAAAA")
    stranger.recover(code.lower().replace("-", " "))
    assert_reads(stranger, ids)
    again = Vault(folder, ring)
    again.unlock(PASSPHRASE)
    assert_reads(again, ids)


def test_library_that_is_decrypted_is_plain_again(vault: Vault, folder: DataFolder) -> None:
    ids = fill(vault)
    Turning(vault).encrypt(PASSPHRASE, NOW)
    more = fill(vault, 1)
    Turning(vault).decrypt(NOW)
    assert is_plain(folder.database)
    assert not folder.key_file.exists()
    assert_reads(Vault(folder), ids)
    assert_reads(Vault(folder), more)


def test_library_in_use_is_exchanged_under_its_users(vault: Vault) -> None:
    with closing(open_database(vault.folder, vault)) as library:
        article = an_article(headline=CANARY)
        with library.writing() as unit:
            unit.articles.add(article)
        Turning(vault).encrypt(PASSPHRASE, NOW)
        with library.writing() as unit:
            unit.articles.add(another := an_article("b", headline="ثان"))
        Turning(vault).decrypt(NOW)
        with library.reading() as unit:
            assert unit.articles.get(article.id).draft.headline == CANARY
            assert unit.articles.get(another.id).draft.headline == "ثان"


def test_key_in_the_keyring_opens_without_asking(folder: DataFolder) -> None:
    ring = Ring()
    vault = Vault(folder, ring)
    ids = fill(vault)
    Turning(vault).encrypt(None, NOW)
    assert_reads(Vault(folder, ring), ids)
    assert vault.state().opening is Opening.KEYRING
    ring.kept.clear()
    with pytest.raises(UserError, match="library-locked"):
        open_database(folder, Vault(folder, ring))


def test_keyring_that_keeps_nothing_is_refused(vault: Vault, folder: DataFolder) -> None:
    fill(vault)
    with pytest.raises(EnvironmentFault, match="keyring-missing"):
        Turning(vault).encrypt(None, NOW)
    assert is_plain(folder.database)
    assert not folder.key_file.exists()


def test_passphrase_is_changed_without_touching_the_library(
    vault: Vault, folder: DataFolder, ring: Ring
) -> None:
    ids = fill(vault)
    code = Turning(vault).encrypt(PASSPHRASE, NOW)
    before = folder.database.read_bytes()
    with pytest.raises(UserError, match="passphrase-wrong"):
        vault.change_passphrase("another passphrase", current="wrong passphrase")
    with pytest.raises(UserError, match="passphrase-short"):
        vault.change_passphrase("short", current=PASSPHRASE)
    vault.change_passphrase("another passphrase", current=PASSPHRASE)
    newer = vault.renew_recovery_code()
    assert folder.database.read_bytes() == before
    other = Vault(folder, ring)
    with pytest.raises(UserError, match="passphrase-wrong"):
        other.unlock(PASSPHRASE)
    with pytest.raises(UserError, match="recovery-code-wrong"):
        other.recover(code)
    other.recover(newer)
    other.unlock("another passphrase")
    assert_reads(other, ids)


def test_engine_without_cipher_says_so(
    vault: Vault, folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sqlite3

    fill(vault)
    monkeypatch.setattr("editor_app.storage.turning.driver", lambda: sqlite3)
    monkeypatch.setattr("editor_app.storage.vault.driver", lambda: sqlite3)
    assert not Vault(folder).state().is_available
    with pytest.raises(UserError, match="encryption-unavailable"):
        Turning(vault).encrypt(PASSPHRASE, NOW)


def test_work_that_is_cancelled_leaves_the_library_as_it_was(
    vault: Vault, folder: DataFolder
) -> None:
    ids = fill(vault)
    names = sorted(os.listdir(folder.root))
    for stop_at in (0.0, 0.6, 0.9):
        seen = [0.0]
        progress = Progress(
            tell=lambda share, seen=seen: seen.__setitem__(0, share),  # type: ignore[misc]
            is_cancelled=lambda seen=seen, stop_at=stop_at: seen[0] >= stop_at,  # type: ignore[misc]
        )
        with pytest.raises(Cancelled):
            Turning(vault).encrypt(PASSPHRASE, NOW, progress=progress)
        assert sorted(os.listdir(folder.root)) == names
    assert_reads(vault, ids)


class Killed(BaseException):
    """Stands for a process that ended here."""


_STEPS = ("rename", "replace", "unlink", "rmdir", "fsync", "open", "mkdir")


def _killing(monkeypatch: pytest.MonkeyPatch, at: int) -> Callable[[], int]:
    """Have the process die before its ``at``-th change of the disk."""
    count = [0]

    def dying(name: str) -> None:
        real = getattr(os, name)

        def step(*args: object, **options: object) -> object:
            count[0] += 1
            if count[0] >= at:
                raise Killed
            return None if name == "fsync" else real(*args, **options)  # slow, and no death here

        monkeypatch.setattr(os, name, step)

    for name in _STEPS:
        dying(name)
    return lambda: count[0]


@pytest.mark.parametrize("turns", ["on", "off"])
def test_kill_at_any_step_leaves_the_old_library_or_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, turns: str
) -> None:
    original = data_folder(tmp_path / "original")
    ring = Ring(is_lasting=False)
    ids = fill(Vault(original, ring), 1)
    if turns == "off":
        Turning(Vault(original, ring)).encrypt(PASSPHRASE, NOW)
    states = set()
    for at in range(1 if turns == "on" else 2, 400, 2):  # each of the two tries every second step
        root = tmp_path / f"copy{at}"
        shutil.copytree(original.root, root)
        folder = data_folder(root)
        vault = Vault(folder, ring)
        if turns == "off":
            vault.unlock(PASSPHRASE)
        with monkeypatch.context() as patched:
            steps = _killing(patched, at)
            try:
                if turns == "on":
                    Turning(vault).encrypt(PASSPHRASE, NOW)
                else:
                    Turning(vault).decrypt(NOW)
                ended = True
            except Killed:
                ended = False
        folder = data_folder(root)
        finish_exchange(folder)
        after = Vault(folder, ring)
        assert is_plain(folder.database) is not after.is_encrypted
        states.add(after.is_encrypted)
        if after.is_encrypted:
            after.unlock(PASSPHRASE)
            if turns == "on":
                assert files_with(folder.root, CANARY.encode(), a_picture()) == []
        assert_reads(after, ids)
        shutil.rmtree(root)
        if ended:
            assert steps() < at
            break
    else:
        pytest.fail("never came to its end")
    assert states == {False, True}


def test_backup_of_an_encrypted_library_is_encrypted_and_comes_back_elsewhere(
    vault: Vault, folder: DataFolder, tmp_path: Path, ring: Ring
) -> None:
    ids = fill(vault)
    Turning(vault).encrypt(PASSPHRASE, NOW)
    files = FileLibrary(folder, vault)
    disk = tmp_path / "disk"
    backup = files.back_up(disk, NOW)
    assert files_with(disk, CANARY.encode(), a_picture()) == []
    assert files.is_sound(backup.path)
    assert files.misnamed_pictures() == []
    elsewhere = data_folder(tmp_path / "elsewhere")
    other = Vault(elsewhere, ring)
    with pytest.raises(UserError, match="backup-locked"):
        FileLibrary(elsewhere, other).restore(backup.path, NOW)
    with pytest.raises(UserError, match="passphrase-wrong"):
        other.unlock_backups(disk, "not the passphrase")
    other.unlock_backups(disk, PASSPHRASE)
    FileLibrary(elsewhere, other).restore(backup.path, NOW)
    assert other.is_encrypted
    assert_reads(other, ids)
    last = Vault(elsewhere, ring)
    last.unlock(PASSPHRASE)
    assert_reads(last, ids)


def test_own_words_are_sealed_anew_where_a_backup_brings_another_key(
    vault: Vault, folder: DataFolder, tmp_path: Path, ring: Ring
) -> None:
    fill(vault)
    Turning(vault).encrypt(PASSPHRASE, NOW)
    backup = FileLibrary(folder, vault).back_up(tmp_path / "disk", NOW)
    elsewhere = data_folder(tmp_path / "elsewhere")
    other = Vault(elsewhere, ring)
    fill(other)
    own, kit = (PrivateFile(other, each) for each in (elsewhere.own_words, elsewhere.writing_kit))
    own.replace(b"plain so far")
    elsewhere.rescued.mkdir()
    (elsewhere.rescued / "r.json").write_bytes(b"rescued")
    Turning(other).encrypt("another passphrase", NOW)
    kit.replace(b"under the first key")
    other.unlock_backups(tmp_path / "disk", PASSPHRASE)
    FileLibrary(elsewhere, other).restore(backup.path, NOW)
    later = Vault(elsewhere, ring)
    later.unlock(PASSPHRASE)
    assert PrivateFile(later, elsewhere.own_words).read() == b"plain so far"
    assert PrivateFile(later, elsewhere.writing_kit).read() == b"under the first key"
    sealer = later.sealer()
    assert sealer is not None
    (rescued,) = elsewhere.rescued.iterdir()
    assert sealer.opened(rescued.read_bytes(), "r.json") == b"rescued"


def test_own_words_that_an_earlier_program_left_plain_are_sealed_when_they_are_read(
    vault: Vault, folder: DataFolder
) -> None:
    fill(vault)
    Turning(vault).encrypt(PASSPHRASE, NOW)
    folder.own_words.write_bytes(CANARY.encode())
    file = PrivateFile(vault, folder.own_words)
    assert file.read() == CANARY.encode()
    assert files_with(folder.root, CANARY.encode()) == []
    assert file.read() == CANARY.encode()
    sealed = bytearray(folder.own_words.read_bytes())
    sealed[-1] ^= 1
    folder.own_words.write_bytes(bytes(sealed))
    with pytest.raises(EnvironmentFault, match="sealed-file-damaged"):
        file.read()


def test_restore_of_an_own_backup_and_of_an_older_plain_one_stays_encrypted(
    vault: Vault, folder: DataFolder
) -> None:
    ids = fill(vault)
    files = FileLibrary(folder, vault)
    plain = files.back_up(folder.backups, NOW)
    Turning(vault).encrypt(PASSPHRASE, NOW)
    sealed = files.back_up(folder.backups, NOW.replace(year=NOW.year + 1))
    assert [files.is_sound(each.path) for each in (plain, sealed)] == [True, True]
    for backup in (sealed, plain):
        shutil.rmtree(folder.media)
        folder.media.mkdir()
        files.restore(backup.path, NOW)
        assert not is_plain(folder.database)
        assert_reads(vault, ids)
    assert plain.path in Turning(vault).plain_copies(folder.backups)
    assert files_with(folder.media, a_picture()) == []


def test_plain_backups_go_where_their_owner_says_so(vault: Vault, folder: DataFolder) -> None:
    fill(vault)
    files = FileLibrary(folder, vault)
    files.back_up(folder.backups, NOW)
    files.restore(files.backups(folder.backups)[0].path, NOW)
    copies = Turning(vault).plain_copies(folder.backups)
    assert len(copies) == 3
    Turning(vault).encrypt(PASSPHRASE, NOW, remove=copies)
    assert not any(path.exists() for path in copies)
    assert files_with(folder.root, CANARY.encode(), a_picture()) == []
    assert not folder.exchange_note.exists()


@pytest.mark.parametrize("place", [0.01, 0.5, 0.99])
def test_flipped_byte_in_an_encrypted_library_is_found(
    vault: Vault, folder: DataFolder, place: float
) -> None:
    fill(vault)
    Turning(vault).encrypt(PASSPHRASE, NOW)
    data = bytearray(folder.database.read_bytes())
    data[int(len(data) * place)] ^= 1
    folder.database.write_bytes(data)
    assert not FileLibrary(folder, vault).check(full=True).is_sound


def test_damaged_encrypted_library_is_read_out_into_an_encrypted_one(
    vault: Vault, folder: DataFolder
) -> None:
    count = len(fill(vault, count=60)) - 1
    Turning(vault).encrypt(PASSPHRASE, NOW)
    files = FileLibrary(folder, vault)
    sound = folder.database.read_bytes()
    for end in range(len(sound) - 100, 0, -PAGE):  # until a page of texts is the damaged one
        folder.database.write_bytes(sound[:end] + bytes([sound[end] ^ 1]) + sound[end + 1 :])
        try:
            found = files.readable()
        except EnvironmentFault:
            continue
        if found < count:
            break
    assert 0 < found < count
    done = files.read_out(NOW)
    assert done.salvage is not None
    assert done.salvage.articles == found
    assert files.check(full=True).is_sound
    assert files_with(folder.root, CANARY.encode()) == []


def test_flipped_byte_in_a_sealed_picture_is_found(vault: Vault, folder: DataFolder) -> None:
    *_, media_id = fill(vault)
    Turning(vault).encrypt(PASSPHRASE, NOW)
    [file] = [path for path in folder.media.rglob("*") if path.is_file()]
    data = bytearray(file.read_bytes())
    data[40] ^= 1
    file.write_bytes(data)
    assert list(FileLibrary(folder, vault).misnamed_pictures()) == [media_id]
    with pytest.raises(EnvironmentFault, match="sealed-file-damaged"):
        FileMediaStore(vault).read(media_id)


def test_library_of_an_older_shape_is_upgraded_while_encrypted(
    vault: Vault, folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    Turning(_made(vault)).encrypt(PASSPHRASE, NOW)
    asked: list[bool] = []
    real = database_module.bring_up_to_date
    monkeypatch.setattr(
        database_module, "bring_up_to_date", lambda engine: (asked.append(True), real(engine))
    )
    monkeypatch.setattr(database_module, "prepare_file", lambda path, module: False)
    open_database(folder, vault).close()
    assert asked == [True]


def _made(vault: Vault) -> Vault:
    fill(vault, 1)
    return vault


def test_lost_database_is_never_made_anew_in_plain(vault: Vault, folder: DataFolder) -> None:
    fill(vault)
    Turning(vault).encrypt(PASSPHRASE, NOW)
    folder.database.unlink()
    with pytest.raises(AppError, match="library-locked"):
        open_database(folder, Vault(folder, Ring(is_lasting=False)))
    fill(vault)
    assert not is_plain(folder.database)
