"""What every case of this lane needs: a folder, disks, the binary, the shim, and repeatable chance."""

import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

from mounts import Mounts, Refused, new_image, pool
from program import Program

HERE = pathlib.Path(__file__).resolve().parent


class Bench:
    """One run of the lane; used as a context, it leaves nothing behind."""

    def __init__(self, binary, seed, cuts):
        self.seed = seed
        self.share = cuts / 300
        self.random = random.Random(seed)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="vitals-faults-"))
        self.folder.chmod(0o755)
        self.mounts = Mounts(self.folder)
        self.source = pathlib.Path(binary).resolve()
        self.binary = self.shim = self.pool = None

    def __enter__(self):
        try:
            self.pool = pool(self.mounts)
            # Where a user who may not read the source folder can run it.
            self.binary = pathlib.Path(shutil.copy(self.source, self.pool / "vitals"))
            self.binary.chmod(0o755)
            self.shim = self._built_shim()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.mounts.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def repeated_by(self, case):
        """The command that runs one case again."""
        return f"script/faults --root --only {case} --seed {self.seed}"

    def image(self, name, kind, megabytes, *options):
        """A new file in the pool with a file system in it."""
        return new_image(self.pool / name, kind, megabytes, *options)

    def elsewhere(self, name):
        """A new folder that is on none of the disks that are broken."""
        place = self.folder / name
        place.mkdir()
        return place

    def program(self, home, state, **variables):
        """The program with this home and state folder."""
        return Program(self.binary, home, state, **variables)

    def _built_shim(self):
        compiler = shutil.which("clang") or shutil.which("cc")
        if compiler is None:
            raise Refused("there is no C compiler for the shim")
        shim = self.folder / "shim.so"
        words = [compiler, "-std=c17", "-Wall", "-Wextra", "-Werror", "-O1", "-shared", "-fPIC"]
        subprocess.run([*words, "-o", shim, HERE / "shim.c"], check=True, stdout=sys.stderr)
        return shim
