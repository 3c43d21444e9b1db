// SPDX-License-Identifier: AGPL-3.0-or-later
public import Markup

/// Several lines to fill in, with their label, their hint and what is wrong with them, all linked.
public struct TextArea: View {
  private let label: String
  private let name: String
  private let value: String
  private let lines: Int
  private let maximumLength: Int?
  private let hint: String?
  private let problem: String?
  private let optionalMark: String?

  /// A field called `name`, `lines` high; `optionalMark` says, beside the label, that it may stay empty.
  public init(
    _ label: String, name: String, value: String = "", lines: Int = 4, maximumLength: Int? = nil,
    hint: String? = nil, problem: String? = nil, optionalMark: String? = nil
  ) {
    self.label = label
    self.name = name
    self.value = value
    self.lines = lines
    self.maximumLength = maximumLength
    self.hint = hint
    self.problem = problem
    self.optionalMark = optionalMark
  }

  /// The field.
  public var body: HTML {
    FieldGroup(label, id: name, hint: hint, problem: problem, optionalMark: optionalMark) { described in
      Self.control(
        name: name, value: value, lines: lines, maximumLength: maximumLength, describedBy: described,
        isWrong: problem != nil)
    }.body
  }

  /// The lines alone, for a group that has its own label, such as a question.
  public static func control(
    name: String, value: String, lines: Int = 4, maximumLength: Int? = nil, labelledBy: String? = nil,
    describedBy: String? = nil, isWrong: Bool = false
  ) -> HTML {
    // Browsers drop one line end after the tag: without ours they would drop the first of the text.
    """
    <textarea class="champ" id="\(name)" name="\(name)" rows="\(lines)"\
    \("maxlength", maximumLength.map(String.init))\("aria-labelledby", labelledBy)\
    \("aria-describedby", describedBy)\("aria-invalid", isWrong ? "true" : nil)>
    \(value)</textarea>
    """
  }
}
