// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel
import Site
import Testing

@Suite struct `What is said of a questionnaire` {
  /// The sentences about a survey whose rows are made of these cells, under these headings.
  private func sentences(_ headings: [String], _ rows: [String]...) -> [String] {
    let filled = ([headings] + rows).enumerated().map { number, texts in
      SheetRow(
        number: number + 1,
        cells: Dictionary(uniqueKeysWithValues: texts.enumerated().map { ($0, SheetCell.text($1)) }))
    }
    let reading = Form.read(Workbook(sheets: [Sheet(name: "survey", rows: filled)]))
    return (reading.errors + reading.warnings).map { $0.sentence(in: .french) }
  }

  @Test func `tells the position of what is wrong in an expression`() {
    let said = sentences(["type", "name", "label", "constraint"], ["text", "a", "A", ". > > 1"])
    #expect(
      said == [
        "L’expression «\u{A0}. > > 1\u{A0}» n’est pas valable\u{A0}: «\u{A0}>\u{A0}» est inattendu en position 5."
      ])
  }

  @Test func `names the column, the row or the list at fault`() {
    #expect(
      sentences(["type", "label"], ["text", "A"]) == [
        "La colonne «\u{A0}name\u{A0}» manque dans la feuille «\u{A0}survey\u{A0}»\u{A0}: ajoutez-la."
      ])
    #expect(
      sentences(["type", "name", "label"], ["text", "a", "A"], ["text", "a", "B"]) == [
        "Le nom «\u{A0}a\u{A0}» est déjà celui de la ligne 2\u{A0}: choisissez-en un autre."
      ])
    #expect(
      sentences(["type", "name", "label"], ["select_one oui_non", "a", "A"]) == [
        "La liste «\u{A0}oui_non\u{A0}» n’est pas dans la feuille «\u{A0}choices\u{A0}»\u{A0}: ajoutez-y ses modalités."
      ])
    #expect(
      sentences(["type", "name", "label"], ["begin group", "g", "G"], ["text", "a", "A"]) == [
        "Le groupe «\u{A0}g\u{A0}» n’est jamais fermé\u{A0}: ajoutez une ligne «\u{A0}end_group\u{A0}»."
      ])
  }

  @Test func `names the questions that turn in a circle`() {
    let said = sentences(
      ["type", "name", "calculation"], ["calculate", "a", "${b} + 1"], ["calculate", "b", "${a} + 1"])
    #expect(said.contains { $0.contains("les unes des autres\u{A0}: «\u{A0}a\u{A0}», «\u{A0}b\u{A0}».") })
  }

  @Test(arguments: [
    ExpressionError.tooLong, .tooDeep, .unexpectedCharacter(position: 7), .unclosed(position: 7),
    .unexpected("mot", position: 7), .unexpected(nil, position: 7), .unknownFunction("mot", position: 7),
    .wrongArguments("mot", position: 7), .referenceExpected("mot", position: 7), .badPattern("mot"),
    .tooCostly,
  ]) func `says why an expression is wrong, whatever the reason`(error: ExpressionError) {
    let said = error.reason(in: .french)
    #expect(!said.isEmpty && !said.contains("{"))
    #expect(said.contains("mot") == "\(error)".contains("mot"))
  }
}
