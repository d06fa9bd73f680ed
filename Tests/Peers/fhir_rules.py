#!/usr/bin/env python3
"""fhir_rules.py [--profile NAME]... FILE...: what is wrong in files of FHIR R4, by the rules of the profiles.

A file is a Bundle or a resource a line. What general validators look at (unknown keys, missing parts) is left to
fhir_models.py; here are the rules of the profiles: codes, units, how many of what, slices, and that a file agrees with
itself. Sources: hl7.org/fhir/R4 (observation-vitalsigns, bp, bundle, datatypes), HL7's guides for blood pressure at home
(uv/cardx-htn-mng 1.0.0) and for glucose sensors (uv/cgm 1.0.0). A profile is claimed only where it is named.

Prints a line for each breach: RULE, resource, what is wrong. Ends with 1 where there is one.

    fhir_rules.py --planted [--profile NAME]... FILE

plants every fault of FAULTS into the file, one after the other, and prints those that no rule, or another one, catches.
"""
import copy
import json
import re
import sys

LOINC, UCUM = "http://loinc.org", "http://unitsofmeasure.org"
SNOMED = "http://snomed.info/sct"
CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
TIMING = "http://terminology.hl7.org/CodeSystem/v3-TimingEvent"
STANDARD = "http://hl7.org/fhir/StructureDefinition/"
HOME = "http://hl7.org/fhir/uv/cardx-htn-mng/StructureDefinition/"
SENSOR = "http://hl7.org/fhir/uv/cgm/StructureDefinition/"
OWN = "https://vitals.invalid/fhir/"
SYSTEMS = {LOINC, SNOMED, CATEGORY, TIMING}
REPLACES = STANDARD + "observation-replaces"

# The profiles that a choice lets a file claim.
CLAIMS = {
    "vital-signs": {STANDARD + name for name in
                    ("bp", "heartrate", "bodyweight", "oxygensat", "bodytemp", "resprate")},
    "home-blood-pressure": {HOME + name for name in
                            ("self-measured-bp", "smbp-associated-heart-rate", "average-smbp")},
    "cgm": {SENSOR + name for name in (
        "cgm-sensor-reading-mass-per-volume", "cgm-sensor-reading-moles-per-volume", "cgm-summary",
        "cgm-summary-mean-glucose-mass-per-volume", "cgm-summary-mean-glucose-moles-per-volume",
        "cgm-summary-times-in-ranges", "cgm-summary-gmi", "cgm-summary-coefficient-of-variation",
        "cgm-summary-days-of-wear", "cgm-summary-sensor-active-percentage")},
}
# The code that each profile of a vital sign is of.
PROFILE_CODE = {"bp": "85354-9", "heartrate": "8867-4", "bodyweight": "29463-7", "oxygensat": "2708-6",
                "bodytemp": "8310-5", "resprate": "9279-1"}
# Units in UCUM of the vital signs.
VITALS = {"85354-9": None, "8867-4": {"/min"}, "29463-7": {"kg", "g", "[lb_av]"}, "2708-6": {"%"},
          "8310-5": {"Cel", "[degF]"}, "9279-1": {"/min"}, "8302-2": {"cm", "[in_i]"}, "39156-5": {"kg/m2"}}
# Units of what is no vital sign.
MASS, MOLES = {"mg/dL"}, {"mmol/L"}
UNITS = {
    "41653-7": MASS, "14743-9": MOLES, "41604-0": MASS, "14770-2": MOLES, "2339-0": MASS, "15074-8": MOLES,
    "2345-7": MASS, "14749-6": MOLES, "1558-6": MASS, "14771-0": MOLES, "99504-3": MASS, "105272-9": MOLES,
    "4548-4": {"%"}, "59261-8": {"mmol/mol"}, "53061-8": MOLES, "104816-4": MOLES,
    "2093-3": MASS, "14647-2": MOLES, "2085-9": MASS, "14646-4": MOLES, "2089-1": MASS, "13457-7": MASS,
    "22748-8": MOLES, "2571-8": MASS, "14927-8": MOLES, "2160-0": MASS, "14682-9": {"umol/L"},
    "69405-9": {"mL/min/{1.73_m2}"}, "2823-3": {"mmol/L", "meq/L"}, "8280-0": {"cm", "[in_i]"},
    "97507-8": MASS, "105273-7": MOLES, "97506-0": {"%"}, "104638-2": {"%"}, "104636-6": {"d"},
    "104637-4": {"%"}, "106793-3": None, "107931-8": None, "96607-7": None,
}
LABORATORY = set(UNITS) - {"8280-0", "96607-7"}
# The unit's words that the guide for sensors fixes.
WORDS = {"mg/dL": "mg/dl", "mmol/L": "mmol/l", "%": "%", "d": "days"}
BANDS = ["104642-4", "104641-6", "97510-2", "104640-8", "104639-0"]
SUMMARY = {"cgm-summary-mean-glucose-mass-per-volume": "97507-8",
           "cgm-summary-mean-glucose-moles-per-volume": "105273-7", "cgm-summary-times-in-ranges": "106793-3",
           "cgm-summary-gmi": "97506-0", "cgm-summary-coefficient-of-variation": "104638-2",
           "cgm-summary-days-of-wear": "104636-6", "cgm-summary-sensor-active-percentage": "104637-4",
           "cgm-summary": "107931-8"}
# What UCUM knows, as far as this program writes it.
UCUM_CODES = set().union(*(units for units in list(VITALS.values()) + list(UNITS.values()) if units)) | {
    "mm[Hg]", "L/min", "L", "mL", "dL", "kg", "g", "mg", "ug", "km", "m", "cm", "mm", "s", "min", "h", "d",
    "g/dL", "g/L", "mg/L", "ug/L", "ng/mL", "mL/min", "kPa", "kJ", "kcal", "W", "Hz", "[iU]"}

STATUS = {
    "Observation": "registered preliminary final amended corrected cancelled entered-in-error unknown",
    "MedicationStatement": "active completed entered-in-error intended stopped on-hold unknown not-taken",
    "Appointment": "proposed pending booked arrived fulfilled cancelled noshow entered-in-error checked-in waitlist",
    "DocumentReference": "current superseded entered-in-error",
}
HOLDS = {"final", "amended", "corrected"}
DATE = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
TIME = (r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?"
        r"(Z|[+-]((0\d|1[0-3]):[0-5]\d|14:00))")
DATE_TIME, INSTANT = re.compile(f"({DATE}|{TIME})$"), re.compile(f"{TIME}$")
TO_THE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
ID = re.compile(r"[A-Za-z0-9\-.]{1,64}$")


class Number(str):
    """A number as it stands in the file."""

    @property
    def value(self):
        return float(self)


class Checker:
    """Looks at the resources of one file and keeps what is wrong."""

    def __init__(self, profiles):
        self.allowed = set().union(*(CLAIMS[name] for name in profiles)) if profiles else set()
        self.profiles = set(profiles)
        self.problems = []

    def say(self, rule, where, what):
        self.problems.append((rule, where, what))

    def need(self, condition, rule, where, what):
        if not condition:
            self.say(rule, where, what)
        return bool(condition)

    # The file as a whole

    def file(self, data):
        """Takes the bytes of a file apart."""
        self.need(not data.startswith(b"\xef\xbb\xbf"), "J6", "file", "a byte order mark")
        if is_bundle(data):
            bundle = self.json(data, "file")
            return self.bundle(bundle) if bundle else []
        resources = []
        for number, line in enumerate(data.split(b"\n")[:-1], 1):
            if self.need(line.strip(), "B6", f"line {number}", "an empty line"):
                resources.append(self.json(line, f"line {number}"))
        self.need(data.endswith(b"\n"), "B6", "file", "no line end at the end")
        return [resource for resource in resources if resource]

    def json(self, text, where):
        """Reads JSON, strictly."""
        def unique(pairs):
            keys = [key for key, _ in pairs]
            self.need(len(keys) == len(set(keys)), "J1", where, f"a key twice among {keys}")
            return dict(pairs)

        def constant(word):
            self.say("J2", where, word)
            return Number("0")
        try:
            return json.loads(text.decode(), object_pairs_hook=unique, parse_float=Number, parse_int=Number,
                              parse_constant=constant)
        except ValueError as error:
            self.say("J1", where, str(error))
            return None

    def bundle(self, bundle):
        where = "Bundle"
        self.need(bundle.get("type") == "collection", "B1", where, f"type {bundle.get('type')}")
        self.need("total" not in bundle, "B2", where, "total")
        self.need(INSTANT.match(bundle.get("timestamp", "")), "D2", where, "timestamp")
        urls = []
        for entry in bundle.get("entry", []):
            resource, url = entry.get("resource", {}), entry.get("fullUrl", "")
            name = f"{resource.get('resourceType')}/{resource.get('id')}"
            self.need(set(entry) == {"fullUrl", "resource"}, "B3", name, f"entry with {sorted(entry)}")
            self.need(url.startswith("https://") and "_history" not in url, "B4", name, f"fullUrl {url}")
            self.need(url.endswith("/" + name), "B6", name, f"fullUrl {url} is not of it")
            urls.append(url)
        self.need(len(urls) == len(set(urls)), "B7", where, "a fullUrl twice")
        return [entry.get("resource", {}) for entry in bundle.get("entry", [])]

    def resources(self, resources):
        self.by_name = {}
        for resource in resources:
            name = f"{resource.get('resourceType')}/{resource.get('id')}"
            self.need(name not in self.by_name, "R3", name, "an id twice")
            self.by_name[name] = resource
        patients = [name for name in self.by_name if name.startswith("Patient/")]
        self.need(len(patients) == 1, "B5", "file", f"{len(patients)} patients")
        for name, resource in self.by_name.items():
            self.need(ID.match(resource.get("id", "")), "D1", name, f"id {resource.get('id')}")
            self.anything(resource, name, "")
            self.status(resource, name)
            getattr(self, resource.get("resourceType", "").lower(), lambda *_: None)(resource, name)
        self.corrections()

    # What holds for every part of every resource

    def anything(self, value, name, key):
        if value is None:
            self.say("J3", name, f"{key} null")
        elif isinstance(value, str) and not isinstance(value, Number):
            self.need(value != "", "J4", name, f"{key} empty")
            self.need(all(ord(letter) > 31 or letter in "\t\n\r" for letter in value), "J5", name,
                      f"{key} has a control character")
        elif isinstance(value, Number):
            self.need(re.fullmatch(r"-?\d+(\.\d{1,9})?", value), "S2", name, f"{key} {value}")
        elif isinstance(value, list):
            self.need(value, "J4", name, f"{key} []")
            for element in value:
                self.anything(element, name, key)
        elif isinstance(value, dict):
            self.need(value, "J4", name, f"{key} {{}}")
            self.part(value, name, key)
            for inner, element in value.items():
                self.anything(element, name, inner)

    def part(self, value, name, key):
        """What holds for an object by the name of its key."""
        if key == "coding":
            if self.need(value.get("system") and value.get("code"), "D5", name, f"coding {value}"):
                system = value["system"]
                self.need(system in SYSTEMS or system.startswith(OWN), "D6", name, f"system {system}")
                self.need(system != LOINC or checked(value["code"]), "D6", name, f"LOINC {value['code']}")
        if key == "identifier" or key == "masterIdentifier":
            self.need(value.get("system") and value.get("value"), "D13", name, f"identifier {value}")
        if key == "extension":
            values = [inner for inner in value if inner.startswith("value")]
            self.need(value.get("url") and len(values) == 1, "D4", name, f"extension {value}")
        if key == "effectivePeriod":
            start, end = value.get("start"), value.get("end")
            for text in filter(None, (start, end)):
                self.need(DATE_TIME.match(text), "D2", name, f"period {text}")
            self.need(not (start and end) or start[:10] <= end[:10], "D12", name, f"period {start} to {end}")
        if key == "valueQuantity":
            self.quantity(value, name)
        if "reference" in value:
            self.need(value["reference"] in self.by_name, "B6", name, f"{value['reference']} is not in the file")

    def quantity(self, value, name):
        self.need("code" not in value or value.get("system") == UCUM, "D10", name, f"system of {value}")
        self.need("code" not in value or value["code"] in UCUM_CODES, "D11", name, f"unit {value.get('code')}")
        self.need(isinstance(value.get("value"), Number), "D10", name, "a quantity without a number")
        self.need(value.get("comparator", "<") in ("<", "<=", ">=", ">"), "D10", name, "comparator")

    def status(self, resource, name):
        known = STATUS.get(resource.get("resourceType"))
        if known:
            self.need(resource.get("status") in known.split(), "D9", name, f"status {resource.get('status')}")
        for profile in resource.get("meta", {}).get("profile", []):
            self.need(profile in self.allowed, "P10", name, f"claims {profile}")

    # Observations

    def observation(self, resource, name):
        codes = [coding["code"] for coding in resource.get("code", {}).get("coding", [])
                 if coding.get("system") == LOINC]
        categories = [coding.get("code") for category in resource.get("category", [])
                      for coding in category.get("coding", []) if coding.get("system") == CATEGORY]
        self.need(resource.get("subject", {}).get("reference", "").startswith("Patient/"), "O4", name, "subject")
        self.effective(resource, name)
        self.value(resource, name)
        code = next((code for code in codes if code in VITALS or code in UNITS), None)
        if code in VITALS:
            self.need(categories.count("vital-signs") == 1, "P1", name, f"categories {categories}")
        if code in LABORATORY:
            self.need("laboratory" in categories and "vital-signs" not in categories, "P2", name,
                      f"categories {categories}")
        self.need("2708-6" not in codes or "59408-5" in codes, "P4", name, f"oxygen as {codes}")
        units = VITALS.get(code) or UNITS.get(code)
        if units:
            quantity = resource.get("valueQuantity")
            if quantity is not None:
                self.need(quantity.get("code") in units, "O10", name, f"{code} in {quantity.get('code')}")
            self.need(quantity is not None or "dataAbsentReason" in resource, "O8", name, f"{code} without a number")
        if code == "85354-9":
            self.pressure(resource, name)
        if code is None:
            self.need(any(coding.get("system") == OWN + "CodeSystem/kind"
                          for coding in resource.get("code", {}).get("coding", [])), "P5", name, f"codes {codes}")
            self.need(resource.get("code", {}).get("text"), "P5", name, "an own kind without words")
        for claim in resource.get("meta", {}).get("profile", []):
            self.claim(claim, resource, name, codes, categories)
        self.required_claims(code, resource, name)

    def effective(self, resource, name):
        moment, period = resource.get("effectiveDateTime"), resource.get("effectivePeriod")
        self.need((moment is None) != (period is None), "O5", name, "when it was")
        if moment is not None:
            self.need(DATE_TIME.match(moment), "D2", name, f"effectiveDateTime {moment}")
            self.need(TO_THE_DAY.match(moment), "O5", name, f"effectiveDateTime {moment}")
        if "issued" in resource:
            self.need(INSTANT.match(resource["issued"]), "D2", name, f"issued {resource['issued']}")

    def value(self, resource, name):
        values = [key for key in resource if key.startswith("value")]
        has_parts = "component" in resource or "hasMember" in resource
        self.need(values or "dataAbsentReason" in resource or has_parts, "O7", name, "no value and no reason")
        self.need(len(values) <= 1 and not (values and "dataAbsentReason" in resource), "O6", name,
                  f"{values} and a reason")
        own = {(coding.get("system"), coding.get("code")) for coding in resource.get("code", {}).get("coding", [])}
        for component in resource.get("component", []):
            parts = [key for key in component if key.startswith("value")]
            self.need(parts or "dataAbsentReason" in component, "O9", name, "a component without a value")
            codes = {(coding.get("system"), coding.get("code"))
                     for coding in component.get("code", {}).get("coding", [])}
            self.need(not values or not codes & own, "O6", name, "a component with the code of the whole")

    def components(self, resource, code):
        return [component for component in resource.get("component", [])
                if any(coding.get("code") == code for coding in component.get("code", {}).get("coding", []))]

    def pressure(self, resource, name, codes=("8480-6", "8462-4")):
        self.need(not any(key.startswith("value") for key in resource), "P3", name, "a value beside its parts")
        for code in codes:
            parts = self.components(resource, code)
            if self.need(len(parts) == 1, "P3", name, f"{len(parts)} x {code}"):
                quantity = parts[0].get("valueQuantity", {})
                self.need(quantity.get("code") == "mm[Hg]" or "dataAbsentReason" in parts[0], "P3", name,
                          f"{code} in {quantity.get('code')}")
        self.need(not self.components(resource, "8867-4"), "WP15", name, "the pulse is a part of it")

    # Profiles

    def required_claims(self, code, resource, name):
        """A profile that was chosen is claimed by everything that it is of."""
        claimed = set(resource.get("meta", {}).get("profile", []))
        if "vital-signs" in self.profiles and code in PROFILE_CODE.values():
            profile = next(key for key, value in PROFILE_CODE.items() if value == code)
            self.need(STANDARD + profile in claimed, "P10", name, f"does not claim {profile}")
        if "home-blood-pressure" in self.profiles and code == "85354-9":
            self.need(HOME + "self-measured-bp" in claimed, "P10", name, "does not claim self-measured-bp")
        if "cgm" in self.profiles and code in ("99504-3", "105272-9"):
            self.need(any(claim.startswith(SENSOR + "cgm-sensor-reading") for claim in claimed), "P10", name,
                      "does not claim a sensor reading")

    def claim(self, claim, resource, name, codes, categories):
        short = claim.rsplit("/", 1)[1]
        performers = [performer.get("reference", "") for performer in resource.get("performer", [])]
        is_patient = len(performers) == 1 and performers[0].startswith("Patient/")
        if claim.startswith(STANDARD):
            self.need(PROFILE_CODE.get(short) in codes, "P10", name, f"{short} with {codes}")
        elif short == "self-measured-bp":
            self.need(resource.get("status") in ("final", "entered-in-error", "unknown"), "P20", name,
                      f"status {resource.get('status')}")
            self.need("effectiveDateTime" in resource and "issued" in resource and is_patient, "P20", name,
                      "moment, issued, one patient as performer")
            self.need("85354-9" in codes, "P20", name, f"codes {codes}")
        elif short == "smbp-associated-heart-rate":
            self.need(is_patient and "8867-4" in codes, "P21", name, f"performer {performers}, codes {codes}")
        elif short == "average-smbp":
            self.average(resource, name, codes, categories, is_patient)
        elif short.startswith("cgm-sensor-reading"):
            self.sensor(resource, name, "99504-3" if "mass" in short else "105272-9", codes, "P31")
            self.need("effectiveDateTime" in resource, "P31", name, "no moment")
        elif short in SUMMARY:
            self.sensor(resource, name, SUMMARY[short], codes, "P32")
            period = resource.get("effectivePeriod", {})
            self.need("start" in period and "end" in period, "P32", name, f"period {period}")
            if short == "cgm-summary-times-in-ranges":
                self.ranges(resource, name)
            if short == "cgm-summary":
                self.summary(resource, name)

    def average(self, resource, name, codes, categories, is_patient):
        counts = [extension.get("valueInteger") for extension in resource.get("extension", [])
                  if extension.get("url") == HOME + "NumberOfMeasurementsExt"]
        self.need(len(counts) == 1 and counts[0], "P22", name, f"NumberOfMeasurementsExt {counts}")
        self.need(resource.get("status") in ("final", "entered-in-error", "unknown"), "P22", name, "status")
        self.need(categories == ["vital-signs"], "P22", name, f"categories {categories}")
        self.need(codes == ["96607-7"], "P22", name, f"codes {codes}")
        self.need({"start", "end"} <= set(resource.get("effectivePeriod", {})), "P22", name, "no whole period")
        self.need("issued" in resource and is_patient, "P22", name, "issued, one patient as performer")
        self.pressure(resource, name, ("96608-5", "96609-3"))
        references = [reference["reference"] for reference in resource.get("derivedFrom", [])]
        self.need(counts and counts[0] == str(len(set(references))) == str(len(references)), "S9", name,
                  f"{counts} readings, {len(references)} named")
        readings = [self.by_name[reference] for reference in references if reference in self.by_name]
        for reading in readings:
            self.need(HOME + "self-measured-bp" in reading.get("meta", {}).get("profile", []), "P22", name,
                      f"derived from {reading.get('id')}")
            self.need(reading.get("status") in HOLDS, "C2", name, f"{reading.get('id')} does not hold")
            period = resource.get("effectivePeriod", {})
            day = reading.get("effectiveDateTime", "")[:10]
            self.need(period.get("start", "") <= day <= period.get("end", ""), "S8", name, f"{day} is outside")
        for own, part in (("96608-5", "8480-6"), ("96609-3", "8462-4")):
            numbers = [self.components(reading, part)[0]["valueQuantity"]["value"].value for reading in readings
                       if self.components(reading, part)]
            said = [component.get("valueQuantity", {}).get("value", Number("0")).value
                    for component in self.components(resource, own)]
            if numbers and said:
                mean = sum(numbers) / len(numbers)
                self.need(abs(mean - said[0]) <= 0.5, "S6", name, f"{own} says {said[0]}, the mean is {mean:.2f}")

    def sensor(self, resource, name, code, codes, rule):
        self.need(codes == [code], rule, name, f"codes {codes}")
        quantity = resource.get("valueQuantity")
        if quantity is not None:
            words = WORDS.get(quantity.get("code"))
            self.need(quantity.get("unit") == words, rule, name, f"the unit is {quantity.get('unit')}, not {words}")

    def ranges(self, resource, name):
        total = 0
        for code in BANDS:
            parts = self.components(resource, code)
            if self.need(len(parts) == 1, "P32", name, f"{len(parts)} x {code}"):
                quantity = parts[0].get("valueQuantity", {})
                self.need(quantity.get("code") == quantity.get("unit") == "%", "P32", name, f"{quantity}")
                self.need(re.search(r"\.\d\d$", quantity.get("value", "")), "P32", name,
                          f"{quantity.get('value')} has not two places")
                total += quantity.get("value", Number("0")).value
        self.need(abs(total - 100) < 0.005, "S5", name, f"the ranges make {total}")

    def summary(self, resource, name):
        members = [self.by_name.get(member["reference"], {}) for member in resource.get("hasMember", [])]
        found = [coding["code"] for member in members for coding in member.get("code", {}).get("coding", [])]
        for code in ("106793-3", "97506-0", "104638-2", "104636-6", "104637-4"):
            self.need(found.count(code) == 1, "P33", name, f"{found.count(code)} x {code}")
        self.need(1 <= found.count("97507-8") + found.count("105273-7") <= 2 and len(members) >= 6, "P33", name,
                  f"members {found}")
        self.need(not any(key.startswith("value") for key in resource), "P33", name, "a value")
        for member in members:
            self.need(member.get("effectivePeriod") == resource.get("effectivePeriod"), "S7", name,
                      "a member of another period")

    # Other resources

    def medicationstatement(self, resource, name):
        medicine = [key for key in resource if key.startswith("medication")]
        self.need(medicine == ["medicationCodeableConcept"]
                  and resource["medicationCodeableConcept"].get("text"), "M1", name, "the medicine")
        self.need(resource.get("subject", {}).get("reference", "").startswith("Patient/"), "M1", name, "subject")
        period = resource.get("effectivePeriod")
        if period and resource.get("status") in ("stopped", "completed"):
            self.need("end" in period, "M2", name, f"{resource['status']} without an end")
        for dosage in resource.get("dosage", []):
            self.need(dosage.get("text"), "M2", name, "a dosage without words")
        for key in ("dateAsserted", "effectiveDateTime"):
            self.need(DATE_TIME.match(resource.get(key, "2026")), "D2", name, f"{key} {resource.get(key)}")

    def appointment(self, resource, name):
        status, start, end = (resource.get(key) for key in ("status", "start", "end"))
        self.need((start is None) == (end is None), "A2", name, f"{start} to {end}")
        self.need(start or status in ("proposed", "cancelled", "waitlist"), "A3", name, f"{status} without a start")
        for moment in filter(None, (start, end)):
            self.need(INSTANT.match(moment), "D2", name, f"{moment}")
        self.need(not (start and end) or start <= end or start[-6:] != end[-6:], "D12", name, f"{start} to {end}")
        self.need(resource.get("participant"), "A1", name, "nobody takes part")
        for participant in resource.get("participant", []):
            self.need("actor" in participant or "type" in participant, "A1", name, "a participant is nobody")
            self.need(participant.get("status") in ("accepted", "declined", "tentative", "needs-action"), "A4", name,
                      f"participant {participant.get('status')}")
        self.need("cancelationReason" not in resource or status in ("cancelled", "noshow"), "A5", name, "a reason")

    def documentreference(self, resource, name):
        self.need(INSTANT.match(resource.get("date", "")), "D2", name, f"date {resource.get('date')}")
        self.need(resource.get("content"), "K1", name, "no content")
        for content in resource.get("content", []):
            attachment = content.get("attachment", {})
            self.need(attachment and "hash" not in attachment, "K2", name, "a hash that is not SHA-1")
            self.need("data" not in attachment or "contentType" in attachment, "D14", name, "data without a type")
            self.need("url" not in attachment, "K2", name, "a path of a machine")
        identifier = resource.get("masterIdentifier", {})
        self.need(re.fullmatch(r"[0-9a-f]{64}", identifier.get("value", "")), "K2", name, "the checksum")

    # Corrections

    def corrections(self):
        holding = {}
        for name, resource in self.by_name.items():
            if resource.get("resourceType") != "Observation":
                continue
            own = [identifier["value"] for identifier in resource.get("identifier", []) if "value" in identifier]
            code = json.dumps(resource.get("code", {}).get("coding", [])[:1])
            # Meal and code change together: what counts is that an entry is told once.
            key = (own[0], "8867-4" in code) if own else None
            if key and resource.get("status") in HOLDS:
                self.need(key not in holding, "C3", name, f"{holding.get(key)} holds too")
                holding[key] = name
            for extension in resource.get("extension", []):
                if extension.get("url") == REPLACES:
                    replaced = self.by_name.get(extension.get("valueReference", {}).get("reference"), {})
                    self.need(replaced.get("status") == "entered-in-error", "C4", name, "what it replaces holds")


def is_bundle(data):
    """Whether a file is one object, and not a resource a line."""
    try:
        return json.loads(data.split(b"\n", 1)[0])["resourceType"] == "Bundle"
    except ValueError:
        return True


def checked(code):
    """Whether the check digit of a LOINC code is right."""
    match = re.fullmatch(r"(\d{1,7})-(\d)", code)
    if not match:
        return False
    digits = match[1][::-1]
    odd = str(int(digits[::2][::-1]) * 2)
    total = sum(map(int, odd)) + sum(map(int, digits[1::2]))
    return (10 - total % 10) % 10 == int(match[2])


def check(data, profiles):
    checker = Checker(profiles)
    checker.resources(checker.file(data))
    return checker.problems


# Faults to be planted: the rule that has to catch it, and what it does to the resources.

def find(resources, kind="Observation", code=None, **having):
    """The first resource of a type, with a code, with some members."""
    for resource in resources:
        if resource.get("resourceType") != kind:
            continue
        codes = [coding.get("code") for coding in resource.get("code", {}).get("coding", [])]
        if code and code not in codes:
            continue
        if all(resource.get(key) == value or value is True and key in resource for key, value in having.items()):
            return resource
    raise LookupError(f"{kind} {code} {having}")


def pressure(resources):
    return find(resources, code="85354-9", status="final")


def average(resources):
    return find(resources, code="96607-7")


def drop(key, code=None, kind="Observation", **having):
    def plant(resources):
        del find(resources, kind, code, **{key: True}, **having)[key]
    return plant


def put(key, value, code=None, kind="Observation", **having):
    def plant(resources):
        find(resources, kind, code, **having)[key] = value
    return plant


def quantity(key, value, code):
    def plant(resources):
        found = find(resources, code=code, valueQuantity=True)["valueQuantity"]
        if value is None:
            del found[key]
        else:
            found[key] = value
    return plant


def category(code, value):
    def plant(resources):
        find(resources, code=code)["category"][0]["coding"][0]["code"] = value
    return plant


def twice(resources):
    panel = pressure(resources)
    panel["component"].append(copy.deepcopy(panel["component"][0]))


def lacking(resources):
    panel = pressure(resources)
    panel["component"] = panel["component"][:1] + panel["component"][2:]


def component_unit(resources):
    pressure(resources)["component"][0]["valueQuantity"]["code"] = "mmHg"


def component_empty(resources):
    del pressure(resources)["component"][0]["valueQuantity"]


def with_pulse(resources):
    pressure(resources)["component"].append(
        {"code": {"coding": [{"system": LOINC, "code": "8867-4"}]},
         "valueQuantity": {"value": Number("64"), "system": UCUM, "code": "/min"}})


def again(resources):
    held = copy.deepcopy(pressure(resources))
    held["id"] += "-x"
    resources.append(held)


def replaced_holds(resources):
    for resource in resources:
        for extension in resource.get("extension", []):
            if extension.get("url") == REPLACES:
                reference = extension["valueReference"]["reference"]
                old = next(item for item in resources if f"Observation/{item['id']}" == reference)
                old["status"] = "final"
                return
    raise LookupError("replaced")


def derived(change):
    def plant(resources):
        own = average(resources)
        first = own["derivedFrom"][0]["reference"]
        change(own, next(item for item in resources if f"Observation/{item['id']}" == first))
    return plant


def shifted(own, reading):
    reading["effectiveDateTime"] = "2020-01-01T07:30:00+01:00"


def band(change):
    def plant(resources):
        change(find(resources, code="106793-3"))
    return plant


def one_more_percent(panel):
    panel["component"][2]["valueQuantity"]["value"] = Number("99.99")


def other_period(resources):
    find(resources, code="97506-0")["effectivePeriod"]["start"] = "2020-01-01"


FAULTS = [
    ("J3", "null", put("note", None)), ("J4", "an empty text", put("language", "")),
    ("J4", "an empty list", put("note", [])), ("J5", "a control character", put("language", "a\u0001")),
    ("S2", "a number of a machine", quantity("value", Number("5.6000000000000005"), "14743-9")),
    ("D1", "an id that is none", put("id", "a_b", "29463-7")),
    ("D2", "a time without its offset", put("effectiveDateTime", "2026-11-21T07:30:00", "85354-9")),
    ("D2", "a time without seconds", put("effectiveDateTime", "2026-11-21T07:30+01:00", "85354-9")),
    ("O5", "a month", put("effectiveDateTime", "2026-11", "85354-9")),
    ("O5", "no time", drop("effectiveDateTime", "85354-9")),
    ("D5", "a code without its system",
     lambda resources: find(resources, code="8867-4")["code"]["coding"][0].pop("system")),
    ("D6", "the system of an older version",
     lambda resources: pressure(resources)["category"][0]["coding"][0].update(
         system="http://hl7.org/fhir/observation-category")),
    ("D6", "a code with a wrong check digit",
     lambda resources: find(resources, code="29463-7")["code"]["coding"][0].update(code="29463-6")),
    ("D9", "a status that is none", put("status", "done", "85354-9")),
    ("D10", "a unit without its system", quantity("system", None, "29463-7")),
    ("D11", "a unit that UCUM does not know", quantity("code", "stone", "29463-7")),
    ("D13", "an identifier without its system",
     lambda resources: pressure(resources)["identifier"][0].pop("system")),
    ("O4", "no patient", drop("subject", "85354-9")),
    ("B6", "somebody else", put("subject", {"reference": "Patient/other"}, "85354-9")),
    ("B5", "two patients", lambda resources: resources.append({"resourceType": "Patient", "id": "p2"})),
    ("R3", "an id twice", lambda resources: resources.append(copy.deepcopy(resources[1]))),
    ("P10", "a profile that nobody chose",
     put("meta", {"profile": [STANDARD + "bmi"]}, "8280-0")),
    ("P1", "a vital sign in another category", category("85354-9", "exam")),
    ("P1", "no category", drop("category", "29463-7")),
    ("P2", "glucose as a vital sign", category("14743-9", "vital-signs")),
    ("P3", "the lower number is missing", lacking), ("P3", "the upper number twice", twice),
    ("P3", "mmHg as a code", component_unit),
    ("P3", "a value beside the parts", put("valueString", "128/82", "85354-9")),
    ("O9", "a part without a value", component_empty), ("WP15", "the pulse in the panel", with_pulse),
    ("P4", "oxygen without the code of the finger",
     lambda resources: find(resources, code="2708-6")["code"]["coding"].pop()),
    ("O7", "no value", drop("valueQuantity", "29463-7")),
    ("O6", "a value and a reason", put("dataAbsentReason", {"text": "error"}, "29463-7")),
    ("O8", "glucose in words", lambda resources: (
        find(resources, code="14743-9").pop("valueQuantity"),
        find(resources, code="14743-9").update(valueString="HI"))),
    ("O10", "a mass under the code of a substance", quantity("code", "mg/dL", "14743-9")),
    ("O10", "a weight in percent", quantity("code", "%", "29463-7")),
    ("P5", "an own kind with no code of ours",
     lambda resources: find(resources, code="own-peak-flow")["code"].pop("coding")),
    ("P20", "corrected in the guide for home", put("status", "corrected", "85354-9")),
    ("P20", "no time of issue", drop("issued", "85354-9")), ("P20", "no performer", drop("performer", "85354-9")),
    ("P21", "a pulse by nobody", drop("performer", "8867-4")),
    ("P22", "no number of readings", drop("extension", "96607-7")),
    ("P22", "a second category", lambda resources: average(resources)["category"].append(
        {"coding": [{"system": CATEGORY, "code": "exam"}]})),
    ("P22", "no end", lambda resources: average(resources)["effectivePeriod"].pop("end")),
    ("S9", "one reading fewer", lambda resources: average(resources)["derivedFrom"].pop()),
    ("S9", "one reading twice", lambda resources: average(resources)["derivedFrom"].__setitem__(
        1, average(resources)["derivedFrom"][0])),
    ("S8", "a reading of other days", derived(shifted)),
    ("C2", "a reading that does not hold", derived(lambda own, reading: reading.update(status="entered-in-error"))),
    ("S6", "another mean",
     lambda resources: average(resources)["component"][0]["valueQuantity"].update(value=Number("99"))),
    ("P31", "a sensor's unit in other words", quantity("unit", "mg/dL", "99504-3")),
    ("P31", "a sensor under another code",
     lambda resources: find(resources, code="99504-3")["code"]["coding"].append(
         {"system": LOINC, "code": "41653-7"})),
    ("P32", "a range is missing", band(lambda panel: panel["component"].pop())),
    ("P32", "a range in whole percent",
     band(lambda panel: panel["component"][2]["valueQuantity"].update(value=Number("70")))),
    ("S5", "more than all of the time", band(one_more_percent)),
    ("P33", "a member is missing", lambda resources: find(resources, code="107931-8")["hasMember"].pop()),
    ("S7", "a member of another period", other_period),
    ("D12", "an end before the start",
     lambda resources: average(resources)["effectivePeriod"].update(start="2027-01-01")),
    ("D4", "an extension without a value",
     lambda resources: average(resources)["extension"].append({"url": "https://example.org/x"})),
    ("M1", "a medicine without a name", drop("medicationCodeableConcept", kind="MedicationStatement")),
    ("M2", "stopped without an end",
     lambda resources: find(resources, "MedicationStatement", status="stopped")["effectivePeriod"].pop("end")),
    ("A1", "nobody takes part", drop("participant", kind="Appointment")),
    ("A2", "a start without an end", drop("end", kind="Appointment")),
    ("A3", "booked without a time", lambda resources: [
        find(resources, "Appointment", status="booked").pop(key) for key in ("start", "end")]),
    ("A4", "a participant who said nothing known",
     lambda resources: find(resources, "Appointment")["participant"][0].update(status="yes")),
    ("A5", "a reason to call off what takes place",
     put("cancelationReason", {"text": "ill"}, kind="Appointment", status="booked")),
    ("K1", "a document without content", drop("content", kind="DocumentReference")),
    ("K2", "SHA-256 where SHA-1 belongs", lambda resources: find(resources, "DocumentReference")["content"][0][
        "attachment"].update(hash="0" * 64)),
    ("K2", "a path of a machine", lambda resources: find(resources, "DocumentReference")["content"][0][
        "attachment"].update(url="file:///home/a/report.pdf")),
    ("C3", "one entry that holds twice", again), ("C4", "what was replaced still holds", replaced_holds),
]


def written(resources):
    """The resources as a Bundle, with the numbers as they stood."""
    class Encoder(json.JSONEncoder):
        pass

    def plain(value):
        if isinstance(value, Number):
            return f"@@{value}@@"
        if isinstance(value, dict):
            return {key: plain(item) for key, item in value.items()}
        return [plain(item) for item in value] if isinstance(value, list) else value
    entries = [{"fullUrl": f"{OWN}{item.get('resourceType')}/{item.get('id')}", "resource": plain(item)}
               for item in resources]
    bundle = {"resourceType": "Bundle", "id": "b", "type": "collection",
              "timestamp": "2026-11-21T08:00:00+01:00", "entry": entries}
    return re.sub(r'"@@([^"@]*)@@"', r"\1", json.dumps(bundle, cls=Encoder, ensure_ascii=False)).encode()


def alike(resources, most=100):
    """The resources without most of those of a sensor, which are all alike and thousands."""
    seen = {}

    def is_kept(resource):
        codes = tuple(coding.get("code") for coding in resource.get("code", {}).get("coding", []))
        seen[codes] = seen.get(codes, 0) + 1
        return not codes or seen[codes] <= most
    return [resource for resource in resources if is_kept(resource)]


def planted(path, profiles):
    """The faults that no rule, or another one, catches."""
    with open(path, "rb") as file:
        good = alike(Checker(profiles).file(file.read()))
    missed = [f"{rule}: found without a fault ({what} in {where})"
              for rule, where, what in check(written(good), profiles)]
    for rule, what, plant in FAULTS:
        resources = copy.deepcopy(good)
        try:
            plant(resources)
        except LookupError as error:
            missed.append(f"{rule} {what}: nothing to plant it in ({error})")
            continue
        caught = {found for found, _, _ in check(written(resources), profiles)}
        if rule not in caught:
            missed.append(f"{rule} {what}: caught by {sorted(caught) or 'no rule'}")
    return missed


def main(arguments):
    profiles = []
    while "--profile" in arguments:
        at = arguments.index("--profile")
        profiles.append(arguments[at + 1])
        del arguments[at:at + 2]
    if arguments[:1] == ["--planted"]:
        missed = planted(arguments[1], profiles)
        print("\n".join(missed) if missed else f"{len(FAULTS)} faults planted, all caught")
        return 1 if missed else 0
    status = 0
    for path in arguments:
        with open(path, "rb") as file:
            for rule, where, what in check(file.read(), profiles):
                print(f"{rule} {where}: {what}")
                status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
