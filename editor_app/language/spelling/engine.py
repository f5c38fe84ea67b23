"""Hunspell behind three calls: is a word known, what is near it, and can there be an engine at all.

Its C library is called through ctypes, which lets other threads run meanwhile: a suggestion takes
up to 0.2 s, and chunspell's own module holds the interpreter for all of it. Where the library is
no file of its own (Windows), the module answers what is quick and is never asked for suggestions.

Source: hunspell.h of Hunspell 1.7 (the C interface).
"""

import ctypes
import ctypes.util
import importlib
import importlib.util
import os
import sys
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

from editor_app.base.records import dataclass

LONGEST_WORD = 60
"""Letters of the longest word that is asked for; Hunspell itself gives up at about 100."""

_LIBRARY_NAMES = ("libhunspell*.so*", "libhunspell*.dylib", "*hunspell*.dll")


class Engine(Protocol):
    """What a dictionary can be asked.

    Thread: any; calls from several threads wait for each other.
    """

    def knows(self, word: str) -> bool:
        """Tell whether the dictionary has ``word`` in some form."""
        ...

    def near(self, word: str) -> tuple[str, ...]:
        """Return words like ``word``, best first; slow, and empty where that cannot be had."""
        ...


@dataclass(frozen=True)
class SpellerUnavailable:
    """Says why there is no spelling: ``engine-missing`` or ``dictionary-missing``.

    Args:
        reason: A code that a front end words.
        detail: What was looked for.
    """

    reason: str
    detail: str = ""


def open_engine(dictionary: Path) -> Engine | SpellerUnavailable:
    """Load a dictionary; takes some tenths of a second, so never on the GUI thread.

    Args:
        dictionary: The path of the ``.dic`` file; its ``.aff`` stands beside it.

    Returns:
        An engine, or why there is none.
    """
    affixes = dictionary.with_suffix(".aff")
    for path in (dictionary, affixes):
        if not path.is_file():
            return SpellerUnavailable("dictionary-missing", path.name)
    for path_or_name in _libraries():
        try:
            return LibraryEngine(path_or_name, affixes, dictionary)
        except (OSError, AttributeError):
            continue
    module = _module()
    if module is None:
        return SpellerUnavailable("engine-missing", sys.platform)
    return ModuleEngine(module, dictionary)


class LibraryEngine:
    """Hunspell's C library, one handle for one dictionary.

    Args:
        library: Path or name of the shared library.
        affixes: The ``.aff`` file.
        dictionary: The ``.dic`` file.

    Raises:
        OSError: The library cannot be loaded or refuses the dictionary.
        AttributeError: It is not Hunspell's.

    Thread: any; one call at a time, and other threads run while the library works.
    """

    def __init__(self, library: str, affixes: Path, dictionary: Path) -> None:
        self._library = _declare(ctypes.CDLL(library))
        self._lock = threading.Lock()
        handle = self._library.Hunspell_create(_path_bytes(affixes), _path_bytes(dictionary))
        if not handle:
            raise OSError(f"no dictionary could be made of {dictionary.name}")
        self._handle = ctypes.c_void_p(handle)
        weakref.finalize(self, self._library.Hunspell_destroy, self._handle)
        self._encoding = self._library.Hunspell_get_dic_encoding(self._handle).decode("ascii")

    def knows(self, word: str) -> bool:
        """Tell whether the dictionary has ``word`` in some form."""
        spelt = self._spelt(word)
        if spelt is None:
            return False
        with self._lock:
            return bool(self._library.Hunspell_spell(self._handle, spelt))

    def near(self, word: str) -> tuple[str, ...]:
        """Return Hunspell's own suggestions, best first; up to 0.2 s."""
        spelt = self._spelt(word)
        if spelt is None:
            return ()
        found = ctypes.POINTER(ctypes.c_char_p)()
        with self._lock:
            count = self._library.Hunspell_suggest(self._handle, ctypes.byref(found), spelt)
            raw = [found[index] for index in range(count)]
            self._library.Hunspell_free_list(self._handle, ctypes.byref(found), count)
        return tuple(text.decode(self._encoding, "replace") for text in raw if text is not None)

    def _spelt(self, word: str) -> bytes | None:
        if not word or len(word) > LONGEST_WORD or "\0" in word:
            return None
        try:
            return word.encode(self._encoding)
        except UnicodeEncodeError:
            return None


class ModuleEngine:
    """Chunspell's module, where its library is no file of its own.

    It holds the interpreter while it works: a check takes microseconds, a suggestion would freeze
    the window, so there are none.
    """

    def __init__(self, module: Any, dictionary: Path) -> None:  # noqa: ANN401 - an untyped module
        self._engine = module.Hunspell(dictionary.stem, hunspell_data_dir=str(dictionary.parent))
        self._lock = threading.Lock()

    def knows(self, word: str) -> bool:
        """Tell whether the dictionary has ``word`` in some form."""
        if not word or len(word) > LONGEST_WORD or "\0" in word:
            return False
        with self._lock:
            return bool(self._engine.spell(word))

    def near(self, word: str) -> tuple[str, ...]:
        """Return nothing: it would hold the interpreter."""
        del word
        return ()


def _declare(library: ctypes.CDLL) -> ctypes.CDLL:
    strings = ctypes.POINTER(ctypes.c_char_p)
    handle, text, out = ctypes.c_void_p, ctypes.c_char_p, ctypes.POINTER(strings)
    signatures: dict[str, tuple[Any, list[Any]]] = {
        "Hunspell_create": (handle, [text, text]),
        "Hunspell_destroy": (None, [handle]),
        "Hunspell_get_dic_encoding": (text, [handle]),
        "Hunspell_spell": (ctypes.c_int, [handle, text]),
        "Hunspell_suggest": (ctypes.c_int, [handle, out, text]),
        "Hunspell_free_list": (None, [handle, out, ctypes.c_int]),
    }
    for name, (result, arguments) in signatures.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


def _libraries() -> Iterator[str]:
    """Yield chunspell's library, then the system's."""
    specification = importlib.util.find_spec("hunspell")
    for folder in (specification.submodule_search_locations or ()) if specification else ():
        # auditwheel puts libraries into the package or into a folder beside it.
        for place in (Path(folder), Path(folder) / ".dylibs", Path(f"{folder}.libs")):
            for pattern in _LIBRARY_NAMES:
                yield from map(str, sorted(place.glob(pattern)))
    for name in ("hunspell-1.7", "hunspell"):
        if found := ctypes.util.find_library(name):
            yield found


def _module() -> Any:  # noqa: ANN401 - an untyped module, or None
    try:
        return importlib.import_module("hunspell")
    except ImportError:
        return None


def _path_bytes(path: Path) -> bytes:
    # Hunspell reads a path in UTF-8 on Windows where it begins with this prefix.
    return f"\\\\?\\{path}".encode() if sys.platform == "win32" else os.fsencode(path)
