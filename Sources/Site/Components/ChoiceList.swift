// SPDX-License-Identifier: AGPL-3.0-or-later
public import Markup

/// Choices that are all in sight, of which one or several are taken, under a legend.
public struct ChoiceList: View {
  /// How many choices may be taken.
  public enum Kind: String, Sendable {
    /// One.
    case one = "radio"
    /// As many as one likes.
    case several = "checkbox"
  }

  private let legend: String
  private let name: String
  private let kind: Kind
  private let chosen: Set<String>
  private let options: [SelectField.Option]
  private let hint: String?
  private let problem: String?

  /// A list called `name`, where the values `chosen` are taken.
  public init(
    _ legend: String, name: String, kind: Kind, chosen: Set<String> = [], options: [SelectField.Option],
    hint: String? = nil, problem: String? = nil
  ) {
    self.legend = legend
    self.name = name
    self.kind = kind
    self.chosen = chosen
    self.options = options
    self.hint = hint
    self.problem = problem
  }

  /// The list.
  public var body: HTML {
    """
    <fieldset class="groupe-champ\(problem == nil ? "" : " groupe-champ--erreur")" id="\(name)"\
    \("aria-describedby", FieldGroup.describedBy(name, hint: hint, problem: problem))>\
    <legend>\(legend)</legend>\(FieldGroup.notes(name, hint: hint, problem: problem))\
    \(Self.control(name: name, kind: kind, chosen: chosen, options: options))</fieldset>
    """
  }

  /// The choices alone, for a group that has its own legend, such as a question.
  public static func control(
    name: String, kind: Kind, chosen: Set<String>, options: [SelectField.Option], isRequired: Bool = false
  ) -> HTML {
    """
    <div class="choix choix--2">\(each: options, { option in
      """
      <label><input type="\(kind.rawValue)" name="\(name)" value="\(option.value)"\
      \("checked", if: chosen.contains(option.value))\("required", if: isRequired && kind == .one)>\
      <span>\(option.label)</span></label>
      """
    })</div>
    """
  }
}
