"""A scroll bar whose document begins below zero, so that a head can scroll away above it."""

from PySide6.QtWidgets import QAbstractSlider, QScrollBar, QWidget

FOOT_PX = 96
"""Space below the last line: nobody likes to write at the very edge."""

_RANGE_CHANGES = (
    QAbstractSlider.SliderChange.SliderRangeChange,
    QAbstractSlider.SliderChange.SliderStepsChange,
)


class PageScrollBar(QScrollBar):
    """Extends the range that ``QTextEdit`` sets upwards by a head and downwards by a foot.

    The head then needs no place in the document: when it grows, no text is laid out anew and the
    undo history knows nothing of it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head_px = 0
        self._text_px = 0
        self._foot_share = 0.0

    @property
    def head_px(self) -> int:
        """How far above the document's first line the page begins."""
        return self._head_px

    def set_head_px(self, head_px: int) -> None:
        """Change the height of the head; what is at the top of the view stays there."""
        from_top = self.value() + self._head_px
        self._head_px = head_px
        self._fit()
        self.setValue(from_top - head_px)

    def set_text_px(self, text_px: int) -> None:
        """Take the height of the text as it is laid out so far."""
        self._text_px = text_px
        self._fit()

    def set_foot_share(self, share: float) -> None:
        """Leave at least this share of the view below the last line."""
        self._foot_share = share
        self._fit()

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        """Put head and foot back before the value is bounded by a range that forgot them."""
        if change in _RANGE_CHANGES:
            self._fit()
        super().sliderChange(change)

    def _fit(self) -> None:
        lowest = -self._head_px
        foot = max(FOOT_PX, round(self.pageStep() * self._foot_share))
        highest = max(lowest, self._text_px + foot - self.pageStep())
        if (self.minimum(), self.maximum()) != (lowest, highest):
            self.setRange(lowest, highest)
