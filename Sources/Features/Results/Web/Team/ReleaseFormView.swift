// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Markup
import Site

/// The form under a preview: what becomes public, in words, and the button that makes it so.
struct ReleaseFormView: View {
  let edition: Edition
  /// The version before; nil for the first release.
  let last: Release?
  /// Why it may not be released as it is; nil when it may.
  let obstacle: ReleaseError?
  let form: ReleaseForm
  let problems: [(field: ReleaseForm.Field, problem: ReleaseForm.Problem)]
  /// Whether whoever asks may release.
  let mayRelease: Bool
  let token: String

  private var language: Language { edition.language }
  private var version: Int { (last?.version ?? 0) + 1 }

  var body: HTML {
    """
    <section class="section section--blanche" id="diffuser" aria-labelledby="diffuser-t"><div class="conteneur">
    <h2 id="diffuser-t">\(language(ReleaseText.orderTitle, ["version": String(version)]))</h2>
    \(content)</div></section>
    """
  }

  private var content: HTML {
    guard mayRelease else { return "<p class=\"haut mesure\">\(language(ReleaseText.orderReader))</p>" }
    guard let obstacle else { return order }
    return "<div class=\"haut mesure\">\(Notice(.warning, obstacle, level: 3, language: language))</div>"
  }

  private var order: HTML {
    """
    <div class="flux haut mesure"><p>\(what)</p><p>\(language(ReleaseText.orderForGood))</p></div>
    <form class="formulaire mesure haut" method="post" action="\(SiteMap.teamRelease(edition.campaign.slug))" novalidate>
    \(FormTokenField(token))<input type="hidden" name="\(ReleaseForm.previewedField)" value="\(edition.sha256)">
    \(note)
    <div class="champs">\(moment(.day, form.day, .orderDay, hint: .orderDayHint))\
    \(moment(.time, form.time, .orderTime, hint: .orderTimeHint))</div>
    \(confirmation)
    <p class="rangee"><button class="bouton" type="submit">\(language(ReleaseText.orderAction, ["version": String(version)]))</button></p>
    </form>
    """
  }

  private var what: String {
    let address = SiteMap.release(edition.campaign.slug, version: version)
    return language(
      ReleaseText.orderWhat, count: edition.content.figures.count,
      ["address": address.absolute(from: edition.origin)])
      + (edition.campaign.isFictitious ? " " + language(ReleaseText.orderFictitious) : "")
  }

  private var note: HTML {
    let label = last.map { language(ReleaseText.orderNote, ["version": String($0.version)]) }
    return TextArea(
      label ?? language(ReleaseText.orderNoteFirst), name: ReleaseForm.Field.note.rawValue, value: form.note,
      hint: language(ReleaseText.orderNoteHint), problem: problem(of: .note),
      optionalMark: last == nil ? language(ReleaseText.orderOptional) : nil
    ).body
  }

  private func moment(
    _ field: ReleaseForm.Field, _ value: String, _ label: ReleaseText, hint: ReleaseText
  ) -> HTML {
    TextField(
      language(label), name: field.rawValue, value: value, hint: language(hint), problem: problem(of: field),
      optionalMark: language(ReleaseText.orderOptional)
    ).body
  }

  private var confirmation: HTML {
    let problem = problem(of: .confirmation)
    let sentence: HTML =
      problem.map { "<p class=\"erreur\" id=\"erreur-confirmation\">\($0)</p>" } ?? .empty
    return """
      <div class="groupe-champ\(problem == nil ? "" : " groupe-champ--erreur")">\(sentence)\
      <div class="case"><label for="confirmation">\
      <input type="checkbox" id="confirmation" name="confirmation" value="oui"\
      \("aria-describedby", problem.map { _ in "erreur-confirmation" })\
      \("aria-invalid", problem.map { _ in "true" })>\
      <span>\(language(ReleaseText.orderConfirmation))</span></label></div></div>
      """
  }

  private func problem(of field: ReleaseForm.Field) -> String? {
    problems.first { $0.field == field }?.problem.sentence(in: language)
  }
}

extension ReleaseForm.Problem {
  /// What is said of it beside the field.
  func sentence(in language: Language) -> String {
    switch self {
    case .notConfirmed: language(ReleaseText.orderNotConfirmed)
    case .missingNote(let version): ReleaseError.missingNote(version: version).advice(in: language)
    case .noteTooLong: language(ReleaseText.orderNoteTooLong, count: ReleaseForm.longestNote)
    case .notADay: language(ReleaseText.orderNotADay)
    case .notATime: language(ReleaseText.orderNotATime)
    case .missingDay: language(ReleaseText.orderMissingDay)
    case .past: ReleaseError.opensInThePast.advice(in: language)
    }
  }
}
