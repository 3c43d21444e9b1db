// SPDX-License-Identifier: AGPL-3.0-or-later
public import Forms
public import Kernel

/// What a unit answers to a campaign.
public struct Reply: Hashable, Sendable {
  /// Its identifier.
  public let id: ID<Reply>
  /// The unit.
  public let unit: ID<SampleUnit>
  /// When someone first began with the personal link.
  public let openedAt: Instant
  /// When something was first saved.
  public let startedAt: Instant?
  /// The sending that stands, if it was sent and not taken back.
  public let submission: Submission?
  /// The answers, by variable.
  public let answers: [String: KeptAnswer]

  /// A reply.
  public init(
    id: ID<Reply>, unit: ID<SampleUnit>, openedAt: Instant, startedAt: Instant?, submission: Submission?,
    answers: [String: KeptAnswer]
  ) {
    self.id = id
    self.unit = unit
    self.openedAt = openedAt
    self.startedAt = startedAt
    self.submission = submission
    self.answers = answers
  }

  /// What a question holds.
  public func content(of question: Question) -> AnswerContent {
    answers[question.variable]?.content ?? .blank
  }

  /// The answers to the questions of `form`, by question.
  public func answers(to form: Form) -> Answers {
    Answers(form.questions.reduce(into: [:]) { $0[$1.name] = content(of: $1).answer })
  }

  /// The reply with these answers in the place of those to the same variables.
  public func with(_ changed: [KeptAnswer], startedAt moment: Instant?) -> Reply {
    Reply(
      id: id, unit: unit, openedAt: openedAt, startedAt: startedAt ?? moment, submission: submission,
      answers: answers.merging(changed.map { ($0.variable, $0) }, uniquingKeysWith: { $1 }))
  }

  /// Lets pass only a reply that may be changed.
  public func requireNotSubmitted() throws(ReplyError) {
    if submission != nil { throw .alreadySubmitted }
  }
}

/// Why a reply refuses something.
public enum ReplyError: Error, Hashable, Sendable {
  /// It was sent: it must be taken back before it is changed.
  case alreadySubmitted
  /// It was not sent, so that there is no receipt of it and nothing to take back.
  case notSubmitted
  /// The questionnaire has no page of this name.
  case noSuchPage
}

/// A sending of a reply.
public struct Submission: Hashable, Sendable {
  /// Its identifier.
  public let id: ID<Submission>
  /// When it was sent.
  public let submittedAt: Instant
  /// The day it was sent, where it was sent: what `today()` means in its answers for good.
  public let submittedOn: Day
  /// What proves to the pole that it was sent.
  public let receipt: ReceiptCode
  /// The SHA-256 of the canonical JSON of what was sent, in hexadecimal digits.
  public let digest: String

  /// A sending.
  public init(
    id: ID<Submission>, submittedAt: Instant, submittedOn: Day, receipt: ReceiptCode, digest: String
  ) {
    self.id = id
    self.submittedAt = submittedAt
    self.submittedOn = submittedOn
    self.receipt = receipt
    self.digest = digest
  }
}

/// A code that can be read over the telephone: RQ7K-2M9X-41DA-VB3E.
public struct ReceiptCode: Hashable, Sendable {
  /// The code.
  public let text: String

  /// A code read back from where it was kept.
  public init(kept text: String) { self.text = text }

  /// The code of ten random bytes, in the 32 digits and letters of Crockford, which are not mistaken for one another.
  public init(random bytes: [UInt8]) {
    precondition(bytes.count == 10, "a receipt code is made of 80 bits")
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    var digits: [UInt8] = []
    var (buffer, bits) = (0, 0)
    for byte in bytes {
      buffer = (buffer << 8 | Int(byte)) & 0xFFFF
      bits += 8
      while bits >= 5 {
        bits -= 5
        if digits.count % 5 == 4 { digits.append(UInt8(ascii: "-")) }
        digits.append(alphabet[buffer >> bits & 31])
      }
    }
    text = String(decoding: digits, as: UTF8.self)
  }
}
