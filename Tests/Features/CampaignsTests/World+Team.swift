// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Foundation
import HTTPTypes
import Kernel
import Mail
import Persistence
import Poles
import SiteTesting
import Testing

@testable import Campaigns

extension World {
  /// A browser in which someone of the team has signed in.
  func team(as role: Role = .administrator) async throws -> Browser {
    let (email, password) = ("\(role.rawValue)@essaim.example", "une phrase de passe")
    _ = try await AccountCreation(store: store).perform(
      email: email, password: try Password(new: password), role: role, at: now)
    let browser = Browser(router)
    let answer = try await browser.submit(
      [("adresse", email), ("mot-de-passe", password)], of: "/equipe/connexion")
    #expect(answer.status == .seeOther)
    return browser
  }

  /// Enters a person to write to about a pole into the register, some seconds ago, until a day if any.
  func record(
    _ email: String, of reference: String = "FIC-001", ago seconds: Int = 0, until: Day? = nil
  ) async throws {
    let (pole, now) = (FrameEntry.pole(reference), now.adding(seconds: -seconds))
    try await store.write { session in
      try session.run(
        """
        INSERT INTO contact (id, pole, name, email, purpose, until, recorded_at)
        VALUES (\(ID<Contact>(at: now)), \(pole), NULL, \(email), 'survey', \(until), \(now))
        """)
    }
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
