// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser
import Foundation
import Kernel

/// The program: runs the command line and ends with its status.
@main enum Entry {
  static func main() async {
    // Whatever an installation writes, contacts and answers, is its owner's alone.
    umask(0o077)
    exit(await status(of: Array(CommandLine.arguments.dropFirst())))
  }

  private static func status(of arguments: [String]) async -> Int32 {
    do {
      var command = try await Essaim.asyncParseAsRoot(arguments)
      let wantsJSON = (command as? any JSONAnswering)?.json ?? false
      do {
        if var waiting = command as? any AsyncParsableCommand {
          try await waiting.run()
        } else {
          try command.run()
        }
      } catch let error as InputError {
        if wantsJSON { Output.data(error.json.pretty) }
        for problem in error.problems { Output.message(problem.sentence) }
        return ExitStatus.refused
      }
      return ExitStatus.done
    } catch {
      return say(error)
    }
  }

  /// Says what the parser has to say, or why the command failed.
  private static func say(_ error: any Error) -> Int32 {
    switch Essaim.exitCode(for: error) {
    case .success:
      Output.result(HelpText.french(Essaim.fullMessage(for: error)) + "\n")
      return ExitStatus.done
    case .validationFailure:
      Output.message(UsageMessage.french(Essaim.fullMessage(for: error)))
      return ExitStatus.usage
    case let code:
      if !(error is ExitCode) { Output.message("essaim\u{A0}: \(FailureSentence.french(error))") }
      return code.rawValue
    }
  }
}

/// The status that a command ends with.
enum ExitStatus {
  /// Done.
  static let done: Int32 = 0
  /// What was given cannot be taken; every reason was said.
  static let refused: Int32 = 1
  /// The command itself is not one.
  static let usage: Int32 = 2
}

/// A command that answers in JSON when asked, its refusals too.
protocol JSONAnswering {
  /// Whether it was asked.
  var json: Bool { get }
}
