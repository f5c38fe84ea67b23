"""Words that must not leave, house rules and overrides, from the command line."""

from pathlib import Path

from tests.cli.conftest import Shell


def a_site(shell: Shell, folder: Path) -> None:
    options = ("--path", str(folder / "site"), "--title", "ص", "--base-url", "https://s.example")
    shell.done("destination", "add", "site", "الموقع", *options)


def test_queue_add_heeds_protected_words_and_keeps_an_override(
    shell: Shell, tmp_path: Path
) -> None:
    body = tmp_path / "body.txt"
    body.write_text("نص سليم عن المعرض.", encoding="utf-8")
    made = shell.done("article", "new", "--headline", "عن سامي العلوي", "--body-file", str(body))[
        "id"
    ]
    a_site(shell, tmp_path)
    assert shell.done("protect", "--add", "سامي العلوي") == ["سامي العلوي"]
    names = {(each["code"], each["field"]) for each in shell.done("check", made, "--no-style")}
    assert ("protected-name", "headline") in names
    refused = shell("queue", "add", made, "--to", "الموقع")
    assert refused.code == 2
    items = shell.done("queue", "add", made, "--to", "الموقع", "--override", "وافق")
    assert [item["override"]["problems"] for item in items] == [["protected-name"]]
    assert "وافق" in shell("queue", "log", items[0]["id"]).err


def test_destination_checks_shows_and_sets_rows(shell: Shell, tmp_path: Path) -> None:
    a_site(shell, tmp_path)
    rows = shell.done("destination", "checks", "الموقع", "--set", "section-missing=must")
    assert (rows["section-missing"], rows["picture-alt-missing"]) == ("must", "must")
    rows = shell.done("destination", "checks", "الموقع", "--set", "section-missing=default")
    assert rows["section-missing"] == "should"
    assert shell("destination", "checks", "الموقع", "--set", "link-dead=must").code == 2
