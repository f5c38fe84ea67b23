import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.base.errors import EnvironmentFault
from editor_app.domain.publisher import HOST_KEY, DestinationOption, OptionType
from editor_app.ui.destinations.screen import DestinationsScreen
from editor_app.ui.people.screen import PeopleScreen
from editor_app.ui.theme.theme import Theme
from tests.ui.panels.desk import SmallDesk


def destinations(qtbot: QtBot, theme: Theme, desk: SmallDesk) -> DestinationsScreen:
    screen = DestinationsScreen(
        theme, "en", "Khabar", desk.destinations, desk.jobs, desk.notices, desk.feed
    )
    qtbot.addWidget(screen)
    screen.load()
    screen.show()
    return screen


def people(qtbot: QtBot, theme: Theme, desk: SmallDesk) -> PeopleScreen:
    screen = PeopleScreen(theme, "en", desk.contributors, desk.jobs, desk.notices, desk.feed)
    qtbot.addWidget(screen)
    screen.load()
    screen.show()
    return screen


def test_destinations_screen_sets_the_first_site_up_with_sensible_values(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    screen = destinations(qtbot, theme, desk)
    screen.start_adding()
    screen._form._save.click()
    (site,) = desk.destinations.all()
    assert site.options["title"] == "Khabar"
    assert site.options["path"].endswith("mihbara-site")
    assert screen._form._pause.isVisible()


def test_destinations_screen_keeps_what_was_typed_beside_the_error(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    screen = destinations(qtbot, theme, desk)
    screen.start_adding()
    form = screen._form
    form._name.setText("Second")
    form._options["path"].show_value("")
    form._save.click()
    assert form._options["path"]._field.error.startswith("The option Folder of the site")
    assert form._name.text() == "Second"
    assert desk.destinations.all() == []


def test_destinations_screen_shows_the_result_of_a_test_in_place(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.add_site("Site")
    screen = destinations(qtbot, theme, desk)
    desk.kind.fault_of_test = EnvironmentFault("storage-full")
    screen._form._test.click()
    assert screen._form._result.text().startswith("The disk is full")
    desk.kind.fault_of_test = None
    screen._form._test.click()
    assert screen._form._result.text() == "Articles can be sent to Site."


def test_destinations_screen_offers_to_accept_the_key_of_a_new_host_alone(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.kind.options = (*desk.kind.options, DestinationOption(name=HOST_KEY))
    desk.add_site("Site")
    form = destinations(qtbot, theme, desk)._form
    shown = {"host": "h", "fingerprint": "SHA256:new", "known": "SHA256:old"}
    desk.kind.fault_of_test = EnvironmentFault("host-key-changed", **shown)
    form._test.click()
    assert form._result.text().startswith("Danger")
    assert not form._accept.isVisible()
    desk.kind.fault_of_test = EnvironmentFault("host-key-unknown", **shown)
    form._test.click()
    assert "SHA256:new" in form._result.text()
    desk.kind.fault_of_test = None
    form._accept.click()
    assert desk.destinations.all()[0].options[HOST_KEY] == "SHA256:new"
    assert form._result.text() == "Articles can be sent to Site."
    assert not form._accept.isVisible()


def test_destinations_screen_asks_only_what_a_choice_needs(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    choices, needed = ("password", "key"), ("sign_in", ("key",))
    desk.kind.options = (
        DestinationOption(name="sign_in", type=OptionType.CHOICE, default="key", choices=choices),
        DestinationOption(name="key_file", needed_with=needed),
    )
    screen = destinations(qtbot, theme, desk)
    screen.start_adding()
    form = screen._form
    assert form._options["key_file"].isVisible()
    form._options["sign_in"].show_value("password")
    form._options["sign_in"].edited.emit()
    assert not form._options["key_file"].isVisible()
    assert form._options["sign_in"].value == "password"


def test_destinations_screen_paused_keeps_what_is_being_typed(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.add_site("Site")
    screen = destinations(qtbot, theme, desk)
    QTest.keyClicks(screen._form._name, " two")
    screen._form._pause.click()
    assert desk.destinations.all()[0].is_paused
    assert screen._form._name.text() == "Site two"
    screen._form._pause.click()
    assert not desk.destinations.all()[0].is_paused


def test_destinations_screen_removes_only_after_its_second_button(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.add_site("Site")
    screen = destinations(qtbot, theme, desk)
    screen._form._remove.click()
    assert len(desk.destinations.all()) == 1
    go = next(
        button
        for button in screen._form._removal.findChildren(QPushButton)
        if button.text() == "Remove"
    )
    go.click()
    assert desk.destinations.all() == []
    assert screen._frame._pages.currentIndex() == 1


def test_people_screen_adds_edits_and_removes_with_undo(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    screen = people(qtbot, theme, desk)
    screen._frame.start_adding()
    QTest.keyClicks(screen._form._name_line, "Hind")
    QTest.keyClick(screen._form._name_line, Qt.Key.Key_Return)
    assert [person.name for person in desk.contributors.all()] == ["Hind"]
    QTest.keyClicks(screen._form._name_line, "a")
    screen._form._save.click()
    assert [person.name for person in desk.contributors.all()] == ["Hinda"]
    screen._form._remove.click()
    assert desk.contributors.all() == []
    desk.notices.press_remedy()
    assert [person.name for person in desk.contributors.all()] == ["Hinda"]


def test_people_screen_shows_a_bad_address_beside_its_field(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    screen = people(qtbot, theme, desk)
    screen._frame.start_adding()
    screen._form._name_line.setText("Hind")
    screen._form._email_line.setText("hind")
    screen._form._save.click()
    assert screen._form._fields["email"].error
    assert screen._form._email_line.text() == "hind"
    assert desk.contributors.all() == []


def test_people_screen_search_that_finds_nobody_keeps_the_form(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.contributors.add("Hind")
    screen = people(qtbot, theme, desk)
    with qtbot.waitSignal(screen._search.searched):
        QTest.keyClicks(screen._search, "zzz")
    assert screen._frame._found.isVisible()
    assert screen._frame._pages.currentIndex() == 0


def test_destinations_screen_in_a_low_window_scrolls_to_what_it_asks(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.add_site("Site")
    screen = destinations(qtbot, theme, desk)
    screen.resize(900, 300)
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen._form._remove.click()
    go = screen._form._removal._go
    qtbot.waitUntil(lambda: not go.visibleRegion().isEmpty())


@pytest.mark.parametrize("kind", [OptionType.WEB_ADDRESS, OptionType.SERVICE_ADDRESS])
def test_destinations_screen_opens_only_addresses_made_for_readers(
    kind: OptionType, qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.kind.options = (DestinationOption(name="address", type=kind, is_required=True),)
    screen = destinations(qtbot, theme, desk)
    screen.start_adding()
    form = screen._form
    line = form._options["address"]._line
    assert line is not None
    assert line.placeholderText() == "https://"
    form._name.setText("Archive")
    line.setText("https://journal.example/hook")
    form._save.click()
    assert form._site.isVisible() is (kind is OptionType.WEB_ADDRESS)


def test_destinations_screen_hides_a_password_and_shows_that_one_is_kept(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    secret = DestinationOption(name="application_password", type=OptionType.SECRET)
    desk.kind.options = (*desk.kind.options, secret)
    desk.secrets.is_lasting = False
    screen = destinations(qtbot, theme, desk)
    screen.start_adding()
    form = screen._form
    line = form._options["application_password"]._line
    assert line is not None
    assert line.echoMode() is QLineEdit.EchoMode.Password
    assert line.placeholderText() == ""
    line.setText("canary")
    form._save.click()
    (place,) = desk.destinations.all()
    assert "canary" not in str(place)
    assert desk.secrets.kept == {(place.id, "application_password"): "canary"}
    assert (line.text(), line.placeholderText()) == ("", "Kept; type to replace it")
    assert desk.notices.codes[-1:] == ["secret-not-kept"]
    desk.secrets.is_lasting = True
    form._name.setText("Renamed")
    form._save.click()
    assert desk.secrets.kept == {(place.id, "application_password"): "canary"}
    assert desk.destinations.all()[0].name == "Renamed"


def test_destination_form_sets_rows_and_limits_and_undoes_them(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.add_site("Site")
    screen = destinations(qtbot, theme, desk)
    checks = screen._form.checks
    assert not checks._rows.isVisible()
    checks.opener.click()
    assert checks._rows.isVisible()
    assert not checks._severities["protected-name"].isEnabled()
    assert checks._severities["link-dead"].findData("must") == -1
    box = checks._severities["section-missing"]
    assert box.currentText() == "Should (as usual)"
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    limit = checks._limits["headline-long"]
    limit.setValue(80)
    limit.editingFinished.emit()
    (site,) = desk.destinations.all()
    assert (dict(site.checks), dict(site.limits)) == (
        {"section-missing": "must"},
        {"headline-long": 80},
    )
    desk.notices.press_remedy()
    assert desk.destinations.all()[0].limits == {}
    assert limit.value() == 110
    checks._usual.click()
    assert desk.destinations.all()[0].checks == {}
    assert box.currentText() == "Should (as usual)"
    screen.start_adding()
    assert not checks.isVisible()


def test_destinations_screen_gives_the_keys_to_what_there_is_to_do(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    screen = destinations(qtbot, theme, desk)
    screen.setFocus()
    assert screen.focusWidget() is screen._frame._empty._button
    screen._frame._empty._button.click()
    screen._form._save.click()
    screen.setFocus()
    assert screen.focusWidget() is screen._frame._list


def test_destination_form_is_walked_by_tab_from_its_name_through_its_options(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    screen = destinations(qtbot, theme, desk)
    screen.start_adding()
    form = screen._form
    form._name.setFocus()
    for option in ("path", "path", "title", "base_url"):
        QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Tab)
        assert form._options[option].isAncestorOf(screen.focusWidget())
