// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// The form that notes where a unit stands, and what that does.
struct UnitStandingView: View {
  let followed: FollowedUnit
  let form: StandingForm
  let problems: [(field: StandingForm.Field, problem: StandingForm.Problem)]
  /// Why what was asked was not done, when it is about no field.
  let refusal: UnitError?
  let token: String
  let language: Language

  var body: HTML {
    let items = problems.map {
      ProblemSummary.Item(field: $0.field.rawValue, language(UnitText($0.problem)))
    }
    let (slug, reference) = (followed.campaign.slug, followed.unit.reference)
    return """
      <div class="conteneur bas"><div class="mesure">\(message)\(ProblemSummary(items, language: language))</div>
      \(UnitHeadingView(
        followed: followed, title: language(UnitText.note), lead: language(UnitText.noteLead), language: language))
      <p class="mesure haut">\(language(UnitText.standingEffect))</p>
      <form class="formulaire" method="post" action="\(SiteMap.teamUnitStanding(slug, reference))" novalidate>
      \(FormTokenField(token))<input type="hidden" name="\(StandingForm.revisionField)" value="\(String(form.revision))">
      \(choice)
      \(reason)
      <p class="rangee"><button class="bouton" type="submit">\(language(UnitText.noteSave))</button>\
      <a class="bouton bouton--2" href="\(SiteMap.teamUnit(slug, reference))">\(language(UnitText.keep))</a></p>
      </form></div>
      """
  }

  /// What was refused, with what has been noted in the meantime.
  private var message: HTML {
    guard let refusal else { return .empty }
    let present = language(
      UnitText.notePresent,
      [
        "reason": followed.note.reason,
        "state": language.name(of: followed.note.standing),
      ])
    return Notice(
      .refusal, refusal.title(in: language),
      content: "<p>\(refusal.advice(in: language))</p><p>\(present)</p>"
    ).body
  }

  private var choice: HTML {
    let id = StandingForm.Field.standing.rawValue
    let problem = problem(of: .standing)
    let options = UnitStanding.allCases.map {
      SelectField.Option($0.rawValue, language(UnitText(choosing: $0)))
    }
    return """
      <fieldset class="groupe-champ\(problem == nil ? "" : " groupe-champ--erreur")" id="\(id)" tabindex="-1"\
      \("aria-describedby", FieldGroup.describedBy(id, hint: nil, problem: problem))>\
      <legend>\(language(UnitText.standing))</legend>\
      \(FieldGroup.notes(id, hint: nil, problem: problem))\
      \(ChoiceList(name: id, kind: .one, chosen: Set([form.standing?.rawValue].compactMap { $0 }), options: options))</fieldset>
      """
  }

  private var reason: HTML {
    TextArea(
      language(UnitText.noteReason), name: StandingForm.Field.reason.rawValue, value: form.reason,
      lines: 3, hint: language(UnitText.noteReasonHint, count: StandingNote.longestReason),
      problem: problem(of: .reason)
    ).body
  }

  private func problem(of field: StandingForm.Field) -> String? {
    problems.first { $0.field == field }.map { language(UnitText($0.problem)) }
  }
}

extension Language {
  /// The name of where a unit stands.
  func name(of standing: UnitStanding) -> String {
    switch standing {
    case .active: self(UnitText.standingNone)
    case .refused: self(CampaignText.stateRefused)
    case .outOfScope: self(CampaignText.stateOutOfScope)
    case .ceased: self(CampaignText.stateCeased)
    }
  }
}

extension UnitText {
  /// Where a unit stands, said to who chooses.
  init(choosing standing: UnitStanding) {
    self =
      switch standing {
      case .active: .noteActive
      case .refused: .noteRefused
      case .outOfScope: .noteOutOfScope
      case .ceased: .noteCeased
      }
  }

  /// What is said of a problem beside its field.
  init(_ problem: StandingForm.Problem) {
    self =
      switch problem {
      case .notChosen: .noteNotChosen
      case .missing: .noteMissing
      case .tooLong: .noteTooLong
      case .unprintable: .noteUnprintable
      }
  }
}
