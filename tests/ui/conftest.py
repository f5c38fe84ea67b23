"""What every test of the window begins with: the words as they stand in the code."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator


@pytest.fixture(autouse=True)
def words_of_the_code() -> Iterator[None]:
    """Take away what a program put on in this test, or the next would read another language."""
    yield
    application = QCoreApplication.instance()
    for translator in application.findChildren(QTranslator) if application is not None else ():
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
