// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site
import Testing

@Suite struct `A field` {
  @Test func `links its label, its hint and its problem`() {
    let html = TextField(
      "Nom", name: "nom", value: "<Awa>", hint: "Tel qu’il est connu", problem: "Trop long"
    ).body.text
    #expect(html.contains("<label for=\"nom\">Nom</label>"))
    #expect(html.contains("aria-describedby=\"aide-nom erreur-nom\""))
    #expect(html.contains("aria-invalid=\"true\""))
    #expect(html.contains("value=\"&lt;Awa&gt;\""))
  }

  @Test func `without problem is not said to be wrong`() {
    #expect(!TextField("Nom", name: "nom").body.text.contains("aria-"))
  }
}

@Suite struct `A text area` {
  @Test func `links its label, its hint and its problem`() {
    let html = TextArea(
      "Projet", name: "projet", value: "\nUn <jardin>", maximumLength: 2_000, hint: "En dix lignes",
      problem: "Trop long", optionalMark: "facultatif"
    ).body.text
    #expect(
      html.contains("<label for=\"projet\">Projet <span class=\"facultatif\">facultatif</span></label>"))
    #expect(html.contains("rows=\"4\" maxlength=\"2000\" aria-describedby=\"aide-projet erreur-projet\""))
    #expect(html.contains("aria-invalid=\"true\""))
    // The first line end is the one that browsers drop.
    #expect(html.contains(">\n\nUn &lt;jardin&gt;</textarea>"))
  }

  @Test func `alone is described by the group it stands in`() {
    let html = TextArea.control(name: "q", value: "", labelledBy: "titre-q", describedBy: "aide-q").text
    #expect(html.contains("aria-labelledby=\"titre-q\" aria-describedby=\"aide-q\""))
    #expect(!html.contains("aria-invalid") && !html.contains("maxlength"))
  }
}

@Suite struct `A list of choices` {
  private let options = [SelectField.Option("oui", "Oui"), .init("non", "Non & jamais")]

  @Test func `shows which one is taken`() {
    let html = ChoiceList(name: "emploi", kind: .one, chosen: ["non"], options: options).body.text
    #expect(html.contains("<input type=\"radio\" name=\"emploi\" value=\"oui\"><span>Oui</span>"))
    #expect(html.contains("value=\"non\" checked><span>Non &amp; jamais</span>"))
  }

  @Test func `may take several`() {
    let html = ChoiceList(name: "a", kind: .several, chosen: ["oui", "non"], options: options).body.text
    #expect(html.split(separator: "type=\"checkbox\"").count == 3)
    #expect(html.split(separator: " checked>").count == 3)
  }
}

@Suite struct `The mark of what is made up` {
  @Test func `is there for what is made up alone`() {
    let mark = FictitiousMark(.french).body
    #expect(mark.text == "<span class=\"pastille pastille--trait\">fictif</span>")
    #expect(FictitiousMark(.french, if: false).body == .empty)
  }
}
