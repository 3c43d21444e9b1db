// SPDX-License-Identifier: AGPL-3.0-or-later

/// What the journal notes of releases.
enum ReleaseEvent: String {
  /// A plan of estimation was kept; about the slug of its campaign.
  case planKept = "plan.kept"
  /// A version was released; about `campaign/v2`.
  case released = "release.made"
  /// A version was withdrawn.
  case withdrawn = "release.withdrawn"
}
