"""Secrets in a real Secret Service, in none, and in back ends that are not to be trusted."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend

from editor_app.base.errors import EnvironmentFault
from editor_app.storage.secrets import SERVICE, KeyringSecrets

NEEDED = ("dbus-run-session", "gnome-keyring-daemon")
IN_A_SESSION = """
import sys
from editor_app.storage.secrets import KeyringSecrets
def check(is_fine, what):
    if not is_fine:
        sys.exit(what)
secrets = KeyringSecrets()
check(secrets.is_lasting, "no keyring was found")
check(secrets.get("d1", "application_password") == "", "something was kept before")
secrets.delete("d1", "application_password")
secrets.set("d1", "application_password", "canary-سر")
other = KeyringSecrets()
check(other.get("d1", "application_password") == "canary-سر", "not kept")
check(other.get("d2", "application_password") == "", "mixed up")
other.delete("d1", "application_password")
check(secrets.get("d1", "application_password") == "", "not forgotten")
"""


def test_secrets_in_a_real_secret_service_outlive_their_keeper(tmp_path: Path) -> None:
    lacking = [name for name in NEEDED if shutil.which(name) is None]
    if lacking:
        pytest.skip(f"no Secret Service here: {', '.join(lacking)} is not installed")
    unlock = "gnome-keyring-daemon --unlock --components=secrets >/dev/null"
    script = f'echo -n login | {unlock} && "$0" -c "$1"'
    variables = {name: value for name, value in os.environ.items() if "KEYRING" not in name}
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script, sys.executable, IN_A_SESSION],
        env={
            **variables,
            "HOME": str(tmp_path),
            "XDG_DATA_HOME": str(tmp_path / "data"),
            "XDG_RUNTIME_DIR": str(tmp_path),
            "PYTHONPATH": str(Path(__file__).parents[2]),
        },
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_secrets_without_a_keyring_are_kept_until_the_end_and_said_to_be() -> None:
    secrets = KeyringSecrets()
    assert not secrets.is_lasting
    secrets.set("d1", "application_password", "سر")
    assert secrets.get("d1", "application_password") == "سر"
    assert KeyringSecrets().get("d1", "application_password") == ""
    secrets.delete("d1", "application_password")
    secrets.delete("d1", "application_password")
    assert secrets.get("d1", "application_password") == ""


class PlainText(KeyringBackend):
    """A back end of a library that nobody here vouches for."""

    priority = 9  # type: ignore[assignment]

    def get_password(self, service: str, username: str) -> str | None:
        raise AssertionError("a keyring that is not trusted was asked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise AssertionError("a keyring that is not trusted was given a secret")


def test_secrets_never_go_to_an_unknown_back_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring, "get_keyring", PlainText)
    secrets = KeyringSecrets()
    secrets.set("d1", "application_password", "سر")
    assert not secrets.is_lasting
    assert secrets.get("d1", "application_password") == "سر"


class Locked(PlainText):
    """The system's keyring, whose owner has closed the question for its password."""

    __module__ = "keyring.backends.SecretService"

    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError(f"locked: {service} {username}")

    set_password = delete_password = get_password  # type: ignore[assignment]


def test_secrets_of_a_locked_keyring_are_a_fault_and_not_kept_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(keyring, "get_keyring", Locked)
    secrets = KeyringSecrets()
    assert secrets.is_lasting
    for act in (
        lambda: secrets.get("d1", "p"),
        lambda: secrets.set("d1", "p", "canary"),
        lambda: secrets.delete("d1", "p"),
    ):
        with pytest.raises(EnvironmentFault, match="keyring-failed") as fault:
            act()
        assert "canary" not in str(fault.value)
    assert SERVICE == "mihbara"


def test_start_of_the_program_looks_for_no_keyring() -> None:
    code = (
        "import sys; from editor_app.app import open_desk; from pathlib import Path;"
        "desk = open_desk(Path(sys.argv[1])); desk.destinations.all(); desk.close();"
        "sys.exit('keyring' in sys.modules or 'httpx2' in sys.modules)"
    )
    folder = Path(os.environ["MIHBARA_DATA_DIR"]).with_name("no-keyring")
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        cwd=Path(__file__).parents[2],
        check=False,
    )
    assert done.returncode == 0
