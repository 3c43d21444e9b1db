// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// The form by which the team comes in.
struct SignInView: View {
  let language: Language
  let formToken: String
  let wanted: WantedPage?
  var email = ""
  var isEmailMissing = false
  var isPasswordMissing = false
  var error: SignInError?

  var body: HTML {
    """
    <div class="conteneur"><div class="connexion">
    <div><h1 class="titre-page">\(language(SiteText.team))</h1>
    <p class="chapo">\(language(AccountText.signInLead))</p>
    \(refusal)\(ProblemSummary(problems, language: language))\(form)</div>
    <div class="apartes">\(aside(.respondentTitle, .respondentText))\
    \(aside(.passwordTitle, .passwordText))\(aside(.notedTitle, .notedText))</div>
    </div></div>
    """
  }

  private var form: HTML {
    """
    <form class="formulaire" method="post" action="\(SiteMap.signIn)">\(FormTokenField(formToken))\
    \(wanted.map { "<input type=\"hidden\" name=\"\(SignInField.page)\" value=\"\($0.address)\">" as HTML })
    \(emailInput)
    \(passwordInput)
    <p class="rangee"><button class="bouton">\(language(AccountText.signIn))</button></p></form>
    """
  }

  private var emailInput: TextField {
    TextField(
      language(AccountText.email), name: SignInField.email, value: email, kind: .mail,
      problem: isEmailMissing ? language(AccountText.emailMissing) : nil)
  }

  private var passwordInput: TextField {
    TextField(
      language(AccountText.password), name: SignInField.password, kind: .currentPassword,
      problem: isPasswordMissing ? language(AccountText.passwordMissing) : nil)
  }

  private var refusal: HTML {
    guard let error else { return .empty }
    let (title, text): (AccountText, AccountText) =
      switch error {
      case .refused: (.refusedTitle, .refusedText)
      case .tooManyAttempts: (.tooManyTitle, .tooManyText)
      case .busy: (.busyTitle, .busyText)
      }
    return Notice(.refusal, language(title), content: "<p>\(language(text))</p>").body
  }

  private var problems: [ProblemSummary.Item] {
    var problems: [ProblemSummary.Item] = []
    if isEmailMissing {
      problems.append(.init(field: SignInField.email, language(AccountText.emailMissing)))
    }
    if isPasswordMissing {
      problems.append(.init(field: SignInField.password, language(AccountText.passwordMissing)))
    }
    return problems
  }

  private func aside(_ title: AccountText, _ text: AccountText) -> HTML {
    "<section><h2>\(language(title))</h2><p>\(language(text))</p></section>"
  }
}
