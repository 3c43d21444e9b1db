// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Markup
import Site

/// The receipt of a reply that was sent.
struct ReceiptView: View {
  let desk: ReplyDesk
  let submission: Submission
  let formToken: String
  let isOpen: Bool
  let zone: TimeZone
  let language: Language

  var body: HTML {
    """
    <div class="conteneur bas"><div class="titre-page"><h1>\(language(CampaignText.receiptTitle))</h1>\
    <p class="chapo">\(language(CampaignText.receiptThanks))</p></div>
    <div class="recu"><p>\(language(CampaignText.receiptKeep))</p><p class="recu__code">\(submission.receipt.text)</p>
    <dl class="recu__faits">\
    <div><dt>\(language(CampaignText.receiptPole))</dt><dd>\(desk.unit.name) \(FictitiousMark(language, if: desk.campaign.isFictitious))</dd></div>\
    <div><dt>\(language(CampaignText.receiptCampaign))</dt><dd>\(desk.campaign.title)</dd></div>\
    <div><dt>\(language(CampaignText.receiptDate))</dt><dd>\(language.moment(submission.submittedAt, in: zone))</dd></div>\
    <div><dt>\(language(CampaignText.receiptDigest))</dt><dd><code>\(submission.digest)</code></dd></div></dl>
    <div class="rangee"><a class="bouton" href="\(SiteMap.replyReview)">\(language(CampaignText.receiptReread))</a>\
    \(isOpen ? WithdrawalFormView(formToken: formToken, language: language).body : .empty)</div></div></div>
    """
  }
}
