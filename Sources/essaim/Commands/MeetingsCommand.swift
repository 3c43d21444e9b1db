// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser
import Foundation
import Kernel
import Meetings
import Site

/// Keeps the meetings of an installation.
struct MeetingsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meetings", abstract: "Tient les rencontres d’une installation.", subcommands: [Load.self])

  /// Loads meetings from a file.
  struct Load: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Charge les rencontres d’un fichier JSON, toutes ou aucune ; les inscriptions restent.")

    @Argument(help: "Le fichier des rencontres, comme Examples/Observatory/meetings.json.") var file: String
    @OptionGroup var place: DataOptions

    func run() async throws {
      let bytes = try Input.bytes(of: file)
      let now = Instant(Date())
      let installation = try await Installation.open(Settings(data: place.folder), at: now)
      do {
        for meeting in try await MeetingsLoading(store: installation.store).load(bytes, at: now) {
          Output.result("\(meeting.slug) : \(Self.words(for: meeting.change))\n")
        }
      } catch let error as MeetingsFileError {
        for sentence in error.sentences(in: .french) { Output.message("\(file) : \(sentence)") }
        throw ExitCode(1)
      }
    }

    private static func words(for change: LoadedMeeting.Change) -> String {
      switch change {
      case .added: "ajoutée"
      case .updated: "mise à jour"
      case .unchanged: "inchangée"
      }
    }
  }
}
