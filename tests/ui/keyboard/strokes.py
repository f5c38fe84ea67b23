"""Press the keys of a real keyboard with a Latin, an Arabic and a French layout, through X's XTest.

Needs a display whose layout is ``us,ara,fr``: see ``screen``.
"""

import ctypes
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication

LATIN, ARABIC, FRENCH = 0, 1, 2
_LEVELS: tuple[tuple[str, ...], ...] = ((), ("shift",), ("altgr",))
_CORE_KEYBOARD = 0x100
_MOST_WAIT_MS = 250
_HAND_MS = 20
_DEAD = {0xFE52: "\u0302", 0xFE57: "\u0308"}
_NAMES = {
    **{"ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L", "esc": "Escape"},
    **{"enter": "Return", "pgup": "Prior", "pgdown": "Next", "del": "Delete"},
    **{"left": "Left", "right": "Right", "up": "Up", "down": "Down", "tab": "Tab"},
    **{"home": "Home", "end": "End", "back": "BackSpace", "rshift": "Shift_R"},
    **{"altgr": "ISO_Level3_Shift", "menu": "Menu"},
}


@dataclass(frozen=True, slots=True)
class _Key:
    code: int
    layout: int
    is_shifted: bool


_LET_GO = (QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease)


class _Arrivals(QObject):
    """Counts the keys and buttons let go that reach the program."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count at the window, where each comes by once."""
        if event.type() in _LET_GO and watched.inherits("QWindow"):
            self.count += 1
        return False


class Keyboard:
    """Three layouts, and every key of them."""

    def __init__(self, application: QApplication) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._x.XkbKeycodeToKeysym.restype = ctypes.c_ulong
        display = self._x.XOpenDisplay(None)
        if not display:
            raise RuntimeError("there is no display")
        self._display = ctypes.c_void_p(display)
        self._arrivals = _Arrivals()
        application.installEventFilter(self._arrivals)
        self._keys = dict(self._all_keys())
        self._french = {
            letter: (code, held)
            for level, held in reversed([*enumerate(_LEVELS)])
            for code in range(8, 256)
            for layout in (FRENCH, LATIN)  # a key that no layout changes stands in the first alone
            if (letter := _letter(self._symbol(code, layout, level)))
            and not (layout is LATIN and self._symbol(code, FRENCH, 0))
        }
        self._layout = LATIN
        self.layout(LATIN)

    def layout(self, number: int) -> None:
        """Choose the layout, as the key of the desktop does."""
        self._x.XkbLockGroup(self._display, _CORE_KEYBOARD, number)
        self._x.XSync(self._display, 0)
        self._layout = number

    def write(self, text: str) -> None:
        """Type a text letter by letter, with the layout that has each."""
        for letter in text:
            if letter in "éèàçùêëïîôûÉ":
                self.write_french(letter)
                continue
            key = self._keys["\r" if letter == "\n" else letter]
            if key.layout != self._layout and self._at(key.code, self._layout, key) != letter:
                self.layout(key.layout)
            with self._held(("shift",) if key.is_shifted else ()):
                self._stroke(key.code)

    def write_french(self, text: str) -> None:
        """Type a text with the French layout alone: with AltGr, and dead keys for accents."""
        self.layout(FRENCH)
        for letter in text:
            for part in (letter,) if letter in self._french else _dead(letter):
                code, held = self._french[part]
                with self._held(held):
                    self._stroke(code)

    def press(self, *chords: str) -> None:
        """Press keys together, for example ``ctrl+shift+b``, in the layout that is chosen.

        A letter names the key on which it stands in the Latin layout.
        """
        for chord in chords:
            *held, last = chord.split("+")
            with self._held(held):
                self._stroke(self._code(last))

    def click(self, place: QPoint, times: int = 1) -> None:
        """Press the first button of the mouse at a place of the screen."""
        self._test.XTestFakeMotionEvent(self._display, -1, place.x(), place.y(), 0)
        for _ in range(times):
            before = self._arrivals.count
            for is_down in (1, 0):
                self._test.XTestFakeButtonEvent(self._display, 1, is_down, _HAND_MS)
            self._x.XSync(self._display, 0)
            self._settle(before + 1)

    def tap(self, *held: str) -> None:
        """Press and let go keys that are held with others, alone."""
        with self._held(held):
            pass
        self._settle(self._arrivals.count)

    @contextmanager
    def _held(self, names: tuple[str, ...] | list[str]) -> Iterator[None]:
        codes = [self._code(name) for name in names]
        for code in codes:
            self._test.XTestFakeKeyEvent(self._display, code, 1, 0)
        try:
            yield
        finally:
            for code in reversed(codes):
                self._release(code)

    def _stroke(self, code: int) -> None:
        self._test.XTestFakeKeyEvent(self._display, code, 1, 0)
        self._release(code)

    def _release(self, code: int) -> None:
        before = self._arrivals.count
        self._test.XTestFakeKeyEvent(self._display, code, 0, 0)
        self._x.XSync(self._display, 0)
        self._settle(before + 1)

    def _settle(self, count: int) -> None:
        """Let the program take what was pressed; a window that is gone takes nothing."""
        loop, waited = QEventLoop(), QTimer()
        waited.setSingleShot(True)
        waited.start(_MOST_WAIT_MS)
        while self._arrivals.count < count and waited.isActive():
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        loop.processEvents()

    def _code(self, name: str) -> int:
        known = _NAMES.get(name, name.upper() if name[1:].isdigit() else name)
        symbol = self._x.XStringToKeysym(known.encode())
        code = int(self._x.XKeysymToKeycode(self._display, ctypes.c_ulong(symbol)))
        if not symbol or not code:
            raise ValueError(f"there is no key {name}")
        return code

    def _at(self, code: int, layout: int, key: _Key) -> str:
        return _letter(self._symbol(code, layout, int(key.is_shifted)))

    def _symbol(self, code: int, layout: int, level: int) -> int:
        return int(self._x.XkbKeycodeToKeysym(self._display, ctypes.c_ubyte(code), layout, level))

    def _all_keys(self) -> Iterator[tuple[str, _Key]]:
        """Give each letter its key; the Latin layout and the unshifted side come last and win."""
        for layout in (ARABIC, LATIN):
            for is_shifted in (True, False):
                for code in range(8, 256):
                    key = _Key(code, layout, is_shifted)
                    if letter := self._at(code, layout, key):
                        yield letter, key


def _dead(letter: str) -> tuple[str, str]:
    """Return the accent and the letter whose keys make a letter one after the other."""
    base, *accents = unicodedata.normalize("NFD", letter)
    if not accents:
        raise ValueError(f"there is no key for {letter!r} in the French layout")
    return accents[0], base


def _letter(symbol: int) -> str:
    """Return the letter of a key symbol, or an empty string."""
    if symbol == 0xFF0D:
        return "\r"
    if symbol in _DEAD:
        return _DEAD[symbol]
    if symbol == 0x20AC:
        return "€"
    if 0x20 <= symbol <= 0xFF:
        return chr(symbol)
    if 0x5AC <= symbol <= 0x5F2:  # the Arabic keys of X, in the order of ISO 8859-6
        return chr(0x600 + symbol - 0x5A0)
    if 0x1000000 < symbol < 0x1110000:
        return chr(symbol - 0x1000000)
    return ""
