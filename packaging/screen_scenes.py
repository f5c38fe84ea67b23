"""The states of the window that are drawn, by their names."""

from __future__ import annotations

from collections.abc import Mapping

import care_scenes as care
import desk_scenes as desk
import first_scenes as first
import other_scenes as other
from screen_stage import Scene

KINDS = ("site", "wordpress", "sftp", "telegram", "webhook", "email")

SCENES: Mapping[str, Scene] = {
    "desk": desk.tab("sources"),
    "desk-about": desk.tab("article"),
    "desk-about-end": desk.tab("article", 1),
    "desk-images": desk.tab("images"),
    "desk-images-end": desk.tab("images", 1),
    "desk-checks": desk.tab("checks"),
    "desk-publishing": desk.tab("publishing"),
    "desk-text": desk.tab("text"),
    "desk-text-middle": desk.tab("text", 0.6),
    "desk-text-end": desk.tab("text", 1),
    "desk-history": desk.history,
    "desk-leftover": desk.leftover,
    "desk-notes": desk.tab("notes"),
    "desk-assigning": desk.assigning,
    "desk-embargo": desk.embargo,
    "desk-source": desk.source_form,
    "desk-queue-form": desk.queue_form,
    **{f"desk-{act}": desk.amend(act) for act in ("correct", "update", "reply", "withdraw")},
    **{f"preview-{kind}": desk.preview(kind) for kind in KINDS},
    "desk-empty": desk.empty_article,
    "desk-long": desk.long_article,
    "desk-bin": desk.bin_question,
    "desk-deleted": desk.read_only,
    "desk-all": desk.all_articles,
    "desk-found": desk.search_again,
    "desk-found-nothing": desk.search_nothing,
    "desk-found-over": desk.search_over,
    "desk-find": desk.find(replaces=False),
    "desk-replace": desk.find(replaces=True),
    "desk-palette": desk.palette("ا"),
    "desk-palette-address": desk.palette("https://example.ma/2026/11/23/article"),
    "desk-templates": desk.templates,
    "desk-symbols": desk.symbols,
    "desk-focus": desk.focus,
    "desk-compare": desk.compare,
    **{f"paper-{name}": desk.paper(name) for name in ("white", "cream", "sage", "night", "theme")},
    "notice-bad": desk.notice("storage-full", "bad", "retry"),
    "notice-done": desk.notice("articles-deleted", "done", "undo", count=1),
    "menu": desk.article_menu,
    "tip": desk.tip,
    "proof-menu": desk.proof_menu,
    "combo": desk.combo,
    "queue": other.queue_view("list"),
    **{f"queue-{view}": other.queue_view(view) for view in ("day", "week", "month")},
    **{f"queue-log-{state}": other.queue_log(state) for state in ("sent", "retrying", "failed")},
    "queue-reschedule": other.reschedule,
    "queue-needs": other.queue_part("needs-person"),
    "queue-cancelled": other.queue_part("cancelled"),
    "queue-all": other.queue_part("all"),
    **{f"destination-{kind}": other.destination(kind) for kind in KINDS},
    "destination-end": other.destination("site", 1),
    "destination-sftp-end": other.destination("sftp", 1),
    "destination-checks": other.destination_checks,
    "destination-new": other.new_destination,
    "people": other.screen("people"),
    "person-new": other.person,
    "settings": other.screen("settings"),
    "settings-2": other.screen("settings", 0.25),
    "settings-3": other.screen("settings", 0.5),
    "settings-4": other.screen("settings", 0.75),
    "settings-5": other.screen("settings", 1),
    "settings-about": other.screen("settings", 1),
    "settings-privacy": other.settings_privacy,
    "proof": other.screen("proof"),
    "kit": other.screen("kit"),
    "kit-end": other.screen("kit", 1),
    "report": other.report,
    "replace": other.replace_all,
    "unlock": other.instead(other.unlock),
    "unlock-backup": other.instead(other.unlock_backup),
    "recovery": other.recovery("found"),
    "recovery-locked": other.recovery("locked"),
    "recovery-told": other.recovery("told"),
    "recovery-code": other.instead(other.code),
    "turning": other.instead(other.turning),
    **{
        f"library-{what}": care.whole_library(what)
        for what in ("exporting", "importing", "exported", "export-stopped", "import-stopped")
    },
    "damage": care.damage,
    "backups": care.backups,
    "tip-row": care.tip_of_row,
    "tip-queue-row": care.tip_of_queue_row,
    "tip-proof": care.tip_of_proof,
    "bin": care.the_bin,
    "bin-menu": care.bin_menu,
    "row-menu": care.row_menu,
}
"""Every state by its name, in an order in which each leads on from the one before."""

EMPTY_SCENES: Mapping[str, Scene] = {
    "first": first.nothing,
    **{
        f"first-{name}": first.tab(name)
        for name in ("sources", "article", "images", "checks", "publishing", "text")
    },
    **{f"first-tab-{name}": first.tab(name) for name in ("history", "notes")},
    **{
        f"first-part-{name}": first.part(name)
        for name in ("drafts", "review", "published", "mine", "due", "bin")
    },
    **{f"first-queue-{view}": first.queue(view) for view in ("list", "day", "week", "month")},
    **{f"first-queue-{part}": first.queue_part(part) for part in ("needs-person", "cancelled")},
    **{
        f"first-{name}": first.screen(name)
        for name in ("destinations", "people", "replace", "proof", "kit", "settings")
    },
    "first-palette": first.palette(""),
    "first-palette-nothing": first.palette("لا وجود له"),
    "first-queue-form": first.queue_form,
    "first-headline": first.headline_only,
}
"""The same of a library with nothing in it."""
