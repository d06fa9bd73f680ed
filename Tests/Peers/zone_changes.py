#!/usr/bin/env python3
"""zone_changes.py ZONE...: every change of these zones' clocks from 1970 to 2037, as Python knows it.

Lines of two sorts, times in seconds since 1970 and offsets in seconds east of UTC:
`ZONE instant SECONDS OFFSET` an hour and a second before a change, at it, a second and an hour behind it;
`ZONE wall SECONDS OFFSET...` what clocks showed around a change, with the offset or the two offsets at which
they showed it, the earlier moment first; none where the clocks were moved past it.
"""
import datetime
import sys
import zoneinfo

START = int(datetime.datetime(1970, 1, 2, tzinfo=datetime.timezone.utc).timestamp())
END = int(datetime.datetime(2037, 12, 31, tzinfo=datetime.timezone.utc).timestamp())
STEP = 6 * 3600
EPOCH = datetime.datetime(1970, 1, 1)


def offset(zone, instant):
    return int(datetime.datetime.fromtimestamp(instant, zone).utcoffset().total_seconds())


def changes(zone):
    """The instants from which on another offset holds, found by halving the step in which it changed."""
    before = offset(zone, START)
    for end in range(START + STEP, END, STEP):
        if offset(zone, end) == before:
            continue
        low, high = end - STEP, end
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if offset(zone, middle) == before else (low, middle)
        before = offset(zone, end)
        yield high


def offsets_at_wall(zone, wall):
    """The offsets at which a clock showed a time, the earlier moment first."""
    shown = EPOCH + datetime.timedelta(seconds=wall)
    found = {int(shown.replace(tzinfo=zone, fold=fold).utcoffset().total_seconds()) for fold in (0, 1)}
    return sorted((each for each in found if offset(zone, wall - each) == each), reverse=True)


def main(names):
    for name in names:
        zone = zoneinfo.ZoneInfo(name)
        for change in changes(zone):
            for instant in (change - 3600, change - 1, change, change + 1, change + 3600):
                print(name, "instant", instant, offset(zone, instant))
            ends = sorted((change + offset(zone, change - 1), change + offset(zone, change)))
            middle = sum(ends) // 2 // 60 * 60
            for wall in (ends[0] - 60, ends[0], ends[0] + 60, middle, ends[1] - 60, ends[1], ends[1] + 60):
                print(name, "wall", wall, *offsets_at_wall(zone, wall))


if __name__ == "__main__":
    main(sys.argv[1:])
