# SPDX-License-Identifier: AGPL-3.0-or-later
"""Someone with a browser, who looks at every page they meet."""

import os
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import expect, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Scripts"))
import page_checks  # noqa: E402  (it stands beside Scripts/look)

expect.set_options(timeout=5_000)
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


class Reader:
    """A browser with one reader in it; `faults` holds what is wrong with the pages they met.

    With scripts, each page is shown to axe at both widths in both colour schemes. The Nu checker reads the
    bytes that the server sent, once, at the end: see `sources`.
    """

    def __init__(self, origin, scripts):
        self.origin, self.scripts = origin, scripts
        self.faults, self.seen, self.pages = [], set(), 0
        self.sources = tempfile.TemporaryDirectory(prefix="essaim-pages-")

    def __enter__(self):
        self.playwright = sync_playwright().start()
        self.browser = self.playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        self.page = self.opened()
        return self

    def __exit__(self, *_):
        self.browser.close()
        self.playwright.stop()
        self.sources.cleanup()

    def opened(self):
        """A browser window that no one has used."""
        context = self.browser.new_context(
            locale="fr-FR", java_script_enabled=self.scripts, viewport={"width": 1320, "height": 900},
            reduced_motion="reduce", accept_downloads=True,
        )
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", self.hear)
        page.on("response", self.keep)
        return page

    def hear(self, message):
        """Notes what the browser complains about, but for the answers that are errors on purpose."""
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.faults.append(f"{message.location.get('url')}: console: {message.text}")

    def keep(self, response):
        """Keeps the source of a page, and notes what came from elsewhere."""
        if not response.url.startswith(self.origin):
            self.faults.append(f"{response.url}: comes from elsewhere")
        if response.status >= 500:
            self.faults.append(f"{response.url}: status {response.status}")
        if response.request.is_navigation_request() and response.status not in range(300, 400):
            if (response.header_value("content-type") or "").startswith("text/html"):
                self.pages += 1
                name = f"{self.pages:03}{urlsplit(response.url).path.replace('/', '_')[:60]}.html"
                (Path(self.sources.name) / name).write_bytes(response.body())

    # Going about

    def go(self, path):
        """Opens an address, and looks."""
        self.page.goto(self.origin + path if path.startswith("/") else path)
        self.look()

    def follow(self, name, exact=False):
        """Follows the first link of that name, and looks."""
        self.page.get_by_role("link", name=name, exact=exact).first.click()
        self.look()

    def press(self, name):
        """Presses the first button of that name, and looks."""
        self.page.get_by_role("button", name=name).first.click()
        self.look()

    def download(self, name):
        """The bytes behind the first link of that name."""
        with self.page.expect_download() as waiting:
            self.page.get_by_role("link", name=name).first.click()
        return Path(waiting.value.path()).read_bytes()

    def sees(self, text):
        """Fails unless the text is on the page."""
        expect(self.page.locator("main")).to_contain_text(text)

    # Looking

    def look(self):
        """Looks at the page; the same page in the same state is looked at once."""
        page = self.page
        page.wait_for_load_state("load")
        state = (urlsplit(page.url).path, page.title(), page.locator("[role=alert]").count())
        if not self.scripts or state in self.seen:
            return
        self.seen.add(state)
        for width in page_checks.WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            for scheme in page_checks.SCHEMES:
                page.emulate_media(color_scheme=scheme)
                found = page_checks.layout(page) + page_checks.violations(page)
                self.faults += [f"{page.url}: {width} {scheme}: {fault}" for fault in found]
        page.set_viewport_size({"width": 1320, "height": 900})
        page.emulate_media(color_scheme="light")

    def verdict(self):
        """All that is wrong with the pages that were met."""
        pages = list(Path(self.sources.name).glob("*.html"))
        assert pages, "no page was kept for the Nu checker"
        nu = [f"{name}: nu: {message}" for name, message in page_checks.messages(self.sources.name)]
        return sorted(set(self.faults + nu))
