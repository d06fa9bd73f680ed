"""Disks that a fault run makes, breaks and takes away again.

The lane runs in a mount namespace of its own, and every loop device is told to vanish with its last use.
Whatever becomes of the script, the kernel takes all of it away when the last process has gone.
"""

import fcntl
import os
import pathlib
import struct
import subprocess

FICLONE = 0x40049409
GOING_DOWN = 0x8004587D
WITHOUT_FLUSHING_THE_LOG = 2


class Broken(Exception):
    """A tool of the system failed."""


class Refused(Exception):
    """A mount or a loop device is not to be had here."""


def call(*words, failure=Broken, good=(0,)):
    """Runs a command of the system; its words are the reason where it fails."""
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)
    if done.returncode not in good:
        raise failure(f"{' '.join(map(str, words))}: {done.stderr.strip() or done.returncode}")
    return done.stdout.strip()


class Mounts:
    """The disks of one run, all below one folder."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.places = []

    def mount(self, source, name, *options):
        """Mounts a source at a name below the folder."""
        place = self.folder / name
        place.mkdir(exist_ok=True)
        call("mount", *options, source, place, failure=Refused)
        self.places.append(place)
        return place

    def tmpfs(self, name, size):
        """A file system in memory, as small as it has to be."""
        return self.mount("tmpfs", name, "-t", "tmpfs", "-o", f"size={size},mode=755")

    def image(self, image, name, *options, direct=True):
        """Mounts a file that holds a file system.

        With direct=True what the loop device has completed is in the file, and nothing else; only then is a
        copy of the file what a power cut leaves.
        """
        io = f"--direct-io={'on' if direct else 'off'}"
        loop = call("losetup", "--find", "--show", io, image, failure=Refused)
        try:
            is_direct = pathlib.Path(f"/sys/block/{pathlib.Path(loop).name}/loop/dio").read_text("ascii")
            if direct and is_direct.strip() != "1":
                raise Refused(f"{loop} does not write to {image} directly")
            return self.mount(loop, name, *options)
        finally:
            # Told now, done when the file system is unmounted.
            call("losetup", "--detach", loop)

    def unmount(self, place):
        """Unmounts a place."""
        call("umount", place)
        self.places.remove(place)

    def close(self):
        """Unmounts all there is, the last first, whatever still uses it."""
        for place in reversed(self.places):
            subprocess.run(["umount", "--lazy", str(place)], check=False)
        self.places = []


def pool(mounts, size="4G"):
    """A btrfs, on which a file is copied in one moment however large it is."""
    image = mounts.tmpfs("memory", size) / "pool.img"
    image.touch()
    os.truncate(image, int(size[:-1]) << 30)
    call("mkfs.btrfs", "--quiet", image)
    try:
        return mounts.image(image, "pool", direct=False)
    finally:
        # The loop device holds it; without a name it is gone with the run.
        image.unlink()


def new_image(path, kind, megabytes, *options):
    """A file with an empty file system in it."""
    path.touch()
    os.truncate(path, megabytes << 20)
    call(f"mkfs.{kind}", *(("-q",) if kind != "btrfs" else ()), *options, path)
    call("sync", "--file-system", path)
    return path


def clone(source, copy):
    """Copies a file as it is at this moment: what `cp --reflink=always` does, without starting a process."""
    with open(source, "rb") as old, open(copy, "wb") as new:
        fcntl.ioctl(new, FICLONE, old.fileno())


def shut_down(place):
    """Stops a file system dead, as `xfs_io -x -c shutdown` does."""
    folder = os.open(place, os.O_RDONLY)
    try:
        fcntl.ioctl(folder, GOING_DOWN, struct.pack("I", WITHOUT_FLUSHING_THE_LOG))
    finally:
        os.close(folder)
