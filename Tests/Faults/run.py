"""run.py BINARY [CASE...]: tries the cases of the scorecard on a built program; see docs/reliability.md."""

import importlib
import os
import pkgutil
import shutil
import signal
import sys
import tempfile

import cases
import score
import worker

ALONE = "script/faults {}"


def all_cases():
    """The cases of all modules, in the order of their numbers."""
    found = []
    for module in pkgutil.iter_modules(cases.__path__):
        found += importlib.import_module(f"cases.{module.name}").CASES
    return sorted(found, key=lambda case: (int(case.number.partition("-")[0]), case.number))


def main(binary, *wanted):
    # A shell starts what runs beside it with these ignored, and the programs that are tried would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGQUIT, signal.SIG_DFL)
    chosen = [case for case in all_cases() if not wanted or case.number in wanted]
    unknown = set(wanted) - {case.number for case in chosen}
    if unknown:
        sys.exit(
            f"there is no case {' '.join(sorted(unknown))}; there are "
            f"{' '.join(case.number for case in all_cases())}"
        )
    # Not /tmp where that lives in memory: what is tried here is a disk.
    folder = tempfile.mkdtemp(prefix="vitals-faults-", dir=os.environ.get("VITALS_FAULTS_FOLDER", "/var/tmp"))
    os.chmod(folder, 0o711)
    kept = score.Score()
    failed = 0
    try:
        with worker.pool() as pool:
            running = [
                (
                    case,
                    [
                        pool.apply_async(worker.attempt, ((part, given, binary, folder),))
                        for part, given in case.parts
                    ],
                )
                for case in chosen
            ]
            for case, parts in running:
                found = worker.together([part.get() for part in parts])
                kept.case(
                    case.number,
                    case.title,
                    ALONE.format(case.number),
                    found.count,
                    found.acknowledged,
                    found.lost,
                    found.false,
                    found.violations,
                    note=found.note,
                )
                failed += bool(found.violations or found.lost or found.false or not found.count)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
