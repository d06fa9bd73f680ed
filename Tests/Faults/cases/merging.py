"""Case 23: git and sync tools bring two devices together, with their conflicts and copies."""

import os
import subprocess

import actions
from case import Case
from cases.damage import lines_of, put
from truth import outcome
from worker import Tally


def git(home, *words):
    environment = {
        **home.environment,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@b",
        "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@b",
    }
    ran = subprocess.run(["git", *words], cwd=home.data, env=environment, capture_output=True, timeout=30)
    return ran.returncode


def branches(home, union):
    """Both sides of a branch add to the same file, as with a copied state folder; then they are merged."""
    truth, tally = actions.furnish(home), Tally()
    if not union:
        os.remove(f"{home.data}/.gitattributes")
    for words in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-qm", "1"], ["branch", "other"]):
        assert git(home, *words) == 0
    for branch, numbers in (("main", (1, 2)), ("other", (3, 4, 5))):
        assert git(home, "checkout", "-q", branch) == 0
        for number in numbers:
            action = actions.log(f"n{number}", number)
            # A number of a line that both sides give out is what a copied state folder leads to.
            truth.said(action.effect, outcome(home.run(*action.words)))
        assert git(home, "commit", "-qam", branch) == 0
    merged = git(home, "merge", "-q", "main")
    held = b"".join(home.contents().values())
    wrong = [] if (b"<<<<<<<" in held) != union else [f"the merge ended with {merged}: {held[-1500:]}"]
    for path in (f"{home.data}/.git",):
        os.chmod(path, 0o700)
    readings, listed = home.readings()
    if listed.status != 0:
        wrong.append(f"list: {listed}")
    if not union and b"git conflict" not in home.run("check").out:
        wrong.append("check does not name the conflict")
    after = actions.log("n9", 9)
    truth.said(after.effect, outcome(home.run(*after.words)))
    tally.add(f"union={union}", truth, home.readings()[0], wrong)
    return tally.found()


def devices(home):
    """Two devices, each with its own file, joined by git without a conflict."""
    truth, tally = actions.furnish(home), Tally()
    for words in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-qm", "1"], ["branch", "other"]):
        assert git(home, *words) == 0
    for branch, numbers in (("main", (1, 2)), ("other", (3, 4, 5))):
        assert git(home, "checkout", "-q", branch) == 0
        for number in numbers:
            action = actions.log(f"n{number}", number)
            ran = home.run(*action.words, XDG_STATE_HOME=f"{home.place}/home/{branch}")
            truth.said(action.effect, outcome(ran))
        assert git(home, "add", ".") == 0 and git(home, "commit", "-qm", branch) == 0
    wrong = [] if git(home, "merge", "-q", "-m", "both", "main") == 0 else ["git found a conflict"]
    readings, listed = home.readings()
    wrong += [] if listed.status == 0 else [f"list: {listed}"]
    tally.add("two devices", truth, readings, wrong)
    return tally.found()


def copies(home):
    """Conflict copies are read, unfinished ones are not; what comes twice counts once."""
    truth, tally = actions.furnish(home), Tally()
    home.keep()
    lines = lines_of(home.month())
    extra = actions.log("n1")
    home.run(*extra.words)
    added = lines_of(home.month())[-1]
    for name, is_read in (
        ("2026-11.sync-conflict-20261121-073000-ABCDEFG.jsonl", True),
        (".syncthing.2026-11.jsonl.tmp", False),
        ("~syncthing~2026-11.jsonl.tmp", False),
        ("2026-11 (conflicted copy 2026-11-21).jsonl", True),
        ("2026-11.jsonl~", False),
        (".2026-11.jsonl.swp", False),
        ("2026-11 (1).jsonl", True),
        ("2026-11.jsonl.bak", False),
        ("2026-11.2.jsonl", True),
    ):
        home.restore()
        put(home.month(name), [*lines, added])
        now = truth.copy()
        if is_read:
            now.said(extra.effect, "saved")
        readings, listed = home.readings()
        wrong = [] if listed.status == 0 else [f"list: {listed}"]
        held = home.contents()
        after = actions.log("n9", 9)
        now.said(after.effect, outcome(home.run(*after.words)))
        lost = [
            path for path, before in held.items() if not home.contents().get(path, b"").startswith(before)
        ]
        tally.add(name, now, home.readings()[0], wrong + [f"{path} was changed" for path in lost])
    return tally.found()


CASES = [
    Case(
        "23",
        "git merges and conflicts, copies of sync tools",
        [(branches, (True,)), (branches, (False,)), (devices, ()), (copies, ())],
    )
]
