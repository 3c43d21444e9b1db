// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Markup
import Site

/// What removing a registration does, before it is done.
struct RegistrationRemovalView: View {
  let registration: Registration
  let words: MeetingWords
  let token: String

  var body: HTML {
    let language = words.language
    let slug = words.meeting.slug
    let what = language(
      MeetingsText.removalWhat, ["mail": registration.email, "name": registration.name])
    return """
      <div class="conteneur bas"><div class="titre-page"><p class="surtitre">\(words.meeting.title) \
      \(words.fictitiousPill)</p><h1>\(language(MeetingsText.removalTitle))</h1>
      <p class="chapo">\(what)</p></div>
      <p class="mesure haut">\(language(MeetingsText.removalAfter))</p>
      <form class="haut" method="post" action="\(SiteMap.teamRegistrationRemoval(slug, registration.id.text))">
      \(FormTokenField(token))<p class="rangee"><button class="bouton bouton--danger" type="submit">\
      \(language(MeetingsText.removalTitle))</button><a class="bouton bouton--2" \
      href="\(SiteMap.teamRegistrations(slug))">\(language(MeetingsText.removalKeep))</a></p>
      </form></div>
      """
  }
}
