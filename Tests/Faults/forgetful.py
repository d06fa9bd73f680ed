"""Switches off the program's memory of lines that the journal lost: it would hide the losses that are looked for."""

import os

from seal import crc32c


def forget(home, state):
    """Puts a file where the memory of a home would lie, in the program's own state folder; once is enough.

    It belongs to whom the folder around belongs. Where that cannot be written there will be no memory either.
    """
    folder = f"{state}/{crc32c(str(home).rstrip('/').encode()):08x}"
    try:
        make(folder)
        with open(os.open(f"{folder}/remembered", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w"):
            hand_over(f"{folder}/remembered")
    except OSError:
        pass


def make(folder):
    """Makes a folder and those above it that are missing."""
    if os.path.isdir(folder):
        return
    make(os.path.dirname(folder))
    os.mkdir(folder, mode=0o700)
    hand_over(folder)


def hand_over(path):
    """Gives a name to the owner of the folder that it lies in."""
    around = os.stat(os.path.dirname(path))
    if (around.st_uid, around.st_gid) != (os.geteuid(), os.getegid()):
        os.chown(path, around.st_uid, around.st_gid)
