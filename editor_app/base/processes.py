"""Name this program among all that may share a library, and tell whether another still runs."""

import getpass
import os
import socket
import sys


def own_name() -> str:
    """Return a name that no other run has: machine, process and a random end."""
    return f"{socket.gethostname()}|{os.getpid()}|{os.urandom(4).hex()}"


def user_name() -> str:
    """Return who is signed in on this machine, or nothing where nobody can tell."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def may_run(name: str) -> bool:
    """Tell whether the program of this name may still run: surely not only on this machine."""
    host, _, rest = name.partition("|")
    number = rest.partition("|")[0]
    if host != socket.gethostname() or not number.isdigit():
        return True
    return is_running(int(number))


def is_running(process: int) -> bool:
    """Tell whether a process of this number runs on this machine."""
    if sys.platform == "win32":
        return _runs_on_windows(process)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _runs_on_windows(process: int) -> bool:
    """Ask by a handle: signal 0 would end the process there."""
    import ctypes

    query_limited, still_active = 0x1000, 259
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined]
    handle = kernel.OpenProcess(query_limited, False, process)
    if not handle:
        return False
    code = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return code.value == still_active
