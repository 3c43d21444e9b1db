// SPDX-License-Identifier: AGPL-3.0-or-later
public import Forms

extension FormIssue {
  /// What is wrong and what to do, in a sentence.
  public func sentence(in language: Language) -> String {
    switch fault {
    case .missingSheet: language(FormText.sheetMissing)
    case .missingColumn(let column): language(FormText.columnMissing, ["column": column, "sheet": sheet])
    case .doubledColumn(let column): language(FormText.columnDoubled, ["column": column])
    case .unknownColumn(let column): language(FormText.columnUnknown, ["column": column])
    case .unsupportedColumn(let column): language(FormText.columnUnsupported, ["column": column])
    case .missingChoiceName: language(FormText.choiceMissingName)
    case .invalidChoiceName(let name): language(FormText.choiceInvalidName, ["name": name])
    case .missingChoiceLabel(let name): language(FormText.choiceMissingLabel, ["name": name])
    case .doubledChoice(let name, let list):
      language(FormText.choiceDoubled, ["name": name, "list": list])
    case .missingType: language(FormText.typeMissing)
    case .unknownType(let type): language(FormText.typeUnknown, ["type": type])
    case .unsupportedType(let type): language(FormText.typeUnsupported, ["type": type])
    case .missingList: language(FormText.listMissing)
    case .unknownList(let list): language(FormText.listUnknown, ["list": list])
    case .missingName: language(FormText.nameMissing)
    case .invalidName(let name): language(FormText.nameInvalid, ["name": name])
    case .doubledName(let name, let row): language(FormText.nameDoubled, ["name": name, "row": "\(row)"])
    case .similarName(let name): language(FormText.nameSimilar, ["name": name])
    case .missingLabel(let name): language(FormText.questionMissingLabel, ["name": name])
    case .missingCalculation(let name): language(FormText.questionMissingCalculation, ["name": name])
    case .doubledVariable(let name, let row):
      language(FormText.questionDoubledVariable, ["name": name, "row": "\(row)"])
    case .invalidPrefill(let value): language(FormText.valuePrefill, ["value": value])
    case .invalidTruth(let value): language(FormText.valueTruth, ["value": value])
    case .unopenedGroup(let kind): language(FormText.groupUnopened, ["kind": kind])
    case .unclosedGroup(let name, let kind):
      language(FormText.groupUnclosed, ["name": name, "kind": kind])
    case .badExpression(let expression, let error):
      language(
        FormText.expressionBad, ["expression": expression, "reason": error.reason(in: language)])
    case .unknownReference(let name): language(FormText.referenceUnknown, ["name": name])
    case .dependencyCycle(let names): language(FormText.cycle, ["names": language.quoted(names)])
    case .noQuestion: language(FormText.questionNone)
    }
  }
}

extension ExpressionError {
  /// What is wrong with the expression, as the end of a sentence.
  public func reason(in language: Language) -> String {
    switch self {
    case .tooLong: language(FormText.expressionTooLong)
    case .tooDeep: language(FormText.expressionTooDeep)
    case .unexpectedCharacter(let position):
      language(FormText.expressionCharacter, ["position": "\(position)"])
    case .unclosed(let position): language(FormText.expressionUnclosed, ["position": "\(position)"])
    case .unexpected(let word?, let position):
      language(FormText.expressionUnexpected, ["word": word, "position": "\(position)"])
    case .unexpected(nil, _): language(FormText.expressionUnfinished)
    case .unknownFunction(let name, let position):
      language(FormText.expressionFunction, ["name": name, "position": "\(position)"])
    case .wrongArguments(let name, _): language(FormText.expressionArguments, ["name": name])
    case .referenceExpected(let name, _): language(FormText.expressionReference, ["name": name])
    case .badPattern(let pattern): language(FormText.expressionPattern, ["pattern": pattern])
    case .tooCostly: language(FormText.expressionCostly)
    }
  }
}
