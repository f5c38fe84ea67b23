"""Themes of one's own: they take the place of ours, see nothing, and break before anything does."""

from pathlib import Path

import pytest

from editor_app.base.errors import UserError
from editor_app.publishing.site.kind import SiteKind
from editor_app.publishing.site.publisher import SitePublisher
from tests.publishing.newsroom import (
    FolderOfPictures,
    a_delivery,
    a_numbered_release,
    a_site,
    text_releases,
    the_main_story,
    the_pictures,
)
from tests.publishing.site_reader import (
    dead_links,
    files_of,
    live_payloads,
    page,
    pages_of,
    text_of,
)


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    for part in ("templates", "assets"):
        (tmp_path / "theme" / part).mkdir(parents=True)
    return tmp_path / "theme"


def _publisher(tmp_path: Path, theme: Path | None) -> SitePublisher:
    media = the_pictures(tmp_path / "media")
    return SitePublisher(a_site(tmp_path / "site", theme=theme), FolderOfPictures(media))


def _write(theme: Path, name: str, text: str) -> None:
    (theme / name).write_text(text, "utf-8")


def test_templates_and_assets_take_the_place_of_ours(tmp_path: Path, theme: Path) -> None:
    _write(theme, "templates/not_found.html", "<p>ضاعت {{ site.title }}</p>")
    _write(theme, "assets/style.css", "body { color: black }")
    _write(theme, "assets/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    publisher = _publisher(tmp_path, theme)
    publisher.deliver(a_delivery(a_numbered_release(0, the_main_story())))
    root = tmp_path / "site"
    assert "ضاعت جريدة الساحل" in text_of(page(root, "404.html"))
    (style,) = page(root, "index.html").xpath("//link[@rel='stylesheet']/@href")
    assert (root / style).read_text("utf-8") == "body { color: black }"
    assert (root / "assets/logo.svg").is_file()
    for path, document in pages_of(root):
        assert dead_links(root, path) == [], path
        assert live_payloads(document) == [], path


def test_theme_that_says_the_same_gives_the_same_pages(tmp_path: Path, theme: Path) -> None:
    releases = [*text_releases(23), a_numbered_release(40, the_main_story())]
    for name, own in (("ours", None), ("theirs", theme)):
        publisher = _publisher(tmp_path / name, own)
        for release in releases:
            publisher.deliver(a_delivery(release))
    ours, theirs = tmp_path / "ours/site", tmp_path / "theirs/site"
    assert files_of(ours, with_state=False) == files_of(theirs, with_state=False)


def test_changed_theme_makes_every_page_anew(tmp_path: Path, theme: Path) -> None:
    first, second = text_releases(2)
    _publisher(tmp_path, theme).deliver(a_delivery(first))
    _write(theme, "templates/article.html", "<p>قالب جديد {{ draft.headline }}</p>")
    _publisher(tmp_path, theme).deliver(a_delivery(second))
    for release in (first, second):
        shown = page(tmp_path / "site", f"articles/{release.slug}.html")
        assert text_of(shown).startswith("قالب جديد")


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("سطر\n{% if %}", "2"),
        ("{{ site.title }}\n\n{{ draft.no_such_thing }}", "3"),
        ("{% include 'missing.html' %}", "1"),
        ("\n{{ 1 / 0 }}", "2"),
        ("\n\n{% autoescape false %}{{ draft.headline }}{% endautoescape %}", "3"),
        ("\n{{ draft.headline | safe }}", "2"),
        ("{{ record.sources.first() }}", "1"),
    ],
)
def test_broken_template_is_told_by_file_and_line_and_changes_nothing(
    source: str, line: str, tmp_path: Path, theme: Path
) -> None:
    first, second = text_releases(2)
    _publisher(tmp_path, theme).deliver(a_delivery(first))
    before = files_of(tmp_path / "site")
    _write(theme, "templates/article.html", source)
    with pytest.raises(UserError, match="theme-broken") as caught:
        _publisher(tmp_path, theme).deliver(a_delivery(second))
    assert caught.value.params["file"] == str(theme / "templates/article.html")
    assert caught.value.params["line"] == line
    assert caught.value.params["reason"]
    assert files_of(tmp_path / "site") == before
    (theme / "templates/article.html").unlink()
    _publisher(tmp_path, theme).deliver(a_delivery(second))
    assert (tmp_path / "site/articles" / f"{second.slug}.html").is_file()


def test_template_that_breaks_on_a_later_page_alone_changes_nothing(
    tmp_path: Path, theme: Path
) -> None:
    first, second = text_releases(2)
    _publisher(tmp_path, theme).deliver(a_delivery(first))
    before = files_of(tmp_path / "site")
    _write(theme, "templates/front.html", "{{ cards[0].headline }}\n{{ nothing.there }}")
    with pytest.raises(UserError, match="theme-broken") as caught:
        _publisher(tmp_path, theme).deliver(a_delivery(second))
    assert caught.value.params["line"] == "2"
    assert files_of(tmp_path / "site") == before


ESCAPES = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ site.url.__globals__ }}",
    "{{ site | attr('__class__') }}",
    "{{ tongue.__globals__['__builtins__'] }}",
    "{{ self.__init__.__globals__ }}",
    "{{ lipsum.__globals__.os.popen('id').read() }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ site.path.read_text() }}",
    "{{ record.__class__ }}",
    "{{ '%s'.__mod__(site) }}",
    "{{ '{0.__class__}'.format(site) }}",
    "{% include '/etc/hostname' %}",
    "{% include '../../../../etc/hostname' %}",
    "{% import 'linked.html' as x %}{{ x }}",
    "{% set _ = words.update({'home': 'x'}) %}",
]


@pytest.mark.parametrize("source", ESCAPES)
def test_template_reaches_no_python_and_no_file(source: str, tmp_path: Path, theme: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("canary-31", "utf-8")
    (theme / "templates/linked.html").symlink_to(secret)
    _write(theme, "templates/article.html", source)
    with pytest.raises(UserError, match="theme-broken"):
        _publisher(tmp_path, theme).deliver(a_delivery(next(text_releases(1))))
    for path, content in files_of(tmp_path / "site").items():
        assert b"canary-31" not in content, path


def test_template_escapes_whatever_it_shows(tmp_path: Path, theme: Path) -> None:
    _write(theme, "templates/article.html", "<p>{{ draft.headline }}</p>{{ body.unescape() }}")
    payload = "<script>alert(1)</script>"
    draft = the_main_story(headline=payload, pictures=())
    _publisher(tmp_path, theme).deliver(a_delivery(a_numbered_release(0, draft)))
    for path, document in pages_of(tmp_path / "site"):
        assert live_payloads(document) == [], path


def test_unreadable_template_is_told(tmp_path: Path, theme: Path) -> None:
    (theme / "templates/article.html").write_bytes("سطر\n".encode() + b"\xff\xfe")
    with pytest.raises(UserError, match="theme-broken") as caught:
        _publisher(tmp_path, theme).deliver(a_delivery(next(text_releases(1))))
    assert caught.value.params["line"] == "2"
    assert not (tmp_path / "site/index.html").exists()


def test_folder_without_templates_or_assets_is_no_theme(tmp_path: Path) -> None:
    options = {"path": str(tmp_path / "s"), "title": "ب", "base_url": "https://a.example"}
    with pytest.raises(UserError, match="option-invalid") as caught:
        SiteKind().checked({**options, "theme_folder": str(tmp_path)})
    assert caught.value.params["option"] == "theme_folder"
    (tmp_path / "templates").mkdir()
    clean = SiteKind().checked({**options, "theme_folder": str(tmp_path)})
    assert clean["theme_folder"] == str(tmp_path)
