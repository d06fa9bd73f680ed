#!/usr/bin/env python3
"""calendar_days.py FIRST LAST: every day of these years, and what Python's calendar says about it.

Each line: the date, days since 1970-01-01, weekday (1 for Monday), days in its month, the date 10,000 days
later, and the dates 1 and 1200 months later and 25 months earlier: the same day of the month, or the month's
last day where it is shorter.
"""
import calendar
import datetime
import functools
import sys

MONTHS = 1, 1200, -25
EPOCH = datetime.date(1970, 1, 1).toordinal()


@functools.cache
def length(year, month):
    return calendar.monthrange(year, month)[1]


def months_later(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, length(year, month + 1)))


def main(first, last):
    for number in range(datetime.date(first, 1, 1).toordinal(), datetime.date(last, 12, 31).toordinal() + 1):
        day = datetime.date.fromordinal(number)
        later = day + datetime.timedelta(days=10_000)
        moved = " ".join(str(months_later(day, months)) for months in MONTHS)
        print(day, number - EPOCH, day.isoweekday(), length(day.year, day.month), later, moved)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
