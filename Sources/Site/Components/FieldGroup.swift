// SPDX-License-Identifier: AGPL-3.0-or-later
public import Markup

/// A control with its label, its hint and what is wrong with it.
public struct FieldGroup: View {
  private let label: String
  private let id: String
  private let hint: String?
  private let problem: String?
  private let optionalMark: String?
  private let control: @Sendable (String?) -> HTML

  /// A group around `control`, which is handed the identifiers that describe it.
  public init(
    _ label: String, id: String, hint: String? = nil, problem: String? = nil, optionalMark: String? = nil,
    control: @escaping @Sendable (_ describedBy: String?) -> HTML
  ) {
    self.label = label
    self.id = id
    self.hint = hint
    self.problem = problem
    self.optionalMark = optionalMark
    self.control = control
  }

  /// The group.
  public var body: HTML {
    """
    <div class="groupe-champ\(problem == nil ? "" : " groupe-champ--erreur")">\
    <label for="\(id)">\(label)\
    \(optionalMark.map { " <span class=\"facultatif\">\($0)</span>" as HTML })</label>
    \(Self.notes(id, hint: hint, problem: problem))\
    \(control(Self.describedBy(id, hint: hint, problem: problem)))</div>
    """
  }

  /// The hint and the problem of the control `id`, each under an identifier of its own.
  public static func notes(_ id: String, hint: String?, problem: String?) -> HTML {
    """
    \(hint.map { "<p class=\"aide\" id=\"aide-\(id)\">\($0)</p>" as HTML })\
    \(problem.map { "<p class=\"erreur\" id=\"erreur-\(id)\">\($0)</p>" as HTML })
    """
  }

  /// The identifiers of the notes of the control `id`, for its `aria-describedby`, or nil when it has none.
  public static func describedBy(_ id: String, hint: String?, problem: String?) -> String? {
    let ids = [hint.map { _ in "aide-\(id)" }, problem.map { _ in "erreur-\(id)" }].compactMap { $0 }
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }
}
