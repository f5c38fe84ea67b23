"""Small images of stored pictures, read within limits."""

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

MEGAPIXELS = 120
_ALLOCATION_MB = 512


def read_thumbnail(data: bytes, side: int) -> QImage:
    """Return a picture scaled into a square, upright as its camera was. Any thread.

    Args:
        data: The picture's bytes.
        side: Length of the square in device pixels.

    Returns:
        A null image for bytes that Qt cannot read, or a picture that is too large.
    """
    QImageReader.setAllocationLimit(_ALLOCATION_MB)
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MEGAPIXELS * 1_000_000:
        return QImage()
    wanted = size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio)
    reader.setScaledSize(wanted.expandedTo(QSize(1, 1)))
    return reader.read()
