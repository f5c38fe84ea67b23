"""A typist at an X display: presses real keys, and sees when the window draws.

Keys go through the XTEST extension, so that they take the way of a keyboard's; drawing is told by
the DAMAGE extension, rectangle by rectangle. Only the Xlib of the system is used.
"""

import ctypes
import select
import statistics
import time
from ctypes import POINTER, byref, c_char_p, c_int, c_ubyte, c_uint, c_ulong, c_void_p

_DAMAGE_RAW_RECTANGLES = 0
_CURRENT_TIME = 0
_REVERT_TO_PARENT = 2
_VIEWABLE = 2
_UNICODE_KEYSYM = 0x0100_0000
_FIRST_KEYCODE = 24
"""The first letter of the second row: what it means is set by ``teach``."""
_CONTROL, _HOME, _END, _PAGE_DOWN = 0xFFE3, 0xFF50, 0xFF57, 0xFF56
NAMED = {"Home": _HOME, "End": _END, "Page_Down": _PAGE_DOWN}


class _Attributes(ctypes.Structure):
    _fields_ = (
        *((name, c_int) for name in ("x", "y", "width", "height", "border_width", "depth")),
        ("visual", c_void_p),
        ("root", c_ulong),
        *((name, c_int) for name in ("class_", "bit_gravity", "win_gravity", "backing_store")),
        ("backing_planes", c_ulong),
        ("backing_pixel", c_ulong),
        ("save_under", c_int),
        ("colormap", c_ulong),
        ("map_installed", c_int),
        ("map_state", c_int),
        *((name, ctypes.c_long) for name in ("all_masks", "your_mask", "do_not_propagate")),
        ("override_redirect", c_int),
        ("screen", c_void_p),
    )


class _Event(ctypes.Structure):
    _fields_ = (("type", c_int), ("padding", ctypes.c_long * 24))


_ErrorHandler = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)


class Typist:
    """Types into one display. Thread: its own.

    Args:
        display: Its name, such as ``:7``.
        letters: What can be typed; each gets a key.
    """

    def __init__(self, display: str, letters: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._damage = ctypes.CDLL("libXdamage.so.1")
        self._declare()
        # Xlib's own handler ends the process; a window that is gone is only not drawn any more.
        self._on_error = _ErrorHandler(lambda _display, _event: 0)
        self._x.XSetErrorHandler(self._on_error)
        self._display = self._x.XOpenDisplay(display.encode())
        if not self._display:
            raise RuntimeError(f"no display {display}")
        self._root = self._x.XDefaultRootWindow(self._display)
        self._connection = self._x.XConnectionNumber(self._display)
        base, errors = c_int(), c_int()
        if not self._damage.XDamageQueryExtension(self._display, byref(base), byref(errors)):
            raise RuntimeError(f"{display} tells no damage")
        self._damage_event = base.value
        self._codes = self._teach(letters)

    def _declare(self) -> None:
        """Tell ctypes what is wider than an int."""
        x = self._x
        x.XOpenDisplay.restype = c_void_p
        x.XOpenDisplay.argtypes = (c_char_p,)
        x.XDefaultRootWindow.restype = c_ulong
        for name in ("XDefaultRootWindow", "XConnectionNumber", "XFlush", "XPending"):
            getattr(x, name).argtypes = (c_void_p,)
        x.XSetErrorHandler.argtypes = (_ErrorHandler,)
        x.XSetErrorHandler.restype = c_void_p
        x.XSync.argtypes = (c_void_p, c_int)
        x.XNextEvent.argtypes = (c_void_p, POINTER(_Event))
        x.XKeysymToKeycode.argtypes = (c_void_p, c_ulong)
        x.XKeysymToKeycode.restype = c_ubyte
        x.XChangeKeyboardMapping.argtypes = (c_void_p, c_int, c_int, POINTER(c_ulong), c_int)
        x.XQueryTree.argtypes = (
            c_void_p, c_ulong, POINTER(c_ulong), POINTER(c_ulong),
            POINTER(POINTER(c_ulong)), POINTER(c_uint),
        )  # fmt: skip
        x.XGetWindowAttributes.argtypes = (c_void_p, c_ulong, POINTER(_Attributes))
        x.XSetInputFocus.argtypes = (c_void_p, c_ulong, c_int, c_ulong)
        x.XFree.argtypes = (c_void_p,)
        self._test.XTestFakeKeyEvent.argtypes = (c_void_p, c_uint, c_int, c_ulong)
        self._test.XTestFakeButtonEvent.argtypes = (c_void_p, c_uint, c_int, c_ulong)
        self._test.XTestFakeMotionEvent.argtypes = (c_void_p, c_int, c_int, c_int, c_ulong)
        self._damage.XDamageQueryExtension.argtypes = (c_void_p, POINTER(c_int), POINTER(c_int))
        self._damage.XDamageCreate.argtypes = (c_void_p, c_ulong, c_int)
        self._damage.XDamageCreate.restype = c_ulong
        x.XCreateSimpleWindow.restype = c_ulong
        x.XCreateSimpleWindow.argtypes = (
            c_void_p, c_ulong, c_int, c_int, c_uint, c_uint, c_uint, c_ulong, c_ulong,
        )  # fmt: skip
        for name in ("XMapWindow", "XDestroyWindow"):
            getattr(x, name).argtypes = (c_void_p, c_ulong)
        x.XDefaultGC.restype = c_void_p
        x.XDefaultGC.argtypes = (c_void_p, c_int)
        x.XFillRectangle.argtypes = (
            c_void_p, c_ulong, c_void_p, c_int, c_int, c_uint, c_uint,
        )  # fmt: skip

    def _teach(self, letters: str) -> dict[str, int]:
        """Give each letter a key of its own, whatever the display's layout is."""
        codes = {}
        for code, letter in enumerate(dict.fromkeys(letters.replace(" ", "")), _FIRST_KEYCODE):
            keysym = c_ulong(_UNICODE_KEYSYM | ord(letter))
            self._x.XChangeKeyboardMapping(self._display, code, 1, byref(keysym), 1)
            codes[letter] = code
        self._x.XSync(self._display, 0)
        codes[" "] = self._x.XKeysymToKeycode(self._display, ord(" "))
        return codes

    def window(self) -> int:
        """Return the largest window that shows, or 0."""
        root, parent, count = c_ulong(), c_ulong(), c_uint()
        children = POINTER(c_ulong)()
        self._x.XQueryTree(
            self._display, self._root, byref(root), byref(parent), byref(children), byref(count)
        )
        sizes = {}
        for number in range(count.value):
            about = _Attributes()
            if self._x.XGetWindowAttributes(self._display, children[number], byref(about)):
                is_shown = about.map_state == _VIEWABLE
                sizes[children[number]] = about.width * about.height if is_shown else 0
        if children:
            self._x.XFree(children)
        widest = max(sizes, key=lambda each: sizes[each], default=0)
        return widest if sizes.get(widest, 0) > 100_000 else 0

    def focus(self, window: int) -> None:
        """Give a window the keys, and watch what it draws from now on."""
        self._x.XSetInputFocus(self._display, window, _REVERT_TO_PARENT, _CURRENT_TIME)
        self._damage.XDamageCreate(self._display, window, _DAMAGE_RAW_RECTANGLES)
        self._x.XSync(self._display, 0)

    def click(self, x: int, y: int) -> None:
        """Press and let go of the first mouse button there."""
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, _CURRENT_TIME)
        for is_down in (1, 0):
            self._test.XTestFakeButtonEvent(self._display, 1, is_down, _CURRENT_TIME)
        self._x.XSync(self._display, 0)

    def press(self, name: str, *, control: bool = False) -> None:
        """Press and let go of a named key, with Ctrl or without."""
        code = self._x.XKeysymToKeycode(self._display, NAMED[name])
        held = self._x.XKeysymToKeycode(self._display, _CONTROL)
        if control:
            self._test.XTestFakeKeyEvent(self._display, held, 1, _CURRENT_TIME)
        self._strike(code)
        if control:
            self._test.XTestFakeKeyEvent(self._display, held, 0, _CURRENT_TIME)
        self._x.XSync(self._display, 0)

    def type(self, letter: str) -> None:
        """Press and let go of a letter's key."""
        self._strike(self._codes[letter])
        self._x.XFlush(self._display)

    def resolution_ms(self, times: int = 50) -> float:
        """Return how long the measure itself takes: a rectangle drawn and told, in the middle."""
        window = self._x.XCreateSimpleWindow(self._display, self._root, 0, 0, 20, 20, 0, 0, 0)
        self._x.XMapWindow(self._display, window)
        self._damage.XDamageCreate(self._display, window, _DAMAGE_RAW_RECTANGLES)
        self._x.XSync(self._display, 0)
        pen, taken = self._x.XDefaultGC(self._display, 0), []
        for _ in range(times):
            self.drawings()
            began = time.perf_counter()
            self._x.XFillRectangle(self._display, window, pen, 0, 0, 9, 9)
            self._x.XFlush(self._display)
            self._wait_for_drawing(began + 0.5)
            taken.append((time.perf_counter() - began) * 1000)
        self._x.XDestroyWindow(self._display, window)
        self._x.XSync(self._display, 0)
        return statistics.median(taken)

    def ms_to_pixel(self, letter: str, at_most_s: float = 0.5) -> float | None:
        """Type a letter; return how long it took until the window had drawn, or None."""
        self.drawings()
        began = time.perf_counter()
        self.type(letter)
        if not self._wait_for_drawing(began + at_most_s):
            return None
        return (time.perf_counter() - began) * 1000

    def _wait_for_drawing(self, until: float) -> bool:
        while (left_s := until - time.perf_counter()) > 0:
            select.select([self._connection], [], [], left_s)
            if self.drawings():
                return True
        return False

    def drawings(self) -> int:
        """Return how many rectangles were drawn since the last call."""
        count, event = 0, _Event()
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, byref(event))
            count += event.type == self._damage_event
        return count

    def _strike(self, code: int) -> None:
        for is_down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, code, is_down, _CURRENT_TIME)
