// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// What a personal link shows before anything is noted.
struct WelcomeView: View {
  let desk: ReplyDesk
  let address: Address
  let formToken: String
  let refusedName: String?
  let language: Language

  var body: HTML {
    """
    <div class="conteneur mesure flux-large">
    <div class="titre-page"><p class="surtitre">\(desk.campaign.title)</p><h1>\(heading)</h1>
    <p class="chapo">\(language(CampaignText.welcomeLead, ["closing": language.dayWithName(desk.campaign.closesOn)]))</p></div>
    \(ProblemSummary(problems, language: language))
    <form class="formulaire" method="post" action="\(address)">\(FormTokenField(formToken))
    \(TextField(
      language(CampaignText.welcomeName), name: ReplyField.givenName, value: refusedName ?? "",
      kind: .personName, hint: language(CampaignText.welcomeNameHint),
      problem: refusedName.map { _ in language(CampaignText.welcomeNameTooLong) },
      optionalMark: language(CampaignText.optional)))
    <p><button class="bouton" type="submit">\(language(desk.head == nil ? CampaignText.welcomeStart : .welcomeResume))</button></p>
    </form>
    <p class="petit">\(language(CampaignText.welcomeShared))</p>
    <p class="note bas">\(language(CampaignText.privacy))</p>
    </div>
    """
  }

  private var heading: HTML {
    "\(language(CampaignText.welcomeHeading, ["pole": desk.unit.name])) \(FictitiousMark(language, if: desk.campaign.isFictitious))"
  }

  private var problems: [ProblemSummary.Item] {
    refusedName == nil
      ? [] : [.init(field: ReplyField.givenName, language(CampaignText.welcomeNameTooLong))]
  }
}
