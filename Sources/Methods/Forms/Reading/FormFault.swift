// SPDX-License-Identifier: AGPL-3.0-or-later

/// What can be wrong in the workbook of a form, with what a sentence about it names.
public enum FormFault: Hashable, Sendable {
  /// The sheet `survey` is not there.
  case missingSheet
  /// A column that the sheet needs is not there.
  case missingColumn(String)
  /// A column is there twice.
  case doubledColumn(String)
  /// A column that nobody knows, which is ignored.
  case unknownColumn(String)
  /// A column that XLSForm knows and this reader does not, where something is filled in.
  case unsupportedColumn(String)
  /// A choice has no name.
  case missingChoiceName
  /// The name of a choice holds a space.
  case invalidChoiceName(String)
  /// A choice has no label.
  case missingChoiceLabel(choice: String)
  /// A choice is twice in a list.
  case doubledChoice(String, list: String)
  /// A row has a name and no type.
  case missingType
  /// A type that does not exist.
  case unknownType(String)
  /// A type that XLSForm knows and this reader does not.
  case unsupportedType(String)
  /// A type of choice names no list.
  case missingList
  /// A list without choices.
  case unknownList(String)
  /// A row has no name.
  case missingName
  /// A name that is none.
  case invalidName(String)
  /// A name that an earlier row bears.
  case doubledName(String, row: Int)
  /// A name that differs from another by its case alone.
  case similarName(String)
  /// A question has no label.
  case missingLabel(question: String)
  /// A calculation has no formula.
  case missingCalculation(question: String)
  /// A variable that an earlier row measures.
  case doubledVariable(String, row: Int)
  /// The origin of a first value is none.
  case invalidPrefill(String)
  /// A value that is neither yes nor no.
  case invalidTruth(String)
  /// An end of a group, or of what XLSForm calls `kind`, that closes nothing.
  case unopenedGroup(kind: String)
  /// A group that nothing closes.
  case unclosedGroup(String, kind: String)
  /// An expression that cannot be read, and why.
  case badExpression(String, ExpressionError)
  /// A name that no question bears.
  case unknownReference(String)
  /// Questions whose values or relevance depend on each other.
  case dependencyCycle([String])
  /// The form asks nothing.
  case noQuestion
}
