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
      abstract: "Charge les rencontres d’un fichier JSON, toutes ou aucune\u{A0}; les inscriptions restent.")

    @Argument(
      help: ArgumentHelp(
        "Le fichier des rencontres, comme Examples/Observatory/meetings.json.", valueName: "fichier"))
    var file: String
    @OptionGroup var place: DataOptions

    func run() async throws {
      let bytes = try Input.bytes(of: file, .description)
      let now = Instant(Date())
      let installation = try await Installation.open(try place.settings(), at: now)
      do {
        for meeting in try await MeetingsLoading(store: installation.store).load(bytes, at: now) {
          Output.result("\(meeting.slug)\u{A0}: \(Self.words(for: meeting.change))\n")
          for pole in meeting.unknownPoles {
            Output.message(
              "  le registre n’a pas de pôle \(pole.quoted)\u{A0}; la page le nomme sans lien. Corrigez "
                + "pole_in_register, ou importez ce pôle.")
          }
        }
      } catch is JSONError {
        throw InputError(problems: [JSONError.problem(in: file, bytes)])
      } catch let error as MeetingsFileError {
        throw InputError(problems: problems(of: error, in: bytes))
      }
    }

    private func problems(of error: MeetingsFileError, in bytes: [UInt8]) -> [InputProblem] {
      zip(error.problems, error.sentences(in: .french)).map { problem, sentence in
        let place = JSONPlaces(bytes).place(of: problem.path)
        return InputProblem(file: file, line: place.line, column: place.column, message: sentence)
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
