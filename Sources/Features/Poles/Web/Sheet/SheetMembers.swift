// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// The three circles of a pole, and who is known to stand in each.
struct SheetMembers: View {
  let context: SheetContext
  private var language: Language { context.language }

  var body: HTML {
    let present = context.sheet.memberships.filter { $0.left == nil }
    return """
      <section aria-labelledby="h-membres"><h2 id="h-membres">      \(present.isEmpty ? language(PolesText.membersNone) : language(PolesText.members, count: present.count))</h2>
      <div class="membres-bloc">\(drawing(present))
      <dl class="faits faits--pile">\(each: Circle.allCases, { circle($0, present) })</dl></div>\(former)</section>
      """
  }

  private func circle(_ circle: Circle, _ present: [Membership]) -> HTML {
    let members = present.filter { $0.circle == circle }
    let label = language(circle.label)
    guard !members.isEmpty else {
      return """
        <div class="fait"><dt>\(label)</dt><dd><div class="fait__valeur">        <span class="inconnu">\(language(PolesText.unknownMembers))</span></div></dd></div>
        """
    }
    return "<div class=\"fait\"><dt>\(label)</dt>\(each: members, { member($0, label) })</div>"
  }

  private func member(_ membership: Membership, _ label: String) -> HTML {
    let joined = language.period(membership.joined) ?? language(PolesText.joinedUnknown)
    return """
      <dd><div class="fait__valeur">\(membership.structure.name) <span class="fait__reste">      \(language(PolesText.joined, ["when": joined]))</span></div>      \(context.evidence(membership.sources, of: label))</dd>
      """
  }

  /// Those that have left.
  private var former: HTML {
    let left = context.sheet.memberships.filter { $0.left != nil }
    guard !left.isEmpty else { return .empty }
    let items = left.map { membership -> HTML in
      let when = membership.left.flatMap(language.period) ?? language(PolesText.joinedUnknown)
      return
        "<li>\(membership.structure.name)<span>\(language(PolesText.leftWhen, ["when": when]))</span></li>"
    }
    return """
      <h3>\(language(PolesText.formerMembers))</h3><ul class="liste-nue">\(HTML(joining: items))</ul>
      """
  }

  private func drawing(_ present: [Membership]) -> HTML {
    let counts = Circle.allCases.map { circle in present.count { $0.circle == circle } }
    let label = zip(Circle.allCases, counts).map { circle, count in
      "\(language(circle.label)) \(count == 0 ? language(PolesText.unknownMembers) : language.number(count))"
    }.joined(separator: ", ")
    return """
      <svg class="cercles" viewBox="0 0 220 244" role="img" aria-label="\(label)">      \(ring(118, counts[2]))\(ring(80, counts[1]))\(ring(41, counts[0]))      <text class="\(counts[0] > 0 ? "cercle__n" : "s-2")" x="110" y="129" font-size="20" text-anchor="middle">1</text>      <text class="\(counts[1] > 0 ? "cercle__n" : "s-2")" x="110" y="64" font-size="16" text-anchor="middle">2</text>      <text class="\(counts[2] > 0 ? "cercle__n" : "s-2")" x="110" y="28" font-size="16" text-anchor="middle">3</text></svg>
      """
  }

  private func ring(_ radius: Double, _ count: Int) -> HTML {
    """
    <path class="cercle\(count > 0 ? " cercle--connu" : "")" d="\(Hexagon.path(x: 110, y: 122, radius: radius))"/>
    """
  }
}

extension Circle {
  fileprivate var label: PolesText {
    switch self {
    case .lead: .circleLead
    case .initiator: .circleInitiator
    case .partner: .circlePartner
    }
  }
}
