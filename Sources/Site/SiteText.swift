// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

/// The words that every page shares, and those of the home page.
public enum SiteText: String, Text {
  case footer = "footer.text"
  case homeBeginning = "home.beginning"
  case homeLead = "home.lead"
  case homeRepository = "home.repository"
  case homeTitle = "home.title"
  case logo = "logo.alternative"
  case notFoundAdvice = "notFound.advice"
  case notFoundTitle = "notFound.title"
  case skip = "skip"
  case tagline = "tagline"

  /// The texts of the site.
  public static let catalog: Catalog = {
    do { return try Catalog(folder: Bundle.module.bundleURL.appending(path: "Translations")) } catch {
      preconditionFailure("the texts of the site cannot be read: \(error)")
    }
  }()
}
