// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser

/// The command line.
struct Essaim: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "essaim",
    abstract: "L’observatoire des pôles territoriaux de coopération économique.",
    subcommands: [
      DemoCommand.self,
      ServeCommand.self,
      MigrateCommand.self,
      ConfigurationCommand.self,
      AccountCommand.self,
      PolesCommand.self,
      MeetingsCommand.self,
      FormCommand.self,
      CampaignCommand.self,
      SampleCommand.self,
      EstimateCommand.self,
      ProtectCommand.self,
      ReleaseCommand.self,
      ExportCommand.self,
    ])
}
