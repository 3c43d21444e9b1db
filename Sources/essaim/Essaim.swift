// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser

/// The command line.
@main struct Essaim: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "essaim",
    abstract: "L’observatoire des pôles territoriaux de coopération économique.",
    subcommands: [
      DemoCommand.self,
      ServeCommand.self,
      MigrateCommand.self,
      AccountCommand.self,
      PolesCommand.self,
      MeetingsCommand.self,
      FormCommand.self,
      SampleCommand.self,
      EstimateCommand.self,
      ReleaseCommand.self,
      ExportCommand.self,
    ])
}
