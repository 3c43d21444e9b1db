// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Forms
public import Foundation
import Kernel
public import Persistence
import Secrets

/// What someone who came by a personal link does with a reply, each act in one transaction.
public struct ReplyWork: Sendable {
  private let store: Store
  private let shelf: FormShelf
  private let zone: TimeZone

  /// Replies kept in `store`; campaigns open and close at midnight in `zone`.
  public init(store: Store, zone: TimeZone) {
    self.store = store
    self.zone = zone
    shelf = FormShelf()
  }

  /// What a link opens, without anything being noted.
  func desk(of link: PersonalLink) async throws -> ReplyDesk {
    try await store.read { try $0.replies.desk(of: link) }
  }

  /// Notes that someone begins: the first time, the reply is made of what the register proposes.
  func open(_ link: PersonalLink, at now: Instant) async throws {
    let clock = FormClock(now, in: zone)
    let id = ID<Reply>(at: now)
    try await store.write { session in
      let desk = try session.replies.desk(of: link)
      guard desk.head == nil else { return }
      try desk.campaign.requireOpen(on: clock.today)
      let form = try shelf.form(desk.campaign.form, in: session)
      try session.replies.open(desk.newReply(id: id, to: form, at: now))
    }
  }

  /// The questionnaire as it is filled in so far.
  func filled(by respondent: Respondent, at now: Instant) async throws -> FilledDesk {
    let clock = FormClock(now, in: zone)
    return try await store.read { try filled(by: respondent, clock, in: $0) }
  }

  /// Saves what was sent with a page; `draft` reads it, once the page is known.
  ///
  /// - Throws: `ReplyError`, or `CampaignError` when it is not open.
  func save(
    pageNamed name: String, by respondent: Respondent, at now: Instant,
    draft: @escaping @Sendable (FormPage, Form) throws -> PageDraft
  ) async throws -> SavedPage {
    let clock = FormClock(now, in: zone)
    return try await store.write { session in
      let before = try filled(by: respondent, clock, in: session)
      try before.requireChangeable(on: clock.today)
      let reply = before.filled.reply
      let form = before.filled.form
      guard let page = form.page(named: name) else { throw ReplyError.noSuchPage }
      let draft = try draft(page, form)
      let shown = try shown(by: draft, on: page, of: form, reply, in: session)
      let saving = reply.saving(draft, on: page, of: form, shown: shown, by: respondent.author, at: now)
      try session.answers.write(saving.changes, of: reply.id)
      try session.answers.keepAside(saving.aside, of: reply.id)
      if reply.startedAt == nil { try session.replies.noteStarted(reply.id, at: now) }
      return SavedPage(
        page: page, draft: draft, desk: before.desk, before: before.filled,
        after: FilledForm(form: form, reply: saving.reply, clock: clock), saving: saving)
    }
  }

  /// Answers questions wherever they stand, over whatever they hold; the others stay as they are.
  ///
  /// - Throws: `ReplyError`, or `CampaignError` when it is not open.
  func answer(
    _ typed: [String: TypedAnswer], by respondent: Respondent, at now: Instant
  ) async throws {
    let clock = FormClock(now, in: zone)
    try await store.write { session in
      let before = try filled(by: respondent, clock, in: session)
      try before.requireChangeable(on: clock.today)
      let reply = before.filled.reply
      let changes = before.filled.form.pages.flatMap { page in
        let draft = reply.draft(of: typed, on: page, of: before.filled.form)
        return reply.saving(
          draft, on: page, of: before.filled.form, shown: [:], by: respondent.author, at: now
        ).changes
      }
      try session.answers.write(changes, of: reply.id)
      try session.replies.noteStarted(reply.id, at: now)
    }
  }

  /// Sends the reply, unless something prevents it; sent twice, it keeps its first receipt.
  func submit(by respondent: Respondent, at now: Instant) async throws -> SubmissionOutcome {
    let clock = FormClock(now, in: zone)
    let id = ID<Submission>(at: now)
    let receipt = ReceiptCode(random: Chance.bytes(10))
    return try await store.write { session in
      let desk = try filled(by: respondent, clock, in: session)
      if let submission = desk.filled.reply.submission { return .submitted(submission) }
      try desk.requireChangeable(on: clock.today)
      guard desk.filled.isSubmittable else { return .incomplete(desk) }
      let digest = Digest.text(of: Array(desk.canonicalJSON.utf8))
      let submission = Submission(
        id: id, submittedAt: now, submittedOn: clock.today, receipt: receipt, digest: digest)
      guard try session.submissions.add(submission, of: desk.filled.reply.id) else {
        throw StorageError.conflict("submission.reply")
      }
      try session.journal.record(
        CampaignEvent.replySubmitted, about: desk.desk.campaign.subject(desk.desk.unit), by: nil, at: now)
      return .submitted(submission)
    }
  }

  /// Takes back a reply that was sent, so that it can be changed and sent again.
  func withdraw(by respondent: Respondent, at now: Instant) async throws {
    let clock = FormClock(now, in: zone)
    try await store.write { session in
      let desk = try filled(by: respondent, clock, in: session)
      guard let submission = desk.filled.reply.submission else { throw ReplyError.notSubmitted }
      try desk.desk.campaign.requireOpen(on: clock.today)
      try session.submissions.withdraw(submission.id, at: now)
      try session.journal.record(
        CampaignEvent.replyWithdrawn, about: desk.desk.campaign.subject(desk.desk.unit), by: nil, at: now)
    }
  }

  private func filled(
    by respondent: Respondent, _ clock: FormClock, in session: Session
  ) throws -> FilledDesk {
    let desk = try session.replies.desk(of: respondent.link)
    guard let head = desk.head else { throw LinkError.absent }
    let form = try shelf.form(desk.campaign.form, in: session)
    let answers = try session.answers.answers(of: head.id, to: form)
    let waiting = try session.answers.waiting(of: head.id, to: form)
    let reply = head.with(Array(answers.values), waiting: waiting, startedAt: nil)
    return FilledDesk(desk: desk, filled: FilledForm(form: form, reply: reply, clock: clock))
  }

  /// What the page had shown of the questions whose answer has changed since.
  private func shown(
    by draft: PageDraft, on page: FormPage, of form: Form, _ reply: Reply, in session: Session
  ) throws -> [String: AnswerContent] {
    let changed = reply.changedMeanwhile(draft, on: page, of: form)
    let revisions = changed.map { ($0.variable, draft.entries[$0.name]?.shownRevision ?? 0) }
    let contents = try session.answers.contents(of: reply.id, to: form, at: revisions)
    return changed.reduce(into: [:]) { $0[$1.name] = contents[$1.variable] ?? .blank }
  }
}
