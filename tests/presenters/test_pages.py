"""Where pages are looked at."""

from pathlib import Path

import pytest

from editor_app.domain.publication import Destination
from editor_app.presenters.pages import place_of

STAND_IN = "http://localhost/articles/a.html"
REAL = "https://example.ma/articles/a.html"


def site(folder: Path, kind: str = "site") -> Destination:
    page = folder / "articles" / "a.html"
    page.parent.mkdir(exist_ok=True)
    page.write_text("<p>", encoding="utf-8")
    (folder / "index.html").write_text("<p>", encoding="utf-8")
    return Destination(id="d", kind=kind, name="الموقع", options={"path": str(folder)})


def test_page_of_a_site_that_nobody_serves_is_looked_at_as_a_file(tmp_path: Path) -> None:
    known = site(tmp_path)
    found = place_of(known, STAND_IN, "articles/a.html")
    assert found == (tmp_path / "articles" / "a.html").as_uri()
    assert place_of(known, "http://localhost/") == (tmp_path / "index.html").as_uri()


@pytest.mark.parametrize(
    ("kind", "address", "page"),
    [
        ("site", REAL, "articles/a.html"),
        ("site", STAND_IN, "articles/gone.html"),
        ("wordpress", STAND_IN, "articles/a.html"),
    ],
)
def test_page_with_an_address_of_its_own_is_looked_at_there(
    tmp_path: Path, kind: str, address: str, page: str
) -> None:
    assert place_of(site(tmp_path, kind), address, page) == address
