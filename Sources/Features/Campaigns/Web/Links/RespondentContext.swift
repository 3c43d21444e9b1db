// SPDX-License-Identifier: AGPL-3.0-or-later
import Hummingbird
import Kernel
import Server
import Site

/// What is known of a request from someone who came by a personal link.
struct RespondentContext: ChildRequestContext, FormContext, SpeakingContext {
  /// What Hummingbird keeps.
  var coreContext: CoreRequestContextStorage
  /// Who answers.
  let respondent: Respondent
  /// The moment the request came.
  let now: Instant
  /// The token of the forms given to this browser for this unit alone.
  let formToken: String
  /// The largest body taken.
  let maxUploadSize: Int

  /// The context of a request whose browser is known to answer for a unit.
  ///
  /// - Throws: `LinkError.absent` when it is not.
  init(context: SiteContext) throws {
    guard let respondent = context.principal as? Respondent else { throw LinkError.absent }
    coreContext = context.coreContext
    self.respondent = respondent
    now = context.now
    formToken = context.formToken
    maxUploadSize = context.maxUploadSize
  }

  /// A form of this browser may have been opened for another unit: what it says must not be saved in this one.
  func refusal(of given: String?) -> any Error {
    let browserToken = RespondentDoor.browserToken(in: formToken)
    let isMine = given.map { $0.hasPrefix(browserToken + ".") } ?? false
    return isMine ? LinkError.otherUnit : FormFieldsError.forged
  }
}
