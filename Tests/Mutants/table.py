"""The table of docs/mutants.md: how many planted bugs the tests have found, and which they have not."""

import collections

_HEAD = """\
# Planted bugs

`{command}` has changed one line at a time of the code below, built it and run the tests of
`Model` and `Journal`. A mutant is killed when a test fails or nothing ends any more; one that
survives is either no bug, for the reason that stands beside it, or a test that is missing.

"""


class Table:
    """What became of every mutant so far."""

    def __init__(self, command, reasons):
        self.command = command
        self.reasons = reasons
        self.verdicts = {}

    def add(self, mutant, verdict):
        """Takes a verdict."""
        self.verdicts[mutant] = verdict

    def count(self, *verdicts):
        """How many had one of these verdicts."""
        return sum(verdict in verdicts for verdict in self.verdicts.values())

    @property
    def unexplained(self):
        """The survivors for which nobody has given a reason."""
        return [
            mutant for mutant, verdict in self.verdicts.items()
            if verdict == "survived" and mutant.key not in self.reasons
        ]

    def text(self):
        """The page."""
        return _HEAD.format(command=self.command) + self._files() + self._survivors()

    def sentence(self):
        """All of it in a line."""
        return (
            f"mutants: {self.count('killed', 'endless')} of "
            f"{self.count('killed', 'endless', 'survived')} killed, {self.count('survived')} survived, "
            f"{len(self.unexplained)} of them without a reason; "
            f"{self.count('did not compile')} more did not compile")

    def _files(self):
        rows = collections.defaultdict(collections.Counter)
        for mutant, verdict in self.verdicts.items():
            rows[mutant.path][verdict] += 1
            rows["all"][verdict] += 1
        rows["all"] = rows.pop("all", collections.Counter())
        lines = ["| file | tried | killed | survived | of these no bug |"]
        lines.append("| --- | ---: | ---: | ---: | ---: |")
        for path, row in sorted(rows.items(), key=lambda item: (item[0] == "all", item[0])):
            killed = row["killed"] + row["endless"]
            explained = row["survived"] - sum(path in ("all", mutant.path) for mutant in self.unexplained)
            cells = [path, killed + row["survived"], killed, row["survived"], explained]
            lines.append(f"| {' | '.join(map(str, cells))} |")
        return "\n".join(lines) + "\n"

    def _survivors(self):
        survivors = [mutant for mutant, verdict in self.verdicts.items() if verdict == "survived"]
        if not survivors:
            return ""
        parts = ["\n## Survivors\n"]
        for mutant in sorted(survivors, key=lambda mutant: (mutant.path, mutant.line, mutant.after)):
            reason = self.reasons.get(mutant.key, "**no reason yet: a test is missing**")
            change = f"- {mutant.before.strip()}\n+ {mutant.after.strip()}"
            parts.append(f"{mutant.path}:{mutant.line} ({mutant.kind}): {reason}\n\n```\n{change}\n```\n")
        return "\n".join(parts)
