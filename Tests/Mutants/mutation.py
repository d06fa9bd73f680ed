"""The bugs that are planted: small changes of one line, each of a kind that people make."""

import dataclasses
import re

from source import code_only, is_balanced


@dataclasses.dataclass(frozen=True)
class Mutant:
    """One changed line of one file."""

    path: str
    line: int
    kind: str
    before: str
    after: str

    @property
    def key(self):
        """What stays the same when other lines move: the file and the change."""
        return (self.path, self.before.strip(), self.after.strip())


# One piece of code for another; the pattern is looked for where no string and no comment is.
_SWAPS = [
    ("comparison", r" < ", [" <= "]), ("comparison", r" <= ", [" < "]),
    ("comparison", r" > ", [" >= "]), ("comparison", r" >= ", [" > "]),
    ("comparison", r" == ", [" != "]), ("comparison", r" != ", [" == "]),
    ("logic", r" && ", [" || "]), ("logic", r" \|\| ", [" && "]),
    ("arithmetic", r"(?<=[\w)\]]) \+ (?=[\w(])", [" - "]),
    ("arithmetic", r"(?<=[\w)\]]) - (?=[\w(])", [" + "]),
    ("arithmetic", r"(?<=[\w)\]]) \* (?=[\w(])", [" + "]),
    ("arithmetic", r" \+= ", [" -= "]), ("arithmetic", r" -= ", [" += "]),
    ("range", r"(?<=[\w)\]])\.\.<(?=[\w(])", ["..."]),
    ("range", r"(?<=[\w)\]])\.\.\.(?=[\w(])", ["..<"]),
    ("truth", r"\btrue\b", ["false"]), ("truth", r"\bfalse\b", ["true"]),
    ("end", r"\.first\b(?!\w|\()", [".last"]), ("end", r"\.last\b(?!\w|\()", [".first"]),
    ("end", r"\.max\(", [".min("]), ("end", r"\.min\(", [".max("]),
    ("end", r"\.lowerBound\b", [".upperBound"]), ("end", r"\.upperBound\b", [".lowerBound"]),
]
_NUMBER = re.compile(r"(?<![\w.$#])(\d[\d_]*)(?![\w.])")
_CONDITION = re.compile(
    r"^(?P<head>\s*(?:\} else )?(?:if|guard|while) )(?P<condition>.+?)(?P<tail> else \{.*| \{.*)$")
_DEFER = re.compile(r"^\s*defer \{.*\}$")
_CALL = re.compile(r"^(\s*)(?:_ = )?(?:try\??\s+)?[A-Za-z_][\w.\[\]?]*\(.*\)$")
_ASSIGNMENT = re.compile(r"^(\s*)(?!let |var |case |return )[A-Za-z_][\w.]*(?:\[[^=]*\])?\s(?:[-+]?=)\s.+$")
_FUNCTION = re.compile(r"^\s*(?:(?:public|private|fileprivate|static|mutating|override) )*func .*\{$")
_RETURNS = [
    (re.compile(r"-> Bool \{$"), ["true", "false"]), (re.compile(r"-> [\w.\[\]<>]+\? \{$"), ["nil"]),
    (re.compile(r"-> Int \{$"), ["0"]), (re.compile(r"-> \[[\w. ]+\] \{$"), ["[]"]),
]


def mutants(path, text):
    """All mutants of a file, in the order of its lines."""
    lines = text.split("\n")
    codes = code_only(text).split("\n")
    found = []
    for index, (line, code) in enumerate(zip(lines, codes)):
        if not code.strip() or code.strip().startswith(("@", "import ")):
            continue
        for kind, after in [
            *_swapped(line, code), *_counted(line, code), *_conditions(line, code),
            *_deleted(line, code, codes, index), *_left_early(line, code),
        ]:
            if after != line:
                found.append(Mutant(path, index + 1, kind, line, after))
    return found


def _swapped(line, code):
    for kind, pattern, replacements in _SWAPS:
        for place in re.finditer(pattern, code):
            for replacement in replacements:
                yield kind, line[:place.start()] + replacement + line[place.end():]


def _counted(line, code):
    for place in _NUMBER.finditer(code):
        number = int(place.group().replace("_", ""))
        for other in {number + 1, max(0, number - 1)} - {number}:
            yield "constant", line[:place.start()] + str(other) + line[place.end():]


def _conditions(line, code):
    """A condition turned around, or as if it always or never held; bindings are left alone."""
    found = _CONDITION.match(code)
    if not found or not is_balanced(found["condition"]):
        return
    if re.search(r"\b(let|var|case)\b|#", found["condition"]) or _commas(found["condition"]):
        return
    head, tail = line[:found.start("condition")], line[found.end("condition"):]
    condition = line[found.start("condition"):found.end("condition")]
    yield "negated", f"{head}!({condition}){tail}"
    yield "always", f"{head}true || ({condition}){tail}"
    if "while" not in head:
        yield "never", f"{head}false && ({condition}){tail}"


def _commas(condition):
    """Whether a condition has several parts."""
    depth = 0
    for sign in condition:
        depth += (sign in "([{") - (sign in ")]}")
        if sign == "," and depth == 0:
            return True
    return False


def _deleted(line, code, codes, index):
    """A statement of one line taken out: a call whose result nobody uses, or an assignment."""
    bare = code.rstrip()
    if not any(pattern.match(bare) for pattern in (_CALL, _ASSIGNMENT, _DEFER)) or not is_balanced(bare):
        return
    before = codes[index - 1].rstrip() if index else ""
    after = codes[index + 1].strip() if index + 1 < len(codes) else ""
    if not before.endswith(("{", "}", ")", "]", "in")) and not re.search(r"[\w\"?]$", before) and before:
        return
    if after.startswith((".", "?", ":", "+", "-", "&&", "||", "??", "{", "throws", "->")):
        return
    yield "deleted", re.match(r"\s*", line).group() + "_ = ()"


def _left_early(line, code):
    """A function that does nothing and gives back the next best value."""
    bare = code.rstrip()
    if not _FUNCTION.match(bare):
        return
    if "->" not in bare:
        yield "left early", f"{line} if true {{ return }}"
    for pattern, values in _RETURNS:
        if pattern.search(bare):
            for value in values:
                yield "left early", f"{line} if true {{ return {value} }}"
