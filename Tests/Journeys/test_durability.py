# SPDX-License-Identifier: AGPL-3.0-or-later
"""The process dies without warning: what it had acknowledged is there."""

import csv
import signal
import threading
import unittest
import urllib.error
from pathlib import Path

from program import Program
from visitor import Fields, Visitor

SEATS = 30
ENOUGH = 12
NAME = "q-a1_nom"
FORM = "/rencontres/rencontre-d-exemple/inscription"
GONE = (urllib.error.URLError, ConnectionError, TimeoutError, OSError)


class Durability(unittest.TestCase):
    def setUp(self):
        self.program = self.enterContext(Program())
        self.acknowledged, self.lock, self.enough = [], threading.Lock(), threading.Event()

    def until_killed(self, works):
        """Runs the works until enough was acknowledged, kills the process, starts it again."""
        threads = [threading.Thread(target=work) for work in works]
        for thread in threads:
            thread.start()
        self.assertTrue(self.enough.wait(60), "too little was acknowledged in a minute")
        self.program.stop(signal.SIGKILL)
        for thread in threads:
            thread.join(30)
        self.program.start()

    def note(self, what):
        with self.lock:
            self.acknowledged.append(what)
            if len(self.acknowledged) >= ENOUGH:
                self.enough.set()

    def test_registrations(self):
        def register(person):
            for turn in range(SEATS // 4):
                mail = f"personne{person}-{turn}@exemple.org"
                try:
                    status = Visitor(self.program.origin).post(FORM, {"nom": f"Personne {mail}", "courriel": mail})
                except GONE:
                    return
                if status == 303:
                    self.note(mail)

        self.until_killed([lambda person=person: register(person) for person in range(4)])
        file = Path(self.program.folder.name) / "registrations.csv"
        self.program.command(
            "export", "meeting", "rencontre-d-exemple", "--data", self.program.data, "--registrations", file
        )
        text = file.read_text(encoding="utf-8-sig")
        rows = list(csv.reader(text.splitlines()))
        for mail in self.acknowledged:
            self.assertEqual(sum(mail in row for row in rows), 1, f"{mail} in {text}")
            self.program.letter("inscription", mail)

    def test_answers(self):
        links = [letter.link("/r/lien/") for letter in self.program.letters("invitation")]
        poles = [link for link in links if "Commencer" in Visitor(self.program.origin).read(link)][:3]

        def answer(visitor, pole):
            for turn in range(200):
                try:
                    status = visitor.post("/r/pages/a", {NAME: f"Pôle {pole} version {turn}"})
                except GONE:
                    return
                if status == 303:
                    self.note((pole, turn))

        visitors = [Visitor(self.program.origin) for _ in poles]
        for visitor, link in zip(visitors, poles):
            self.assertEqual(visitor.post(link, {}), 303)
        self.until_killed(
            [lambda v=visitor, p=pole: answer(v, p) for pole, visitor in enumerate(visitors)]
        )
        for pole, visitor in enumerate(visitors):
            last = max((turn for who, turn in self.acknowledged if who == pole), default=-1)
            kept = Fields(visitor.read("/r/pages/a")).values[NAME]
            # The save that was under way may have been kept before its answer was lost.
            possible = {f"Pôle {pole} version {turn}" for turn in (last, last + 1)}
            self.assertTrue(last >= 0 and kept in possible, f"{kept}, acknowledged: {last}")


if __name__ == "__main__":
    unittest.main()
