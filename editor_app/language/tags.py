"""Language tags: the part that names the language itself."""


def primary_language(tag: str) -> str:
    """Return the language of a tag in lower case: ``ar`` of ``ar-MA``; empty of an empty one.

    Source: BCP 47, section 2.2.1 ("Primary Language Subtag").
    """
    return tag.partition("-")[0].lower()
