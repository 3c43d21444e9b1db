// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
public import Kernel
public import Persistence

@testable public import Poles

/// A pole that tests have in the register; they say of it what matters to them.
public struct RegisterEntry: Sendable {
  let id: ID<Pole>
  let record: PoleRecord
  let isFictitious: Bool

  /// A pole of which the register knows what is said here, and nothing else.
  public static func sample(
    name: String = "Bocage", id: ID<Pole> = ID(at: Instant(milliseconds: 0)), reference: String? = nil,
    stage: String? = nil, email: String? = nil, isFictitious: Bool = true
  ) -> RegisterEntry {
    var record = PoleRecord(name: name)
    record.reference = reference
    record.values.stage = stage
    record.contact = email.map { .init(email: $0) }
    return RegisterEntry(id: id, record: record, isFictitious: isFictitious)
  }
}

extension Session {
  /// Enters a pole in the register, as an import does.
  public func enter(_ entry: RegisterEntry) throws {
    let moment = Instant(milliseconds: 0)
    let line = ImportLine(
      number: 1, name: entry.record.values.name, slug: nil, record: entry.record, refusals: [])
    let plan = ImportPlan(
      [line], stating: [], known: [], slugs: try poles.slugs(), newIdentifier: { entry.id })
    let signature = VersionSignature(
      author: "Awa", reason: "essai", moment: moment, day: moment.clock(in: .gmt).day)
    try PlanExecution(session: self, fictitious: entry.isFictitious, signature: signature).perform(plan)
  }
}
