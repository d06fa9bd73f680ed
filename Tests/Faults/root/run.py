#!/usr/bin/python3
"""Faults that need root: power cuts, and disks that fail, fill up, stop or may not be written to.

    Tests/Faults/root/run.py BINARY [--only CASE] [--seed N] [--cuts N]

VITALS_SCORE names the file for the results. Where nothing may be mounted the cases are skipped and the status is 0;
with VITALS_FAULTS_ROOT=required it is 1, as where a case fails.
"""

import argparse
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys

sys.path.insert(1, str(pathlib.Path(__file__).resolve().parent.parent))

import power  # noqa: E402
from bench import Bench  # noqa: E402
from mounts import Refused  # noqa: E402
from score import Score  # noqa: E402

CASES = [(power, "11", "power cut")]
TOOLS = {
    "mkfs.btrfs": "btrfs-progs", "mkfs.xfs": "xfsprogs", "mkfs.ext4": "e2fsprogs", "strace": "strace",
    "setpriv": "util-linux",
}


MARK = "VITALS_FAULTS_OWN_MOUNTS"


def main():
    """Runs the cases; gives back the exit status."""
    options = parsed()
    # So that an interruption takes the disks away too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    score = Score()
    path = pathlib.Path(score.path)
    known = path.stat().st_size if path.exists() else 0
    try:
        if os.geteuid() != 0:
            raise Refused("only root may mount")
        enter_own_namespace()
        install_tools()
        with Bench(options.binary, options.seed, options.cuts) as bench:
            for module, number, _ in CASES:
                if options.only is None or options.only.split("-")[0] == number:
                    module.run(bench, score, lambda case, number=number: options.only in (None, number, case))
    except Refused as refusal:
        for _, number, title in CASES:
            score.case(number, title, "script/faults --root", 0, skipped=str(refusal))
        return 1 if os.environ.get("VITALS_FAULTS_ROOT") == "required" else 0
    with path.open(encoding="utf-8") as file:
        file.seek(known)
        return 1 if failed(json.loads(line) for line in file) else 0


def parsed():
    """The options of the command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("binary", help="the program under test")
    parser.add_argument("--only", help="one case: 11, 11-screens, 13")
    parser.add_argument("--seed", type=int, default=1, help="what all chance comes from")
    parser.add_argument("--cuts", type=int, default=300, help="how often the power is cut in all")
    return parser.parse_args()


def enter_own_namespace():
    """Starts anew where nobody else sees the mounts, and where they end with the last process."""
    if os.environ.get(MARK) == "1":
        return
    words = ["unshare", "--mount", "--propagation", "private"]
    if subprocess.run([*words, "true"], capture_output=True, check=False).returncode != 0:
        raise Refused("no mount namespace of one's own is to be had")
    os.execvpe(words[0], [*words, sys.executable, *sys.argv], {**os.environ, MARK: "1"})


def install_tools():
    """Installs the packages whose tools this machine lacks."""
    missing = sorted({package for tool, package in TOOLS.items() if shutil.which(tool) is None})
    if not missing:
        return
    if shutil.which("apt-get") is None:
        raise Refused(f"these packages are missing: {' '.join(missing)}")
    print(f"installing {' '.join(missing)}", file=sys.stderr, flush=True)
    for words in (["update"], ["install", "--yes", "--no-install-recommends", *missing]):
        subprocess.run(
            ["apt-get", *words], check=True, stdout=subprocess.DEVNULL,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})


def failed(records):
    """Whether a case did not end as it must."""
    return any(record["violations"] or record["lost"] or record["false"] for record in records)


if __name__ == "__main__":
    sys.exit(main())
