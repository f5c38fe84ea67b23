"""What destinations received last, also where the text of one is damaged."""

import sqlite3
from contextlib import closing
from pathlib import Path

from editor_app.base.paths import data_folder
from editor_app.domain.publication import QueueState
from editor_app.services.versions import VersionService
from editor_app.storage.database import open_database
from tests.fakes import NOW, FixedClock, a_destination, a_release, an_article, an_item


def test_sent_texts_leave_out_only_what_is_damaged_and_name_it(tmp_path: Path) -> None:
    folder = data_folder(tmp_path)
    library = open_database(folder)
    with library.writing() as unit:
        unit.articles.add(an_article())
        for number in (1, 2, 3):
            unit.destinations.add(a_destination(f"d{number}"))
            unit.releases.add(a_release(f"r{number}", sequence=number))
            unit.queue.add(
                an_item(
                    f"q{number}",
                    destination_id=f"d{number}",
                    release_id=f"r{number}",
                    state=QueueState.SENT,
                    sequence=number,
                    position=number,
                    sent_utc=NOW,
                )
            )
    library.close()
    with closing(sqlite3.connect(folder.database)) as connection:
        connection.execute("UPDATE releases SET text = text || ' ' WHERE id = 'r1'")
        connection.execute("UPDATE queue SET remote_id = 'x' WHERE id = 'q3'")
        connection.commit()
    library = open_database(folder)
    versions = VersionService(library, FixedClock())
    found = versions.sent_texts("a1")
    assert [text.destination for text in found.texts] == ["d2"]
    assert list(found.damaged) == ["d1", "d3"]
    assert [act.release_id for act in versions.acts("a1")] == ["r2", "r3"]
    library.close()
