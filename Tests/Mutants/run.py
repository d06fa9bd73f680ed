"""Plants bugs in the journal and the values it rests on, one at a time, and counts which the tests find."""

import argparse
import pathlib
import random
import re
import sys
import tempfile

import mutation
import reasons
from table import Table
from workshop import Workshop

_ROOT = pathlib.Path(__file__).resolve().parents[2]
_PATTERNS = [
    "Sources/Journal/**/*.swift", "Sources/Model/**/ExactDecimal*.swift", "Sources/Model/**/Moment*.swift",
    "Sources/Model/**/Day.swift", "Sources/Model/**/ULID.swift", "Sources/Model/JSON/JSON[ST]*.swift",
]


def _arguments():
    parser = argparse.ArgumentParser(prog="script/mutants", description=__doc__)
    parser.add_argument("--count", type=int, default=100, help="so many that compile (default: 100)")
    parser.add_argument("--seed", type=int, default=1, help="which of all possible ones (default: 1)")
    parser.add_argument("--list", action="store_true", help="only show them")
    parser.add_argument("--output", default="docs/mutants.md", help="the table (default: docs/mutants.md)")
    parser.add_argument(
        "--known", help="what an earlier run has printed: found mutants are not tried again, survivors are")
    parser.add_argument("files", nargs="*", help="the sources (default: the journal and what it rests on)")
    return parser.parse_args()


def _chosen(files, seed):
    """All mutants in a random order that is the same in every run."""
    paths = [pathlib.Path(file).resolve().relative_to(_ROOT) for file in files] or sorted(
        path.relative_to(_ROOT) for pattern in _PATTERNS for path in _ROOT.glob(pattern))
    found = []
    for path in paths:
        found += mutation.mutants(str(path), (_ROOT / path).read_text(encoding="utf-8"))
    random.Random(seed).shuffle(found)
    return found


def _words(mutant):
    """The change in one line; of a line that was deleted, the line."""
    return (mutant.before if mutant.kind == "deleted" else mutant.after).strip()


def _name(mutant):
    """What a run prints of a mutant, without the number of the line, which moves."""
    return (mutant.path, mutant.kind, _words(mutant))


def _known(log, explained):
    """The verdicts of an earlier run, of survivors only those that somebody has explained."""
    verdicts = {}
    for line in pathlib.Path(log).read_text(encoding="utf-8").splitlines() if log else []:
        found = re.fullmatch(r"(killed|endless|survived|did not compile) +(\S+):\d+ ([\w ]+): (.*)", line)
        if found and (found[1] != "survived" or found.group(2, 4) in explained):
            verdicts[found.group(2, 3, 4)] = found[1]
    return verdicts


def main():
    """Tries as many as were asked for; 1 where one survives that nobody has explained."""
    arguments = _arguments()
    mutants = _chosen(arguments.files, arguments.seed)
    if arguments.list:
        for mutant in mutants:
            print(f"{mutant.path}:{mutant.line} {mutant.kind}")
            print(f"- {mutant.before.strip()}\n+ {mutant.after.strip()}")
        print(f"{len(mutants)} mutants")
        return 0
    known = reasons.read()
    earlier = _known(arguments.known, {(path, after) for path, _, after in known})
    # Those of which something is known come first, so that they are counted.
    mutants.sort(key=lambda mutant: _name(mutant) not in earlier)
    table = Table(" ".join(["script/mutants", *sys.argv[1:]]), known)
    with tempfile.TemporaryDirectory(prefix="vitals-mutants-") as folder:
        workshop = Workshop(_ROOT, folder)
        if not workshop.set_up():
            print("script/mutants: the tests do not pass without a mutant", file=sys.stderr)
            return 2
        for mutant in mutants:
            if table.count("killed", "endless", "survived") >= arguments.count:
                break
            # Each is taken once: the same change can be made in two lines of a file.
            verdict = earlier.pop(_name(mutant), None)
            verdict = verdict or workshop.verdict(mutant)
            table.add(mutant, verdict)
            place = f"{mutant.path}:{mutant.line}"
            print(f"{verdict:15} {place} {mutant.kind}: {_words(mutant)}", flush=True)
            # After each, so that a run that is broken off leaves what it has found.
            (_ROOT / arguments.output).write_text(table.text(), encoding="utf-8")
    print(table.sentence())
    return 1 if table.unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
