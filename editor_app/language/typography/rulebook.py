"""All rules of the house in the order in which "fix all of them" applies them."""

from collections.abc import Collection, Mapping

from editor_app.language.typography import enclosures, letters, marks, numbers, words
from editor_app.language.typography.rule import Rule

RULES: tuple[Rule, ...] = (
    *letters.RULES,
    *words.RULES,
    *numbers.RULES,
    *marks.RULES,
    *enclosures.RULES,
)
BY_ID: Mapping[str, Rule] = {rule.id: rule for rule in RULES}

EXCLUSIVE: tuple[frozenset[str], ...] = (
    frozenset({"tanwin-before-alef", "tanwin-on-alef"}),
    frozenset({"digits-latin", "digits-arabic-indic"}),
    frozenset({"quotes-guillemets", "quotes-straight"}),
    frozenset({"curly-quotes-guillemets", "quotes-straight"}),
)
"""Rules that undo each other: of each group at most one is on."""


def chosen(on: Collection[str] = (), off: Collection[str] = ()) -> tuple[Rule, ...]:
    """Return the rules that a house has on: the defaults, with some switched on or off.

    A rule that is switched on puts those out that would undo it. Unknown names (of rules that an
    older or newer version has) are passed over.
    """
    wanted = {rule.id for rule in RULES if rule.is_on} - set(off)
    for name in on:
        for group in EXCLUSIVE:
            if name in group:
                wanted -= group
        wanted.add(name)
    return tuple(rule for rule in RULES if rule.id in wanted)
