"""Logs and crash reports: there, private, and without a word of text."""

import logging
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor_app.base.errors import EnvironmentFault
from editor_app.base.logs import end_log, log_tail, reports, stack_lines, start_log, write_report
from editor_app.base.paths import data_folder

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SECRET = "سر المصدر"


def failed() -> BaseException:
    try:
        try:
            raise ValueError(SECRET)
        except ValueError as error:
            raise EnvironmentFault("storage-full", reason=SECRET) from error
    except EnvironmentFault as error:
        return error


@pytest.mark.expects(log="ERROR editor_app.x: broke")
def test_log_holds_what_was_logged_but_no_words_of_an_error(tmp_path: Path) -> None:
    folder = data_folder(tmp_path)
    handler = start_log(folder)
    logging.getLogger("editor_app.x").error("broke", exc_info=failed())
    end_log(handler)
    tail = "\n".join(log_tail(folder))
    assert "EnvironmentFault storage-full" in tail
    assert SECRET not in tail
    assert oct((folder.logs / "mihbara.log").stat().st_mode & 0o777) == "0o600"


def test_report_names_places_and_codes_and_no_text(tmp_path: Path) -> None:
    folder = data_folder(tmp_path)
    path = write_report(folder, NOW, stack_lines(failed()), ["Qt 6"])
    text = path.read_text(encoding="utf-8")
    assert "test_logs.py" in text
    assert "builtins.ValueError" in text
    assert SECRET not in text
    assert str(tmp_path) not in text
    assert oct(path.stat().st_mode & 0o777) == "0o600"


def test_reports_beyond_the_newest_ten_go(tmp_path: Path) -> None:
    folder = data_folder(tmp_path)
    written = [write_report(folder, NOW.replace(minute=minute), []) for minute in range(12)]
    assert reports(folder) == written[:1:-1]
