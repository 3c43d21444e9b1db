// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser
import Confidentiality
import Kernel

/// Says which cells of a table to hide.
struct ProtectCommand: ParsableCommand, JSONAnswering {
  static let configuration = CommandConfiguration(
    commandName: "protect",
    abstract: "Dit quelles cellules masquer dans un tableau, ou dans des tableaux liés.",
    discussion: """
      Sont masquées les cellules où trop peu d’unités comptent, ou qu’une seule domine, puis ce qu’il faut d’autres \
      pour qu’aucune ne se déduise des totaux. Quand rien ne suffit, la réponse est que le tableau n’est pas publiable \
      («\u{A0}not_protectable\u{A0}» en JSON), et le statut est 0.
      """)

  @Argument(help: ArgumentHelp("Le tableau, en JSON (essaim-disclosure-case/1).", valueName: "tableau"))
  var table: String
  @Flag(help: "Écrit la réponse en JSON\u{A0}: les numéros des cellules masquées.") var json = false

  func run() throws {
    let file = try SpecFile(table)
    do throws(ProtectionCaseError) {
      let tables = try ProtectionCase(json: file.json)
      let answer = try tables.protected()
      if json {
        Output.data(answer.json(id: tables.id).pretty)
      } else {
        Output.result(ProtectionListing(tables, answer, names: file.json["dimensions"]).text)
      }
    } catch {
      throw InputError(problems: [error.problem(in: file)])
    }
  }
}
