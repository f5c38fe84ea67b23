"""The window offers what the registries know, no more and no less."""

from editor_app.formats import exporting, importing
from editor_app.ui.action_table import TABLE


def test_export_menu_has_every_format_in_the_registrys_order() -> None:
    prefix = "article.export."
    offered = [row.id.removeprefix(prefix) for row in TABLE if row.id.startswith(prefix)]
    assert offered == list(exporting.FORMATS)


def test_suffixes_lead_to_formats_that_can_be_read() -> None:
    assert set(importing.SUFFIXES.values()) <= set(importing.FORMATS)
    assert all(suffix == suffix.lower() and suffix[0] == "." for suffix in importing.SUFFIXES)
