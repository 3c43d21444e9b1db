// SPDX-License-Identifier: AGPL-3.0-or-later
public import Accounts
public import Kernel
public import Persistence
public import SiteTesting

extension Browser {
  /// Gives someone, Élise unless another address is said, an account in `store`, and signs them in.
  public func signIn(
    as role: Role, of store: Store, at now: Instant, email: String = "elise@essaim.example"
  ) async throws {
    let password = "une phrase de passe"
    _ = try await AccountCreation(store: store).perform(
      email: email, password: try Password(new: password), role: role, at: now)
    _ = try await submit([("adresse", email), ("mot-de-passe", password)], of: "/equipe/connexion")
  }
}
