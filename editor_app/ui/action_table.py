"""The one table of actions: what can be done, under which name, icon and shortcut."""

from collections.abc import Mapping
from enum import StrEnum

from editor_app.base.records import dataclass
from editor_app.ui.translation import QT_TRANSLATE_NOOP


class Group(StrEnum):
    """The menus, in order."""

    ARTICLE = "article"
    EDIT = "edit"
    FORMAT = "format"
    VIEW = "view"


class Fact(StrEnum):
    """What must hold for an action to be possible."""

    DESK = "desk"
    """The library is open."""
    ARTICLE = "article"
    """The article on the desk is in the library."""
    EDITABLE = "editable"
    """The article on the desk can be written in."""
    BODY = "body"
    """The page shows, with the caret in the body, or there last: the head above is plain text."""
    SELECTED = "selected"
    """Articles of the library are selected."""
    BINNED = "binned"
    """The column shows the bin, and articles in it are selected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRow:
    """One row of the table.

    Args:
        id: Dotted name.
        text: English source text.
        group: The menu it stands in.
        icon: Name of its icon, or empty.
        shortcut: Key sequence in portable text, or empty.
        needs: Facts that must hold.
        is_checkable: Whether it is on or off.
        begins_section: Whether a separator stands before it.
    """

    id: str
    text: str
    group: Group
    icon: str = ""
    shortcut: str = ""
    needs: frozenset[Fact] = frozenset()
    is_checkable: bool = False
    begins_section: bool = False


_DESK = frozenset({Fact.DESK})
_OPEN = frozenset({Fact.DESK, Fact.ARTICLE})
_WRITE = frozenset({Fact.DESK, Fact.EDITABLE})
_FORM = _WRITE | {Fact.BODY}
_CHOSEN = frozenset({Fact.DESK, Fact.SELECTED})


def _row(
    id_: str,
    text: str,
    group: Group,
    icon: str = "",
    shortcut: str = "",
    needs: frozenset[Fact] = frozenset(),
    *,
    on_off: bool = False,
    section: bool = False,
) -> ActionRow:
    return ActionRow(
        id=id_,
        text=text,
        group=group,
        icon=icon,
        shortcut=shortcut,
        needs=needs,
        is_checkable=on_off,
        begins_section=section,
    )


_A, _E, _F, _V = Group.ARTICLE, Group.EDIT, Group.FORMAT, Group.VIEW
# fmt: off
TABLE: tuple[ActionRow, ...] = (
    _row("article.new", QT_TRANSLATE_NOOP("Actions", "New article"),
         _A, "file-plus", "Ctrl+N", _DESK),
    _row("article.template", QT_TRANSLATE_NOOP("Actions", "New article from a template…"),
         _A, "files", "Ctrl+Shift+N", _DESK),
    _row("article.keep-template", QT_TRANSLATE_NOOP("Actions", "Keep the article as a template"),
         _A, "", "", _DESK),
    _row("article.import", QT_TRANSLATE_NOOP("Actions", "Import a file…"),
         _A, "import", "Ctrl+O", _DESK),
    _row("article.save", QT_TRANSLATE_NOOP("Actions", "Save"), _A, "save", "Ctrl+S", _WRITE),
    _row("article.copy", QT_TRANSLATE_NOOP("Actions", "Save a copy elsewhere…"),
         _A, "", "Ctrl+Shift+S", _DESK),
    _row("article.queue", QT_TRANSLATE_NOOP("Actions", "Send to the queue…"),
         _A, "send", "Ctrl+Shift+Return", _WRITE, section=True),
    _row("article.correct", QT_TRANSLATE_NOOP("Actions", "Correct…"), _A, "pen-line", "", _OPEN),
    _row("article.update", QT_TRANSLATE_NOOP("Actions", "Update where it is published…"),
         _A, "refresh-cw", "", _OPEN),
    _row("article.reply", QT_TRANSLATE_NOOP("Actions", "Right of reply…"),
         _A, "quote", "", _OPEN),
    _row("article.withdraw", QT_TRANSLATE_NOOP("Actions", "Withdraw…"), _A, "ban", "", _OPEN),
    _row("article.review", QT_TRANSLATE_NOOP("Actions", "Hand in for review"),
         _A, "eye", "", _WRITE),
    _row("article.approve", QT_TRANSLATE_NOOP("Actions", "Approve"), _A, "check", "", _WRITE),
    _row("article.draft", QT_TRANSLATE_NOOP("Actions", "Back to draft"),
         _A, "square-pen", "", _WRITE),
    _row("article.preview", QT_TRANSLATE_NOOP("Actions", "Preview on the site"),
         _A, "globe", "Ctrl+Shift+P", _WRITE),
    _row("article.export.html", QT_TRANSLATE_NOOP("Actions", "Export as HTML…"),
         _A, "file-down", "", _OPEN, section=True),
    _row("article.export.docx", QT_TRANSLATE_NOOP("Actions", "Export as Word document…"),
         _A, "", "", _OPEN),
    _row("article.export.pdf", QT_TRANSLATE_NOOP("Actions", "Export as PDF…"), _A, "", "", _OPEN),
    _row("article.export.markdown", QT_TRANSLATE_NOOP("Actions", "Export as Markdown…"),
         _A, "", "", _OPEN),
    _row("article.export.text", QT_TRANSLATE_NOOP("Actions", "Export as text…"), _A, "", "", _OPEN),
    _row("article.export.ninjs", QT_TRANSLATE_NOOP("Actions", "Export as ninjs…"),
         _A, "", "", _OPEN),
    _row("article.export.json", QT_TRANSLATE_NOOP("Actions", "Export as JSON…"),
         _A, "", "", _OPEN),
    _row("library.export", QT_TRANSLATE_NOOP("Actions", "Export the whole library…"),
         _A, "", "", _DESK, section=True),
    _row("library.import", QT_TRANSLATE_NOOP("Actions", "Import an exported library…"),
         _A, "", "", _DESK),
    _row("article.delete", QT_TRANSLATE_NOOP("Actions", "Move to the bin"),
         _A, "trash-2", "Ctrl+Shift+Del", _CHOSEN, section=True),
    _row("article.restore", QT_TRANSLATE_NOOP("Actions", "Restore from the bin"),
         _A, "archive-restore", "", frozenset({Fact.DESK, Fact.BINNED})),
    _row("article.purge", QT_TRANSLATE_NOOP("Actions", "Delete for good…"),
         _A, "", "", frozenset({Fact.DESK, Fact.BINNED})),
    _row("bin.empty", QT_TRANSLATE_NOOP("Actions", "Empty the bin…"), _A, "", "", _DESK),
    _row("app.quit", QT_TRANSLATE_NOOP("Actions", "Quit"), _A, "log-out", "Ctrl+Q", section=True),
    _row("edit.undo", QT_TRANSLATE_NOOP("Actions", "Undo"), _E, "undo-2", "Ctrl+Z", _WRITE),
    _row("edit.redo", QT_TRANSLATE_NOOP("Actions", "Redo"), _E, "redo-2", "Ctrl+Shift+Z", _WRITE),
    _row("edit.paste-text", QT_TRANSLATE_NOOP("Actions", "Paste as plain text"),
         _E, "clipboard", "Ctrl+Shift+V", _WRITE),
    _row("edit.clean", QT_TRANSLATE_NOOP("Actions", "Remove invisible characters"),
         _E, "remove-formatting", "", _WRITE),
    _row("edit.find", QT_TRANSLATE_NOOP("Actions", "Search the library"),
         _E, "search", "Ctrl+Shift+F", _DESK, section=True),
    _row("edit.find_here", QT_TRANSLATE_NOOP("Actions", "Find in the article"),
         _E, "text-cursor", "Ctrl+F", _DESK),
    _row("edit.replace", QT_TRANSLATE_NOOP("Actions", "Replace in the article"),
         _E, "", "Ctrl+H", _WRITE),
    _row("edit.find_next", QT_TRANSLATE_NOOP("Actions", "Find the next place"),
         _E, "", "F3", _DESK),
    _row("edit.find_previous", QT_TRANSLATE_NOOP("Actions", "Find the previous place"),
         _E, "", "Shift+F3", _DESK),
    _row("edit.replace_everywhere", QT_TRANSLATE_NOOP("Actions", "Replace in all articles…"),
         _E, "files", "Ctrl+Shift+H", _DESK),
    _row("edit.proof_next", QT_TRANSLATE_NOOP("Actions", "Next place of style or spelling"),
         _E, "spell-check", "F7", _WRITE, section=True),
    _row("edit.proof_previous", QT_TRANSLATE_NOOP("Actions", "Previous place of style or spelling"),
         _E, "", "Shift+F7", _WRITE),
    _row("edit.proof_fix", QT_TRANSLATE_NOOP("Actions", "Mend at the caret…"),
         _E, "", "Ctrl+.", _WRITE),
    _row("edit.proof_settings", QT_TRANSLATE_NOOP("Actions", "Rules of style and dictionary"),
         _E, "book-open", "", _DESK),
    _row("edit.note", QT_TRANSLATE_NOOP("Actions", "Note on the passage…"),
         _E, "bookmark", "Ctrl+Alt+M", _DESK, section=True),
    _row("edit.symbol", QT_TRANSLATE_NOOP("Actions", "Insert a symbol…"),
         _E, "hash", "Ctrl+Shift+I", _WRITE, section=True),
    _row("edit.kit", QT_TRANSLATE_NOOP("Actions", "Snippets, replacements, templates"),
         _E, "text-quote", "", _DESK),
    _row("edit.lead", QT_TRANSLATE_NOOP("Actions", "Suggest a lead"),
         _E, "zap", "", _WRITE),
    _row("edit.command", QT_TRANSLATE_NOOP("Actions", "Search or run a command"),
         _E, "command", "Ctrl+K"),
    _row("app.settings", QT_TRANSLATE_NOOP("Actions", "Settings"),
         _E, "settings", "Ctrl+,", section=True),
    _row("format.paragraph", QT_TRANSLATE_NOOP("Actions", "Paragraph"),
         _F, "pilcrow", "Ctrl+Alt+0", _FORM, on_off=True),
    _row("format.heading2", QT_TRANSLATE_NOOP("Actions", "Heading"),
         _F, "heading-2", "Ctrl+Alt+2", _FORM, on_off=True),
    _row("format.heading3", QT_TRANSLATE_NOOP("Actions", "Smaller heading"),
         _F, "heading-3", "Ctrl+Alt+3", _FORM, on_off=True),
    _row("format.quote", QT_TRANSLATE_NOOP("Actions", "Quote"),
         _F, "quote", "Ctrl+Shift+Q", _FORM, on_off=True),
    _row("format.bulleted", QT_TRANSLATE_NOOP("Actions", "Bulleted list"),
         _F, "list", "Ctrl+Shift+8", _FORM, on_off=True),
    _row("format.ordered", QT_TRANSLATE_NOOP("Actions", "Numbered list"),
         _F, "list-ordered", "Ctrl+Shift+7", _FORM, on_off=True),
    _row("format.bold", QT_TRANSLATE_NOOP("Actions", "Bold"),
         _F, "bold", "Ctrl+B", _FORM, on_off=True, section=True),
    _row("format.italic", QT_TRANSLATE_NOOP("Actions", "Italic"),
         _F, "italic", "Ctrl+I", _FORM, on_off=True),
    _row("format.link", QT_TRANSLATE_NOOP("Actions", "Link…"),
         _F, "link", "Ctrl+L", _FORM, on_off=True),
    _row("format.rtl", QT_TRANSLATE_NOOP("Actions", "Right to left"),
         _F, "pilcrow-left", "Ctrl+Shift+R", _FORM, on_off=True, section=True),
    _row("format.ltr", QT_TRANSLATE_NOOP("Actions", "Left to right"),
         _F, "pilcrow-right", "Ctrl+Shift+L", _FORM, on_off=True),
    _row("format.foreign", QT_TRANSLATE_NOOP("Actions", "Foreign words"),
         _F, "languages", "Ctrl+Shift+E", _FORM, on_off=True),
    _row("format.divider", QT_TRANSLATE_NOOP("Actions", "Divider"),
         _F, "separator-horizontal", "", _FORM, section=True),
    _row("view.desk", QT_TRANSLATE_NOOP("Actions", "Desk"), _V, "newspaper", "Alt+1"),
    _row("view.queue", QT_TRANSLATE_NOOP("Actions", "Publishing"), _V, "send", "Alt+2", _DESK),
    _row("view.destinations", QT_TRANSLATE_NOOP("Actions", "Destinations"),
         _V, "server", "Alt+3", _DESK),
    _row("view.people", QT_TRANSLATE_NOOP("Actions", "Names"), _V, "users", "Alt+4", _DESK),
    _row("view.library", QT_TRANSLATE_NOOP("Actions", "Library column"),
         _V, "panel-left", "F9", on_off=True, section=True),
    _row("view.inspector", QT_TRANSLATE_NOOP("Actions", "Inspector"),
         _V, "panel-right", "F10", on_off=True),
    _row("view.meters", QT_TRANSLATE_NOOP("Actions", "Outline and meters"),
         _V, "layout-list", "F8", _DESK),
    _row("view.compare", QT_TRANSLATE_NOOP("Actions", "Another article beside the text"),
         _V, "book-open", "Shift+F8", _DESK, on_off=True),
    _row("view.next_part", QT_TRANSLATE_NOOP("Actions", "Next part of the window"),
         _V, "", "F6", section=True),
    _row("view.previous_part", QT_TRANSLATE_NOOP("Actions", "Previous part of the window"),
         _V, "", "Shift+F6"),
    _row("view.focus", QT_TRANSLATE_NOOP("Actions", "Focus mode"),
         _V, "maximize", "F11", on_off=True),
    _row("view.marks", QT_TRANSLATE_NOOP("Actions", "Show invisible characters"),
         _V, "eye", "Ctrl+Shift+M", _DESK, on_off=True),
    _row("view.dark", QT_TRANSLATE_NOOP("Actions", "Dark theme"),
         _V, "moon", "Ctrl+Shift+D", on_off=True, section=True),
)
# fmt: on

QUEUE_KEYS: Mapping[str, str] = {
    "hold": "Ctrl+G",
    "release": "Ctrl+Shift+G",
    "retry": "Ctrl+R",
    "cancel": "Del",
    "move-up": "Alt+Up",
    "move-down": "Alt+Down",
    "move-top": "Alt+Home",
    "reschedule": "Ctrl+D",
    "urgent": "Ctrl+1",
    "normal": "Ctrl+2",
    "low": "Ctrl+3",
    "resend": "Ctrl+Alt+R",
    "keep-wall": "Ctrl+Shift+W",
    "keep-moment": "Ctrl+Shift+T",
    "open-page": "Ctrl+Return",
    "copy-link": "Ctrl+C",
    "show-log": "Return",
}
"""Keys of the verbs of the queue, by their names. They work beside those of the table above: where
both have one, Qt does neither."""
