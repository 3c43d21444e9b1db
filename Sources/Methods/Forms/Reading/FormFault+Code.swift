// SPDX-License-Identifier: AGPL-3.0-or-later

extension FormFault {
  /// The class of a fault, as programs are told.
  public enum Code: String, Hashable, Sendable {
    case missingSheet = "missing_sheet"
    case missingColumn = "missing_column"
    case doubledColumn = "doubled_column"
    case unknownColumn = "unknown_column"
    case unsupportedColumn = "unsupported_column"
    case unknownType = "unknown_type"
    case unsupportedType = "unsupported_type"
    case missingName = "missing_name"
    case invalidName = "invalid_name"
    case doubledName = "doubled_name"
    case doubledVariable = "doubled_variable"
    case similarName = "similar_name"
    case missingLabel = "missing_label"
    case missingList = "missing_list"
    case unknownList = "unknown_list"
    case doubledChoice = "doubled_choice"
    case unopenedGroup = "unopened_group"
    case unclosedGroup = "unclosed_group"
    case unknownReference = "unknown_reference"
    case badExpression = "bad_expression"
    case unknownFunction = "unknown_function"
    case missingCalculation = "missing_calculation"
    case invalidValue = "invalid_value"
    case dependencyCycle = "dependency_cycle"
    case noQuestion = "no_question"
  }

  /// The class of the fault.
  public var code: Code {
    switch self {
    case .missingSheet: .missingSheet
    case .missingColumn: .missingColumn
    case .doubledColumn: .doubledColumn
    case .unknownColumn: .unknownColumn
    case .unsupportedColumn: .unsupportedColumn
    case .missingType, .unknownType: .unknownType
    case .unsupportedType: .unsupportedType
    case .missingName, .missingChoiceName: .missingName
    case .invalidName, .invalidChoiceName: .invalidName
    case .doubledName: .doubledName
    case .doubledVariable: .doubledVariable
    case .similarName: .similarName
    case .missingLabel, .missingChoiceLabel: .missingLabel
    case .missingList: .missingList
    case .unknownList: .unknownList
    case .doubledChoice: .doubledChoice
    case .unopenedGroup: .unopenedGroup
    case .unclosedGroup: .unclosedGroup
    case .unknownReference: .unknownReference
    case .badExpression(_, .unknownFunction): .unknownFunction
    case .badExpression: .badExpression
    case .missingCalculation: .missingCalculation
    case .invalidPrefill, .invalidTruth: .invalidValue
    case .dependencyCycle: .dependencyCycle
    case .noQuestion: .noQuestion
    }
  }
}
