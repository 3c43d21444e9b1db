// SPDX-License-Identifier: AGPL-3.0-or-later
public import Markup

/// A choice of one among several, in a list that opens.
public struct SelectField: View {
  /// One of the choices.
  public struct Option: Sendable {
    let value: String
    let label: String

    /// The choice sent as `value` and shown as `label`.
    public init(_ value: String, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  private let label: String
  private let name: String
  private let value: String
  private let options: [Option]
  private let hint: String?
  private let problem: String?

  /// A list called `name`, on `value`.
  public init(
    _ label: String, name: String, value: String, options: [Option], hint: String? = nil,
    problem: String? = nil
  ) {
    self.label = label
    self.name = name
    self.value = value
    self.options = options
    self.hint = hint
    self.problem = problem
  }

  /// The field.
  public var body: HTML {
    FieldGroup(label, id: name, hint: hint, problem: problem) { described in
      """
      <select class="champ" id="\(name)" name="\(name)"\("aria-describedby", described)\
      \("aria-invalid", problem == nil ? nil : "true")>\
      \(each: options, { option in
        "<option value=\"\(option.value)\"\("selected", if: option.value == value)>\(option.label)</option>"
      })\
      </select>
      """
    }.body
  }
}
