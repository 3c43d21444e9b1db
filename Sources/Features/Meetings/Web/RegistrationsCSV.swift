// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
public import Persistence
import Poles
public import Site
import Spreadsheets

/// Who registered for a meeting, as CSV. It holds names and addresses: for the team alone.
public enum RegistrationsCSV {
  /// The file of the meeting called `slug`, those who cancelled included; nil when there is no such meeting.
  public static func bytes(of slug: String, in session: Session, language: Language) throws -> [UInt8]? {
    guard let meeting = try session.meetings.meeting(slug: slug) else { return nil }
    let names = Dictionary(
      try session.poles(for: meeting).map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    // What people typed could be run by a spreadsheet.
    var writer = CSVWriter(guardingFormulas: true)
    writer.write(header.map { language($0) })
    for registration in try session.registrations.registrations(for: meeting.id) {
      writer.write([
        registration.name, registration.email, registration.organisation ?? "",
        registration.pole.flatMap { names[$0] } ?? "",
        language(registration.state.text), registration.createdAt.iso(in: meeting.zone),
        registration.cancelledAt?.iso(in: meeting.zone) ?? "",
      ])
    }
    return writer.bytes
  }

  private static let header: [MeetingsText] = [
    .csvName, .csvMail, .csvOrganisation, .csvPole, .csvState, .csvCreatedAt, .csvCancelledAt,
  ]
}

extension Registration.State {
  /// Its word.
  var text: MeetingsText { self == .registered ? .stateRegistered : .stateCancelled }
}
