"""Measures what docs/benchmarks.md promises; script/bench builds everything and calls this."""
import argparse
import sys
from pathlib import Path

import asking
import checking
import exchanging
import importing
import peers
import pressing
import saving
import starting
import table
from bench import Bench
from pace import NotMeasured
from places import Programs
from row import Outcome, Row

ROWS = [*starting.ROWS, *asking.ROWS, *saving.ROWS, *pressing.ROWS, *checking.ROWS, *exchanging.ROWS,
        *importing.ROWS, *peers.ROWS]


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="script/bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only rows whose name begins so")
    parser.add_argument("--quick", action="store_true", help="fewer runs; the page is not written")
    parser.add_argument("--gate", action="store_true", help="end with status 1 where a budget is missed")
    parser.add_argument("--list", action="store_true", help="print the names of the rows and end")
    parser.add_argument("--vitals", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--tools", type=Path, required=True, help=argparse.SUPPRESS)
    return parser.parse_args()


def chosen(names: list[str]) -> list[Row]:
    """The rows that are meant: all, or those whose names begin with one of the words."""
    if not names:
        return [row for row in ROWS if not row.on_demand]
    for name in names:
        if not any(row.name.startswith(name) for row in ROWS):
            sys.exit(f"script/bench: no row begins with {name}; --list names them")
    return [row for row in ROWS if any(is_meant(row, name) for name in names)]


def is_meant(row: Row, name: str) -> bool:
    """Ten million readings take their time; only the whole name asks for them."""
    return row.name == name or (row.name.startswith(name) and not row.on_demand)


def measured(row: Row, bench: Bench) -> Outcome | str:
    """The outcome of a row, or why there is none."""
    try:
        return row.measure(bench)
    except (NotMeasured, OSError) as error:
        return f"not measured: {error}"
    except (KeyError, ValueError) as error:
        return f"not measured: an answer has another form than expected ({error!r})"


def main() -> int:
    """Measures, prints, writes the page; the status tells of what could not be measured."""
    options = arguments()
    if options.list:
        print("\n".join(row.name for row in ROWS))
        return 0
    bench = Bench(Programs(options.vitals.resolve(), options.tools.resolve()), options.quick)
    results = []
    for row in chosen(options.names):
        results.append((row, measured(row, bench)))
        print(table.terminal(*results[-1]), flush=True)
    if not options.names and not options.quick:
        table.write(results)
    return status(results, options.gate)


def status(results: list[tuple[Row, Outcome | str]], gate: bool) -> int:
    """2 where a row with a budget could not be measured; with the gate, 1 where a budget was missed."""
    budgeted = [(row.budget, outcome) for row, outcome in results if row.budget is not None]
    if any(isinstance(outcome, str) for _, outcome in budgeted):
        return 2
    missed = [limit for limit, outcome in budgeted if outcome.figure > limit]
    return 1 if gate and missed else 0


sys.exit(main())
