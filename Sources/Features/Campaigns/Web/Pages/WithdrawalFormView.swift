// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// The form that takes back a reply that was sent.
struct WithdrawalFormView: View {
  let formToken: String
  let language: Language

  var body: HTML {
    """
    <form method="post" action="\(SiteMap.replyWithdrawal)">\(FormTokenField(formToken))\
    <button class="bouton bouton--2" type="submit">\(language(CampaignText.replyChange))</button></form>
    """
  }
}
