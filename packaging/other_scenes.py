"""States of the screens beside the desk, and of the pages of a start in trouble."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from screen_stage import Scene, Stage


def queue_view(view: str) -> Scene:
    return lambda stage: stage.go("queue").show_view(view)


def queue_part(part: str) -> Scene:
    def scene(stage: Stage) -> None:
        screen = stage.go("queue")
        screen.show_view("list")
        screen._chips.choose(part)
        screen._on_part_chosen(part)

    return scene


def queue_log(state: str) -> Scene:
    def scene(stage: Stage) -> None:
        screen = stage.go("queue")
        screen.show_view("list")
        screen._chips.choose("all")
        screen._on_part_chosen("all")
        stage.settle()
        rows = screen.rows_in_order()
        row = next((each for each in rows if each.item.state.value == state), rows[0])
        screen.select([row.item.id])
        screen._open_log(row)

    return scene


def reschedule(stage: Stage) -> None:
    screen = stage.go("queue")
    screen.show_view("list")
    screen._open_reschedule(list(screen.rows_in_order()[:2]))


def screen(name: str, share: float = 0) -> Scene:
    def scene(stage: Stage) -> None:
        screen = stage.go(name)
        if share:
            stage.scroll(screen, share)

    return scene


def destination(kind: str, share: float = 0) -> Scene:
    def scene(stage: Stage) -> None:
        screen = stage.go("destinations")
        wanted = [each for each in stage.bench.desk.destinations.all() if each.kind == kind]
        screen.select(wanted[0].id)
        if share:
            stage.scroll(screen._form, share)

    return scene


def destination_checks(stage: Stage) -> None:
    destination("site")(stage)
    form = stage.window.made_screen("destinations")._form  # type: ignore[attr-defined]
    form.checks.opener.click()
    stage.scroll(form, 0.85)


def new_destination(stage: Stage) -> None:
    from editor_app.base.errors import UserError

    screen = stage.go("destinations")
    screen.start_adding()
    screen.show_field_error("name", UserError("destination-name-taken", name="الموقع"))


def replace_all(stage: Stage) -> None:
    screen = stage.go("replace")
    screen.words.setText("ال")
    screen.put.setText("الـ")
    screen.search()
    stage.settle()
    screen.tree.expandAll()


def report(stage: Stage) -> None:
    from editor_app.base.logs import stack_lines, write_report

    desk = stage.bench.desk
    try:
        raise ValueError("drawn")
    except ValueError as error:
        lines = stack_lines(error)
    write_report(desk.folder, desk.clock.now(), lines * 6, ["Qt"])
    stage.bench.care.tell_report()
    stage.bench.care._read_report()


def instead(make: Callable[[Stage], QWidget]) -> Scene:
    def scene(stage: Stage) -> None:
        stage.window.show_instead(make(stage))

    return scene


def unlock(stage: Stage) -> QWidget:
    from editor_app.base.errors import UserError
    from editor_app.presenters.unlocking import UnlockPresenter
    from editor_app.ui.care.unlock import UnlockScreen

    bench = stage.bench
    presenter = UnlockPresenter(lambda: bench.desk.caretaker.encryption, bench.jobs, lambda: None)
    screen = UnlockScreen(presenter, stage.window.language)
    screen._on_failed(UserError("passphrase-wrong"))
    return screen


def unlock_backup(stage: Stage) -> QWidget:
    from editor_app.presenters.unlocking import BackupUnlockPresenter
    from editor_app.ui.care.unlock import BackupUnlockScreen

    bench = stage.bench
    presenter = BackupUnlockPresenter(
        bench.desk.folder.root, lambda: bench.desk.caretaker.encryption, bench.jobs, lambda: None
    )
    return BackupUnlockScreen(presenter, stage.window.language)


def recovery(what: str) -> Scene:
    def scene(stage: Stage) -> None:
        from pathlib import Path

        from editor_app.domain.care import Backup, Salvage
        from editor_app.presenters.damaged_library import RestorePresenter
        from editor_app.services.care import Offer
        from editor_app.ui.care.recovery import RecoveryScreen

        bench, window = stage.bench, stage.window
        care = bench.desk.caretaker.care
        presenter = RestorePresenter(lambda: care, bench.jobs, lambda: None)
        sentence = window.say("library-damaged", {"path": str(bench.desk.folder.database)})
        screen = RecoveryScreen(presenter, window.times, sentence, "library-damaged")
        window.show_instead(screen)
        stage.settle()
        moment = bench.desk.clock.now()
        backup = Backup(taken_utc=moment, path=Path("a.sqlite"), library="", size_bytes=1234567)
        if what == "locked":
            screen._on_offered(Offer(readable=3, locked=backup))
        elif what == "told":
            screen._on_reported(Salvage(articles=12, older=1, blank=2))
        else:
            screen._on_offered(Offer(readable=3, backup=backup))

    return scene


def code(stage: Stage) -> QWidget:
    from editor_app.ui.care.recovery_sheet import RecoverySheet
    from editor_app.ui.care.turning import RecoveryCodeScreen

    code = "7H3K9-QPX2M-DAVV4-T6ZRC-J8WNB-2QPXS"
    return RecoveryCodeScreen(code, RecoverySheet(code, "", ""))


def turning(stage: Stage) -> QWidget:
    from editor_app.ui.care.turning import TurningScreen

    screen = TurningScreen(stage.bench.care.encryption.presenter)
    screen._drawing.stop()
    screen._bar.setValue(40)
    return screen


def settings_privacy(stage: Stage) -> None:
    from editor_app.ui.care.privacy import PrivacyCard

    screen = stage.go("settings")
    card = screen.findChild(PrivacyCard)
    card.on.click()
    stage.scroll(screen, 0.8)


def person(stage: Stage) -> None:
    screen = stage.go("people")
    screen._frame.start_adding()
