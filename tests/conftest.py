"""What every test stands on: a fixed place, time zone, language and platform, and the guards.

The environment is set when this file is read, before anything loads Qt. Nothing here imports Qt.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.guards import Guards

SESSION_FOLDER = Path(tempfile.mkdtemp(prefix="mihbara-tests-"))
PROXIES = ("http_proxy", "https_proxy", "all_proxy", "ftp_proxy", "no_proxy")


def _settle_environment() -> None:
    """Keep the user's own data, keyring, language, zone and proxies out of the tests."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.update(TZ="UTC", LANG="C.UTF-8", LC_ALL="C.UTF-8", LANGUAGE="")
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
    os.environ["MIHBARA_DATA_DIR"] = str(SESSION_FOLDER / "data")
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(SESSION_FOLDER / name.lower())
    for name in PROXIES:
        os.environ.pop(name, None)
        os.environ.pop(name.upper(), None)
    if sys.platform != "win32":
        time.tzset()
    # A shell's background job ignores Ctrl+C, and would hand that down to the programs under test.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


_settle_environment()

# How long an example takes says how busy the machine is; what it finds is the same.
settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("desk")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(Guards(), "guards")


def pytest_unconfigure() -> None:
    shutil.rmtree(SESSION_FOLDER, ignore_errors=True)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Make Qt's application as the program makes it."""
    from editor_app.ui.theme.theme import STYLE_ARGUMENTS

    return ["mihbara", *STYLE_ARGUMENTS]
