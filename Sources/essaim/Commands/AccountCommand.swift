// SPDX-License-Identifier: AGPL-3.0-or-later
public import Accounts
public import ArgumentParser
import Foundation
import Kernel

extension Role: ExpressibleByArgument {}

/// Works on the accounts of the team.
struct AccountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Gère les comptes de l’équipe.", subcommands: [Add.self])

  /// Opens an account; the first one must be made this way.
  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ouvre un compte de l’équipe.",
      discussion: """
        Le mot de passe est demandé sans s’afficher. Quand l’entrée standard n’est pas un terminal, sa première \
        ligne est le mot de passe.
        """)

    @Argument(help: "L’adresse électronique de la personne.") var email: String
    @Option(help: "Ce qu’elle peut faire : tout (administrator) ou seulement lire (reader).") var role: Role
    @OptionGroup var place: DataOptions

    func run() async throws {
      do {
        // Before the password is asked: nobody types one for nothing.
        try AccountCreation.check(email: email)
        let password = try Password(new: try PasswordEntry.read())
        let now = Instant(Date())
        let installation = try await Installation.open(Settings(data: place.folder), at: now)
        let account = try await AccountCreation(store: installation.store).perform(
          email: email, password: password, role: role, at: now)
        Output.result("Compte ouvert : \(account.email) (\(account.role.rawValue))\n")
      } catch let error as AccountError {
        throw Output.refuse(email, Self.sentence(error))
      } catch let error as PasswordEntryError {
        throw Output.refuse(email, Self.sentence(error))
      }
    }

    static func sentence(_ error: AccountError) -> String {
      switch error {
      case .notAnAddress: "ce n’est pas une adresse électronique, comme prenom@exemple.org"
      case .passwordTooShort(let minimum):
        "le mot de passe a moins de \(minimum) caractères ; choisissez-en un plus long"
      case .addressTaken: "un compte a déjà cette adresse ; rien n’a été changé"
      }
    }

    static func sentence(_ error: PasswordEntryError) -> String {
      switch error {
      case .missing: "l’entrée standard ne contient pas de mot de passe sur sa première ligne"
      case .different: "les deux saisies du mot de passe diffèrent ; recommencez"
      }
    }
  }
}
