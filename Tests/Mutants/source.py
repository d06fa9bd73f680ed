"""Swift source text, in which comments and strings can be told from code without a compiler."""

import re

# Multi-line strings, then strings with pound signs, plain strings, comments; the first that matches wins.
_NO_CODE = re.compile(r'"""[\s\S]*?"""|#"(?:[^"\n]|"(?!#))*"#|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*[\s\S]*?\*/')


def code_only(text):
    """The text with every comment and string blanked, so that places stay the same."""
    return _NO_CODE.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)


def is_balanced(code):
    """Whether every bracket that opens in a piece of code closes in it."""
    depth = 0
    for sign in code:
        depth += (sign in "([{") - (sign in ")]}")
        if depth < 0:
            return False
    return depth == 0
