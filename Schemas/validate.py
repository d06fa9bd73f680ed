#!/usr/bin/python3
"""Checks every line of files against a schema beside this script: journal.schema.json, or another by its name.

    /usr/bin/python3 Schemas/validate.py [--schema check] FILE...

Needs Debian's python3-jsonschema. Prints FILE:LINE and what is wrong, and how many lines were checked; ends with
status 1 where a line does not fit, 2 where nothing could be checked.
"""

import json
import pathlib
import sys

try:
    from jsonschema import Draft202012Validator, RefResolver
except ImportError:
    sys.exit("python3-jsonschema is missing: apt-get install -y python3-jsonschema")


def unique(pairs):
    keys = [key for key, _ in pairs]
    if len(keys) != len(set(keys)):
        raise ValueError("a key stands there twice")
    return dict(pairs)


def main(paths):
    name = "journal"
    if paths[:1] == ["--schema"]:
        name, paths = paths[1], paths[2:]
    folder = pathlib.Path(__file__).resolve().parent
    schema = json.loads((folder / f"{name}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    # A schema may name a part of another one beside it.
    validator = Draft202012Validator(schema, resolver=RefResolver(f"{folder.as_uri()}/{name}.schema.json", schema))
    lines = wrong = 0
    for path in paths:
        for number, line in enumerate(pathlib.Path(path).read_bytes().split(b"\n")[:-1], 1):
            lines += 1
            try:
                reasons = [error.message for error in validator.iter_errors(json.loads(line, object_pairs_hook=unique))]
            except ValueError as error:
                reasons = [str(error)]
            wrong += bool(reasons)
            for reason in reasons:
                print(f"{path}:{number}: {reason}")
    print(f"{lines} lines checked, {wrong} wrong")
    return 2 if lines == 0 else 1 if wrong else 0


sys.exit(main(sys.argv[1:]))
