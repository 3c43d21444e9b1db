// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Markup
import Site

/// Someone on a programme: name, how sure it is, role, organisation, and the pole with its page.
struct AppearanceView: View {
  let person: Appearance
  /// Where the poles of the register have their pages.
  let slugs: PoleSlugs
  let language: Language

  var body: HTML { "<li><b>\(heading.capitalizedFirst)\(pill)</b>\(details)</li>" }

  private var heading: String { person.name ?? person.role ?? "" }

  private var pill: HTML {
    let key: MeetingsText? =
      switch person.status {
      case .confirmed: nil
      case .subjectToConfirmation: .statusSubjectToConfirmation
      case .toBeDefined: .statusToBeDefined
      }
    return key.map { " <span class=\"pastille pastille--miel\">\(language($0))</span>" } ?? .empty
  }

  private var details: HTML {
    let role = person.name == nil ? nil : person.role?.capitalizedFirst
    let pieces: [HTML] = [role, person.organisation].compactMap { $0.map { "\($0)" } } + pole
    return HTML(joining: pieces.enumerated().map { place, piece in place == 0 ? piece : ", \(piece)" })
  }

  private var pole: [HTML] {
    guard let name = person.pole else { return [] }
    guard let slug = slugs.slug(of: person) else { return ["\(name)"] }
    return ["<a href=\"\(SiteMap.pole(slug))\">\(name)</a>"]
  }
}
