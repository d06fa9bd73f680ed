"""Switches off the program's memory of lines that the journal lost: it would hide the losses that are looked for."""

import os

from seal import crc32c


def forget(home, state):
    """Puts a file where the memory of a home would lie, in the program's own state folder; once is enough.

    Where the folder can not be written there will be no memory either.
    """
    folder = f"{state}/{crc32c(str(home).rstrip('/').encode()):08x}"
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        with open(os.open(f"{folder}/remembered", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w"):
            pass
    except OSError:
        pass
