// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence
import Poles

/// The register as a frame: its poles of one kind, as they are known now.
struct RegisterFrame {
  private let session: Session

  /// The register that `session` reads.
  init(_ session: Session) { self.session = session }

  /// The poles, fictitious or real, each in the stratum that `stratum` says, with whom to write to on `day`.
  ///
  /// A pole without a reference is known by its address.
  func entries(
    fictitious: Bool, on day: Day, stratum: (PoleSummary) -> String
  ) throws -> [FrameEntry] {
    let contacts = try session.poles.contacts(fictitious: fictitious, on: day)
    return try session.poles.summaries(fictitious: fictitious).map { pole in
      FrameEntry(
        pole: pole.id, reference: pole.reference ?? pole.slug, name: pole.name, values: pole.frameValues,
        stratum: stratum(pole),
        contact: contacts[pole.id].map { FrameContact(name: $0.name, email: $0.email) },
        isFictitious: pole.isFictitious)
    }
  }
}

extension PoleSummary {
  /// What a frame keeps of a pole, under the names that questionnaires use (`register:commune_code`).
  fileprivate var frameValues: [String: String] {
    [
      "name": name, "lead_structure": leadStructure, "commune_code": communeCode,
      "commune_name": communeName, "departement": departement, "region": region, "stage": stage,
      "sectors": sectors.isEmpty ? nil : sectors.joined(separator: ";"),
    ].compactMapValues { $0 }
  }
}
