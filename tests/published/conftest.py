"""Readers that published pages are shown to. They are programs of other people, fetched apart."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

NuChecker = Callable[[Sequence[Path]], list[str]]


@pytest.fixture(scope="session")
def nu_checker() -> NuChecker:
    """Return a function that lists the errors which the Nu HTML checker finds in pages.

    One call starts Java once (about 1.3 s), so give it all pages together. Style sheets (.css) and
    pictures (.svg) are checked as what they are.
    """
    jar = os.environ.get("MIHBARA_VNU_JAR", "")
    if not jar:
        pytest.skip("no MIHBARA_VNU_JAR: packaging/fetch_checkers.py fetches the checker")
    java = shutil.which("java")
    if java is None:
        pytest.skip("the Nu HTML checker needs Java, and there is none")

    def check(pages: Sequence[Path]) -> list[str]:
        assert pages, "there is nothing to check"
        outcome = subprocess.run(
            [java, "-jar", jar, "--stdout", "--format", "json", "--also-check-css", *pages],
            capture_output=True,
            encoding="utf-8",
            timeout=110,
            check=False,
        )
        try:
            messages = json.loads(outcome.stdout)["messages"]
        except (ValueError, KeyError):
            pytest.fail(f"the Nu HTML checker did not answer: {outcome.stderr[-500:]}")
        return [
            f"{message.get('url', '').rpartition('/')[2]}:{message.get('lastLine', '?')} "
            f"{message['message']}"
            for message in messages
            if message["type"] != "info"
        ]

    return check
