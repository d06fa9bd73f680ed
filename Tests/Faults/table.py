"""table.py LANE SCORES PAGE: writes what a run found into the page, between the marker lines of its lane."""

import json
import sys

HEAD = (
    "| case | what is done | tried | acknowledged | lost | false | violations | repeat it |\n"
    "| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |\n"
)


def row(found):
    if found["skipped"]:
        title = f"{found['title']}: not run, {found['skipped']}"
        return f"| {found['case']} | {title} | | | | | | `{found['command']}` |\n"
    counts = (found["count"], found["acknowledged"], found["lost"], found["false"], len(found["violations"]))
    title = found["title"] + (f" ({found['note']})" if found["note"] else "")
    return (
        f"| {found['case']} | {title} | "
        + " | ".join(f"{count:,}" for count in counts)
        + f" | `{found['command']}` |\n"
    )


def total(rows):
    sums = [sum(found[key] for found in rows) for key in ("count", "acknowledged", "lost", "false")]
    return (
        "| | **all** | "
        + " | ".join(f"**{count:,}**" for count in sums)
        + f" | **{sum(len(found['violations']) for found in rows)}** | |\n"
    )


def main(lane, scores, page):
    with open(scores, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    if not any(found["count"] for found in rows):
        return
    begin, end = f"<!-- {lane} lane: written by script/faults -->\n", f"<!-- end of the {lane} lane -->\n"
    with open(page, encoding="utf-8") as file:
        before, _, rest = file.read().partition(begin)
    _, _, after = rest.partition(end)
    with open(page, "w", encoding="utf-8") as file:
        file.write(before + begin + HEAD + "".join(map(row, rows)) + total(rows) + end + after)


if __name__ == "__main__":
    main(*sys.argv[1:])
