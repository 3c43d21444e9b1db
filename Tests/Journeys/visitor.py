# SPDX-License-Identifier: AGPL-3.0-or-later
"""Someone without a browser: forms read and posted over HTTP, many at once."""

import urllib.error
import urllib.parse
import urllib.request
from html.parser import HTMLParser
from http.cookiejar import CookieJar


class Fields(HTMLParser):
    """What the forms of a page hold before anything is typed: hidden fields, texts, what is checked."""

    def __init__(self, page):
        super().__init__()
        self.values = {}
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag != "input" or "name" not in given:
            return
        if given.get("type") not in ("radio", "checkbox", "submit") or "checked" in given:
            self.values[given["name"]] = given.get("value", "")


class Stay(urllib.request.HTTPRedirectHandler):
    """Leaves a redirection as the answer."""

    def redirect_request(self, *_):
        return None


class Visitor:
    """A visitor with cookies of their own, who follows no redirection."""

    def __init__(self, origin):
        self.origin = origin
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()), Stay)

    def read(self, path):
        """The text of a page."""
        with self.opener.open(urllib.parse.urljoin(self.origin, path), timeout=10) as answer:
            return answer.read().decode()

    def post(self, path, typed, page=None):
        """Posts the form of `page` (the address it is posted to, unless told otherwise); gives the status."""
        fields = Fields(self.read(page or path)).values | typed
        body = urllib.parse.urlencode(fields).encode()
        try:
            self.opener.open(urllib.parse.urljoin(self.origin, path), body, timeout=10)
        except urllib.error.HTTPError as answer:
            return answer.code
        return 200
