// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// What the lines of a file would do to the register as it is.
struct ImportPlan {
  /// What a line would do.
  enum Act {
    case create(ID<Pole>, slug: String, PoleRecord)
    case change(KnownPole, slug: String, PoleRecord)
    case keep(KnownPole, PoleRecord)
  }

  private let columns: Set<PoleColumn>
  private let matcher: PoleMatcher
  private let newIdentifier: () -> ID<Pole>
  private var resemblances: Resemblances
  private var slugs: PoleSlugs
  private var lineOfPole: [ID<Pole>: Int] = [:]
  private var lineOfKey: [String: Int] = [:]

  /// What there is to do, in the order of the lines.
  private(set) var acts: [Act] = []
  /// The report, line by line.
  private(set) var lines: [ImportReport.Line] = []

  /// The plan of lines that state these columns.
  ///
  /// - Parameters:
  ///   - known: the poles of the register of the same kind, fictitious or real.
  ///   - slugs: the addresses of all poles, present and former, with their owner.
  ///   - newIdentifier: makes the identifier of a new pole.
  init(
    _ lines: [ImportLine], stating columns: Set<PoleColumn>, known: [KnownPole], slugs: [String: ID<Pole>],
    newIdentifier: @escaping () -> ID<Pole>
  ) {
    self.columns = columns
    self.newIdentifier = newIdentifier
    matcher = PoleMatcher(known)
    resemblances = Resemblances(known)
    self.slugs = PoleSlugs(slugs)
    for line in lines { plan(line) }
  }

  private mutating func plan(_ line: ImportLine) {
    guard let record = line.record, line.refusals.isEmpty else { return refuse(line, line.refusals) }
    var pole = matcher.pole(of: record)
    if let slug = line.slug {
      guard let named = matcher.pole(at: slug) else { return refuse(line, .init(.slug, slug, .unknownSlug)) }
      if let pole, pole.id != named.id {
        return refuse(line, .init(.slug, slug, .otherPole(slug: pole.slug)))
      }
      pole = named
    }
    if let pole { update(pole, with: record, line) } else { create(record, line) }
  }

  private mutating func update(_ pole: KnownPole, with record: PoleRecord, _ line: ImportLine) {
    if let first = lineOfPole[pole.id] {
      return refuse(line, .init(.name, record.values.name, .samePoleAs(line: first)))
    }
    lineOfPole[pole.id] = line.number
    let stated = pole.record.stating(record, in: columns)
    let changes = pole.record.changes(to: stated)
    var slug = pole.slug
    if changes.contains(where: { $0.column == .name }) {
      slug = slugs.take(for: record.values.name, by: pole.id)
    }
    acts.append(changes.isEmpty ? .keep(pole, stated) : .change(pole, slug: slug, stated))
    report(line, slug, changes.isEmpty ? .unchanged : .changed(changes))
  }

  private mutating func create(_ record: PoleRecord, _ line: ImportLine) {
    let key = PoleIdentity.key(of: record)
    if let first = lineOfKey[key] {
      return refuse(line, .init(.name, record.values.name, .samePoleAs(line: first)))
    }
    lineOfKey[key] = line.number
    let id = newIdentifier()
    let slug = slugs.take(for: record.values.name, by: id)
    let questions = resemblances.questions(about: record.values)
    resemblances.add(record.values, slug: slug)
    acts.append(.create(id, slug: slug, record))
    report(line, slug, .created, questions)
  }

  private mutating func refuse(_ line: ImportLine, _ refusal: Refusal) { refuse(line, [refusal]) }

  private mutating func refuse(_ line: ImportLine, _ refusals: [Refusal]) {
    report(line, nil, .refused(refusals))
  }

  private mutating func report(
    _ line: ImportLine, _ slug: String?, _ outcome: ImportReport.Outcome, _ questions: [ImportQuestion] = []
  ) {
    lines.append(
      ImportReport.Line(
        number: line.number, name: line.name, slug: slug, outcome: outcome, questions: questions))
  }
}
