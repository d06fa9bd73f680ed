#!/usr/bin/python3
"""Faults that need root: power cuts, disks that fail, fill up, stop or refuse to be written to.

    Tests/Faults/root/run.py BINARY [--seed N] [--cuts N] [--only CASE]

VITALS_SCORE names the file for the results. Where no disk may be mounted the cases are skipped and the status is
0; with VITALS_FAULTS_ROOT=required it is 1.
"""

import argparse
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from actions import Append, Draft, Edit, Import, NewMonth, Screens, Undo  # noqa: E402
from cuts import PowerCuts  # noqa: E402
from mounts import Mounts, Refused, new_image, pool  # noqa: E402
from score import Score  # noqa: E402

SHARES = [
    ("11-log", Append, 70), ("11-month", NewMonth, 40), ("11-edit", Edit, 40), ("11-undo", Undo, 30),
    ("11-import", Import, 30), ("11-draft", Draft, 30), ("11-screens", Screens, 60),
]
def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only")
    parser.add_argument("--cuts", type=int)
    o = parser.parse_args()
    if os.environ.get("VITALS_OWN") != "1":
        os.environ["VITALS_OWN"] = "1"
        os.execvp("unshare", ["unshare", "--mount", "--propagation", "private", sys.executable, *sys.argv])
    folder = tempfile.mkdtemp()
    m = Mounts(folder)
    score = Score()
    try:
        p = pool(m)
        subprocess.run(["clang", "-shared", "-fPIC", "-O1", "-o", f"{folder}/shim.so", HERE / "shim.c"], check=True)
        cuts = PowerCuts(m, p, f"{folder}/shim.so", o.binary, random.Random(o.seed))
        new_image(cuts.empty, "ext4", 64)
        import time
        for number, kind, share in SHARES:
            if o.only and o.only != number: continue
            a = time.time()
            t = cuts.live(kind, o.cuts or share)
            score.case(number, kind.title, "x", t.cuts, t.acknowledged, t.lost, t.false, t.violations, note=t.note)
            print(t.note, time.time() - a)
    finally:
        m.close()
        shutil.rmtree(folder)
main()
