"""Read a published site as its readers do: parse every page, follow every link."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree
from lxml import html as lxml_html

from editor_app.language.bidi import stray_controls

RUNNING = ("script", "style", "iframe", "object", "embed", "svg", "base", "form")
OWN_SCRIPT = re.compile(r"\.\./assets/search-[0-9a-f]{10}\.js")
ATOM = "{http://www.w3.org/2005/Atom}"
BASE = "https://assahil.example/"


def files_of(root: Path, *, with_state: bool = True) -> dict[str, bytes]:
    """Return every file of a site but its lock, by its path."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
        and path.name != "lock"
        and (with_state or ".mihbara" not in path.relative_to(root).parts)
    }


def pages_of(root: Path) -> Iterator[tuple[str, lxml_html.HtmlElement]]:
    for path in sorted(root.rglob("*.html")):
        text = path.read_text("utf-8")
        yield path.relative_to(root).as_posix(), lxml_html.document_fromstring(text)


def page(root: Path, path: str) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring((root / path).read_text("utf-8"))


def text_of(element: lxml_html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def links(root: Path, path: str) -> Iterator[str]:
    """Yield the site's own files that a page links to, shows or runs."""
    for element in page(root, path).iter():
        for name in ("href", "src", "srcset"):
            for part in (element.get(name) or "").split(", "):
                address = urljoin(BASE + path, part.split(" ")[0])
                if part and address.startswith(BASE):
                    own = unquote(urlsplit(address).path.lstrip("/"))
                    yield own or "index.html"


def dead_links(root: Path, path: str) -> list[str]:
    return sorted({target for target in links(root, path) if not (root / target).is_file()})


def structured_data(document: lxml_html.HtmlElement) -> dict[str, object]:
    (script,) = document.xpath("//script[@type='application/ld+json']")
    return json.loads(script.text)


def feed_items(root: Path) -> list[etree._Element]:
    return etree.fromstring((root / "feed.xml").read_bytes()).findall("channel/item")


def atom_entries(root: Path) -> list[etree._Element]:
    return etree.fromstring((root / "atom.xml").read_bytes()).findall(f"{ATOM}entry")


def json_items(root: Path) -> list[dict[str, object]]:
    return json.loads((root / "feed.json").read_text("utf-8"))["items"]


def feed_bodies(root: Path) -> list[str]:
    """Return the HTML of every article in every feed."""
    content = "{http://purl.org/rss/1.0/modules/content/}encoded"
    bodies = [item.findtext(content) or "" for item in feed_items(root)]
    bodies += [entry.findtext(f"{ATOM}content") or "" for entry in atom_entries(root)]
    return bodies + [str(item["content_html"]) for item in json_items(root)]


def search_lines(root: Path) -> list[list[str]]:
    """Return what the search's index says of each article, as a browser would read it."""
    lines = []
    for path in sorted((root / "search").glob("part-*.js")):
        text = path.read_text("utf-8")
        head, tail = f"mihbaraPart({path.stem.partition('-')[2]},", ");\n"
        assert text.startswith(head)
        assert text.endswith(tail)
        lines += json.loads(text[len(head) : -len(tail)])
    return lines


def sitemap_urls(root: Path) -> list[str]:
    """Return every address of the sitemap's parts, which its index must all name."""
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    index = etree.fromstring((root / "sitemap.xml").read_bytes())
    urls: list[str] = []
    for part in index.xpath("s:sitemap/s:loc/text()", namespaces=space):
        tree = etree.fromstring((root / str(part).removeprefix(BASE)).read_bytes())
        urls += map(str, tree.xpath("s:url/s:loc/text()", namespaces=space))
    return urls


def live_payloads(document: lxml_html.HtmlElement) -> list[str]:
    """Return what a browser would run or follow: scripts, handlers, unsafe schemes."""
    found = []
    for element in document.iter():
        if not isinstance(element.tag, str):
            continue
        is_data = element.get("type") == "application/ld+json"
        is_own = OWN_SCRIPT.fullmatch(element.get("src", "")) and not element.text
        if element.tag in RUNNING and not is_data and not is_own:
            found.append(element.tag)
        for name, value in element.attrib.items():
            scheme = "".join(value.split()).lower().partition(":")[0]
            if name.startswith("on") or (
                name in ("href", "src", "action") and scheme in ("javascript", "data", "vbscript")
            ):
                found.append(f"{element.tag} {name}={value[:60]}")
    return found


def unbalanced_texts(document: lxml_html.HtmlElement) -> list[str]:
    """Return the blocks and attributes whose bidi controls reach beyond them."""
    blocks = ("p", "h1", "h2", "h3", "li", "figcaption", "title", "bdi", "a", "time", "cite")
    texts = [element.text_content() for element in document.iter(*blocks)]
    texts += [value for element in document.iter() for value in element.attrib.values()]
    return [text for text in texts if stray_controls(text)]
