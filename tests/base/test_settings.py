import json
from pathlib import Path

import pytest

from editor_app.base.errors import UserError
from editor_app.base.settings import OPTIONS, Settings


def test_settings_without_a_file_are_the_defaults(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    assert settings.text("interface.theme") == "system"
    assert settings.number("page.text_size") == 18
    assert settings.flag("queue.runs_in_window") is True


def test_settings_set_and_reopened_hold_only_what_differs(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings = Settings(path)
    settings.set("interface.theme", "dark")
    settings.set("page.text_size", 22)
    settings.set("page.text_size", 18)
    assert json.loads(path.read_text(encoding="utf-8")) == {"interface.theme": "dark"}
    assert Settings(path).text("interface.theme") == "dark"


def test_settings_with_unknown_keys_keep_them(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"later.option": [1, 2]}', encoding="utf-8")
    Settings(path).set("house.outlet", "هسبريس")
    assert json.loads(path.read_text(encoding="utf-8"))["later.option"] == [1, 2]


@pytest.mark.parametrize("content", [b"{", b"[]", b"\xff\xfe", b"null"])
def test_settings_with_a_broken_file_set_it_aside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings = Settings(path)
    assert settings.was_unreadable
    assert settings.text("interface.theme") == "system"
    assert (tmp_path / "settings.json.bad").read_bytes() == content


@pytest.mark.parametrize(
    ("key", "value"),
    [("interface.theme", "pink"), ("page.text_size", 4), ("page.text_size", "18"),
     ("queue.runs_in_window", 1)],
)  # fmt: skip
def test_settings_set_to_what_does_not_fit_are_refused(
    tmp_path: Path, key: str, value: str | int
) -> None:
    settings = Settings(tmp_path / "settings.json")
    with pytest.raises(UserError, match="setting-invalid"):
        settings.set(key, value)
    assert not (tmp_path / "settings.json").exists()


def test_settings_holding_what_does_not_fit_show_the_default(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"page.text_size": 4000}', encoding="utf-8")
    assert Settings(path).number("page.text_size") == 18


def test_option_keys_are_unique() -> None:
    assert len({option.key for option in OPTIONS}) == len(OPTIONS)
