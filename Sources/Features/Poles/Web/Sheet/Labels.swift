// SPDX-License-Identifier: AGPL-3.0-or-later

extension Fact.Subject {
  /// What the fact is called.
  var label: PolesText {
    switch self {
    case .name: .factName
    case .leadStructure: .factLeadStructure
    case .place: .factPlace
    case .sectors: .factSectors
    case .stage: .factStage
    case .founding: .factFounding
    case .recognition: .factRecognition
    case .call: .factCall
    case .website: .factWebsite
    case .siren: .factSIREN
    case .members: .factMembers
    case .activity: .factActivity
    }
  }

  /// What it means that nobody says.
  var missing: PolesText {
    switch self {
    case .name, .leadStructure: .missingLeadStructure
    case .place: .missingPlace
    case .sectors: .missingSectors
    case .stage: .missingStage
    case .founding: .missingFounding
    case .recognition: .missingRecognition
    case .call: .missingCall
    case .website: .missingWebsite
    case .siren: .missingSIREN
    case .members: .missingMembers
    case .activity: .missingActivity
    }
  }
}

extension PoleEvent.Kind {
  /// What happened.
  var label: PolesText {
    switch self {
    case .founded: .eventFounded
    case .recognised: .eventRecognised
    case .funded: .eventFunded
    case .dormant: .eventDormant
    case .ended: .eventEnded
    }
  }
}

extension PoleField {
  /// What the field is called.
  var label: PolesText {
    switch self {
    case .name: .factName
    case .siren: .factSIREN
    case .leadStructure: .factLeadStructure
    case .place: .factPlace
    case .sectors: .factSectors
    case .stage: .factStage
    case .website: .factWebsite
    }
  }
}
