// SPDX-License-Identifier: AGPL-3.0-or-later
public import Accounts
public import ArgumentParser
import Foundation
import Kernel

extension Role: ExpressibleByArgument {}

/// Works on the accounts of the team.
struct AccountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Gère les comptes de l’équipe.",
    discussion: """
      Un mot de passe est demandé sans s’afficher. Quand l’entrée standard n’est pas un terminal, sa première \
      ligne est le mot de passe.
      """, subcommands: [Add.self, NewPassword.self])

  /// Opens an account; the first one must be made this way.
  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Ouvre un compte de l’équipe.")

    @Argument(help: ArgumentHelp("L’adresse électronique de la personne.", valueName: "adresse")) var email:
      String
    @Option(
      help: ArgumentHelp(
        "Ce qu’elle peut faire\u{A0}: tout (administrator) ou seulement lire (reader).", valueName: "rôle"))
    var role: Role
    @OptionGroup var place: DataOptions

    func run() async throws {
      try await AccountCommand.refusing(email) {
        // Before the password is asked: nobody types one for nothing.
        try AccountCreation.check(email: email)
        let settings = try place.settings()
        let password = try Password(new: try PasswordEntry.read())
        let now = Instant(Date())
        let account = try await AccountCreation(store: try await Installation.open(settings, at: now).store)
          .perform(
            email: email, password: password, role: role, at: now)
        Output.result("Compte ouvert\u{A0}: \(account.email) (\(account.role.rawValue))\n")
      }
    }
  }

  /// Replaces a password that was lost.
  struct NewPassword: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "password", abstract: "Remplace le mot de passe d’un compte et ferme ses sessions.")

    @Argument(help: ArgumentHelp("L’adresse électronique du compte.", valueName: "adresse")) var email: String
    @OptionGroup var place: DataOptions

    func run() async throws {
      try await AccountCommand.refusing(email) {
        let settings = try place.settings()
        let password = try Password(new: try PasswordEntry.read())
        let now = Instant(Date())
        let installation = try await Installation.open(settings, at: now)
        let account = try await PasswordChange(store: installation.store, keyring: installation.keyring)
          .perform(email: email, password: password, at: now)
        Output.result("Mot de passe remplacé\u{A0}: \(account.email)\n")
      }
    }
  }

  /// Runs `work` and says what is wrong with what was given.
  private static func refusing(_ email: String, _ work: () async throws -> Void) async throws {
    do { try await work() } catch let error as AccountError {
      throw Output.refuse(email, sentence(error))
    } catch let error as PasswordEntryError {
      throw Output.refuse(email, sentence(error))
    }
  }

  private static func sentence(_ error: AccountError) -> String {
    switch error {
    case .notAnAddress: "ce n’est pas une adresse électronique, comme prenom@exemple.org"
    case .passwordTooShort(let minimum):
      "le mot de passe a moins de \(minimum) caractères\u{A0}; choisissez-en un plus long"
    case .addressTaken:
      "un compte a déjà cette adresse\u{A0}; rien n’a été changé (account password remplace un mot de passe)"
    case .unknownAddress: "aucun compte n’a cette adresse (account add en ouvre un)"
    }
  }

  private static func sentence(_ error: PasswordEntryError) -> String {
    switch error {
    case .missing: "l’entrée standard ne contient pas de mot de passe sur sa première ligne"
    case .different: "les deux saisies du mot de passe diffèrent\u{A0}; recommencez"
    }
  }
}
