"""The checker itself: what it passes and what it catches, before anything is trusted to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

PAGE = """<!doctype html>
<html lang="ar" dir="rtl">
<head><meta charset="utf-8"><title>محبرة</title></head>
<body><h1>عنوان</h1>{body}</body>
</html>
"""


def test_nu_checker_tells_a_sound_page_from_a_broken_one(
    nu_checker: Callable[[Sequence[Path]], list[str]], tmp_path: Path
) -> None:
    sound, broken = tmp_path / "sound.html", tmp_path / "broken.html"
    sound.write_text(PAGE.format(body="<p>متن <bdi>DGSN</bdi></p>"), encoding="utf-8")
    broken.write_text(PAGE.format(body="<h2><div>متن</div></h2>"), encoding="utf-8")
    errors = nu_checker([sound, broken])
    assert [error.partition(":")[0] for error in errors] == ["broken.html"]
    assert "div" in errors[0]
