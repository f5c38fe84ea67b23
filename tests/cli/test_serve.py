"""``mihbara serve`` as its user runs it: another process, real requests, Ctrl+C."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import httpx2
import pytest

from editor_app.app import open_desk
from editor_app.domain.image import Picture
from tests.cli.conftest import Shell
from tests.publishing.newsroom import HARBOUR, text_only, the_main_story, the_pictures

_INPUT = re.compile(r'name="(article|picture|token)" value="([^"]*)"')


@pytest.mark.e2e
def test_serve_hides_a_reported_picture_and_ends_cleanly(
    shell: Shell, site: Callable[[str], Path], tmp_path: Path
) -> None:
    folder = site("web")
    desk = open_desk(shell.folder)
    media = desk.images.add((the_pictures(tmp_path / "pictures") / HARBOUR).read_bytes())
    draft = the_main_story(pictures=(Picture(media_id=media.id, alt="مركب", credit="هند"),))
    article = desk.articles.create(replace(text_only(draft), pictures=draft.pictures)).article.id
    desk.close()
    shell.done("queue", "add", article, "--to", "web")
    shell.done("queue", "run")
    process = subprocess.Popen(
        [sys.executable, "-m", "editor_app", "serve", "web", "--port", "0",
         "--data-dir", str(shell.folder), "--lang", "en"],
        stderr=subprocess.PIPE, env={**os.environ, "PYTHONUNBUFFERED": "1"}, text=True,
    )  # fmt: skip
    try:
        assert process.stderr is not None
        said = process.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+/", said)
        assert found, said
        address = found[0]
        page = next(folder.glob("articles/*.html")).relative_to(folder).as_posix()
        for number in range(5):
            headers = {"User-Agent": f"browser {number}", "Origin": address.rstrip("/")}
            form = dict(_INPUT.findall(httpx2.get(address + page, headers=headers).text))
            sent = httpx2.post(f"{address}_mihbara/report", data=form, headers=headers)
            assert sent.status_code == 303
        assert "<img" not in httpx2.get(address + page).text
        taken = str(httpx2.URL(address).port)
        refused = shell("serve", "web", "--port", taken)
        assert refused.code == 2
        assert f"Port {taken}" in refused.err
    finally:
        process.send_signal(signal.SIGINT)
        _, rest = process.communicate(timeout=20)
    assert process.returncode == 0, rest
    assert "no longer served" in rest
    (case,) = shell.done("image", "list", "--reported")
    assert (case["state"], case["hidden_after"]) == ("hidden", 5)
    shell.done("image", "restore", article, case["picture"][:8])
    assert "<img" in (folder / page).read_text("utf-8")
    assert (shell.folder / "reports.key").stat().st_mode & 0o077 == 0


def test_serve_of_what_is_no_site_is_refused(shell: Shell) -> None:
    said = shell("serve", "nowhere")
    assert said.code == 2


def test_serve_without_a_name_asks_which_of_several_sites(
    shell: Shell, site: Callable[[str], Path]
) -> None:
    assert "destination" in shell("serve").err
    site("first")
    site("second")
    said = shell("serve")
    assert said.code == 2
    assert "first, second" in said.err
