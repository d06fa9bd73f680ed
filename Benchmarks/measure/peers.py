"""Other plain-text programs that people trust with their records, on the same 55,000 readings."""
import subprocess
import sys

from bench import Bench
from copies import accounts, diary
from pace import NotMeasured, answer
from places import CACHE, FIRST_OF_90_DAYS
from row import Outcome, Row

# With other lengths of words than ours, the peers are asked the question that comes closest.
SUMMARY = ["summary", "--last", "90d"]
LIST = ["list", "--last", "90d"]
CHECK = ["check"]


def accounting(program: str, name: str, ours: list[str], theirs: list[str]) -> Row:
    """A command of ours against one of hledger or ledger."""
    def measure(bench: Bench) -> Outcome:
        command = [program, "-f", accounts(bench.lifetime), *theirs]
        return Outcome.of(bench.pair(bench.lifetime.vitals(*ours), command, 3))
    said = " ".join([program, *theirs])
    return Row(f"{program}-{name}", f"`vitals {' '.join(ours)}`, 55,000 readings", f"`{said}`", measure)


def jrnl(bench: Bench) -> Outcome:
    """The last entries of a diary."""
    command = [*installed_jrnl(bench), "-to", "2026-11-21", "-n", "10"]
    return Outcome.of(bench.pair(bench.lifetime.vitals(*LIST), command, 3))


def installed_jrnl(bench: Bench) -> list[str]:
    """Debian has no jrnl; it is put into a folder of its own where it can be had."""
    venv = CACHE / "venv"
    program = venv / "bin" / "jrnl"
    if not program.exists():
        print("installing jrnl", file=sys.stderr)
        pip = str(venv / "bin" / "pip")
        for step in ([sys.executable, "-m", "venv", str(venv)], [pip, "install", "-q", "jrnl"]):
            if subprocess.run(step, capture_output=True, check=False).returncode != 0:
                raise NotMeasured("skipped: jrnl could not be installed")
    version = answer([str(program), "--version"]).split()[1]
    config = bench.lifetime.derived("jrnl.yaml")
    config.write_text(
        f"version: {version}\njournals:\n  default:\n    journal: {diary(bench.lifetime)}\n"
        "editor: ''\nencrypt: false\ntemplate: false\ndefault_hour: 9\ndefault_minute: 0\n"
        "timeformat: '%F %R'\ntagsymbols: '#@'\nhighlight: true\nlinewrap: 79\nindent_character: '|'\n"
        "colors:\n  body: none\n  date: none\n  tags: none\n  title: none\n")
    return [str(program), "--config-file", str(config)]


ROWS = [
    accounting("hledger", "balance", SUMMARY, ["balance", "-b", FIRST_OF_90_DAYS]),
    accounting("hledger", "register", LIST, ["register", "-b", FIRST_OF_90_DAYS]),
    accounting("hledger", "check", CHECK, ["check"]),
    accounting("hledger", "stats", CHECK, ["stats"]),
    accounting("ledger", "balance", SUMMARY, ["balance", "--begin", FIRST_OF_90_DAYS]),
    accounting("ledger", "register", LIST, ["register", "--begin", FIRST_OF_90_DAYS]),
    Row("jrnl", "`vitals list --last 90d`, 55,000 readings", "`jrnl -to today -n 10`", jrnl),
]
