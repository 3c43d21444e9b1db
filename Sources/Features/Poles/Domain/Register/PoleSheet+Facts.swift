// SPDX-License-Identifier: AGPL-3.0-or-later

extension PoleSheet {
  /// What is known of the pole and what is not, in the order of its page.
  var facts: [Fact] { Fact.Subject.allCases.map(fact) }

  /// What is known.
  var knownFacts: [Fact] { facts.filter { $0.value != nil } }

  /// What is not.
  var unknownFacts: [Fact] { facts.filter { $0.value == nil } }

  /// Every source of the page, once, in the order in which the page cites them.
  var sources: [Source] {
    var seen: Set<Source> = []
    let all = facts.flatMap(\.sources) + events.flatMap(\.sources) + memberships.flatMap(\.sources)
    return all.filter { seen.insert($0).inserted }
  }

  /// The names that the pole had before, the latest first.
  var formerNames: [String] {
    var seen: Set<String> = [summary.name]
    return versions.map(\.values.name).filter { seen.insert($0).inserted }
  }

  private func fact(_ subject: Fact.Subject) -> Fact {
    let (values, sources) = (present.values, present.sources)
    switch subject {
    case .name: return Fact(subject, .text(values.name), sources[.name])
    case .leadStructure:
      return Fact(subject, values.leadStructure.map { .text($0) }, sources[.leadStructure])
    case .place:
      return Fact(
        subject, values.place.precision == .unknown ? nil : .place(values.place), sources[.place])
    case .sectors:
      return Fact(subject, values.sectors.isEmpty ? nil : .list(values.sectors), sources[.sectors])
    case .stage: return Fact(subject, values.stage.map { .text($0) }, sources[.stage])
    case .founding: return fact(subject, first(.founded))
    case .recognition: return fact(subject, first(.recognised).flatMap { $0.period.isUnknown ? nil : $0 })
    case .call:
      let event = first(.recognised)
      return Fact(subject, event?.detail.map { .text($0) }, event?.sources)
    case .website: return Fact(subject, values.website.map { .website($0) }, sources[.website])
    case .siren: return Fact(subject, values.siren.map { .text($0) }, sources[.siren])
    case .members:
      let members = memberships.filter { $0.circle != .lead && $0.left == nil }
      return Fact(
        subject, members.isEmpty ? nil : .structures(members.map(\.structure.name)),
        members.flatMap(\.sources))
    case .activity: return fact(subject, events.last { $0.kind == .ended || $0.kind == .dormant })
    }
  }

  private func fact(_ subject: Fact.Subject, _ event: PoleEvent?) -> Fact {
    Fact(subject, event.map { .event($0) }, event?.sources)
  }

  private func first(_ kind: PoleEvent.Kind) -> PoleEvent? { events.first { $0.kind == kind } }
}
