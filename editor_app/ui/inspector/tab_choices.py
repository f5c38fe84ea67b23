"""The inspector's tabs in the command palette, by their words: a narrow panel shows icons."""

from functools import partial

from editor_app.ui.inspector.panel import InspectorPanel
from editor_app.ui.inspector.tabs import ICON_OF, InspectorTab
from editor_app.ui.main_window import DESK, MainWindow
from editor_app.ui.palette_sources import Choice


def offer_tabs(window: MainWindow, panel: InspectorPanel) -> None:
    """Let the command field find and open every tab, also while the inspector is hidden."""
    inspector = window.actions_["view.inspector"]

    def open_tab(tab: InspectorTab) -> None:
        window.go_to(DESK)
        inspector.setChecked(True)
        panel.open_tab(tab)

    def choices() -> list[Choice]:
        icons = window.theme.icons
        return [
            Choice(
                panel.word_of(tab),
                inspector.text(),
                icons.icon(ICON_OF[tab], "muted"),
                partial(open_tab, tab),
                f"tab.{tab}",
            )
            for tab in InspectorTab
        ]

    window.field.add_source(choices)
