"""How much memory a process holds, and how it is kept from taking more."""

import contextlib
import sys
from pathlib import Path


def held(pid: int) -> int | None:
    """The memory of a process of this user in bytes; None where the system does not say or the process is gone."""
    if sys.platform == "win32":
        return _held_on_windows(pid)
    if sys.platform == "darwin":
        return _held_by_ps(pid)
    with contextlib.suppress(OSError, IndexError, ValueError):
        import resource

        return int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) * resource.getpagesize()
    return None


def _held_by_ps(pid: int) -> int | None:
    import subprocess

    with contextlib.suppress(OSError, subprocess.SubprocessError, ValueError):
        said = subprocess.run(["/bin/ps", "-o", "rss=", "-p", str(pid)], capture_output=True, timeout=5, check=True)  # noqa: S603
        return int(said.stdout) * 1024
    return None


def _held_on_windows(pid: int) -> int | None:
    """By K32GetProcessMemoryInfo (psapi.h): ``PagefileUsage`` is what the process has committed."""
    if sys.platform != "win32":
        return None
    import ctypes
    from ctypes import wintypes

    class Counters(ctypes.Structure):
        _fields_ = [("size", wintypes.DWORD), ("faults", wintypes.DWORD),
                    *((name, ctypes.c_size_t) for name in ("peak", "working", "peak_paged", "paged", "peak_unpaged", "unpaged",
                                                           "pagefile", "peak_pagefile"))]

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.OpenProcess.restype = wintypes.HANDLE
    kernel.OpenProcess.argtypes = (wintypes.DWORD, wintypes.BOOL, wintypes.DWORD)
    kernel.K32GetProcessMemoryInfo.argtypes = (wintypes.HANDLE, ctypes.POINTER(Counters), wintypes.DWORD)
    kernel.CloseHandle.argtypes = (wintypes.HANDLE,)
    handle = kernel.OpenProcess(0x1000, False, pid)  # PROCESS_QUERY_LIMITED_INFORMATION
    if not handle:
        return None
    try:
        counters = Counters(size=ctypes.sizeof(Counters))
        if not kernel.K32GetProcessMemoryInfo(handle, ctypes.byref(counters), counters.size):
            return None
        return int(counters.pagefile)
    finally:
        kernel.CloseHandle(handle)


def limit(more: int) -> None:
    """Lets this process take no more than so many bytes on top of what it has, where the system can refuse them (Linux)."""
    if sys.platform.startswith("linux"):
        import resource

        with contextlib.suppress(OSError, ValueError):
            now = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
            resource.setrlimit(resource.RLIMIT_AS, (now + more, now + more))
