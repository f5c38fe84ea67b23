"""What proofreading knows of one paragraph of the open article."""

from editor_app.base.records import dataclass
from editor_app.domain.proofing import Finding


@dataclass(slots=True, eq=False)
class Checked:
    """What is known of one paragraph.

    Args:
        text: The text that was checked; the page may be ahead of it.
        findings: What was found in it.
        revision: Grows with each change of the paragraph.
        is_fresh: Whether the findings are those of the present text.
    """

    text: str = ""
    findings: tuple[Finding, ...] = ()
    revision: int = 0
    is_fresh: bool = False
