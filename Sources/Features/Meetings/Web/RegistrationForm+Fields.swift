// SPDX-License-Identifier: AGPL-3.0-or-later
import Server
import Site

extension RegistrationForm {
  /// What was typed.
  init(_ fields: FormFields) {
    self.init()
    name = fields.text(RegistrationField.name.rawValue)
    email = fields.text(RegistrationField.email.rawValue)
    organisation = fields.text(RegistrationField.organisation.rawValue)
    pole = fields.text(RegistrationField.pole.rawValue)
  }
}

extension RegistrationForm.Problem {
  /// What is said of it beside the field.
  func sentence(about field: RegistrationForm.Field, in language: Language) -> String {
    switch self {
    case .missing: language(field == .email ? MeetingsText.problemMissingMail : .problemMissingName)
    case .tooLong(let most): language(MeetingsText.problemTooLong, count: most)
    case .unprintable: language(MeetingsText.problemUnprintable)
    case .notAnAddress: language(MeetingsText.problemNotAnAddress)
    case .notInList: language(MeetingsText.problemNotInList)
    }
  }
}
