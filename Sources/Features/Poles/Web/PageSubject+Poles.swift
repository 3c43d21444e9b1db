// SPDX-License-Identifier: AGPL-3.0-or-later
public import Server

extension PageSubject {
  /// What is shown of the register.
  public static let poles: PageSubject = "poles"
}
