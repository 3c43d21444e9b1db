// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// The head of the page of a pole: its names, what is known in a sentence, its address, where it is.
struct SheetHeadView: View {
  let cited: CitedSheet
  let atlas: RegisterAtlas
  let origin: String
  private var sheet: PoleSheet { cited.sheet }
  private var language: Language { cited.language }

  var body: HTML {
    let address = SiteMap.pole(sheet.summary.slug)
    return """
      <div class="conteneur"><div class="fiche-tete">
      <div><p class="surtitre">\(language(PolesText.kind)) \
      \(FictitiousMark(language, if: sheet.summary.isFictitious))</p><h1>\(sheet.summary.name)</h1>
      \(formerNames)
      <p class="chapo">\(sentence)</p>
      <p class="adresse"><span class="adresse__libelle">\(language(PolesText.permanentAddress))</span> \
      <a href="\(address)">\(address.absolute(from: origin))</a></p></div>
      \(PlaceLocatorView(place: sheet.summary.place, atlas: atlas, language: language))
      </div></div>
      """
  }

  private var formerNames: HTML {
    guard !sheet.formerNames.isEmpty else { return .empty }
    let names = sheet.formerNames.joined(separator: ", ")
    return "<p class=\"autre-nom\">\(language(PolesText.formerly, ["names": names]))</p>"
  }

  private var sentence: String {
    let values = sheet.present.values
    let parts = [
      values.leadStructure.map { language(PolesText.ledBySentence, ["lead": $0]) },
      values.text(of: .place).nonEmpty.map { language(PolesText.placeSentence, ["place": $0]) },
      values.text(of: .sectors).nonEmpty.map { language(PolesText.sectorsSentence, ["sectors": $0]) },
    ].compactMap { $0 }
    return parts.isEmpty ? language(PolesText.onlyName) : parts.joined(separator: " ")
  }
}
