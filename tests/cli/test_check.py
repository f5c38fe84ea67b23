"""``mihbara check`` lists what house style and spelling say."""

from tests.cli.conftest import Shell


def an_article(shell: Shell) -> str:
    lead = "ذهب الى ممممستحيلة."
    made: str = shell.done("article", "new", "--headline", "عنوان", "--lead", lead)["id"]
    return made


def test_check_lists_style_and_spelling_with_their_places(shell: Shell) -> None:
    told = shell.done("check", an_article(shell))
    found = [each for each in told if each["severity"] in ("style", "spelling")]
    assert [
        (each["code"], each["field"], each["start"], each["replacement"]) for each in found
    ] == [
        ("hamza-missing", "lead", 4, "إلى"),
        ("spelling", "lead", 8, None),
    ]
    assert all(each["message"] for each in found)


def test_check_without_style_lists_the_checklist_only(shell: Shell) -> None:
    told = shell.done("check", an_article(shell), "--no-style")
    assert told
    assert {each["severity"] for each in told} <= {"must", "should"}
