// SPDX-License-Identifier: AGPL-3.0-or-later
public import Markup

/// Choices that are all in sight, of which one or several are taken, for a group that has its own legend,
/// such as a question.
public struct ChoiceList: View {
  /// How many choices may be taken.
  public enum Kind: String, Sendable {
    /// One.
    case one = "radio"
    /// As many as one likes.
    case several = "checkbox"
  }

  private let name: String
  private let kind: Kind
  private let chosen: Set<String>
  private let options: [SelectField.Option]

  /// A list called `name`, where the values `chosen` are taken.
  public init(name: String, kind: Kind, chosen: Set<String>, options: [SelectField.Option]) {
    self.name = name
    self.kind = kind
    self.chosen = chosen
    self.options = options
  }

  /// The choices.
  public var body: HTML {
    """
    <div class="choix choix--2">\(each: options, { option in
      """
      <label><input type="\(kind.rawValue)" name="\(name)" value="\(option.value)"\
      \("checked", if: chosen.contains(option.value))><span>\(option.label)</span></label>
      """
    })</div>
    """
  }
}
