#!/usr/bin/env python3
"""recurring_days.py: the days on which reminders come over 20 years, by python3-dateutil.

Each line: how often, the first day, and the days. The rules of iCalendar, which dateutil follows, leave out what a month
does not have: "monthly from 31 January" has no 28 February. This program takes the month's last day instead, so that no
checkup is left out. Said in the terms of dateutil:

  d, w, w:mon,thu   rrule(DAILY or WEEKLY, interval, byweekday, wkst=MO) as it is
  m, day to 28      rrule(MONTHLY, interval) as it is
  m, day 29 to 31   rrule(MONTHLY, interval, bymonthday=28..day, bysetpos=-1): the last of these that the month has
  y, but 29 Feb     rrule(YEARLY, interval) as it is
  y, 29 Feb         rrule(YEARLY, interval, bymonth=2, bymonthday=28..29, bysetpos=-1): 28 February of other years
  all of m and y    also first + relativedelta(months=n), which clips in the same way; both must agree
"""
import datetime
import itertools
import sys

try:
    from dateutil import relativedelta, rrule
except ImportError:
    sys.exit(69)

YEARS = 20
FIRSTS = [
    "2024-01-28", "2024-01-29", "2024-01-30", "2024-01-31", "2024-02-29", "2026-03-29", "2026-10-25", "2026-11-21",
    "2026-11-30", "2027-02-28", "2026-12-31",
]
COUNTS = {"d": [1, 2, 10, 28, 999], "w": [1, 2, 5], "m": [1, 2, 3, 6, 12, 13], "y": [1, 2, 4]}
WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
SETS = [[0], [0, 3], [2, 5, 6], [6], [0, 1, 2, 3, 4, 5, 6]]
FREQUENCIES = {"d": rrule.DAILY, "w": rrule.WEEKLY, "m": rrule.MONTHLY, "y": rrule.YEARLY}


def clipped(unit, first):
    """The parts of a rule that take the last day there is, where a month may lack the day."""
    if unit == "m" and first.day > 28:
        return {"bymonthday": range(28, first.day + 1), "bysetpos": -1}
    if unit == "y" and (first.month, first.day) == (2, 29):
        return {"bymonth": 2, "bymonthday": (28, 29), "bysetpos": -1}
    return {}


def days(unit, count, first, weekdays=None):
    start = datetime.datetime.combine(first, datetime.time())
    end = start + relativedelta.relativedelta(years=YEARS)
    rule = rrule.rrule(
        FREQUENCIES[unit], interval=count, dtstart=start, until=end, wkst=rrule.MO, byweekday=weekdays,
        **clipped(unit, first))
    found = [moment.date() for moment in rule]
    if unit in "my":
        months = count * (12 if unit == "y" else 1)
        steps = (first + relativedelta.relativedelta(months=n * months) for n in itertools.count())
        again = list(itertools.takewhile(lambda day: day <= end.date(), steps))
        assert found == again, (unit, count, first)
    return found


def main():
    for text in FIRSTS:
        first = datetime.date.fromisoformat(text)
        for unit, counts in COUNTS.items():
            for count in counts:
                print(f"{count}{unit}", first, *days(unit, count, first))
        for count, chosen in itertools.product(COUNTS["w"], SETS):
            names = ",".join(WEEKDAYS[day] for day in chosen)
            print(f"{count}w:{names}", first, *days("w", count, first, chosen))


if __name__ == "__main__":
    main()
