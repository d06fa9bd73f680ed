"""Case 27: numbers come back digit by digit or are refused, in every locale."""

import os
import re
import shutil
import subprocess

from case import Case
from worker import Tally

LOCALES = ("C", "de_DE.UTF-8", "tr_TR.UTF-8")

# What is typed before a unit, and the number that is kept; None where it has to be refused.
TABLE = {
    "5.6": "5.6",
    "5.60": "5.60",
    "0.1": "0.1",
    "20.0": "20.0",
    "5,6": "5.6",
    "5,60": "5.60",
    "120.0": "120.0",
    "1.000,5": None,
    "1,000.5": None,
    "5.6x": None,
    "\u0665\u066b\u0666": None,
    "1e3": None,
    "0x10": None,
    "nan": None,
    "inf": None,
    "5..6": None,
    "5.6.7": None,
    "+5.6": None,
    "\u22125.6": None,
    "5 6": None,
    ".5": None,
    "5.": None,
    "1e": None,
    "\uff15.\uff16": None,
    "5\u00a06": None,
    "00005.6": "5.6",
    "9" * 400: None,
    "5." + "6" * 400: None,
    "0": None,
    "-0": None,
    "1/2": None,
}
KINDS = {"weight": "w {} kg", "glucose": "{} mmol/L fasting"}


# What no meter and no scale shows.
IMPOSSIBLE = {"glucose": {"0.1", "120.0"}, "weight": {"0.1"}}


def locale_folder(home):
    """The locales, made for this run alone where the machine has their sources."""
    folder = f"{home.place}/locales"
    os.makedirs(folder, exist_ok=True)
    for name in LOCALES[1:]:
        language, charset = name.split(".")
        subprocess.run(
            ["localedef", "-i", language, "-f", charset, f"{folder}/{name}"], capture_output=True, check=False
        )
    return folder


def digits(home, locale):
    """Every number of the table, as it stands and in every kind that takes decimals."""
    folder = locale_folder(home)
    where = {"LOCPATH": folder, "LC_ALL": locale, "LANG": locale, "LANGUAGE": locale}
    tally = Tally()
    for kind, form in KINDS.items():
        for typed, kept in TABLE.items():
            shutil.rmtree(f"{home.place}/home")
            os.makedirs(f"{home.place}/home", mode=0o700)
            words = form.format(typed)
            ran = home.run("log", "--sure", words, **where)
            listed = home.run("list", "--json", **where).out
            out = re.sub(rb",\"other_unit\":\{[^}]*\}", b"", listed)
            found = re.findall(rb'"value":([^,}]*)', out)
            wrong = []
            if ran.status == 0 and found != [(kept or "refused").encode()]:
                wrong.append(f"kept as {found}, not {kept}: {out}")
            # Refused is right for what cannot be, such as 120.0 mmol/L.
            if ran.status not in (0, 64) or ran.status == 64 and (found or not ran.err):
                wrong.append(f"{ran} {found}")
            if ran.status == 64 and kept and typed not in IMPOSSIBLE[kind]:
                wrong.append(f"refused: {ran.err}")
            if ran.status == 0 and b'"%s"' % kind.encode() not in out:
                wrong.append(f"taken for another kind: {out}")
            tally.add(f"{locale}, {words[:60]}", wrong=wrong)
            if ran.status == 0:
                tally.acknowledged += 1
    return tally.found()


CASES = [Case("27", "numbers in locales C, de_DE, tr_TR", [(digits, (locale,)) for locale in LOCALES])]
