// SPDX-License-Identifier: AGPL-3.0-or-later
public import Server

extension PageSubject {
  /// What is shown of the releases.
  public static let results: PageSubject = "results"
}
