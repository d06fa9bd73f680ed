"""What the fault runs found: one line of JSON a case, from which docs/reliability.md is written."""

import json
import os


class Score:
    """Collects the results of one run; the file is named by VITALS_SCORE, or given."""

    def __init__(self, path=None):
        self.path = path or os.environ["VITALS_SCORE"]

    def case(
        self, number, title, command, count, acknowledged=0, lost=0, false=0, violations=(), skipped="", note=""
    ):
        """Writes down one case and says it in a line.

        number        the number of the case in docs/reliability.md, as text: "11", "11-planted"
        title         the fault, in a few words
        command       what repeats it
        count         how many times it was tried: injections, cuts, bytes, bits
        acknowledged  how many readings the program had called saved
        lost          how many of those were not found afterwards: must be 0
        false         how many readings were counted that nobody entered: must be 0
        violations    sentences, one for each thing that was not as it must be
        skipped       why nothing was tried; empty where it was
        """
        record = {
            "case": number, "title": title, "command": command, "count": count, "acknowledged": acknowledged,
            "lost": lost, "false": false, "violations": list(violations), "skipped": skipped, "note": note,
        }
        with open(self.path, "a", encoding="utf-8") as file:
            file.write(json.dumps(record) + "\n")
        if skipped:
            print(f"SKIPPED {number} {title}: {skipped}", flush=True)
            return
        passed = not violations and lost == 0 and false == 0
        print(
            f"{'ok  ' if passed else 'FAIL'} {number:>4} {title}: {count} tried, {acknowledged} acknowledged, "
            f"{lost} lost, {false} false", flush=True)
        for violation in list(violations)[:10]:
            print(f"       {violation}", flush=True)
