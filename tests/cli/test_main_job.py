"""The sample goes from file to published page, and everything an author does on the way."""

from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import SAMPLE, Shell

HEADLINE = "دبلوماسية أمن المغرب.. من دولة تتفاعل إلى دولة تصنع القرار الأمني الإقليمي"
Site = Callable[[str], Path]


def test_import_of_the_sample_has_every_field(shell: Shell) -> None:
    article = shell.done("import", str(SAMPLE))
    assert article["headline"] == HEADLINE
    assert article["outlet"] == "أنا الخبر"
    assert article["published_on"] == "2021-11-25"
    assert [(line["name"], line["credit"]) for line in article["bylines"]] == [
        ("نجيب الأضادي", "✍️")
    ]
    assert len(article["body"]) == 12
    assert len(article["ticker"]) == 48
    assert [(each["url"], each["is_primary"]) for each in article["sources"]] == [("", True)]
    shown = shell.done("article", "show", article["id"])
    assert {name: shown[name] for name in article} == article


def test_sample_from_file_to_page_and_back_out(shell: Shell, site: Site) -> None:
    article = shell.done("import", str(SAMPLE))["id"]
    problems = [each["code"] for each in shell.done("check", article)]
    assert "source-address-missing" in problems
    changed = shell.done(
        "article", "set", article, "--lead", "ملخص جديد للخبر.", "--byline", "سعاد الريفي:reporter",
        "--source", "https://example.com/news/1", "--state", "approved",
    )  # fmt: skip
    assert changed["lead"] == "ملخص جديد للخبر."
    assert [line["name"] for line in changed["bylines"]] == ["نجيب الأضادي", "سعاد الريفي"]
    assert [each["url"] for each in changed["sources"]] == ["https://example.com/news/1"]
    assert changed["state"] == "approved"
    assert "source-address-missing" not in [each["code"] for each in shell.done("check", article)]

    folder = site("موقع")
    assert shell.done("destination", "test", "موقع")["name"] == "موقع"
    queued = shell.done("queue", "add", article, "--to", "موقع")
    assert [(item["state"], item["action"]) for item in queued] == [("pending", "publish")]
    sent = shell.done("queue", "run", "--once")
    assert [item["state"] for item in sent] == ["sent"]
    page = folder / sent[0]["url"].removeprefix("https://example.org/")
    assert HEADLINE in page.read_text(encoding="utf-8")
    assert shell.done("article", "show", article)["state"] == "published"

    shell.done("queue", "add", article, "--to", "موقع", "--action", "withdraw")
    assert [item["state"] for item in shell.done("queue", "run")] == ["sent"]
    assert shell.done("article", "show", article)["state"] == "withdrawn"
    assert HEADLINE not in page.read_text(encoding="utf-8")

    again = shell.done("queue", "add", article, "--to", "موقع")
    assert [item["action"] for item in again] == ["publish"]
    assert [item["state"] for item in shell.done("queue", "run")] == ["sent"]
    assert HEADLINE in page.read_text(encoding="utf-8")
    log = shell.done("queue", "log", again[0]["id"])
    assert [(each["number"], each["outcome"]) for each in log] == [(1, "sent")]


def test_queue_run_with_nothing_due_says_so(shell: Shell, site: Site) -> None:
    site("s")
    article = shell.done("import", str(SAMPLE))["id"]
    shell.done("queue", "add", article, "--to", "s", "--at", "2036-12-01 18:00")
    said = shell("queue", "run", "--once")
    assert (said.code, said.out, said.err) == (0, "", "Nothing is due.\n")


def test_queue_run_of_an_item_that_fails_is_one(shell: Shell, site: Site) -> None:
    folder = site("s")
    article = shell.done("import", str(SAMPLE))["id"]
    item = shell.done("queue", "add", article, "--to", "s")[0]["id"]
    folder.mkdir()
    (folder / "foreign.txt").write_text("not ours", encoding="utf-8")
    said = shell("queue", "run", "--once", "--json")
    assert said.code == 1
    assert [row["state"] for row in said.json] == ["failed"]
    assert HEADLINE in said.err
    log = shell.done("queue", "log", item)
    assert log[0]["outcome"] == "site-folder-refused"
    assert str(folder) in log[0]["message"]
    (folder / "foreign.txt").unlink()
    shell.done("queue", "retry", item)
    assert [row["state"] for row in shell.done("queue", "run")] == ["sent"]


def test_queue_items_are_steered(shell: Shell, site: Site) -> None:
    site("a")
    site("b")
    article = shell.done("import", str(SAMPLE))["id"]
    first, second = (
        item["id"] for item in shell.done("queue", "add", article, "--to", "a", "--to", "b")
    )
    assert shell.done("queue", "hold", first)[0]["state"] == "held"
    assert shell.done("queue", "release", first)[0]["state"] == "pending"
    shell.done("queue", "move", second, "--before", first)
    assert [row["id"] for row in shell.done("queue", "list")] == [second, first]
    shell.done("queue", "move", second, "--last")
    assert [row["id"] for row in shell.done("queue", "list")] == [first, second]
    due = shell.done("queue", "reschedule", first, "--at", "2036-12-01 18:00")[0]
    assert (due["due_wall"], due["due_zone"]) == ("2036-12-01T18:00", "Africa/Casablanca")
    assert shell.done("queue", "reschedule", first, "--now")[0]["due_utc"] is None
    assert shell.done("queue", "cancel", first)[0]["state"] == "cancelled"
    assert shell.done("queue", "retry", first)[0]["state"] == "pending"
    shell.done("destination", "pause", "a")
    assert [row["id"] for row in shell.done("queue", "run")] == [second]
    shell.done("destination", "resume", "a")
    assert [row["id"] for row in shell.done("queue", "run")] == [first]


def test_queue_add_at_a_time_that_happens_twice_asks_which(shell: Shell, site: Site) -> None:
    site("s")
    article = shell.done("import", str(SAMPLE))["id"]
    add = ("queue", "add", article, "--to", "s", "--zone", "Africa/Cairo", "--json", "--at")
    said = shell(*add, "2099-10-29 23:30")
    assert said.code == 2
    second = "2099-10-29T23:30+02:00"
    assert "2099-10-29T23:30+03:00" in said.err
    assert second in said.err
    assert shell(*add, second).json[0]["due_utc"] == "2099-10-29T21:30:00+00:00"


def test_queue_add_in_the_past_is_refused_with_what_to_do(shell: Shell, site: Site) -> None:
    site("s")
    article = shell.done("import", str(SAMPLE))["id"]
    said = shell("queue", "add", article, "--to", "s", "--at", "2020-01-01 10:00")
    assert said.code == 2
    assert "has passed" in said.err
    assert shell.done("queue", "list") == []
    assert shell.done("queue", "list", "--moved") == []


def test_article_new_set_delete_and_restore(shell: Shell, tmp_path: Path) -> None:
    body = tmp_path / "body.txt"
    body.write_text("\ufeffفقرة أولى\r\n\r\nفقرة ثانية Reuters\n", encoding="utf-8")
    made = shell.done(
        "article", "new", "--headline", "عنوان", "--body-file", str(body), "--keyword", "أمن",
        "--keyword", "المغرب", "--date", "2026-11-23", "--section", "سياسة", "--outlet", "محبرة",
    )  # fmt: skip
    assert [part["text"] for part in made["body"]] == ["فقرة أولى", "فقرة ثانية Reuters"]
    assert made["keywords"] == ["أمن", "المغرب"]
    shell.done("article", "set", made["id"], "--section", "", "--kicker", "خاص")
    shown = shell.done("article", "show", made["id"])
    assert (shown["section"], shown["kicker"], shown["headline"]) == ("", "خاص", "عنوان")
    assert shell.done("article", "new", "--language", "fr", "--headline", "T")["direction"] == "ltr"

    assert shell.done("article", "delete", made["id"]) == {"deleted": [made["id"]]}
    assert [row["headline"] for row in shell.done("article", "list")] == ["T"]
    assert [row["id"] for row in shell.done("article", "list", "--deleted")] == [made["id"]]
    assert shell.done("article", "restore", made["id"]) == {"restored": [made["id"]]}
    assert len(shell.done("article", "list")) == 2
    assert [row["id"] for row in shell.done("search", "امن")] == [made["id"]]


def test_article_set_twice_with_the_same_words_changes_once(shell: Shell) -> None:
    article = shell.done("article", "new")["id"]
    words = (
        "article", "set", article, "--byline", "ليلى:editor:🖊", "--source", "https://example.com/1",
        "--source-title", "عنوان المصدر", "--source-outlet", "هسبريس",
        "--source-date", "2026-11-01", "--primary",
    )  # fmt: skip
    first = shell.done(*words)
    assert first["revision"] == 2
    assert first["sources"] == [
        {
            "id": "s1",
            "url": "https://example.com/1",
            "title": "عنوان المصدر",
            "outlet": "هسبريس",
            "published_on": "2026-11-01",
            "is_primary": True,
        }
    ]
    second = shell(*words, "--json")
    assert second.json == first
    assert second.err == "Nothing was changed.\n"
    other = shell.done("article", "set", article, "--source", "https://example.com/2", "--primary")
    assert [(each["url"][-1], each["is_primary"]) for each in other["sources"]] == [
        ("1", False),
        ("2", True),
    ]
    cleared = shell.done(
        "article", "set", article, "--clear-bylines", "--byline", "سعاد", "--clear-sources"
    )
    assert [line["name"] for line in cleared["bylines"]] == ["سعاد"]
    assert cleared["sources"] == []


def test_export_writes_every_format_to_file_and_pipe(shell: Shell, tmp_path: Path) -> None:
    article = shell.done("import", str(SAMPLE))["id"]
    for name in ("html", "markdown", "text", "json"):
        piped = shell("export", article, "--format", name)
        path = tmp_path / f"article.{name}"
        assert shell("export", article, "--format", name, "-o", str(path)).code == 0
        assert piped.out == path.read_text(encoding="utf-8")
        assert HEADLINE in piped.out


def test_contributors_are_listed_added_and_removed(shell: Shell) -> None:
    person = shell.done("contributor", "add", "نجيب الأضادي", "--role", "reporter")
    assert (person["credit"], person["role"]) == ("✍️", "reporter")
    assert shell.done("contributor", "list") == [person]
    assert shell.done("contributor", "remove", person["id"]) == person
    assert shell.done("contributor", "list") == []


def test_import_of_several_files_prints_a_list_and_names_the_refused(
    shell: Shell, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    said = shell("import", str(SAMPLE), str(empty), str(SAMPLE), "--json")
    assert said.code == 2
    assert [article["headline"] for article in said.json] == [HEADLINE, HEADLINE]
    assert "empty.txt: The file is empty." in said.err


def test_queue_priority_embargo_and_resending_from_the_command_line(
    shell: Shell, site: Site
) -> None:
    site("a")
    article = shell.done("import", str(SAMPLE))["id"]
    held = shell.done(
        "article", "embargo", article, "--until", "2036-12-01 18:00", "--zone", "Europe/Paris"
    )
    assert held["embargo"]["until_utc"] == "2036-12-01T17:00:00+00:00"
    item = shell.done("queue", "add", article, "--to", "a", "--priority", "urgent")[0]
    assert (item["priority"], item["due_wall"]) == ("urgent", "2036-12-01T18:00")
    assert shell("queue", "reschedule", item["id"], "--now").code == 2
    assert shell.done("queue", "run") == []
    assert shell.done("article", "embargo", article, "--lift")["embargo"] is None
    assert shell.done("queue", "priority", item["id"], "low")[0]["priority"] == "low"
    shell.done("queue", "reschedule", item["id"], "--now")
    assert shell.done("queue", "publish-due") == []
    assert [row["state"] for row in shell.done("queue", "run")] == ["sent"]
    log = shell.done("queue", "log", item["id"])
    assert log[0]["request"]["action"] == "publish"
    assert log[0]["answer"]["url"]
    refused = shell("queue", "resend", item["id"], "--yes")
    assert refused.code == 2
    assert log[0]["answer"]["url"] in refused.err
