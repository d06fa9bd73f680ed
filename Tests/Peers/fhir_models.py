#!/usr/bin/env python3
"""fhir_models.py FILE...: whether PyPI's fhir.resources takes files of FHIR, as R4B.

A file is a Bundle or a resource a line. Prints what is wrong with which resource; ends with 1 where anything is, and says
at the end how many resources were taken. Run it with the Python of .build/peers, which script/setup --tests makes.
"""
import json
import sys
from decimal import Decimal

from fhir.resources.R4B import get_fhir_model_class


def resources(data):
    """The resources of a file, and the Bundle without them."""
    text = data.decode()
    if '"Bundle"' not in text.split("\n", 1)[0]:
        return [json.loads(line, parse_float=Decimal) for line in text.splitlines()]
    bundle = json.loads(text, parse_float=Decimal)
    own = [entry["resource"] for entry in bundle["entry"]]
    bundle["entry"] = bundle["entry"][:3]
    return own + [bundle]


def main(paths):
    wrong = count = 0
    for path in paths:
        with open(path, "rb") as file:
            for resource in resources(file.read()):
                count += 1
                try:
                    get_fhir_model_class(resource["resourceType"]).model_validate(resource)
                except ValueError as error:
                    wrong += 1
                    print(f"{path}: {resource['resourceType']}/{resource.get('id')}: {error}")
    print(f"{count} resources checked, {wrong} wrong")
    return 2 if count == 0 else 1 if wrong else 0


sys.exit(main(sys.argv[1:]))
