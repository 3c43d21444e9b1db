// SPDX-License-Identifier: AGPL-3.0-or-later
public import Foundation
public import Server

/// What surrounds the content of every page of an installation.
public struct Frame: Sendable {
  /// The files of the site.
  public let assets: Assets
  /// Where the site is seen from outside, such as `https://observatoire.example`, without a slash at the end.
  public let origin: String
  /// The zone of the times that people are shown.
  public let zone: TimeZone

  /// A frame for the installation at `origin`.
  public init(assets: Assets, origin: String, zone: TimeZone) {
    self.assets = assets
    self.origin = origin
    self.zone = zone
  }

  /// A frame whose files are those that the program ships.
  public static func shipped(origin: String, zone: TimeZone) throws(AssetsError) -> Frame {
    Frame(
      assets: try Assets(folder: Bundle.module.bundleURL.appending(path: "Assets")), origin: origin,
      zone: zone)
  }
}
