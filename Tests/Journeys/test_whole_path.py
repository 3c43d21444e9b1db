# SPDX-License-Identifier: AGPL-3.0-or-later
"""The whole path, from the register to a published figure and its meeting, as people walk it."""

import csv
import json
import re
import tempfile
import unittest
from pathlib import Path

from playwright.sync_api import expect

import answers
from program import EMAIL, PASSWORD, ROOT, Program
from reader import Reader

CAMPAIGN = "exercice-2015"
FIGURE = f"/resultats/{CAMPAIGN}/v2/collectivites-membres"
MEETING = "/rencontres/rencontre-d-exemple"
# Who answers, all in one stratum: so few that a reader of two versions would subtract one from the other.
NEWCOMERS = ("Camille", "Dominique", "Sacha")


def consolidated():
    """The addresses of the fictitious poles of the stratum « consolidé »."""
    with (ROOT / "Examples/Observatory/poles-fictifs.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["contact"] for row in csv.DictReader(file) if row["stage"] == "consolidé"}


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
            self.renews_a_link()
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
        """Poles that were drawn and have not begun answer everything, and keep a receipt."""
        poles = consolidated()
        letters = (letter for letter in self.program.letters("invitation") if letter.to in poles)
        for name in NEWCOMERS:
            link = self.opens_a_link_that_waits(letters)
            self.reader.page.get_by_label("Votre prénom").fill(name)
            self.reader.press("Commencer")
            self.assertNotIn("lien", self.reader.page.url, "the secret of the link stays in the address")
            self.reader.sees(f"Bonjour {name}")
            self.reader.follow("Continuer")
            if name == NEWCOMERS[0]:
                self.disagrees_with_a_colleague(link)
                self.errs_and_loses_nothing()
            answers.complete(self.reader, send="Envoyer ma réponse")
            self.reader.sees("Votre réponse est envoyée")
            expect(self.reader.page).to_have_url(self.program.origin + "/r/recu")

    def opens_a_link_that_waits(self, letters):
        """Opens the first of these links behind which nobody has begun, and returns it."""
        page = self.reader.page
        for letter in letters:
            page.goto(letter.link("/r/lien/"))
            if page.get_by_role("button", name="Commencer").count():
                self.reader.look()
                return letter.link("/r/lien/")
        return self.fail("every pole has begun")

    def disagrees_with_a_colleague(self, link):
        """Another answer to the same question waits, even for who leaves the page, until someone chooses."""
        reader, page = self.reader, self.reader.page
        colleague = reader.opened()
        colleague.goto(link)
        colleague.get_by_label("Votre prénom").fill("Zoé")
        colleague.get_by_role("button", name="Reprendre").click()
        expect(colleague).to_have_url(reader.origin + "/r")
        colleague.goto(page.url)
        name = "Quel est le nom du pôle"
        colleague.get_by_role("textbox", name=name).fill("Le pôle de Zoé")
        colleague.get_by_role("button", name="Enregistrer et continuer").click()
        address = page.url
        expect(colleague).not_to_have_url(address)
        colleague.context.close()
        page.get_by_role("textbox", name=name).fill("Le pôle d’essai")
        reader.press("Enregistrer et continuer")
        reader.sees("Zoé a enregistré une autre réponse")
        reader.go("/r")
        reader.sees("1 réponse à revoir")
        reader.go("/r/relecture")
        reader.sees("Question 1 : Des réponses différentes")
        reader.go(address)
        expect(page.get_by_role("textbox", name=name)).to_have_value("Le pôle de Zoé")
        page.get_by_label("Garder celle-ci").check()
        reader.press("Enregistrer et continuer")
        reader.go(address)
        expect(page.get_by_role("textbox", name=name)).to_have_value("Le pôle d’essai")

    def errs_and_loses_nothing(self):
        """What was typed stays, with what is wrong said beside it, and nothing blocks."""
        reader, page = self.reader, self.reader.page
        answers.fill_page(page)
        question = page.get_by_role("group", name="Dans quelle commune se trouve l’équipe d’animation")
        question.get_by_label("Je ne sais pas").check()
        reader.press("Enregistrer et continuer")
        reader.sees("Gardez une seule réponse")
        expect(page).to_have_title(re.compile("^Erreur"))
        expect(question.get_by_role("textbox")).to_have_value("Lille")
        question.get_by_label("Je ne sais pas").uncheck()

    def opens_a_link_that_is_not_one(self):
        letter = self.program.letters("invitation")[0]
        forged = letter.link("/r/lien/")[:-4] + "0000"
        stranger = self.reader.opened()
        answer = stranger.goto(forged)
        self.assertIn(answer.status, (403, 404, 410))
        expect(stranger.locator("main")).to_contain_text("lien")
        stranger.context.close()

    def renews_a_link(self):
        """The team sends a pole a new link, after which the one before opens no more, and notes how it stands."""
        reader, page = self.reader, self.reader.page
        self.signs_in()
        reader.go(f"/equipe/campagnes/{CAMPAIGN}")
        row = page.get_by_role("row").filter(has=page.get_by_role("cell", name="Invité", exact=True)).first
        reader.follow(row.get_by_role("link").inner_text())
        contact = re.search(r"\S+@example\.org", page.get_by_role("complementary", name="Repères").inner_text())[0]
        old = self.program.letter("invitation", contact).link("/r/lien/")
        reader.follow("Envoyer un nouveau lien")
        reader.press("Envoyer le lien")
        reader.sees("Dernier lien envoyé")
        new = self.program.letter("invitation", contact, count=2).link("/r/lien/")
        stranger = self.reader.opened()
        self.assertEqual(stranger.goto(old).status, 410)
        expect(stranger.locator("main")).to_contain_text("Un lien plus récent remplace celui-ci")
        stranger.goto(new)
        expect(stranger.get_by_role("button", name="Commencer")).to_be_visible()
        stranger.context.close()
        reader.follow("Noter la situation")
        reader.press("Enregistrer")
        reader.sees("Donnez la raison")
        page.get_by_label("Raison").fill("A demandé un nouveau lien par téléphone.")
        reader.press("Enregistrer")
        reader.sees("Raison : A demandé un nouveau lien")

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
        """The team withdraws the version that stands too close, previews the figures, and releases new ones."""
        reader, page = self.reader, self.reader.page
        self.signs_in()
        reader.go(f"/equipe/campagnes/{CAMPAIGN}")
        reader.sees(f"{24 + len(NEWCOMERS)} réponses envoyées pour 50 pôles tirés sur 160")
        reader.follow("Diffuser ses résultats")
        reader.sees("Trop près d’une version en ligne")
        reader.follow("Retirer la version 1")
        reader.press("Retirer la version 1")
        reader.follow("Voir l’aperçu")
        reader.sees("Voici exactement ce qui serait diffusé")
        previewed = page.locator("main h2, main h3").all_inner_texts()
        reader.press("Diffuser la version 2")
        expect(page.locator("[role=alert]").first).to_be_visible()
        page.get_by_label("Ce qui change depuis la version 1").fill("Trois réponses de plus.")
        page.get_by_label("J’ai lu l’aperçu en entier").check()
        reader.press("Diffuser la version 2")
        expect(page).to_have_url(f"{self.program.origin}/resultats/{CAMPAIGN}/v2")
        released = page.locator("main h2, main h3").all_inner_texts()
        self.assertTrue(set(released) & set(previewed), (previewed, released))

    def reads_a_figure(self):
        """A stranger finds the figure, its interval, its files, and the way from the frame to it."""
        reader, page = self.reader, self.reader.page
        reader.go("/resultats")
        reader.follow("Les 9 figures")
        page.goto(self.program.origin + FIGURE)
        reader.look()
        reader.sees("intervalle de confiance à 95 %")
        for word in ("Lecture", "Champ", "Note", "Source"):
            reader.sees(word)
        page.get_by_text("D’où vient ce chiffre").first.click()
        expect(page.get_by_role("heading", name="L’intervalle")).to_be_visible()
        reader.sees(f"{24 + len(NEWCOMERS)}")
        self.files = {kind: reader.download(kind) for kind in ("CSV", "SVG", "JSON")}
        self.assertTrue(self.files["SVG"].startswith(b"<"))
        estimate = json.loads(self.files["JSON"])["figure"]["total"]["estimate"]
        reader.sees(f"L’estimation est de {round(100 * estimate)}\u00a0%")

    def makes_the_figure_again(self):
        """The plan of the figure and the file of answers give its numbers again."""
        reader = self.reader
        published = json.loads(self.files["JSON"])["figure"]["total"]
        with tempfile.TemporaryDirectory() as folder:
            reader.page.get_by_text("Un cran plus loin").first.click()
            (Path(folder) / "figure.plan.json").write_bytes(reader.download("plan.json"))
            reader.go(f"/equipe/campagnes/{CAMPAIGN}/diffusion")
            (Path(folder) / "answers.csv").write_bytes(reader.download("answers.csv"))
            report = json.loads(
                self.program.command("estimate", str(Path(folder) / "figure.plan.json"), "--json")
            )
        again = next(iter(report["estimates"].values()))[0]
        self.assertAlmostEqual(again["estimate"], published["estimate"], places=2)

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
        reader.sees("Votre inscription est enregistrée")
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
