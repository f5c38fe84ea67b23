"""A whole generated site under the Nu HTML checker, pages and style sheet."""

import json
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.correction import Correction
from editor_app.domain.publication import Action
from tests.publishing.newsroom import (
    a_delivery,
    a_publisher,
    the_newsroom,
    the_pictures,
    with_change,
)

JAR = os.environ.get("MIHBARA_VNU_JAR", "")


@pytest.mark.slow
@pytest.mark.skipif(
    not (Path(JAR).is_file() and shutil.which("java")),
    reason="needs Java and MIHBARA_VNU_JAR, the path of the Nu checker's vnu.jar",
)
@pytest.mark.parametrize("language", ["ar", "fr", "en"])
def test_published_site_passes_the_nu_checker(language: str, tmp_path: Path) -> None:
    media = the_pictures(tmp_path / "media")
    root = tmp_path / "site"
    publisher = a_publisher(root, media, language=language)
    releases = list(the_newsroom(45))
    for release in releases:
        publisher.deliver(a_delivery(release))
    mistake = Correction(
        wrong="16 قاربا", right="61 قاربا", made_utc=releases[2].created_utc, by="Claire Benhima"
    )
    for number in (2, 5, 44):
        corrected = replace(with_change(releases[number]), corrections=(mistake, mistake))
        publisher.deliver(a_delivery(corrected, Action.CORRECT))
    publisher.deliver(a_delivery(with_change(releases[3]), Action.WITHDRAW))
    checked = [*root.rglob("*.html"), *root.glob("assets/*.css")]
    run = subprocess.run(
        ["java", "-jar", JAR, "--also-check-css", "--format", "json", *map(str, checked)],
        capture_output=True,
        check=False,
        timeout=110,
    )
    messages = json.loads(run.stderr)["messages"]
    errors = [(one.get("url"), one["message"]) for one in messages if one["type"] == "error"]
    assert errors == []
    assert run.returncode == 0
