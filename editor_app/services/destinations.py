"""Set up, test, pause and remove the places that articles are sent to."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from editor_app.base.clock import Clock
from editor_app.base.errors import UserError
from editor_app.base.identifiers import new_id
from editor_app.domain.changes import Changes
from editor_app.domain.checklist import limit_named, severity_named
from editor_app.domain.image import MediaStore
from editor_app.domain.ports import Database
from editor_app.domain.publication import Destination
from editor_app.domain.publisher import (
    HOST_KEY,
    DestinationKind,
    Kinds,
    OptionType,
    Secrets,
    kind_named,
)
from editor_app.language.bidi import clean_line

_USUAL = "default"
"""Stands for what a row is where nobody has set it."""


class DestinationService:
    """The verbs of destinations. Any thread; ``test`` may take seconds."""

    def __init__(
        self,
        database: Database,
        media: MediaStore,
        kinds: Kinds,
        secrets: Secrets,
        clock: Clock,
    ) -> None:
        self._database = database
        self._media = media
        self._kinds = kinds
        self._secrets = secrets
        self._clock = clock

    @property
    def kinds(self) -> Kinds:
        """The kinds of destination there are, by name."""
        return self._kinds

    @property
    def keeps_secrets(self) -> bool:
        """Tell whether passwords outlive the program; where not, it has to ask each time."""
        return self._secrets.is_lasting

    def secret_options(self, kind: str) -> Sequence[str]:
        """Return the options of a kind that are secrets; of a kind that is gone, none."""
        known = self._kinds.get(kind)
        options = known.options if known else ()
        return [option.name for option in options if option.type is OptionType.SECRET]

    def needed_secrets(self, kind: str, options: Mapping[str, str]) -> Sequence[str]:
        """Return the secrets that a destination of a kind needs with these options."""
        known = self._kinds.get(kind)
        table = known.options if known else ()
        given = {option.name: options.get(option.name) or option.default for option in table}
        return [
            option.name
            for option in table
            if option.type is OptionType.SECRET and option.is_needed(given)
        ]

    def missing_secrets(self, destination: Destination) -> Sequence[str]:
        """Return the secrets that a destination needs and that have to be asked for.

        Raises:
            EnvironmentFault: ``keyring-failed``.
        """
        wanted = self.needed_secrets(destination.kind, destination.options)
        return [option for option in wanted if not self._secrets.get(destination.id, option)]

    def set_secrets(self, destination_id: str, given: Mapping[str, str]) -> None:
        """Keep secrets of a destination that is set up.

        Raises:
            UserError: ``destination-not-found``, or ``option-unknown`` for what is no secret of it.
            EnvironmentFault: ``keyring-failed``.
        """
        with self._database.reading() as unit:
            destination = unit.destinations.get(destination_id)
        for option in given.keys() - self.secret_options(destination.kind):
            raise UserError("option-unknown", option=option)
        self._keep(destination_id, given)

    def all(self) -> Sequence[Destination]:
        """Return every destination by name."""
        with self._database.reading() as unit:
            return unit.destinations.all()

    def add(
        self, kind: str, name: str, options: Mapping[str, str], *, initiator: str = ""
    ) -> tuple[Destination, Changes]:
        """Set up a destination; its secrets go to the keyring and nowhere else.

        Raises:
            UserError: ``destination-kind-unknown``, ``name-missing``, ``destination-name-taken``,
                ``option-unknown``, ``option-missing`` or ``option-invalid``.
            EnvironmentFault: ``keyring-failed``; nothing is set up.
        """
        known = kind_named(self._kinds, kind)
        plain, secret = _parted(known, known.checked(options))
        for option in known.options:
            if option.is_needed(plain) and not {**plain, **secret}.get(option.name):
                raise UserError("option-missing", option=option.name)
        destination = Destination(
            id=new_id(self._clock.now()), kind=kind, name=_name(name), options=plain
        )
        with self._database.writing() as unit:
            unit.destinations.add(destination)
            self._keep(destination.id, secret)
        return destination, _changed(destination.id, initiator)

    def edit(
        self, destination_id: str, name: str, options: Mapping[str, str], *, initiator: str = ""
    ) -> tuple[Destination, Changes]:
        """Change the name and the options of a destination; an empty secret stays as it is.

        Raises:
            UserError: as ``add``, or ``destination-not-found``.
            EnvironmentFault: ``keyring-failed``; nothing has changed.
        """
        with self._database.writing() as unit:
            stored = unit.destinations.get(destination_id)
            kind = kind_named(self._kinds, stored.kind)
            plain, secret = _parted(kind, kind.checked(options))
            changed = replace(stored, name=_name(name), options=plain, is_damaged=False)
            unit.destinations.save(changed)
            unit.destinations.rouse(frozenset({destination_id}), self._clock.now())
            self._keep(destination_id, secret)
        return changed, _changed(destination_id, initiator)

    def accept_host_key(
        self, destination_id: str, fingerprint: str, *, initiator: str = ""
    ) -> tuple[Destination, Changes]:
        """Trust the host of a destination by its key from now on.

        Raises:
            UserError: ``destination-not-found``; ``option-unknown`` where its kind knows no such
                keys, ``option-invalid`` where it is no fingerprint.
        """
        with self._database.writing() as unit:
            stored = unit.destinations.get(destination_id)
            kind = kind_named(self._kinds, stored.kind)
            options = kind.checked({**stored.options, HOST_KEY: fingerprint})
            changed = replace(stored, options=_parted(kind, options)[0])
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
            if not is_paused:
                unit.destinations.rouse(frozenset({destination_id}), self._clock.now())
        return _changed(destination_id, initiator)

    def set_checks(
        self,
        name: str,
        given: Mapping[str, str],
        limits: Mapping[str, str] | None = None,
        *,
        initiator: str = "",
    ) -> tuple[Destination, Changes]:
        """Say which rows of the checklist a destination insists on, and their limits.

        Args:
            name: Of the destination.
            given: ``must``, ``should`` or ``off`` by the code of the row; ``default`` forgets what
                was set. Rows that are not named stay.
            limits: How many characters the rows with a limit allow, likewise.
            initiator: Who asked.

        Raises:
            UserError: ``destination-not-found``, ``check-unknown``, ``severity-unknown``,
                ``check-never-blocks``, ``check-always-blocks``, ``check-has-no-limit`` or
                ``limit-invalid``; nothing has changed.
        """
        limits = limits or {}
        severities = {c: severity_named(c, s) for c, s in given.items() if s != _USUAL}
        lengths = {c: limit_named(c, most) for c, most in limits.items() if most != _USUAL}
        with self._database.writing() as unit:
            stored = unit.destinations.named(name)
            kept = {c: s for c, s in stored.checks.items() if c not in given}
            known = {c: most for c, most in stored.limits.items() if c not in limits}
            changed = replace(stored, checks={**kept, **severities}, limits={**known, **lengths})
            unit.destinations.save(changed)
        return changed, _changed(stored.id, initiator)

    def remove(self, name: str, *, initiator: str = "") -> Changes:
        """Forget a destination with its secrets; what it already holds stays there.

        Raises:
            UserError: ``destination-not-found`` or ``destination-in-use``.
            EnvironmentFault: ``keyring-failed``; nothing is forgotten.
        """
        with self._database.writing() as unit:
            destination = unit.destinations.named(name)
            unit.destinations.remove(destination.id)
            for option in self.secret_options(destination.kind):
                self._secrets.delete(destination.id, option)
        return _changed(destination.id, initiator)

    def test(self, name: str) -> Destination:
        """Check that articles can be sent to a destination, changing nothing there.

        Raises:
            UserError: ``destination-not-found``, ``destination-damaged``, or what the person must
                mend.
            EnvironmentFault: what does not work now.
        """
        with self._database.reading() as unit:
            destination = unit.destinations.named(name)
        if destination.is_damaged:
            raise UserError("destination-damaged", name=name)
        kind_named(self._kinds, destination.kind).open(destination, self._media).test()
        return destination

    def _keep(self, destination_id: str, given: Mapping[str, str]) -> None:
        for option, secret in given.items():
            if secret:
                self._secrets.set(destination_id, option, secret)


def _parted(
    kind: DestinationKind, options: Mapping[str, str]
) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Part clean options into those that are stored and the secrets."""
    hidden = {option.name for option in kind.options if option.type is OptionType.SECRET}
    plain = {name: value for name, value in options.items() if name not in hidden}
    return plain, {name: options[name] for name in hidden & options.keys()}


def _name(text: str) -> str:
    name = clean_line(text)
    if not name:
        raise UserError("name-missing")
    return name


def _changed(destination_id: str, initiator: str) -> Changes:
    return Changes(destinations=frozenset({destination_id}), initiator=initiator)
