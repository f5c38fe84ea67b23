"""The one way to files in ``resources/``, from a source tree or an installed package."""

from functools import cache
from pathlib import Path


@cache
def resources_folder() -> Path:
    """Return the folder of fonts, icons, templates and translations."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def asset(*parts: str) -> Path:
    """Return the path of one resource, for example ``asset("icons", "send.svg")``."""
    return resources_folder().joinpath(*parts)
