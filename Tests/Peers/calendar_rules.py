#!/usr/bin/env python3
"""calendar_rules.py: rules of recurrence, and the days that Python's dateutil finds for them.

Each line: the first day, the rule, the last day that is looked at, then the days. The first day always counts
(RFC 5545, 3.8.5.3), which dateutil leaves to the caller. `missing` where dateutil is not installed.
"""
import datetime
import itertools
import sys

try:
    from dateutil.rrule import rrulestr
except ImportError:
    print("missing")
    sys.exit(0)

FIRSTS = "2024-02-29", "2026-01-31", "2026-11-21", "2026-12-28", "2025-08-30"
PARTS = [
    "FREQ=DAILY", "FREQ=DAILY;INTERVAL=10", "FREQ=DAILY;COUNT=5", "FREQ=DAILY;BYMONTH=3;INTERVAL=3",
    "FREQ=DAILY;BYDAY=MO,WE;INTERVAL=2", "FREQ=DAILY;BYMONTHDAY=1,-1",
    "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2", "FREQ=WEEKLY;BYDAY=MO,TH", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU,MO",
    "FREQ=WEEKLY;INTERVAL=3;BYDAY=SU,MO;WKST=SU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU;COUNT=7",
    "FREQ=WEEKLY;BYDAY=TU;BYMONTH=1,7", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
    "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=-31,15", "FREQ=MONTHLY;BYDAY=1MO",
    "FREQ=MONTHLY;BYDAY=-1FR,2TU", "FREQ=MONTHLY;BYDAY=5SA", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,3",
    "FREQ=MONTHLY;BYMONTH=2,6;BYMONTHDAY=29,30", "FREQ=MONTHLY;INTERVAL=5;BYDAY=-2SU",
    "FREQ=YEARLY", "FREQ=YEARLY;INTERVAL=2", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1",
    "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "FREQ=YEARLY;BYMONTH=10;BYDAY=1SU,-1SA", "FREQ=YEARLY;BYDAY=1MO",
    "FREQ=YEARLY;BYDAY=-1FR,20MO", "FREQ=YEARLY;BYMONTHDAY=31", "FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=SU",
    "FREQ=YEARLY;BYMONTH=1,4", "FREQ=YEARLY;BYDAY=TU;BYSETPOS=-1", "FREQ=YEARLY;BYMONTH=5,8;BYDAY=TH;BYSETPOS=2",
]
YEARS = 3, 20


def days(rule, first, last):
    found = rrulestr(rule, dtstart=first).between(first, last, inc=True)
    count = next((int(part[6:]) for part in rule.split(";") if part.startswith("COUNT=")), None)
    every = sorted({first, *found})
    return every if count is None else every[:count]


def main():
    for rule, first, years in itertools.product(PARTS, FIRSTS, YEARS):
        start = datetime.datetime.fromisoformat(first)
        last = start + datetime.timedelta(days=366 * years)
        print(first, rule, last.date(), *(day.date() for day in days(rule, start, last)))


if __name__ == "__main__":
    main()
