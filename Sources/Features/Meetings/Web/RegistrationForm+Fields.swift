// SPDX-License-Identifier: AGPL-3.0-or-later
import Server
import Site

extension RegistrationForm {
  /// The field that tells this form from every other one.
  static let keyField = "cle"
  /// A field that people do not see, and that robots fill in.
  static let trapField = "site"

  /// What was typed.
  init(_ fields: FormFields) {
    self.init()
    name = fields.text(Field.name.rawValue)
    mail = fields.text(Field.mail.rawValue)
    organisation = fields.text(Field.organisation.rawValue)
    pole = fields.text(Field.pole.rawValue)
  }
}

extension RegistrationForm.Problem {
  /// What is said of it beside the field.
  func sentence(about field: RegistrationForm.Field, in language: Language) -> String {
    switch self {
    case .missing: language(field == .mail ? MeetingsText.problemMissingMail : .problemMissingName)
    case .tooLong(let most): language(MeetingsText.problemTooLong, count: most)
    case .unprintable: language(MeetingsText.problemUnprintable)
    case .notAnAddress: language(MeetingsText.problemNotAnAddress)
    case .notInList: language(MeetingsText.problemNotInList)
    }
  }
}
