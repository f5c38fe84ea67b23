"""The window over a real library, as the tests of the shell have it."""

from tests.ui.shell.conftest import bench, desk, folder, program

__all__ = ["bench", "desk", "folder", "program"]
