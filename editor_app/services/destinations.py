"""Set up, test, pause and remove the places that articles are sent to."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from editor_app.base.clock import Clock
from editor_app.base.errors import UserError
from editor_app.base.identifiers import new_id
from editor_app.domain.changes import Changes
from editor_app.domain.image import MediaStore
from editor_app.domain.ports import Database
from editor_app.domain.publication import Destination
from editor_app.domain.publisher import DestinationKind, Kinds
from editor_app.language.bidi import clean_line


class DestinationService:
    """The verbs of destinations. Any thread; ``test`` may take seconds."""

    def __init__(self, database: Database, media: MediaStore, kinds: Kinds, clock: Clock) -> None:
        self._database = database
        self._media = media
        self._kinds = kinds
        self._clock = clock

    @property
    def kinds(self) -> Kinds:
        """The kinds of destination there are, by name."""
        return self._kinds

    def all(self) -> Sequence[Destination]:
        """Return every destination by name."""
        with self._database.reading() as unit:
            return unit.destinations.all()

    def add(
        self, kind: str, name: str, options: Mapping[str, str], *, initiator: str = ""
    ) -> tuple[Destination, Changes]:
        """Set up a destination.

        Raises:
            UserError: ``destination-kind-unknown``, ``name-missing``, ``destination-name-taken``,
                ``option-unknown``, ``option-missing`` or ``option-invalid``.
        """
        destination = Destination(
            id=new_id(self._clock.now()),
            kind=kind,
            name=_name(name),
            options=self._kind(kind).checked(options),
        )
        with self._database.writing() as unit:
            unit.destinations.add(destination)
        return destination, _changed(destination.id, initiator)

    def edit(
        self, destination_id: str, name: str, options: Mapping[str, str], *, initiator: str = ""
    ) -> tuple[Destination, Changes]:
        """Change the name and the options of a destination.

        Raises:
            UserError: as ``add``, or ``destination-not-found``.
        """
        with self._database.writing() as unit:
            stored = unit.destinations.get(destination_id)
            changed = replace(
                stored, name=_name(name), options=self._kind(stored.kind).checked(options)
            )
            unit.destinations.save(changed)
        return changed, _changed(destination_id, initiator)

    def set_paused(self, destination_id: str, is_paused: bool, *, initiator: str = "") -> Changes:
        """Keep everything for a destination back, or let it go on.

        Raises:
            UserError: ``destination-not-found``.
        """
        with self._database.writing() as unit:
            stored = unit.destinations.get(destination_id)
            unit.destinations.save(replace(stored, is_paused=is_paused))
        return _changed(destination_id, initiator)

    def remove(self, name: str, *, initiator: str = "") -> Changes:
        """Forget a destination; what it already holds stays there.

        Raises:
            UserError: ``destination-not-found`` or ``destination-in-use``.
        """
        with self._database.writing() as unit:
            destination = unit.destinations.named(name)
            unit.destinations.remove(destination.id)
        return _changed(destination.id, initiator)

    def test(self, name: str) -> Destination:
        """Check that articles can be sent to a destination, changing nothing there.

        Raises:
            UserError: ``destination-not-found``, or what the person must mend.
            EnvironmentFault: what does not work now.
        """
        with self._database.reading() as unit:
            destination = unit.destinations.named(name)
        self._kind(destination.kind).open(destination, self._media).test()
        return destination

    def _kind(self, kind: str) -> DestinationKind:
        found = self._kinds.get(kind)
        if found is None:
            raise UserError(
                "destination-kind-unknown", kind=kind[:80], known=", ".join(sorted(self._kinds))
            )
        return found


def _name(text: str) -> str:
    name = clean_line(text)
    if not name:
        raise UserError("name-missing")
    return name


def _changed(destination_id: str, initiator: str) -> Changes:
    return Changes(destinations=frozenset({destination_id}), initiator=initiator)
