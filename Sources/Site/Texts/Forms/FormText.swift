// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

/// What is said of the workbooks of questionnaires.
public enum FormText: String, Text {
  case choiceDoubled = "choice.doubled"
  case choiceInvalidName = "choice.invalidName"
  case choiceMissingLabel = "choice.missingLabel"
  case choiceMissingName = "choice.missingName"
  case columnDoubled = "column.doubled"
  case columnMissing = "column.missing"
  case columnUnknown = "column.unknown"
  case columnUnsupported = "column.unsupported"
  case cycle = "cycle"
  case expressionArguments = "expression.arguments"
  case expressionBad = "expression.bad"
  case expressionCharacter = "expression.character"
  case expressionCostly = "expression.costly"
  case expressionFunction = "expression.function"
  case expressionPattern = "expression.pattern"
  case expressionReference = "expression.reference"
  case expressionTooDeep = "expression.tooDeep"
  case expressionTooLong = "expression.tooLong"
  case expressionUnclosed = "expression.unclosed"
  case expressionUnexpected = "expression.unexpected"
  case expressionUnfinished = "expression.unfinished"
  case groupUnclosed = "group.unclosed"
  case groupUnopened = "group.unopened"
  case listMissing = "list.missing"
  case listUnknown = "list.unknown"
  case nameDoubled = "name.doubled"
  case nameInvalid = "name.invalid"
  case nameMissing = "name.missing"
  case nameSimilar = "name.similar"
  case questionDoubledVariable = "question.doubledVariable"
  case questionMissingCalculation = "question.missingCalculation"
  case questionMissingLabel = "question.missingLabel"
  case questionNone = "question.none"
  case referenceUnknown = "reference.unknown"
  case sheetMissing = "sheet.missing"
  case typeMissing = "type.missing"
  case typeUnknown = "type.unknown"
  case typeUnsupported = "type.unsupported"
  case valuePrefill = "value.prefill"
  case valueTruth = "value.truth"

  /// The texts about questionnaires.
  public static let catalog = Catalog.shipped(in: .module, folder: "Translations/Forms")
}
