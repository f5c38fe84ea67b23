"""Give memory that is free again back to the system."""

import sys


def give_back() -> None:
    """Hand over what the C library keeps for later; after work that read a whole library.

    Elsewhere than on Linux with glibc the system takes it back by itself, or not at all.

    Thread: any, but the GUI's: it takes some milliseconds.

    Source: malloc_trim(3).
    """
    if sys.platform != "linux":
        return
    import ctypes  # not with the window

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
