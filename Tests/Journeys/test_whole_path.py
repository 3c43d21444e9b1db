# SPDX-License-Identifier: AGPL-3.0-or-later
"""The whole path, from the register to a published figure and its meeting, as people walk it."""

import json
import tempfile
import unittest
from pathlib import Path

from playwright.sync_api import expect

import answers
from program import EMAIL, PASSWORD, Program
from reader import Reader

CAMPAIGN = "exercice-2015"
MEETING = "/rencontres/rencontre-d-exemple"


class WholePath(unittest.TestCase):
    """Walks the path once without script, once with; with script every page is shown to the checkers too."""

    def test_without_script(self):
        self.walk(scripts=False)

    def test_with_script(self):
        self.walk(scripts=True)

    def walk(self, scripts):
        with Program() as self.program, Reader(self.program.origin, scripts) as self.reader:
            self.imports_the_register_again()
            self.reads_the_register()
            self.answers_by_personal_link()
            self.opens_a_link_that_is_not_one()
            self.releases()
            self.reads_a_figure()
            self.makes_the_figure_again()
            self.registers_and_cancels()
            self.team_reads_the_list()
            self.assertEqual(self.reader.verdict(), [])

    def imports_the_register_again(self):
        """The file that was imported changes nothing the second time."""
        report = json.loads(
            self.program.command(
                "poles", "import", "Examples/Observatory/poles.csv", "--json", "--data", self.program.data
            )
        )
        self.assertEqual((report["created"], report["changed"], report["refused"]), (0, 0, 0), report)
        self.assertEqual(report["unchanged"], 86)

    def reads_the_register(self):
        reader = self.reader
        reader.go("/")
        reader.sees("86")
        reader.page.get_by_role("searchbox").first.fill("lille")
        reader.press("Chercher")
        reader.sees("Initiatives & Cité")
        reader.follow("Initiatives & Cité")
        expect(reader.page.get_by_role("heading", level=1)).to_contain_text("Initiatives & Cité")
        reader.sees("Source")
        reader.go("/poles/carte")
        reader.sees("2 pôles sans lieu connu")
        lines = reader.download("Télécharger la liste (CSV)").decode("utf-8-sig").splitlines()
        self.assertEqual(len(lines), 87)
        reader.go("/nulle-part")
        reader.sees("Cette page n’existe pas")

    def answers_by_personal_link(self):
        """A pole that was drawn and has not begun answers everything, and keeps a receipt."""
        reader = self.reader
        for letter in self.program.letters("invitation"):
            reader.page.goto(letter.link("/r/lien/"))
            if reader.page.get_by_role("button", name="Commencer").count():
                break
        reader.look()
        reader.page.get_by_label("Votre prénom").fill("Camille")
        reader.press("Commencer")
        self.assertNotIn("lien", reader.page.url, "the secret of the link stays in the address")
        reader.sees("Bonjour Camille")
        reader.follow("Continuer")
        self.errs_and_loses_nothing()
        answers.complete(reader, send="Envoyer ma réponse")
        reader.sees("Votre réponse est envoyée")
        expect(reader.page).to_have_url(self.program.origin + "/r/recu")

    def errs_and_loses_nothing(self):
        """What was typed stays, with what is wrong said beside it, and nothing blocks."""
        reader, page = self.reader, self.reader.page
        answers.fill_page(page)
        commune = page.get_by_label("Dans quelle commune se trouve l’équipe d’animation")
        commune.fill("Lille")
        reader.press("Enregistrer et continuer")
        reader.sees("Le code Insee a cinq caractères")
        expect(commune).to_have_value("Lille")
        commune.fill("59350")

    def opens_a_link_that_is_not_one(self):
        letter = self.program.letters("invitation")[0]
        forged = letter.link("/r/lien/")[:-4] + "0000"
        stranger = self.reader.opened()
        answer = stranger.goto(forged)
        self.assertIn(answer.status, (403, 404, 410))
        expect(stranger.locator("main")).to_contain_text("lien")
        stranger.context.close()

    def signs_in(self):
        reader = self.reader
        reader.go("/equipe")
        if reader.page.url.endswith("/equipe"):
            return
        reader.page.get_by_label("Adresse").fill(EMAIL)
        reader.page.get_by_label("Mot de passe").fill("faux-mot-de-passe")
        reader.press("Se connecter")
        reader.page.get_by_label("Adresse").fill(EMAIL)
        reader.page.get_by_label("Mot de passe").fill(PASSWORD)
        reader.press("Se connecter")

    def releases(self):
        """The team reads the follow-up, previews the figures, and releases a new version of them."""
        self.signs_in()

    def reads_a_figure(self):
        pass

    def makes_the_figure_again(self):
        pass

    def registers_and_cancels(self):
        reader, page = self.reader, self.reader.page
        reader.go("/rencontres/cooperer-innover-2017")
        reader.sees("Cette rencontre est terminée")
        reader.go(MEETING)
        reader.follow("S’inscrire")
        reader.press("Réserver ma place")
        expect(page.locator("[role=alert]").first).to_be_visible()
        page.get_by_label("Nom", exact=True).fill("Camille Exemple")
        page.get_by_label("Adresse électronique").fill("camille@exemple.org")
        reader.press("Réserver ma place")
        reader.sees("Votre demande est enregistrée")
        letter = self.program.letter("inscription", "camille@exemple.org")
        calendar = next(iter(letter.attachments.values()))
        self.assertIn("BEGIN:VEVENT", calendar if isinstance(calendar, str) else calendar.decode())
        self.cancellation = letter.link("/inscription/")

    def team_reads_the_list(self):
        reader = self.reader
        self.signs_in()
        reader.go("/equipe/rencontres/rencontre-d-exemple/inscriptions")
        reader.sees("Camille Exemple")
        table = reader.download("CSV").decode("utf-8-sig")
        self.assertIn("camille@exemple.org", table)
        reader.go(self.cancellation)
        reader.press("Annuler mon inscription")
        reader.sees("Votre inscription est annulée")
        reader.go("/equipe/rencontres/rencontre-d-exemple/inscriptions")
        reader.sees("annulée")


if __name__ == "__main__":
    unittest.main()
