#!/usr/bin/env python3
"""calendar_events.py FILE FIRST LAST: the events of an iCalendar file between two days, as Python reads them.

Each line: the start, with its offset by the file's own rules, and the title. The events that come back are spread
out by dateutil. Ends with 1 where an event lacks what RFC 5545 asks of it.
"""
import datetime
import sys

import icalendar
from dateutil.rrule import rruleset, rrulestr


def zones(calendar):
    """The zones that the file describes, by their names."""
    return {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}


def starts(event, own, first, last):
    """The starts of an event between two days: days, or times with their zones."""
    start = event.decoded("DTSTART")
    if "RRULE" not in event:
        return [start]
    is_day = not isinstance(start, datetime.datetime)
    naive = datetime.datetime.combine(start, datetime.time()) if is_day else start.replace(tzinfo=None)
    days = rruleset()
    days.rrule(rrulestr(event["RRULE"].to_ical().decode(), dtstart=naive))
    spread = days.between(first, last, inc=True)
    if is_day:
        return [day.date() for day in spread]
    zone = own[event["DTSTART"].params["TZID"]]
    return [zone.localize(day) if hasattr(zone, "localize") else day.replace(tzinfo=zone) for day in spread]


def main(path, first, last):
    with open(path, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    own = zones(calendar)
    first, last = (datetime.datetime.fromisoformat(day) for day in (first, last))
    for event in calendar.walk("VEVENT"):
        for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
            if name not in event:
                sys.exit(f"an event without {name}")
        for alarm in event.walk("VALARM"):
            alarm.decoded("TRIGGER")
        for start in starts(event, own, first, last):
            print(start.isoformat(), event["SUMMARY"])


main(*sys.argv[1:])
