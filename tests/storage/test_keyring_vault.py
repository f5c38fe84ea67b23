"""The key of an encrypted library in a real Secret Service, from one process to the next."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from editor_app.storage.driver import can_encrypt, driver

NEEDED = ("dbus-run-session", "gnome-keyring-daemon")
MIHBARA = f"{sys.executable} -m editor_app --data-dir"


def test_library_in_the_keyring_opens_by_itself_in_another_process(tmp_path: Path) -> None:
    lacking = [name for name in NEEDED if shutil.which(name) is None]
    if lacking:
        pytest.skip(f"no Secret Service here: {', '.join(lacking)} is not installed")
    if not can_encrypt(driver()):
        pytest.skip("this SQLite has no SQLCipher inside")
    data = tmp_path / "library"
    unlock = "gnome-keyring-daemon --unlock --components=secrets >/dev/null"
    run = f"{MIHBARA} {data}"
    script = (
        f"echo -n login | {unlock} && {run} article list && {run} encrypt --keyring && "
        f"{run} article list && {run} queue run --once && {run} backup"
    )
    variables = {name: value for name, value in os.environ.items() if "KEYRING" not in name}
    places = {
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_RUNTIME_DIR": str(tmp_path),
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script],
        env={**variables, **places},
        capture_output=True,
        encoding="utf-8",
        timeout=90,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (data / "library.key").exists()
    refused = subprocess.run(
        [*run.split(), "article", "list"],
        env={**variables, **places, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert refused.returncode == 2, refused.stderr
