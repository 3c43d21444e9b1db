// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// A number as it is typed in French: `1 234,5`, with any space in the thousands.
enum TypedNumber {
  /// Reads a number; one point followed by three digits may be thousands or decimals, and is refused.
  static func reading(_ typed: String) -> Result<Double, AnswerReadingError> {
    var text = typed.trimmed.map { $0.isWhitespace ? " " : $0 == "−" || $0 == "–" ? "-" : $0 }
    let isNegative = text.first == "-"
    if isNegative || text.first == "+" { text.removeFirst() }
    let halves = String(text).trimmed.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard halves.count <= 2, let whole = halves.first else { return .failure(.init(kind: .notANumber)) }
    if whole.contains(".") { return pointed(whole, halves.count == 2, isNegative) }
    let groups = whole.split(separator: " ", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count == 1 || (groups.dropFirst().allSatisfy { $0.count == 3 } && groups[0].count <= 3)
    let decimals = halves.count == 2 ? halves[1] : "0"
    guard isGrouped, groups.allSatisfy({ isDigits($0) }), isDigits(decimals) else {
      return .failure(.init(kind: .notANumber))
    }
    return number(groups.joined() + "." + decimals, isNegative)
  }

  private static func pointed(
    _ text: String, _ hasComma: Bool, _ isNegative: Bool
  ) -> Result<Double, AnswerReadingError> {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ isDigits($0) }) else { return .failure(.init(kind: .notANumber)) }
    guard !hasComma, parts.count == 2, parts[1].count != 3 else {
      return .failure(.init(kind: .ambiguousNumber))
    }
    return number(text, isNegative)
  }

  private static func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func number(_ text: String, _ isNegative: Bool) -> Result<Double, AnswerReadingError> {
    // Beyond 10¹², a thousand times what all poles could count, it is a slip of the keyboard; and the
    // totals over weights stay among the numbers that are kept to the unit.
    guard let number = Double(text), number <= 1e12 else { return .failure(.init(kind: .tooLarge)) }
    return .success(isNegative && number != 0 ? -number : number)
  }
}

/// Why what was typed is not an answer.
struct AnswerReadingError: Error, Hashable {
  let kind: AnswerProblem.Kind
}
