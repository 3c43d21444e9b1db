// SPDX-License-Identifier: AGPL-3.0-or-later

/// Something that the register holds of a pole, or does not know, with what says it.
struct Fact: Hashable, Sendable {
  /// What a fact is about, in the order of a page.
  enum Subject: String, Hashable, Sendable, CaseIterable {
    case name, leadStructure, place, sectors, stage, founding, recognition, call, website, siren, members,
      activity
  }

  /// A fact as it is told.
  enum Value: Hashable, Sendable {
    case text(String)
    case list([String])
    case place(Place)
    case event(PoleEvent)
    case website(String)
    case structures([String])
  }

  let subject: Subject
  /// Nil when nobody says.
  let value: Value?
  let sources: [Source]

  init(_ subject: Subject, _ value: Value?, _ sources: [Source]?) {
    self.subject = subject
    self.value = value
    self.sources = value == nil ? [] : sources ?? []
  }
}
