// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup

/// The formula of a figure and of its variance.
///
/// - Source: docs/methods/estimation.md.
enum FigureFormula {
  /// The formulas for a measure.
  static func html(of kind: Indicator.Kind) -> HTML {
    "<p>\(value(kind))</p><p>\(variance)</p><p>\(linearised(kind))</p>"
  }

  private static func value(_ kind: Indicator.Kind) -> HTML {
    switch kind {
    case .count, .total: "<span><var>Ŷ</var> = Σ <var>w<sub>i</sub> y<sub>i</sub></var></span>"
    case .mean, .share:
      "<span><var>ȳ</var> = Σ <var>w<sub>i</sub> y<sub>i</sub></var> / Σ <var>w<sub>i</sub></var></span>"
    case .ratio:
      "<span><var>R</var> = Σ <var>w<sub>i</sub> y<sub>i</sub></var> / Σ <var>w<sub>i</sub> x<sub>i</sub></var></span>"
    }
  }

  private static var variance: HTML {
    """
    <span><var>V</var> = Σ<sub><var>h</var></sub> (1 − <var>r<sub>h</sub></var> / <var>N<sub>h</sub></var>)</span> · \
    <span><var>r<sub>h</sub></var> / (<var>r<sub>h</sub></var> − 1)</span> · \
    <span>Σ<sub><var>i</var></sub> (<var>z<sub>i</sub></var> − <var>z̄<sub>h</sub></var>)²</span>
    """
  }

  private static func linearised(_ kind: Indicator.Kind) -> HTML {
    switch kind {
    case .count, .total: "<span><var>z<sub>i</sub></var> = <var>w<sub>i</sub> y<sub>i</sub></var></span>"
    case .mean, .share:
      """
      <span><var>z<sub>i</sub></var> = <var>w<sub>i</sub></var> (<var>y<sub>i</sub></var> − <var>ȳ</var>) / \
      Σ <var>w<sub>i</sub></var></span>
      """
    case .ratio:
      """
      <span><var>z<sub>i</sub></var> = <var>w<sub>i</sub></var> (<var>y<sub>i</sub></var> − \
      <var>R x<sub>i</sub></var>) / Σ <var>w<sub>i</sub> x<sub>i</sub></var></span>
      """
    }
  }
}
