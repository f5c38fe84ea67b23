"""A keyring in memory."""

from dataclasses import dataclass, field

from editor_app.base.errors import EnvironmentFault


@dataclass
class FakeSecrets:
    """Keeps secrets by destination and option, and fails when it is told to."""

    is_lasting: bool = True
    kept: dict[tuple[str, str], str] = field(default_factory=dict)
    fault: EnvironmentFault | None = None

    def get(self, destination_id: str, option: str) -> str:
        self._fail()
        return self.kept.get((destination_id, option), "")

    def set(self, destination_id: str, option: str, secret: str) -> None:
        self._fail()
        self.kept[destination_id, option] = secret

    def delete(self, destination_id: str, option: str) -> None:
        self._fail()
        self.kept.pop((destination_id, option), None)

    def _fail(self) -> None:
        if self.fault is not None:
            raise self.fault
