"""Builds shim.c, and gives the environment that puts it under the program."""

import functools
import os
import shutil
import subprocess
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


@functools.cache
def library():
    """The built shim, kept beside the program's own builds and made anew where its source is younger."""
    folder = os.path.join(HERE, "../../.build/faults")
    os.makedirs(folder, exist_ok=True)
    built, source = f"{folder}/shim.so", f"{HERE}/shim.c"
    if not os.path.exists(built) or os.path.getmtime(built) < os.path.getmtime(source):
        compiler = shutil.which("cc") or shutil.which("clang")
        handle, fresh = tempfile.mkstemp(dir=folder)
        os.close(handle)
        subprocess.run(
            [compiler, "-shared", "-fPIC", "-O1", "-Wall", "-o", fresh, source, "-ldl"], check=True
        )
        os.rename(fresh, built)
    return os.path.realpath(built)


def shim(path=".jsonl", **settings):
    """The environment of a run: `short=3, kill=1` becomes VITALS_SHIM_SHORT=3 VITALS_SHIM_KILL=1."""
    named = {f"VITALS_SHIM_{name.upper()}": str(value) for name, value in settings.items()}
    return {"LD_PRELOAD": library(), "VITALS_SHIM_PATH": path, **named}
