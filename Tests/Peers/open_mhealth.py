#!/usr/bin/env python3
"""open_mhealth.py FILE...: what is wrong in data points of Open mHealth, one a line.

    open_mhealth.py --vectors FOLDER    its own bodies that pass and that fail: NAME/shouldPass, NAME/shouldFail

The rules are those of the public schemas (github.com/openmhealth/schemas: omh:header:1.2 and the bodies in BODIES), put
into JSON Schema here. Needs Debian's python3-jsonschema. Prints what is wrong and how many were checked; ends with 1
where anything is, with 2 where there was nothing to check.
"""
import json
import pathlib
import sys

from jsonschema import Draft7Validator

DATE_TIME = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"}
DURATION = {"type": "object", "required": ["value", "unit"]}
TIME_FRAME = {
    "type": "object",
    "oneOf": [
        {"required": ["date_time"], "properties": {"date_time": DATE_TIME}},
        {"required": ["time_interval"], "properties": {"time_interval": {
            "type": "object",
            "properties": {"start_date_time": DATE_TIME, "end_date_time": DATE_TIME, "duration": DURATION},
            "oneOf": [
                {"required": ["start_date_time", "end_date_time"], "not": {"required": ["duration"]}},
                {"required": ["start_date_time", "duration"], "not": {"required": ["end_date_time"]}},
                {"required": ["end_date_time", "duration"], "not": {"required": ["start_date_time"]}},
            ]}}},
    ],
}
STATISTIC = {"enum": [
    "average", "count", "geometric mean", "lower limit", "maximum", "median", "minimum", "standard deviation",
    "sum", "upper limit", "variance", "20th percentile", "80th percentile", "lower quartile", "upper quartile",
    "quartile deviation", "1st quintile", "2nd quintile", "3rd quintile", "4th quintile"]}
ACTIVITY = {"enum": ["at rest", "active", "before exercise", "after exercise", "during exercise"]}
SLEEP = {"enum": ["before sleeping", "during sleep", "on waking"]}
MEAL = {"enum": [
    "fasting", "not fasting", "before meal", "after meal", "before breakfast", "after breakfast", "before lunch",
    "after lunch", "before dinner", "after dinner", "2 hours postprandial", "not related to meals", "with meal",
    "with food"]}
SPECIMEN = {"enum": ["breath", "capillary blood", "interstitial fluid", "lacrimal fluid", "saliva", "sweat", "tears",
                     "urine"]}
POSTURE = {"enum": ["sitting", "lying down", "standing", "semi-recumbent"]}
LOCATION = {"enum": [f"{side} {place}" for place in ("ankle", "hip", "thigh", "upper arm", "wrist")
                     for side in ("left", "right")] + ["left thorax", "middle left thorax"]}


def measure(*units):
    """A number in one of some units."""
    return {"type": "object", "required": ["value", "unit"],
            "properties": {"value": {"type": "number"}, "unit": {"enum": list(units)}}}


def body(required, **optional):
    """A body: what it must have, besides the time, and what it may have."""
    properties = {**required, **optional, "effective_time_frame": TIME_FRAME, "descriptive_statistic": STATISTIC}
    return {"type": "object", "required": [*required, "effective_time_frame"], "properties": properties}


BODIES = {
    ("blood-pressure", "4.0"): body(
        {"systolic_blood_pressure": measure("mmHg"), "diastolic_blood_pressure": measure("mmHg")},
        body_posture=POSTURE, measurement_location=LOCATION, temporal_relationship_to_physical_activity=ACTIVITY),
    ("blood-glucose", "4.0"): body(
        {"blood_glucose": measure("mg/dL", "mmol/L")}, specimen_source=SPECIMEN,
        temporal_relationship_to_meal=MEAL, temporal_relationship_to_sleep=SLEEP),
    ("heart-rate", "2.0"): body({"heart_rate": measure("beats/min")},
                                temporal_relationship_to_physical_activity=ACTIVITY,
                                temporal_relationship_to_sleep=SLEEP),
    ("body-weight", "3.0"): body({"body_weight": measure(
        "fg", "pg", "ng", "ug", "mg", "g", "kg", "Metric Ton", "gr", "oz", "lb", "Ton")}),
    ("oxygen-saturation", "2.0"): body({"oxygen_saturation": measure("%")}),
    ("body-temperature", "4.0"): body({"body_temperature": measure("C", "F", "K")},
                                      temporal_relationship_to_sleep=SLEEP),
    ("respiratory-rate", "2.0"): body({"respiratory_rate": measure("breaths/min")},
                                      temporal_relationship_to_physical_activity=ACTIVITY),
}
HEADER = {
    "type": "object",
    "required": ["id", "creation_date_time", "schema_id", "acquisition_provenance"],
    "properties": {
        "id": {"type": "string", "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"},
        "creation_date_time": DATE_TIME,
        "schema_id": {
            "type": "object", "required": ["namespace", "name", "version"],
            "properties": {"namespace": {"enum": ["omh"]}, "version": {"pattern": r"^\d+\.\d+$"}}},
        "acquisition_provenance": {
            "type": "object", "required": ["source_name"],
            "properties": {"source_creation_date_time": DATE_TIME,
                           "modality": {"enum": ["sensed", "self-reported"]}}},
    },
}


def faults(schema, value):
    return [error.message for error in Draft7Validator(schema).iter_errors(value)]


def point(value):
    """What is wrong with a data point."""
    wrong = faults(HEADER, value.get("header"))
    schema = value.get("header", {}).get("schema_id", {})
    known = BODIES.get((schema.get("name"), schema.get("version")))
    if known is None:
        return wrong + [f"no such schema: {schema}"]
    allowed = set(known["properties"])
    return wrong + faults(known, value.get("body")) + [
        f"{key} is not in the schema" for key in value.get("body", {}) if key not in allowed]


def vectors(folder):
    """How many bodies are judged as their folder says, and those that are not."""
    count, wrong = 0, []
    for path in sorted(pathlib.Path(folder).glob("*/should*/*.json")):
        name, verdict = path.parts[-3], path.parts[-2]
        schema = next(body for (own, _), body in BODIES.items() if own == name)
        found = faults(schema, json.loads(path.read_text()))
        count += 1
        if bool(found) == (verdict == "shouldPass"):
            wrong.append(f"{path}: {found or 'nothing is wrong with it'}")
    return count, wrong


def main(arguments):
    if arguments[:1] == ["--vectors"]:
        count, wrong = vectors(arguments[1])
    else:
        count, wrong, ids = 0, [], set()
        for path in arguments:
            for number, line in enumerate(pathlib.Path(path).read_text().splitlines(), 1):
                count += 1
                value = json.loads(line)
                wrong += [f"{path}:{number}: {fault}" for fault in point(value)]
                if value["header"]["id"] in ids:
                    wrong.append(f"{path}:{number}: an id twice")
                ids.add(value["header"]["id"])
    print("\n".join(wrong + [f"{count} checked, {len(wrong)} wrong"]))
    return 2 if count == 0 else 1 if wrong else 0


sys.exit(main(sys.argv[1:]))
