"""The bin's presenter: what cannot be swept now is told where saving tells its own trouble."""

from editor_app.base.errors import EnvironmentFault
from editor_app.presenters import save_notices
from editor_app.presenters.bin import BinPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.services.bin import BinService
from tests.fakes import FakeDatabase, FixedClock
from tests.fakes.lanes import InlineJobs, NoticeBoard


class GoneDatabase(FakeDatabase):
    def writing(self) -> object:  # type: ignore[override]
        raise EnvironmentFault("library-gone", path="/somewhere")


def test_sweep_that_finds_no_library_is_told_until_the_next_save_is_done() -> None:
    board = NoticeBoard()
    service = BinService(GoneDatabase(), FixedClock())
    BinPresenter(service, InlineJobs(), board, ChangeFeed()).sweep()
    assert board.codes == ["library-gone"]
    board.clear(save_notices.TOPIC)
    assert board.shown is None
