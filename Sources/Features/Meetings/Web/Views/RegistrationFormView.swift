// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Markup
import Poles
import Server
import Site

/// The form that asks for a seat, with everything typed and what is wrong with it.
struct RegistrationFormView: View {
  /// What is said above the form.
  enum Notice {
    /// Somebody else took the last seat.
    case full
    /// Too many seats were taken from the same network.
    case tooManyFromHere
    /// The registration that this form made was cancelled since.
    case cancelledSince
  }

  let words: MeetingWords
  let poles: [PoleSummary]
  var form = RegistrationForm()
  var problems: [(field: RegistrationForm.Field, problem: RegistrationForm.Problem)] = []
  var notice: Notice?
  /// What tells this form from every other one.
  var key: String
  let token: String

  private var meeting: Meeting { words.meeting }
  private var language: Language { words.language }

  var body: HTML {
    """
    <div class="conteneur bas">\(RegistrationHeadingView(words: words, title: .formTitle))
    \(noticeMessage)\(ProblemSummary(summary, language: language))\
    <form class="formulaire mesure" method="post" action="\(SiteMap.registration(meeting.slug))" novalidate>
    \(FormTokenField(token))<input type="hidden" name="\(RegistrationField.key.rawValue)" value="\(key)">
    \(fields)
    \(trap)
    <p class="aide">\(kept)</p>
    <p class="rangee"><button class="bouton" type="submit">\(language(MeetingsText.formAction))</button></p>
    </form></div>
    """
  }

  private var fields: HTML {
    """
    \(TextField(
      language(MeetingsText.fieldName), name: RegistrationField.name.rawValue, value: form.name,
      kind: .personName, hint: language(MeetingsText.fieldNameHint), problem: problem(of: .name)))
    \(TextField(
      language(MeetingsText.fieldMail), name: RegistrationField.email.rawValue, value: form.email, kind: .mail,
      hint: language(MeetingsText.fieldMailHint), problem: problem(of: .email)))
    \(TextField(
      language(MeetingsText.fieldOrganisation), name: RegistrationField.organisation.rawValue,
      value: form.organisation, kind: .organisation, problem: problem(of: .organisation),
      optionalMark: language(MeetingsText.fieldOptional)))
    \(SelectField(
      language(MeetingsText.fieldPole), name: RegistrationField.pole.rawValue, value: form.pole,
      options: [.init("", language(MeetingsText.fieldPoleNone))] + poles.map { .init($0.id.text, $0.name) },
      hint: language(MeetingsText.fieldPoleHint), problem: problem(of: .pole)))
    """
  }

  private var noticeMessage: HTML {
    guard let notice else { return .empty }
    let key: MeetingsText =
      switch notice {
      case .full: .noticeFull
      case .tooManyFromHere: .noticeTooMany
      case .cancelledSince: .noticeCancelledSince
      }
    return "<div class=\"message message--alerte\" role=\"alert\"><p>\(language(key))</p></div>\n"
  }

  private var trap: HTML {
    """
    <div class="piege" aria-hidden="true"><label for="\(RegistrationField.trap.rawValue)">\
    \(language(MeetingsText.fieldTrap))</label><input id="\(RegistrationField.trap.rawValue)" \
    name="\(RegistrationField.trap.rawValue)" type="text" tabindex="-1" autocomplete="off"></div>
    """
  }

  private var kept: String {
    let day = Retention.end(of: meeting).clock(in: meeting.zone).day
    return language(MeetingsText.formKept, ["day": language.day(day)])
  }

  private var summary: [ProblemSummary.Item] {
    problems.map { field, problem in
      .init(field: RegistrationField(field).rawValue, problem.sentence(about: field, in: language))
    }
  }

  private func problem(of field: RegistrationForm.Field) -> String? {
    problems.first { $0.field == field }?.problem.sentence(about: field, in: language)
  }
}
