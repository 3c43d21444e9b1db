// SPDX-License-Identifier: AGPL-3.0-or-later
import Campaigns
import Persistence

/// A personal link of the example campaign, for whoever tries the demo.
enum ExampleLink {
  /// The link of the first pole that has not opened its own, or nil when all have.
  static func waiting(in installation: Installation) async throws -> String? {
    let link = try await installation.store.read { session -> PersonalLink? in
      guard let campaign = try session.campaigns.campaign(slug: ExampleObservatory.campaignSlug) else {
        return nil
      }
      let unit = try session.frameUnits.units(of: campaign.id).first { $0.state == .invited }
      return try unit.map { try session.links.link(of: $0.id) }
    }
    return link.map {
      CampaignWork(store: installation.store, keyring: installation.keyring, layout: installation.layout)
        .address(of: $0)
    }
  }
}
