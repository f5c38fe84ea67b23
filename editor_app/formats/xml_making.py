"""Build XML trees in one namespace."""

from collections.abc import Mapping

from lxml import etree

from editor_app.base.records import dataclass


@dataclass(frozen=True, slots=True)
class ElementMaker:
    """Makes elements of one namespace.

    Args:
        namespace: Its name.
        prefixes: What prefixes the elements declare: namespaces by prefix, None for no prefix.
    """

    namespace: str
    prefixes: dict[str, str] | dict[None, str]

    def __call__(
        self, tag: str, *content: etree._Element | Mapping[str, str] | str
    ) -> etree._Element:
        """Return an element with attributes (mappings), children (elements) and text, in order."""
        # The stubs know no default namespace.
        made = etree.Element(f"{{{self.namespace}}}{tag}", nsmap=self.prefixes)  # type: ignore[arg-type]
        for part in content:
            if isinstance(part, str):
                made.text = part
            elif isinstance(part, Mapping):
                for name, value in part.items():
                    made.set(name, value)
            else:
                made.append(part)
        return made
