// SPDX-License-Identifier: AGPL-3.0-or-later
public import Foundation
public import Markup
public import Server

/// What surrounds the content of every page of an installation.
public struct Layout: Sendable {
  /// What the observatory is called; nil for the name that the texts give it.
  public let name: String?
  /// The files of the site.
  public let assets: Assets
  /// Where the site is seen from outside, such as `https://observatoire.example`, without a slash at the end.
  public let origin: String
  /// The zone of the times that people are shown.
  public let zone: TimeZone
  /// Where the source code of this very version is found, which its licence lets every visitor ask for; nil
  /// when whoever keeps the site gives it on demand.
  public let source: Address?

  /// A layout for the installation at `origin`.
  public init(
    name: String? = nil, assets: Assets, origin: String, zone: TimeZone, source: Address? = nil
  ) {
    self.name = name
    self.assets = assets
    self.origin = origin
    self.zone = zone
    self.source = source
  }

  /// A layout whose files are those that the program ships.
  public static func shipped(
    name: String? = nil, origin: String, zone: TimeZone, source: Address? = nil
  ) throws(AssetsError) -> Layout {
    Layout(
      name: name, assets: try Assets(folder: Bundle.module.bundleURL.appending(path: "Assets")),
      origin: origin,
      zone: zone, source: source)
  }

  /// What the observatory is called, on its pages and in citations of it.
  public func name(in language: Language) -> String { name ?? language(SiteText.tagline) }
}
