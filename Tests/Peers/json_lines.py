#!/usr/bin/env python3
"""json_lines.py COUNT SEED: made-up lines, JSON and nearly JSON, with what Python's json makes of them.

Each line of the output is `VERDICT<tab>LINE`. The verdict is `-` where the line is no object by RFC 8259,
else its members as KEY=VALUE with a comma between them; texts and keys are the hexadecimal digits of their
UTF-8, so that nothing in them can be taken for anything else.

Where Python and RFC 8259 (or the journal's own rules) differ, the verdict is that of the rules:
- NaN, Infinity and -Infinity are no numbers;
- half of a surrogate pair is refused, as it is no text and cannot be written as UTF-8;
- a key that stands there twice is given twice, not as the last one only (the reader of records refuses it);
- brackets more than 32 deep are refused; Python gives up near 1000;
- bytes that are no UTF-8 are refused before, as json.loads would guess UTF-16 or UTF-32.
Control characters in a text are refused by both (Python's `strict`).
"""
import json
import random
import sys

DEEPEST = 32
ODD_TOKENS = [
    b"NaN", b"Infinity", b"-Infinity", b"01", b"-", b"+1", b".5", b"5.", b"1e", b"0x10", b"5,6", b"tru",
    b"True", b"nul", b"'x'", b'"\\ud83d"', b'"\\udc00\\ud83d"', b'"\\ud83dx"', b'"\\u12g4"', b'"\\u 123"',
    b'"\\x"', b'"\t"', b'"\x00"', b'"\x1f"', b'"', b"[1,]", b"[,]", b"{,}", b'{"a"}', b'{"a":}', b"{1:2}",
    b"[1 2]", b"/**/1", b"\xd9\xa5", b"1_000", b"--1", b"1.e5", b"1e+", b"\xef\xbb\xbf1", b"",
]
ODD_BYTES = [
    b"\x80", b"\xc3", b"\xc0\x80", b"\xc1\xbf", b"\xe0\x9f\xbf", b"\xed\xa0\x80", b"\xef\xbf",
    b"\xf0\x8f\xbf\xbf", b"\xf4\x90\x80\x80", b"\xf5\x80\x80\x80", b"\xff", b"\xfe", b"\x00", b"\x7f",
    b"\x1f", b"\\", b'"', b",", b":", b"{", b"}", b"[", b"]", b"\xc2\xa0", b"\xe2\x80\xa8",
]
NUMBERS = [
    "0", "-0", "128", "5.6", "5.60", "-0.5", "120.0", "1e3", "1E-3", "-2.5e+10", "1e400",
    "999999999999999999999", "0.1234567890123", "0e0", "-0.0",
]
WORDS = "id", "kind", "at", "value", "unit", "", "mmol/L", "2026-11-21T07:30+01:00"
SPACES = " ", "\t", "\r", " \t "
# The first and last character of stretches that are written, or escaped, in different ways.
SCALARS = [
    (32, 126), (0xA0, 0x7FF), (0x800, 0xD7FF), (0xE000, 0xFFFF), (0x10000, 0x10FFFF), (0, 31), (127, 159)]
SHORT = {8: "\\b", 9: "\\t", 10: "\\n", 12: "\\f", 13: "\\r", 34: '\\"', 47: "\\/", 92: "\\\\"}


class Maker:
    """Makes lines from one source of chance."""

    def __init__(self, seed):
        self.chance = random.Random(seed)

    def line(self):
        """An object, and for every second line something done to it."""
        line = self.object(1).encode()
        for _ in range(self.chance.choice((0, 0, 1, 1, 2))):
            line = self.damaged(line)
        return line.replace(b"\n", b" ")

    def damaged(self, line):
        at = self.chance.randrange(len(line) + 1)
        end = min(len(line), at + self.chance.randint(1, 3))
        what = self.chance.randrange(5)
        if what == 0:
            return line[:at]
        if what == 1:
            return line[:at] + line[end:]
        if what == 2:
            rest = line[end:] if self.chance.random() < 0.5 else line[at:]
            return line[:at] + self.chance.choice(ODD_BYTES) + rest
        if what == 3:
            return line.replace(b":", b":" + self.chance.choice(ODD_TOKENS) + b",\"x\":", 1)
        return line + self.chance.choice((b"}", b"{}", b" x", b" ", b"\x00", b"]", b","))

    def object(self, depth):
        count = self.chance.choice((0, 1, 2, 3, 5))
        members = [f"{self.text()}{self.space()}:{self.space()}{self.value(depth)}" for _ in range(count)]
        if len(members) > 1 and self.chance.random() < 0.05:
            members[-1] = members[0]
        return self.space() + "{" + self.space() + ",".join(members) + self.space() + "}" + self.space()

    def value(self, depth):
        what = self.chance.random()
        if what < 0.35:
            return self.text()
        if what < 0.6:
            return self.number()
        if what < 0.75:
            return self.chance.choice(("true", "false", "null"))
        if what < 0.78:
            deep = self.chance.choice((3, DEEPEST - depth, DEEPEST - depth + 1, 40))
            return "[" * deep + "]" * deep
        if what < 0.9:
            maker = self.text if self.chance.random() < 0.6 or depth > 4 else lambda: self.value(depth + 1)
            return "[" + ",".join(self.space() + maker() for _ in range(self.chance.randrange(4))) + "]"
        return self.object(depth + 1) if depth < 5 else "{}"

    def number(self):
        if self.chance.random() < 0.4:
            return self.chance.choice(NUMBERS)
        sign = self.chance.choice(("", "", "-"))
        return f"{sign}{self.chance.randrange(1000)}{self.chance.choice(('', '.0', '.25', '.6'))}"

    def text(self):
        if self.chance.random() < 0.4:
            return f'"{self.chance.choice(WORDS)}"'
        return '"' + "".join(self.character() for _ in range(self.chance.randrange(8))) + '"'

    def character(self):
        low, high = self.chance.choice(SCALARS)
        code = self.chance.randint(low, high)
        if code in SHORT and (code < 47 or code == 92 or self.chance.random() < 0.5):
            return SHORT[code]
        if code >= 32 and self.chance.random() < 0.6:
            return chr(code)
        digits = "04X" if self.chance.random() < 0.5 else "04x"
        units = chr(code).encode("utf-16-be")
        return "".join(f"\\u{int.from_bytes(units[at:at + 2]):{digits}}" for at in range(0, len(units), 2))

    def space(self):
        return "" if self.chance.random() < 0.6 else self.chance.choice(SPACES)


class Number(str):
    """A number as it stands in the line."""


class Members(list):
    """The members of an object, in their order."""


def refuse(word):
    raise ValueError(word)


DECODER = json.JSONDecoder(
    object_pairs_hook=Members, parse_float=Number, parse_int=Number, parse_constant=refuse)


def verdict(line):
    """What a line says, in the form described above."""
    try:
        value = DECODER.decode(line.decode())
        return shown(value, 0) if isinstance(value, Members) else "-"
    except (ValueError, RecursionError):
        return "-"


def shown(value, depth):
    """A value as text; a list that is none of texts only says so, as the journal has no use for one."""
    if isinstance(value, (Members, list)) and depth >= DEEPEST:
        raise ValueError("too deep")
    if isinstance(value, Members):
        return "{" + ",".join(f"{hexed(key)}={shown(item, depth + 1)}" for key, item in value) + "}"
    if isinstance(value, list):
        items = [shown(item, depth + 1) for item in value]
        return "[" + ",".join(items) + "]" if all(item[0] == '"' for item in items) else "[?]"
    if isinstance(value, Number):
        return f"#{value}"
    if isinstance(value, str):
        return f'"{hexed(value)}'
    return {True: "true", False: "false", None: "null"}[value]


def hexed(text):
    return text.encode().hex()


def main(count, seed):
    maker = Maker(seed)
    out = sys.stdout.buffer
    for _ in range(count):
        line = maker.line()
        out.write(verdict(line).encode() + b"\t" + line + b"\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
