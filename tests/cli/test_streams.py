"""Streams, encodings, pipes, signals: what happens around a command, in a process of its own."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLE, Shell

ROOT = Path(__file__).parent.parent.parent
PROGRAM = (
    "import sys\n"
    "from editor_app.app import open_desk\n"
    "from editor_app.cli.main import run\n"
    "sys.exit(run(sys.argv[1:], open_desk, lambda _: 7))\n"
)


def command(*words: str | bytes) -> list[str | bytes]:
    return [sys.executable, "-c", PROGRAM, *words]


def environment(**changes: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C", "PYTHONUTF8": "0", **changes}


def program(
    *words: str | bytes, data: bytes = b"", **changes: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        command(*words), input=data, capture_output=True, env=environment(**changes), timeout=60
    )


def test_json_is_utf8_in_a_locale_that_is_not(tmp_path: Path) -> None:
    done = program(
        "import", "-", "--json", "--data-dir", str(tmp_path), data=SAMPLE.read_bytes(),
        PYTHONIOENCODING="ascii",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "دبلوماسية" in json.loads(done.stdout.decode("utf-8"))["headline"]
    assert b"\\u" not in done.stdout


def test_data_dir_comes_from_the_environment(tmp_path: Path) -> None:
    done = program("article", "new", MIHBARA_DATA_DIR=str(tmp_path / "a"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "a" / "library.sqlite").is_file()


def test_broken_text_is_refused_and_a_file_name_of_any_bytes_is_not(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xff\xfe.txt"
    with open(name, "wb") as stream:
        stream.write(SAMPLE.read_bytes())
    done = program("import", name, "--data-dir", str(tmp_path / "d"))
    assert done.returncode == 0, done.stderr
    refused = program("search", b"\xff", "--data-dir", str(tmp_path / "d"))
    assert refused.returncode == 2
    assert refused.stderr.count(b"\n") == 1


def test_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    for _ in range(3):
        assert program("import", str(SAMPLE), "--data-dir", str(tmp_path)).returncode == 0
    for words in (["article", "list"], ["--help"]):
        read, write = os.pipe()
        os.close(read)
        try:
            done = subprocess.run(
                command(*words, "--data-dir", str(tmp_path))
                if words != ["--help"]
                else command(*words),
                stdout=write,
                stderr=subprocess.PIPE,
                env=environment(),
                timeout=60,
            )
        finally:
            os.close(write)
        assert done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_output_that_cannot_be_written_is_one(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command("article", "new", "--json", "--data-dir", str(tmp_path)),
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            timeout=60,
        )
    assert done.returncode == 1
    assert b"could not be written" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGTERM")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_watch_sends_what_comes_and_ends_cleanly(
    shell: Shell, site: Callable[[str], Path], number: signal.Signals
) -> None:
    folder = site("s")
    article = shell.done("import", str(SAMPLE))["id"]
    item = shell.done("queue", "add", article, "--to", "s")[0]["id"]
    watching = subprocess.Popen(
        command("queue", "run", "--watch", "--json", "--data-dir", str(shell.folder)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    assert watching.stderr is not None
    assert b"Sent to s" in watching.stderr.readline()
    watching.send_signal(number)
    out, err = watching.communicate(timeout=30)
    assert watching.returncode == 0, err
    assert err == b"Stopped.\n"
    assert [row["id"] for row in json.loads(out)] == [item]
    assert (folder / "index.html").is_file()


def test_no_arguments_open_the_window(shell: Shell) -> None:
    assert shell.bare().code == 0
    assert shell().code == 0
    assert shell.windows == [None, shell.folder]


def test_demo_is_delegated_and_hidden(shell: Shell, tmp_path: Path) -> None:
    assert shell("demo", "page.txt", "--into", str(tmp_path)).code == 0
    assert shell.demos == [(Path("page.txt"), tmp_path)]
    assert "demo" not in shell.bare("--help").out


def test_data_dir_before_and_after_the_command_is_the_same(shell: Shell) -> None:
    made = shell.done("article", "new")["id"]
    listed = shell.bare("--data-dir", str(shell.folder), "article", "list", "--json")
    assert [row["id"] for row in listed.json] == [made]


def test_help_of_every_command_is_there_without_a_desk(shell: Shell) -> None:
    groups = {
        "article": "list show new set delete restore",
        "contributor": "list add remove",
        "destination": "add list kinds test pause resume remove",
        "queue": "add list hold release cancel retry move reschedule log run",
    }
    lines = [(), ("import",), ("export",), ("check",), ("search",)]
    lines += [
        (group, *rest) for group, names in groups.items() for rest in ((), *zip(names.split()))
    ]
    for words in lines:
        said = shell.bare(*words, "--help")
        assert (said.code, said.err) == (0, ""), words
        assert "Usage: mihbara" in said.out
    assert not shell.folder.exists()


def test_no_command_but_the_window_imports_qt(tmp_path: Path) -> None:
    probe = PROGRAM.replace(
        "sys.exit(",
        "import atexit\natexit.register(lambda: print('PySide6' in sys.modules))\nsys.exit(",
    )
    done = subprocess.run(
        [sys.executable, "-c", probe, "article", "list", "--data-dir", str(tmp_path)],
        capture_output=True,
        env=environment(),
        timeout=60,
    )
    assert done.stdout == b"False\n"
