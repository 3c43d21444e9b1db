// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
public import Kernel
public import Persistence
import Poles
import Secrets

/// What became of a meeting of a file.
public struct LoadedMeeting: Hashable, Sendable {
  /// What became of it.
  public enum Change: String, Sendable {
    /// It was not there before.
    case added
    /// It was there, and changed.
    case updated
    /// It was there as it is in the file.
    case unchanged
  }

  /// Its slug.
  public let slug: String
  /// What became of it.
  public let change: Change
  /// The names that its programme takes from the register and that the register does not have: no link leads
  /// to these poles.
  public let unknownPoles: [String]
}

/// Loads meetings from a file: all of them or, when something is wrong, none.
public struct MeetingsLoading: Sendable {
  private let store: Store

  /// Loads into `store`.
  public init(store: Store) { self.store = store }

  /// Loads the meetings of a file in JSON; registrations stay as they are.
  ///
  /// The same file twice changes nothing. A meeting that changed gets a higher sequence, so that calendars
  /// follow. A meeting that the file no longer names stays.
  /// - Throws: `JSONError`, or `MeetingsFileError` with everything that is wrong; nothing is kept then.
  public func load(_ bytes: [UInt8], at moment: Instant) async throws -> [LoadedMeeting] {
    let file = try JSON(parsing: bytes)
    var reading = FileReading()
    reading.check(FileNode(file), known: ["meetings"])
    let root = FileNode(file)["meetings"]
    if root.isAbsent { reading.note(.missing, at: root) }
    let entries = reading.elements(root)
    let problems = reading.problems
    return try await store.write { session in
      try Self.load(entries, problems: problems, at: moment, in: session)
    }
  }

  private static func load(
    _ entries: [FileNode], problems: [MeetingsFileProblem], at moment: Instant, in session: Session
  ) throws -> [LoadedMeeting] {
    var problems = problems
    var slugs: Set<String> = []
    var loaded: [LoadedMeeting] = []
    for entry in entries {
      let slug = entry["slug"].json.text ?? ""
      let kept = isSlug(slug) ? try session.meetings.meeting(slug: slug) : nil
      var reader = ProgrammeReader(now: moment, kept: kept)
      let programme = reader.programme(entry)
      problems += reader.reading.problems
      if !isSlug(slug), !slug.isEmpty { problems.append(.init(path: entry["slug"].path, reason: .notASlug)) }
      if !slugs.insert(slug).inserted {
        problems.append(.init(path: entry["slug"].path, reason: .doubledSlug))
      }
      guard problems.isEmpty else { continue }
      let change = try keep(programme, of: entry.json, over: kept, in: session)
      if let event = MeetingEvent(change) {
        try session.journal.record(event, about: slug, by: nil, at: moment)
      }
      loaded.append(
        LoadedMeeting(
          slug: slug, change: change, unknownPoles: try unknownPoles(of: programme, in: session)))
    }
    // What was kept before the first problem goes with the transaction.
    guard problems.isEmpty else { throw MeetingsFileError(problems: problems) }
    return loaded
  }

  private static func keep(
    _ programme: Programme, of entry: JSON, over kept: Meeting?, in session: Session
  ) throws -> LoadedMeeting.Change {
    let digest = Digest.text(of: Array(entry.canonical.utf8))
    if try session.meetings.contentDigest(of: programme.meeting.id) == digest { return .unchanged }
    if kept == nil {
      try session.meetings.insert(programme.meeting, contentDigest: digest)
    } else {
      try session.meetings.update(programme.meeting, contentDigest: digest)
    }
    try session.programmes.replace(with: programme)
    return kept == nil ? .added : .updated
  }

  private static func unknownPoles(of programme: Programme, in session: Session) throws -> [String] {
    let known = Set(try session.poles(for: programme.meeting).map(\.name.folded))
    return Set(programme.people.compactMap(\.poleInRegister)).filter { !known.contains($0.folded) }
      .sorted { $0.precedes($1) }
  }

  private static func isSlug(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 80 && text.slug == text
  }
}

extension MeetingEvent {
  /// What the journal notes of a change; nothing when there is none.
  fileprivate init?(_ change: LoadedMeeting.Change) {
    switch change {
    case .added: self = .added
    case .updated: self = .updated
    case .unchanged: return nil
    }
  }
}
