# SPDX-License-Identifier: AGPL-3.0-or-later
"""The built program, run as people run it, on data of its own."""

import email
import email.policy
import os
import re
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("ESSAIM", ROOT / ".build/debug/essaim"))
EMAIL, PASSWORD = "demo@essaim.example", "essaim-par-essaimage"


def free_port():
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Letter:
    """A message of the outbox, written as a file."""

    def __init__(self, file):
        message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
        self.to, self.subject = message["To"], message["Subject"]
        self.text = message.get_body(("plain",)).get_content()
        self.attachments = {part.get_filename(): part.get_content() for part in message.iter_attachments()}

    def link(self, containing):
        """The address in the letter that contains this text."""
        return next(link for link in re.findall(r"https?://\S+", self.text) if containing in link)


class Program:
    """The example observatory, served on loopback until the end of a `with`."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="essaim-journey-")
        self.data = Path(self.folder.name) / "demo"
        self.port = free_port()
        self.origin = f"http://127.0.0.1:{self.port}"
        self.process = None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop(signal.SIGTERM)
        self.folder.cleanup()

    def start(self):
        """Starts the program and waits for its first answer; the first start loads the example."""
        self.log = (Path(self.folder.name) / "log").open("a", encoding="utf-8")
        self.process = subprocess.Popen(
            [BINARY, "demo", "--port", str(self.port), "--data", self.data],
            cwd=ROOT, stdout=self.log, stderr=subprocess.STDOUT,
        )
        end = time.monotonic() + 120
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > end:
                raise AssertionError("the program does not answer: " + Path(self.log.name).read_text())
            time.sleep(0.05)

    def stop(self, how):
        """Ends the process by a signal."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(how)
            self.process.wait(30)
        self.log.close()

    def answers(self):
        """Whether the program answers."""
        try:
            return urllib.request.urlopen(self.origin + "/", timeout=5).status == 200
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False

    def command(self, *arguments, status=0):
        """What a command of the program writes on standard output."""
        done = subprocess.run(
            [BINARY, *arguments], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
        )
        assert done.returncode == status, f"{arguments}: {done.returncode}: {done.stderr}"
        return done.stdout

    def letters(self, kind, to=None):
        """The letters of a kind that were written, in the order of their making."""
        files = sorted((self.data / "courrier").glob(f"*-{kind}.eml"))
        return [letter for letter in map(Letter, files) if to in (None, letter.to)]

    def letter(self, kind, to, count=1):
        """The last of the `count` letters of a kind to someone, waited for as long as the program takes."""
        end = time.monotonic() + 30
        while len(letters := self.letters(kind, to)) < count:
            assert time.monotonic() < end, f"{len(letters)} {kind} letters to {to}"
            time.sleep(0.1)
        assert len(letters) == count, f"{len(letters)} {kind} letters to {to}"
        return letters[-1]
