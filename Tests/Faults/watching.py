"""Looks into a running program from outside, to do something just while it saves."""

import os
import time


def inside(process, path, is_written, size):
    """Waits until the program has a file open for appending, and has written to it where that is asked."""
    end = time.monotonic() + 5
    while time.monotonic() < end:
        if any(appends(child, path) for child in children(process.pid)):
            if not is_written or os.path.getsize(path) > size:
                # The call that is held up lasts longer than the rest of the way to it.
                time.sleep(0.1)
                return
        time.sleep(0.005)


def children(process):
    with open(f"/proc/{process}/task/{process}/children", encoding="ascii") as file:
        return file.read().split()


def appends(process, path):
    """Whether a process has a file open for appending; files that are closed meanwhile are passed over."""
    try:
        descriptors = os.listdir(f"/proc/{process}/fd")
    except OSError:
        return False
    return any(is_open(process, descriptor, path) for descriptor in descriptors)


def is_open(process, descriptor, path):
    try:
        if os.readlink(f"/proc/{process}/fd/{descriptor}") != path:
            return False
        with open(f"/proc/{process}/fdinfo/{descriptor}", encoding="ascii") as file:
            flags = next(line for line in file if line.startswith("flags:"))
    except OSError:
        return False
    return bool(int(flags.split()[1], 8) & os.O_APPEND)
