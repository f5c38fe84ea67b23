"""Sections, keywords and names as a site knows them: categories, tags and accounts."""

from html import unescape

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.language.folding import fold
from editor_app.publishing.wordpress.api import Json, WordPressApi

MAX_TAGS = 30


class Terms:
    """The site's lists; what an article needs and the site lacks is made there."""

    def __init__(self, api: WordPressApi) -> None:
        self._api = api

    def category(self, name: str) -> int:
        """Return the category of a section.

        Raises:
            UserError: ``section-not-there`` where the account may not make it.
        """
        try:
            return self._term("categories", name)
        except EnvironmentFault as fault:
            if fault.code == "credentials-refused" and fault.params.get("status") == 403:
                raise UserError("section-not-there", section=name) from fault
            raise

    def tag(self, name: str) -> int:
        """Return the tag of a keyword."""
        return self._term("tags", name)

    def account(self, name: str) -> int | None:
        """Return the one account that shows itself under a name, where this account may tell."""
        me = self._api.get("users/me", _fields="id,capabilities") or {}
        if not _may(me, "edit_others_posts") or not _may(me, "list_users"):
            return None
        found = self._api.all("users", search=name, _fields="id,name,capabilities")
        named = [
            one for one in found if _plain(one.get("name", "")) == name and _may(one, "edit_posts")
        ]
        return int(named[0]["id"]) if len(named) == 1 else None

    def _term(self, route: str, name: str) -> int:
        for one in self._api.all(route, search=name, context="view", _fields="id,name"):
            if fold(_plain(one.get("name", ""))) == fold(name):
                return int(one["id"])
        return self._api.make_term(route, name)


def _plain(name: object) -> str:
    return unescape(name) if isinstance(name, str) else ""


def _may(account: Json, capability: str) -> bool:
    capabilities = account.get("capabilities")
    return isinstance(capabilities, dict) and bool(capabilities.get(capability))
