// SPDX-License-Identifier: AGPL-3.0-or-later
import Figures
import Markup
import Site

/// The three circles of a pole, and who is known to stand in each.
struct SheetMembersView: View {
  let cited: CitedSheet
  private var language: Language { cited.language }

  var body: HTML {
    let present = cited.sheet.memberships.filter { $0.left == nil }
    let title =
      present.isEmpty
      ? language(PolesText.membersNone) : language(PolesText.members, count: present.count)
    return """
      <section aria-labelledby="h-membres"><h2 id="h-membres">\(title)</h2>
      <div class="membres-bloc">\(drawing(present))
      <dl class="faits faits--pile">\(each: Circle.allCases, { circle($0, present) })</dl></div>
      \(former)</section>
      """
  }

  private func circle(_ circle: Circle, _ present: [Membership]) -> HTML {
    let members = present.filter { $0.circle == circle }
    let label = language(circle.label)
    guard !members.isEmpty else {
      return """
        <div class="fait"><dt>\(label)</dt><dd><div class="fait__valeur">\
        <span class="inconnu">\(language(PolesText.unknownMembers))</span></div></dd></div>
        """
    }
    return "<div class=\"fait\"><dt>\(label)</dt>\(each: members, { member($0, label) })</div>"
  }

  private func member(_ membership: Membership, _ label: String) -> HTML {
    let joined = language.period(membership.joined) ?? language(PolesText.joinedUnknown)
    return """
      <dd><div class="fait__valeur">\(membership.structure.name) <span class="fait__reste">\
      \(language(PolesText.joined, ["when": joined]))</span></div>\
      \(cited.evidence(membership.sources, of: label))</dd>
      """
  }

  /// Those that have left.
  private var former: HTML {
    let left = cited.sheet.memberships.filter { $0.left != nil }
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
      <svg class="cercles" viewBox="0 0 220 244" role="img" aria-label="\(label)">\
      \(ring(118, counts[2]))\(ring(80, counts[1]))\(ring(41, counts[0]))\
      \(number(1, counts[0], y: 129, size: 20))\(number(2, counts[1], y: 64, size: 16))\
      \(number(3, counts[2], y: 28, size: 16))</svg>
      """
  }

  private func ring(_ radius: Double, _ count: Int) -> HTML {
    let outline = Hexagon.path(x: 110, y: 122, radius: radius)
    return "<path class=\"cercle\(count > 0 ? " cercle--connu" : "")\" d=\"\(outline)\"/>"
  }

  private func number(_ circle: Int, _ count: Int, y: Int, size: Int) -> HTML {
    """
    <text class="\(count > 0 ? "cercle__n" : "s-2")" x="110" y="\(y)" font-size="\(size)" \
    text-anchor="middle">\(circle)</text>
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
