// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Mail
import Meetings

/// What an installation does by itself while it is served.
enum Upkeep {
  /// Keeps the promises made to those who registered, once an hour, until it is cancelled.
  static func run(_ installation: Installation) async {
    while !Task.isCancelled {
      do { try await Retention.forgetOld(in: installation.store, at: Instant(Date())) } catch {
        Output.message(
          "Les inscriptions échues n’ont pas pu être effacées\u{A0}; nouvel essai dans une heure. "
            + FailureSentence.french(error).capitalizedFirst)
      }
      // Cancelled while it sleeps, it has nothing left to do.
      try? await Task.sleep(for: .seconds(3_600))
    }
  }

  /// Writes mail as files as it comes, for an installation that sends none, until it is cancelled.
  static func write(_ letters: OutboxFiles) async {
    while !Task.isCancelled {
      do { try await letters.writeWaiting(at: Instant(Date())) } catch {
        Output.message(
          "Le courrier n’a pas pu être écrit\u{A0}; nouvel essai dans une seconde. "
            + FailureSentence.french(error).capitalizedFirst)
      }
      // Cancelled while it sleeps, it has nothing left to do.
      try? await Task.sleep(for: .seconds(1))
    }
  }
}
