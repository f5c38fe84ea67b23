"""Draw every screen of the window into files, to be looked at.

    python packaging/screenshots.py FOLDER [--language ar,en] [--theme light,dark] [--size 1440x900]
        [--only "desk-*"]

Needs the development environment. The window is drawn in memory, over a library of its own with
articles of a made-up Arabic newsroom; each language and theme is a run of its own.
"""

from __future__ import annotations

import argparse
import itertools
import os
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from screen_stage import Scene

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

_TICK_MS = 60
_TICKS = 4


def draw(
    folder: Path, language: str, theme: str, sizes: list[tuple[int, int]], wanted: str
) -> None:
    """Draw every state of one language and theme: of a filled library, then of an empty one."""
    from screen_scenes import EMPTY_SCENES, SCENES

    from editor_app.ui.program import make_application

    application = make_application()
    for is_filled, scenes in ((True, SCENES), (False, EMPTY_SCENES)):
        chosen = {name: scene for name, scene in scenes.items() if fnmatch(name, wanted)}
        if chosen:
            _draw_window(application, folder, (language, theme), sizes, chosen, is_filled=is_filled)


def _draw_window(
    application: QApplication,
    folder: Path,
    look: tuple[str, str],
    sizes: list[tuple[int, int]],
    scenes: Mapping[str, Scene],
    *,
    is_filled: bool,
) -> None:
    """Draw states of one window."""
    from screen_library import DayClock, fill
    from screen_stage import Stage

    from editor_app.app import build_desk
    from editor_app.base.paths import data_folder
    from editor_app.base.settings import Settings
    from editor_app.ui.program import Program

    language, theme = look
    with tempfile.TemporaryDirectory() as scratch:
        data = data_folder(Path(scratch, "data"))
        settings = Settings(data.settings)
        settings.set("interface.language", language)
        settings.set("interface.theme", theme)
        settings.set("queue.runs_in_window", False)
        clock = DayClock()
        desk = build_desk(data, settings, clock)
        shown = fill(desk, clock, Path(scratch, "site")) if is_filled else ""
        settings.set("window.article", shown)
        program = Program(application, data, settings, clock, lambda: desk)
        program.start()
        _settle(lambda: program.bench is not None)
        assert program.bench is not None
        stage = Stage(program.bench, shown, lambda: _settle(lambda: program.jobs.running == 0))
        for width, height in sizes:
            program.window.resize(width, height)
            for name, scene in scenes.items():
                stage.clear()
                try:
                    scene(stage)
                except Exception:
                    traceback.print_exc()
                    print(f"{name} could not be drawn", file=sys.stderr)
                stage.settle()
                drawn = stage.popup or program.window
                drawn.grab().save(str(folder / f"{name}-{language}-{theme}-{width}x{height}.png"))
        stage.clear()
        program.window.close()
        program.end()


def _settle(is_ready: Callable[[], bool]) -> None:
    """Let events run until something holds, and a moment longer."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    rest = {"ticks": _TICKS}

    def look() -> None:
        rest["ticks"] -= is_ready()
        if rest["ticks"] <= 0:
            loop.quit()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(_TICK_MS)
    loop.exec()


def main() -> int:
    """Draw what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", default="ar,en,fr")
    parser.add_argument("--theme", default="light,dark")
    parser.add_argument("--size", default="1440x900,1024x700")
    parser.add_argument("--only", default="*", help="states by a pattern of their names")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    if given.one:
        sizes = [tuple(map(int, size.split("x"))) for size in given.size.split(",")]
        draw(given.folder, given.language, given.theme, sizes, given.only)  # type: ignore[arg-type]
        return 0
    codes = []
    for language, theme in itertools.product(given.language.split(","), given.theme.split(",")):
        command = [sys.executable, __file__, str(given.folder), "--one"]
        command += [
            "--language",
            language,
            "--theme",
            theme,
            "--size",
            given.size,
            "--only",
            given.only,
        ]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        codes.append(subprocess.run(command, env=environment, check=False).returncode)
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
