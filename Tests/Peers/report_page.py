#!/usr/bin/python3
"""Looks at a report as others do: what a validator, a browser on paper and on a phone, and a reader of PDF say of it.

    report_page.py PAGE.html TEXT.txt

Prints one line a fault and ends with 1, or "sound" with what was looked at. tidy, chromium and pdftotext have to be installed.
"""

import html.parser
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

# What a page may hold that needs nothing else and runs nothing.
TAGS = {
    "html", "head", "meta", "title", "style", "body", "header", "main", "section", "footer", "h1", "h2", "p", "table",
    "thead", "tbody", "tr", "th", "td", "div", "figure", "figcaption", "ol", "li", "svg", "desc", "rect", "line",
    "g", "polyline", "polygon", "circle", "text",
}
# Measures what sticks out, in the browser itself.
MEASURE = """<script>
const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
const out = [];
for (const svg of document.querySelectorAll('svg')) {
  const box = svg.viewBox.baseVal;
  for (const text of svg.querySelectorAll('text')) {
    const own = text.getBBox();
    if (own.x < -0.5 || own.x + own.width > box.width + 0.5 || own.y + own.height > box.height + 1.5)
      out.push(text.textContent);
  }
}
document.title = JSON.stringify([wide, out, document.querySelectorAll('svg').length]);
</script>"""


class Page(html.parser.HTMLParser):
    """Which tags and addresses a page has, and the words of its rows."""

    def __init__(self):
        super().__init__()
        self.faults = []
        self.heads = []

    def handle_starttag(self, tag, attrs):
        if tag not in TAGS:
            self.faults.append(f"a <{tag}> has no place in it")
        for name, value in attrs:
            if name.startswith("on") or name in ("src", "href", "srcset"):
                self.faults.append(f"<{tag} {name}={value!r}> reaches out of the page")
        if tag in ("h1", "h2"):
            self.heads.append(tag)


def markup(text):
    """Faults of the markup by itself."""
    page = Page()
    page.feed(text)
    yield from page.faults
    if page.heads[:1] != ["h1"] or page.heads.count("h1") != 1:
        yield "its first heading has to be its only h1"
    if '<html lang="' not in text:
        yield "it does not say its language"
    for svg in re.findall(r"<svg.*?</svg>", text, re.S):
        root = xml.etree.ElementTree.fromstring(svg)
        names = [child.tag.split("}")[1] for child in root]
        if names[:2] != ["title", "desc"] or not root[0].text or not root[1].text:
            yield "a picture has no title or no description"
    for foreground, ground in contrasts(text):
        if contrast(foreground, ground) < 4.5:
            yield f"{foreground} on {ground} has a contrast of {contrast(foreground, ground):.1f}"


def contrasts(text):
    """The colours of words on their grounds."""
    for colour in set(re.findall(r'<text[^>]* fill="(#[0-9a-f]{6})"', text)):
        yield colour, "#ffffff"
    dark = dict(re.findall(r"\.(ink|limit|ground)\{fill:(#[0-9a-f]{6})\}", text))
    for role in ("ink", "limit"):
        yield dark[role], dark["ground"]


def contrast(one, other):
    """The contrast of WCAG 2.2."""
    def light(colour):
        parts = [int(colour[place:place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    bright, dim = sorted((light(one), light(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def tidy(path):
    """What HTML Tidy complains about."""
    run = subprocess.run(["tidy", "-q", "-e", path], capture_output=True, text=True, check=False)
    return [f"tidy: {line}" for line in run.stderr.splitlines()]


def chromium(folder, page, *words):
    """Runs the browser on a page; gives back what it prints."""
    run = subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
         f"--user-data-dir={folder}/profile", *words, f"file://{page}"],
        capture_output=True, text=True, check=False, timeout=120, env={**os.environ, "HOME": str(folder)})
    return run.stdout


def screens(folder, text):
    """What sticks out on a phone, on a desk, and on a dark screen."""
    page = folder / "measured.html"
    page.write_text(text.replace("</body>", MEASURE + "</body>"), "utf-8")
    for name, width, more in (("a phone", 390, ()), ("a desk", 1280, ()), ("a dark desk", 1280, ("--force-dark-mode",))):
        dump = chromium(folder, page, "--dump-dom", f"--window-size={width},900", *more)
        found = re.search(r"<title>(.*?)</title>", dump, re.S)
        wide, out, pictures = __import__("json").loads(html.unescape(found.group(1)))
        if wide > 0:
            yield f"on {name} it is {wide} points too wide"
        for words in out:
            yield f"on {name} a label is clipped: {words!r}"
        if pictures != text.count("<svg"):
            yield f"on {name} {pictures} pictures are there"


def paper(folder, path, text, words):
    """How many pages it has on A4 and on Letter, and whether all words are in the PDF."""
    for name, size in (("A4", "210mm 297mm"), ("Letter", "216mm 279mm")):
        page = folder / f"{name}.html"
        page.write_text(text.replace("size:auto", f"size:{size}"), "utf-8")
        file = folder / f"{name}.pdf"
        chromium(folder, page, "--no-pdf-header-footer", f"--print-to-pdf={file}")
        info = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
        pages = int(re.search(r"Pages: +(\d+)", info).group(1))
        if pages > 2:
            yield f"on {name} it has {pages} pages"
        printed = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
        # A hyphen at the end of a line is taken for one of the printer's.
        there = "".join(printed.split()).replace("-", "")
        for line in words:
            if "".join(line.split()).replace("-", "") not in there:
                yield f"on {name} this is missing: {line!r}"


def said(text):
    """The words of the text form that every form has: what stands behind its labels, a row as it was wrapped."""
    rows = [line[17:] for line in text.splitlines() if len(line) > 17 and line[15:17] == "  "]
    return [row for row in rows if row.strip()]


def main():
    """Looks at the page; gives back the exit status."""
    page, form = (pathlib.Path(name).resolve() for name in sys.argv[1:3])
    text = page.read_text("utf-8")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        words = said(form.read_text("utf-8"))
        faults = [*markup(text), *tidy(page), *screens(folder, text), *paper(folder, page, text, words)]
    print("\n".join(faults) if faults else f"sound: {text.count('<svg')} pictures, {len(words)} rows of the text form")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
