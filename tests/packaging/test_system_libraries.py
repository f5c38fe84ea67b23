from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import system_libraries
from system_libraries import MissingLibrariesError

LDD = """\
/venv/libQt6Widgets.so.6:
\tlinux-vdso.so.1 (0x00007ffe)
\tlibEGL.so.1 => not found
\tlibm.so.6 => /lib/x86_64-linux-gnu/libm.so.6 (0x00007f)
\tlibglib-2.0.so.0 => not found
/venv/libqoffscreen.so:
\tlibEGL.so.1 => not found
"""


def test_missing_libraries_are_read_once_each() -> None:
    assert system_libraries.missing_in(LDD) == {"libEGL.so.1", "libglib-2.0.so.0"}


@pytest.mark.parametrize(
    ("known", "package"),
    [
        ({"libglib2.0-0"}, "libglib2.0-0"),
        ({"libglib2.0-0", "libglib2.0-0t64"}, "libglib2.0-0t64"),
        (set(), "libglib2.0-0"),
    ],
)
def test_renamed_package_follows_the_index(known: set[str], package: str) -> None:
    sonames = {"libglib-2.0.so.0", "libgthread-2.0.so.0"}
    assert system_libraries.packages_for(sonames, known.__contains__) == ([package], [])


def test_library_that_no_package_is_known_for_is_named() -> None:
    found = system_libraries.packages_for({"libnew.so.1", "libGL.so.1"}, lambda name: True)
    assert found == (["libgl1"], ["libnew.so.1"])


@pytest.mark.skipif(sys.platform != "linux", reason="the libraries are Linux's")
class TestEnsure:
    @pytest.fixture(autouse=True)
    def _machine(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.missing = [{"libEGL.so.1", "libGL.so.1"}, set()]
        self.commands: list[list[str]] = []
        monkeypatch.setattr(
            system_libraries, "_missing", lambda folder, display: self.missing.pop(0)
        )
        monkeypatch.setattr(system_libraries, "_apt_knows", lambda name: True)
        monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
        monkeypatch.setattr("subprocess.run", self._run)

    def _run(self, command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        self.commands.append(command)
        return subprocess.CompletedProcess(command, 0, "", "")

    def test_as_root_installs_exactly_what_is_missing(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("os.geteuid", lambda: 0)
        system_libraries.ensure(Path("Qt"), display=False)
        assert [command[-2:] for command in self.commands] == [["libegl1", "libgl1"]]

    def test_as_a_user_prints_the_one_command(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("os.geteuid", lambda: 1000)
        with pytest.raises(MissingLibrariesError, match=r"run: sudo apt-get .* libegl1 libgl1$"):
            system_libraries.ensure(Path("Qt"), display=False)
        assert self.commands == []

    def test_without_apt_names_the_libraries(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("shutil.which", lambda name: None)
        with pytest.raises(MissingLibrariesError, match=r"hold libEGL\.so\.1, libGL\.so\.1$"):
            system_libraries.ensure(Path("Qt"), display=False)

    def test_that_stay_missing_are_an_error(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("os.geteuid", lambda: 0)
        self.missing[1] = {"libGL.so.1"}
        with pytest.raises(MissingLibrariesError, match=r"still lacks libGL\.so\.1"):
            system_libraries.ensure(Path("Qt"), display=False)

    def test_with_nothing_missing_does_nothing(self) -> None:
        self.missing = [set()]
        system_libraries.ensure(Path("Qt"), display=True)
        assert self.commands == []
