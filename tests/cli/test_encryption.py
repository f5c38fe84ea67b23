"""``mihbara encrypt``, ``decrypt`` and ``passphrase``, and every other command beside them."""

import io
from pathlib import Path

import pytest

from editor_app.base.paths import data_folder
from editor_app.base.settings import Settings
from editor_app.storage import key_file
from editor_app.storage.driver import can_encrypt, driver
from tests.cli.conftest import Shell

PASSPHRASE = "سبع قطط على السطح"

pytestmark = pytest.mark.skipif(
    not can_encrypt(driver()), reason="this SQLite has no SQLCipher inside"
)


@pytest.fixture(autouse=True)
def _quick_scrypt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_file, "_N", 2**4)


@pytest.fixture
def passphrase_file(tmp_path: Path) -> Path:
    path = tmp_path / "passphrase"
    path.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    return path


def test_encrypted_library_works_with_every_source_of_its_passphrase(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, passphrase_file: Path, tmp_path: Path
) -> None:
    page = tmp_path / "a.txt"
    page.write_text("عصفور الكناري\n\nنص الخبر.", encoding="utf-8")
    article_id = shell.done("import", str(page), "--as", "text")["id"]
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))
    made = shell.done("encrypt", "--passphrase-stdin")
    code = made["recovery_code"]
    locked = shell("article", "show", article_id)
    assert (locked.code, locked.out) == (2, "")
    assert "encrypted" in locked.err
    monkeypatch.setattr("sys.stdin", io.StringIO("wrong passphrase\n"))
    wrong = shell("--passphrase-stdin", "article", "show", article_id)
    assert wrong.code == 2
    for given in (PASSPHRASE, code):
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{given}\n"))
        shown = shell("--passphrase-stdin", "article", "show", article_id)
        assert "الكناري" in shown.out
    monkeypatch.setenv("MIHBARA_PASSPHRASE_FILE", str(passphrase_file))
    assert shell.done("article", "list")
    assert shell("queue", "run", "--once").code == 0
    doctor = shell("doctor", "--json")
    assert doctor.json["encrypted"] is True
    assert doctor.json["findings"] == []
    exported = shell("export", "--all", "-o", str(tmp_path / "out"))
    assert exported.code == 0
    assert "encrypted" in exported.err
    assert shell("restore", "latest").code == 0
    assert shell("decrypt").code == 0
    monkeypatch.delenv("MIHBARA_PASSPHRASE_FILE")
    assert "الكناري" in shell("article", "show", article_id).out


def test_passphrase_is_changed_with_the_old_and_the_new_one(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell("article", "list")
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))
    shell.done("encrypt", "--passphrase-stdin")
    lines = f"{PASSPHRASE}\nanother passphrase\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    assert shell("passphrase", "--passphrase-stdin").code == 0
    monkeypatch.setattr("sys.stdin", io.StringIO("another passphrase\n"))
    assert shell("--passphrase-stdin", "article", "list").code == 0


def test_encryption_without_a_passphrase_or_a_keyring_is_refused(shell: Shell) -> None:
    shell("article", "list")
    refused = shell("encrypt")
    assert refused.code == 2
    assert "MIHBARA_PASSPHRASE_FILE" in refused.err
    assert not (shell.folder / "library.key").exists()


def test_latest_backup_under_another_key_asks_for_its_passphrase(
    shell: Shell, passphrase_file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    disk, other = tmp_path / "disk", data_folder(tmp_path / "other")
    shell("article", "new", "--headline", "عنوان الكناري")
    monkeypatch.setenv("MIHBARA_PASSPHRASE_FILE", str(passphrase_file))
    shell.done("encrypt")
    assert shell("backup", "--to", str(disk)).code == 0
    monkeypatch.delenv("MIHBARA_PASSPHRASE_FILE")
    Settings(other.settings).set("backup.folder", str(disk))
    here = ("--data-dir", str(other.root))
    refused = shell.bare("restore", "latest", *here)
    assert refused.code == 2
    assert "another key" in refused.err
    monkeypatch.setenv("MIHBARA_PASSPHRASE_FILE", str(passphrase_file))
    assert shell.bare("restore", "latest", *here).code == 0
    assert "الكناري" in shell.bare("article", "list", *here).out
