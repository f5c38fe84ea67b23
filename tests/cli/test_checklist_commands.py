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
    assert shell("queue", "add", made, "--to", "الموقع", "--override", "وافق").code == 2
    assert shell.done("protect", "--remove", "سامي العلوي") == []
    shell.done("destination", "checks", "الموقع", "--set", "section-missing=must")
    items = shell.done("queue", "add", made, "--to", "الموقع", "--override", "وافق")
    assert [item["override"]["problems"] for item in items] == [["section-missing"]]
    assert "وافق" in shell("queue", "log", items[0]["id"]).err


def test_destination_checks_shows_and_sets_rows(shell: Shell, tmp_path: Path) -> None:
    a_site(shell, tmp_path)
    rows = shell.done("destination", "checks", "الموقع", "--set", "section-missing=must")
    assert (rows["section-missing"], rows["picture-alt-missing"]) == ("must", "must")
    rows = shell.done("destination", "checks", "الموقع", "--set", "section-missing=default")
    assert rows["section-missing"] == "should"
    for refused in ("link-dead=must", "protected-name=off"):
        assert shell("destination", "checks", "الموقع", "--set", refused).code == 2
    rows = shell.done("destination", "checks", "الموقع", "--limit", "headline-long=80")
    assert rows["limits"] == {"headline-long": 80, "lead-long": 400}
    for refused in ("lead-missing=9", "lead-long=0", "lead-long=كثير"):
        assert shell("destination", "checks", "الموقع", "--limit", refused).code == 2
    rows = shell.done("destination", "checks", "الموقع", "--limit", "headline-long=default")
    assert rows["limits"]["headline-long"] == 110


def test_protect_holds_what_waits_and_lets_it_go_again(shell: Shell, tmp_path: Path) -> None:
    body = tmp_path / "body.txt"
    body.write_text("نص عن سامي العلوي.", encoding="utf-8")
    made = shell.done("article", "new", "--headline", "خبر", "--body-file", str(body))["id"]
    a_site(shell, tmp_path)
    (item,) = shell.done("queue", "add", made, "--to", "الموقع", "--at", "2099-01-01T10:00")
    shell.done("protect", "--add", "سامي العلوي")
    (held,) = shell.done("queue", "list")
    assert (held["state"], held["failure"]["code"]) == ("held", "protected-name-in-queue")
    (place,) = [
        each["place"]
        for each in shell.done("check", made, "--no-style")
        if each["code"] == "protected-name"
    ]
    assert (place["block"], place["start"], place["text"]) == (0, 6, "سامي العلوي")
    assert shell("queue", "release", item["id"]).code == 2
    shell.done("protect", "--remove", "سامي العلوي")
    (free,) = shell.done("queue", "release", item["id"])
    assert (free["state"], free["failure"]) == ("pending", None)
