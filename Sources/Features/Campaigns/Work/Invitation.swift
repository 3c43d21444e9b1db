// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Mail
import Markup
import Site

/// The mail that asks a pole to answer, with its personal link.
struct Invitation {
  let campaign: Campaign
  let unit: SampleUnit
  let contact: FrameContact
  /// The address that the link opens, from anywhere.
  let address: String
  /// Whether the link takes the place of others.
  let isRenewed: Bool

  /// The mail, or nil when the address of the contact is none.
  func message(id: ID<Message>, in language: Language) -> Message? {
    let greeting = contact.name.map { language(CampaignText.mailGreetingNamed, ["name": $0]) }
    let body = language(
      CampaignText.mailInvitationBody,
      [
        "greeting": greeting ?? language(CampaignText.mailGreeting), "pole": unit.name,
        "campaign": title(in: language), "year": String(campaign.referenceYear),
        "closing": language.dayWithName(campaign.closesOn), "link": link(in: language),
      ])
    let subject = language(
      CampaignText.mailInvitationSubject, ["campaign": title(in: language), "pole": unit.name])
    return Message(id: id, kind: "invitation", to: contact.email, subject: subject, text: body)
  }

  /// The title of the campaign, which says when it is made up.
  private func title(in language: Language) -> String {
    guard campaign.isFictitious else { return campaign.title }
    return language(CampaignText.mailFictitiousTitle, ["title": campaign.title])
  }

  private func link(in language: Language) -> String {
    isRenewed ? address + "\n\n" + language(CampaignText.mailInvitationRenewed) : address
  }
}
