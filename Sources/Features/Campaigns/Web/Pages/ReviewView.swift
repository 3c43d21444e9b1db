// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Markup
import Site

/// Everything that was answered, page by page, with what is missing, before it is sent.
struct ReviewView: View {
  let desk: FilledDesk
  let formToken: String
  /// Whether the reply was to be sent and could not be.
  let wasRefused: Bool
  let language: Language

  private let numbers: [String: Int]
  /// The questions of which the number is not that of the line before.
  private let firsts: Set<String>
  private var filled: FilledForm { desk.filled }

  init(desk: FilledDesk, formToken: String, wasRefused: Bool, language: Language) {
    self.desk = desk
    self.formToken = formToken
    self.wasRefused = wasRefused
    self.language = language
    let numbers = desk.filled.form.questionNumbers
    let asked = desk.filled.journey.pages.flatMap { desk.filled.asked(on: $0) }.map(\.name)
    var seen: Set<Int> = []
    firsts = Set(asked.filter { seen.insert(numbers[$0] ?? 0).inserted })
    self.numbers = numbers
  }

  var body: HTML {
    return """
      <div class="conteneur"><div class="deux">
      <aside class="cote cote--masque" aria-label="\(language(CampaignText.stepsLabel))"><div class="flux">\
      <h2>\(desk.desk.campaign.title)</h2><p class="petit"><a href="\(SiteMap.reply)">\(desk.desk.unit.name)</a> \
      \(FictitiousMark(language, if: desk.desk.campaign.isFictitious))</p></div>
      <div class="etapes-bloc">\(StepsView(filled: filled, current: nil, language: language))</div></aside>
      <div><h1>\(language(CampaignText.reviewTitle))</h1>
      \(head)
      \(each: filled.journey.pages, section)\
      \(filled.reply.submission == nil ? sending : .empty)</div></div></div>
      """
  }

  private var head: HTML {
    guard filled.reply.submission == nil else {
      return "<p class=\"message\">\(language(CampaignText.pageReadOnly))</p>"
    }
    let items = filled.summary(in: language)
    guard !items.isEmpty else { return "<p class=\"chapo\">\(language(CampaignText.reviewReady))</p>" }
    let lead = language(wasRefused ? CampaignText.reviewRefused : .reviewLead)
    return "<p class=\"chapo\">\(lead)</p>\(ProblemSummary(items, language: language))"
  }

  private func section(_ page: FormPage) -> HTML {
    let title = filled.title(of: page, in: language)
    let items = Dictionary(
      grouping: filled.toReview(on: page, forSubmission: true, in: language), by: \.question)
    return """
      <section class="haut-2" aria-labelledby="section-\(page.name)"><div class="bloc__tete"><h2 id="section-\(page.name)">\(title)</h2>\
      <a class="petit" href="\(SiteMap.replyPage(page.name))">\(language(filled.reply.submission == nil ? CampaignText.reviewCorrect : .sectionRead))<span class="sr"> : \(title)</span></a></div>
      <dl class="faits">\(each: filled.asked(on: page), { line($0, page, items[$0.name] ?? []) })</dl>\
      \(each: filled.remarks(on: page), remark)</section>

      """
  }

  private func line(_ question: Question, _ page: FormPage, _ items: [ReviewItem]) -> HTML {
    let shown = question.shown(filled.reply.content(of: question), in: language)
    let value: HTML =
      shown.map { "\($0)" }
      ?? "<span class=\"inconnu\">\(language(CampaignText.answerBlank))</span>"
    return """
      <div class="fait" id="\(ReplyField.place(question.name))"><dt>\(NumberView(numbers[question.name], isRepeated: !firsts.contains(question.name)))\
      \(filled.text(question.label, in: language))</dt><dd><div class="fait__valeur">\(value)</div>\
      \(each: items, { correction($0, question, page) })</dd></div>
      """
  }

  private func correction(_ item: ReviewItem, _ question: Question, _ page: FormPage) -> HTML {
    let address = SiteMap.replyPage(page.name).fragment(ReplyField.place(question.name))
    return """
      <p class="erreur">\(item.sentence) <a href="\(address)">\(language(CampaignText.reviewCorrect))\
      <span class="sr"> : \(filled.text(question.label, in: language))</span></a></p>
      """
  }

  private func remark(_ remark: SoftRemark) -> HTML {
    let variable = filled.form.question(named: remark.question)?.variable
    let reason = variable.flatMap { filled.reply.answers[$0]?.content.reason } ?? ""
    let given: HTML =
      reason.isEmpty ? .empty : "<p>\(language(CampaignText.remarkGiven, ["reason": reason]))</p>"
    return """
      <div class="message message--alerte"><h3>\(language(CampaignText.remarkTitle))</h3><p>\(remark.message)</p>\(given)</div>

      """
  }

  private var sending: HTML {
    """
    <form class="haut-2 bas" method="post" action="\(SiteMap.replySubmission)">\(FormTokenField(formToken))\
    <p class="rangee"><button class="bouton" type="submit">\(language(CampaignText.reviewSend))</button>\
    <a class="bouton bouton--2" href="\(SiteMap.reply)">\(language(CampaignText.reviewLater))</a></p>\
    <p class="note mesure">\(language(CampaignText.privacy))</p></form>

    """
  }
}
