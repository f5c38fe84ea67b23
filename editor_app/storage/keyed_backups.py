"""What lies beside backups of an encrypted library: its wrapped key, and its sealed pictures."""

import shutil
from pathlib import Path

from editor_app.base.errors import EnvironmentFault
from editor_app.base.files import replace_file
from editor_app.storage import backup as backups
from editor_app.storage.conversion import copy_pictures, copy_private, copy_rescued
from editor_app.storage.exchange import NO_OTHERS, Others, newcomer_of
from editor_app.storage.key_file import key_id
from editor_app.storage.picture_folder import PictureFolder
from editor_app.storage.vault import Vault


def carry_key(vault: Vault, into: Path, library: str) -> str:
    """Write the wrapped key of an encrypted library into a folder of backups.

    Returns:
        The name of the folder in there that takes the library's pictures.

    Raises:
        EnvironmentFault: ``backup-not-written``.
        UserError: ``library-locked``.
    """
    if not vault.is_encrypted:
        return backups.PICTURES
    name = key_id(vault.key())
    try:
        into.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_file(into / f"mihbara-{library}-{name}.key", vault.key_file().data())
    except (OSError, EnvironmentFault) as error:
        reason = str(error.params["reason"]) if isinstance(error, EnvironmentFault) else str(error)
        raise EnvironmentFault("backup-not-written", path=str(into), reason=reason) from error
    return _pictures_under(name)


def bring_pictures(vault: Vault, backup: Path) -> tuple[int, Others]:
    """Bring the pictures of a backup to the library, whatever the keys of the two.

    Returns:
        How many were brought into the library's own folder, and what is to change places with the
        database: a backup under another key brings its key file and its pictures along.

    Raises:
        EnvironmentFault: ``backup-not-written`` or ``file-not-written``.
    """
    folder, key = vault.folder, vault.key_for(backup)
    own = vault.key() if vault.is_encrypted else None
    if key is None:
        source = PictureFolder(backup.parent / backups.PICTURES)
        target = PictureFolder(folder.media, vault.sealer())
        if own is None:
            return backups.copy_pictures(source, target), NO_OTHERS
        before = sum(1 for _ in target.files())
        copy_pictures(source, target)
        return sum(1 for _ in target.files()) - before, NO_OTHERS
    sealer = vault.sealer_of(key)
    source = PictureFolder(backup.parent / _pictures_under(key_id(key)), sealer)
    if key == own:
        return backups.copy_pictures(source, PictureFolder(folder.media, sealer)), NO_OTHERS
    media = newcomer_of(folder.media)
    shutil.rmtree(media, ignore_errors=True)
    media.mkdir(mode=0o700)
    brought = backups.copy_pictures(source, PictureFolder(media, sealer))
    key_file = vault.key_file_beside(backup, key_id(key))
    replace_file(newcomer_of(folder.key_file), key_file.data())
    own_words = copy_private(folder.private_files, vault.sealer(), sealer)
    replaced = [folder.key_file.name, folder.media.name, *own_words]
    if folder.rescued.exists():
        copy_rescued(folder.rescued, newcomer_of(folder.rescued), vault.sealer(), sealer)
        replaced.append(folder.rescued.name)
    return brought, Others(replaced=tuple(replaced))


def _pictures_under(name: str) -> str:
    return f"{backups.PICTURES}-{name}"
