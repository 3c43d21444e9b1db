# SPDX-License-Identifier: AGPL-3.0-or-later
"""The checkers that the journeys rely on see the faults that are there."""

import threading
import unittest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from reader import Reader

PAGE = """<!DOCTYPE html><html lang="fr"><head><title>Fautes</title></head><body><main><h1>Fautes</h1>
<svg width="300" height="40"><text x="0" y="20">développement</text><text x="40" y="20">1 133</text></svg>
<p style="width: 3000px">Trop large<p><div><img src="/image"></div><font>vieux</font></main></body></html>"""


class Faulty(BaseHTTPRequestHandler):
    """Answers a page full of faults."""

    def do_GET(self):
        self.send_response(200 if self.path == "/" else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Security-Policy", "default-src 'none'; img-src 'self'")
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def log_message(self, *_):
        """Says nothing."""


class Checkers(unittest.TestCase):
    def test_faults_are_seen(self):
        server = ThreadingHTTPServer(("127.0.0.1", 0), Faulty)
        self.addCleanup(server.shutdown)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with Reader(f"http://127.0.0.1:{server.server_port}", scripts=True) as reader:
            reader.go("/")
            verdict = "\n".join(reader.verdict())
        for fault in ("axe: image-alt", "nu: ", "“font”", "console: ", "style", "words that meet"):
            self.assertIn(fault, verdict)


if __name__ == "__main__":
    unittest.main()
