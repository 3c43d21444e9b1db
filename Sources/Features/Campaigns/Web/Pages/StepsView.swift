// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Markup
import Site

/// The pages of the questionnaire, each with how far it is.
struct StepsView: View {
  let filled: FilledForm
  /// The page that is shown; nil on the last step, the review.
  let current: FormPage?
  let language: Language

  var body: HTML {
    """
    <ol class="etapes">\(each: filled.journey.pages, step)\
    <li\("aria-current", current == nil ? "step" : nil)>\(reviewLabel)</li></ol>
    """
  }

  private var reviewLabel: HTML {
    current == nil
      ? "\(language(CampaignText.reviewTitle))"
      : "<a href=\"\(SiteMap.replyReview)\">\(language(CampaignText.reviewTitle))</a>"
  }

  private func step(_ page: FormPage) -> HTML {
    let progress = filled.progress(of: page)
    let isCurrent = page == current
    let title = filled.title(of: page, in: language)
    let label: HTML =
      isCurrent ? "\(title)" : "<a href=\"\(SiteMap.replyPage(page.name))\">\(title)</a>"
    return """
      <li\("class", progress.isComplete && !isCurrent ? "fait" : nil)\("aria-current", isCurrent ? "step" : nil)>\
      \(label)<small>\(language.sentence(of: progress))</small></li>
      """
  }
}

extension FilledForm {
  /// The title of a page: the label of its group, or of its first question.
  func title(of page: FormPage, in language: Language) -> String {
    text(page.label.isEmpty ? form.questions(on: page).first?.label ?? page.name : page.label, in: language)
  }

  /// A label or a hint, where answers replace their references as people write them.
  func text(_ label: String, in language: Language) -> String {
    state.filled(label) { question, answer in
      guard question.isCount, case .integer(let number) = answer else { return nil }
      return language.number(number)
    }
  }
}

extension Language {
  /// How far a page is, in a few words.
  func sentence(of progress: PageProgress) -> String {
    if progress.problems > 0 { return self(CampaignText.progressToReview, count: progress.problems) }
    if progress.isComplete { return self(CampaignText.progressComplete) }
    return self(
      CampaignText.progressCount, ["answered": number(progress.answered), "asked": number(progress.asked)])
  }
}
