"""A scroll bar whose document begins below zero, so that a head can scroll away above it."""

from PySide6.QtWidgets import QAbstractSlider, QScrollBar, QWidget

_RANGE_CHANGES = (
    QAbstractSlider.SliderChange.SliderRangeChange,
    QAbstractSlider.SliderChange.SliderStepsChange,
)


class PageScrollBar(QScrollBar):
    """Extends the range that ``QTextEdit`` sets, from zero, upwards by the height of a head.

    The head then needs no place in the document: when it grows, no text is laid out anew and the
    undo history knows nothing of it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head_px = 0
        self._text_px = 0

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
        """Take the height of the text, which the range alone does not tell while it is short."""
        self._text_px = text_px
        self._fit()

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        """Put the head back before the value is bounded by a range that forgot it."""
        if change in _RANGE_CHANGES:
            self._fit()
        super().sliderChange(change)

    def _fit(self) -> None:
        highest = self.maximum()
        if highest <= 0:
            highest = min(0, max(-self._head_px, self._text_px - self.pageStep()))
        if (self.minimum(), self.maximum()) != (-self._head_px, highest):
            self.setRange(-self._head_px, highest)
