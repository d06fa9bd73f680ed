"""The table: on the terminal as the rows come, and in docs/benchmarks.md between its markers."""
import os
import platform
import subprocess

from places import ROOT, TABLE
from row import Outcome, Row

BEGIN, END = "<!-- measured: begin, written by script/bench -->", "<!-- measured: end -->"


def figure(row: Row, outcome: Outcome) -> str:
    """A figure with the digits that matter: 0.0042 x, 1.26 x, 17.3 x, 123 bytes."""
    value = outcome.figure
    return f"{value:.0f} {row.unit}" if value >= 100 else f"{value:.3g} {row.unit}"


def budget(row: Row) -> str:
    """What was promised."""
    return "" if row.budget is None else f"{row.budget:g} {row.unit}"


def verdict(row: Row, outcome: Outcome) -> str:
    """Whether the budget was met, and by how much."""
    if row.budget is None:
        return ""
    share = outcome.figure / row.budget
    if share <= 1:
        return f"met, {share:.0%} of it used"
    return f"missed, {share:.0f} times over" if share >= 10 else f"missed, {share:.2g} times over"


def cells(row: Row, outcome: Outcome | str) -> list[str]:
    """The cells of a row; a row that could not be measured says why."""
    if isinstance(outcome, str):
        return [row.what, row.against, "", "", budget(row), outcome]
    processor = "" if outcome.processor is None else f"{outcome.processor:.3g} x"
    measured = f"{figure(row, outcome)} ({outcome.ours} / {outcome.theirs})"
    return [row.what, row.against, measured, processor, budget(row), verdict(row, outcome)]


def terminal(row: Row, outcome: Outcome | str) -> str:
    """A row for people at a terminal."""
    what, against, measured, processor, limit, said = cells(row, outcome)
    lines = [f"{row.name}: {what}", f"    {against.replace('`', '')}: {measured}"]
    if processor:
        lines[1] += f", processor {processor}"
    if limit or said:
        lines.append(f"    budget {limit}: {said}" if limit else f"    {said}")
    return "\n".join(lines)


def markdown(results: list[tuple[Row, Outcome | str]]) -> str:
    """All rows for the page, and on what they were measured."""
    lines = [surroundings(), "", "| what | against | measured | processor | budget | |",
             "| --- | --- | --- | --- | --- | --- |"]
    lines += ["| " + " | ".join(cells(*result)) + " |" for result in results]
    return "\n".join(lines)


def surroundings() -> str:
    """The state of the sources and the programs that were compared with."""
    commit = said(["git", "-C", str(ROOT), "describe", "--always", "--dirty"])
    sqlite, hledger, ledger = (said([name, "--version"]) for name in ("sqlite3", "hledger", "ledger"))
    system = f"{platform.system()} {platform.release().split('-')[0]}, {os.cpu_count()} cores"
    return (f"Sources {commit}; {system}; "
            f"sqlite3 {sqlite.split()[0]}, {hledger.split(',')[0]}, {ledger.split(',')[0].lower()}.")


def said(command: list[str]) -> str:
    """The first line of a command's output."""
    done = subprocess.run(command, text=True, capture_output=True, check=False)
    return (done.stdout.strip().splitlines() or ["unknown"])[0]


def write(results: list[tuple[Row, Outcome | str]]) -> None:
    """Puts the table between the markers of the page."""
    page = TABLE.read_text(encoding="utf-8")
    before, rest = page.split(BEGIN)
    after = rest.split(END)[1]
    TABLE.write_text(f"{before}{BEGIN}\n{markdown(results)}\n{END}{after}", encoding="utf-8")
