// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Server
import Site

/// What a new link does, before it is made.
struct NewLinkView: View {
  /// The field that says which version of the link is replaced.
  private static let versionField = "version"

  let title: String
  let what: String
  let button: String
  let address: Address
  let followed: FollowedUnit
  let token: String
  let language: Language

  /// Before a new link is sent to the contact on record.
  static func sending(
    to contact: FrameContact, _ followed: FollowedUnit, token: String, language: Language
  ) -> NewLinkView {
    NewLinkView(
      title: language(UnitText.send),
      what: language(UnitText.sendWhat, ["contact": language.contact(contact)]),
      button: language(UnitText.sendDo),
      address: SiteMap.teamLinkSending(followed.campaign.slug, followed.unit.reference),
      followed: followed, token: token, language: language)
  }

  /// Before a new link is shown to whoever passes it on.
  static func handover(_ followed: FollowedUnit, token: String, language: Language) -> NewLinkView {
    NewLinkView(
      title: language(UnitText.handOver),
      what: language(UnitText.handOverWhat),
      button: language(UnitText.handOverDo),
      address: SiteMap.teamLinkHandover(followed.campaign.slug, followed.unit.reference),
      followed: followed, token: token, language: language)
  }

  /// The version that a form sent; none that exists when it says none.
  static func version(in fields: FormFields) -> Int { Int(fields.text(versionField)) ?? 0 }

  var body: HTML {
    let unit = SiteMap.teamUnit(followed.campaign.slug, followed.unit.reference)
    return """
      <div class="conteneur bas">\(UnitHeadingView(
        followed: followed, title: title, lead: what, language: language))
      <p class="mesure haut">\(language(UnitText.linkAfter))</p>
      <form class="haut" method="post" action="\(address)">\(FormTokenField(token))\
      <input type="hidden" name="\(Self.versionField)" value="\(String(followed.linkVersion))">\
      <p class="rangee"><button class="bouton" type="submit">\(button)</button>\
      <a class="bouton bouton--2" href="\(unit)">\(language(UnitText.keep))</a></p></form></div>
      """
  }
}

extension Language {
  /// A person to write to: the name when it is known, and the address.
  func contact(_ contact: FrameContact) -> String {
    contact.name.map { "\($0), \(contact.email)" } ?? contact.email
  }
}
