// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import AccountsTesting
import HTTPTypes
import Kernel
import Mail
import Persistence
import SiteTesting
import Testing

@testable import Campaigns
@testable import Poles

extension World {
  /// A browser in which someone of the team has signed in.
  func team(as role: Role = .administrator) async throws -> Browser {
    let browser = Browser(router)
    try await browser.signIn(as: role, of: store, at: now, email: "\(role.rawValue)@essaim.example")
    return browser
  }

  /// Enters a person to write to about a pole into the register, some seconds ago.
  func record(_ email: String, of reference: String = "FIC-001", ago seconds: Int = 0) async throws {
    let (pole, moment) = (FrameEntry.pole(reference), now.adding(seconds: -seconds))
    try await store.write { try $0.contacts.add(.init(email: email), to: pole, at: moment) }
  }

  /// Those to write to about a pole may be written to no more since yesterday.
  func endContacts(of reference: String = "FIC-001") async throws {
    let (pole, yesterday) = (FrameEntry.pole(reference), today.adding(days: -1))
    try await store.write { try $0.contacts.end(of: pole, on: yesterday) }
  }

  /// The letters that wait for this person.
  func letters(to email: String) async throws -> [Message] {
    try await store.read { try $0.outbox.waiting(limit: 20) }.filter { $0.recipient == email }
  }

  /// What was done about a pole, the latest first.
  func acts(_ reference: String = "FIC-001") async throws -> [CampaignEvent] {
    let today = today
    return try await store.read { try $0.followed(reference, of: "exercice-2015", on: today) }.acts
      .map(\.event)
  }
}

extension Browser {
  /// Opens the page of a form, fills it in with `values` and sends it, hidden fields included.
  func fill(_ address: String, _ values: [(String, String)] = []) async throws -> Answer {
    let answer = try await get(address)
    #expect(answer.status == .ok, "\(address)")
    return try await send(SentForm(answer.text), to: address, values)
  }

  /// Fills a form in with `values` and sends it.
  func send(_ form: SentForm, to address: String, _ values: [(String, String)] = []) async throws -> Answer {
    var form = form
    for (field, value) in values { form.type(value, into: field) }
    return try await post(address, form.pairs)
  }
}
