// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Markup
import Site

/// The parts of a programme along its hours, as a drawing. It says nothing that the list below does not.
struct TimeStripView: View {
  let programme: Programme
  let words: MeetingWords

  private static let width = 700.0
  private static let labelWidth = 56.0

  var body: HTML {
    guard !programme.parts.isEmpty else { return .empty }
    return """
      <div class="affiche__deroule"><svg class="deroule large" viewBox="0 -22 700 74" role="img" \
      aria-label="\(summary)">\(each: programme.parts, bar)\(HTML(joining: times))</svg></div>
      """
  }

  private var summary: String {
    let steps = programme.parts.map { part in
      words.language(MeetingsText.stripStep, ["name": part.name, "start": words.time(part.startsAt)])
    }
    return words.language(
      MeetingsText.strip,
      ["steps": steps.joined(separator: ", "), "end": words.time(programme.meeting.endsAt)])
  }

  private func bar(_ part: Part) -> HTML {
    let start = place(part.startsAt) + 1
    let length = max(place(part.endsAt) - 1 - start, 1)
    let isNamed = part.title != nil && length > 7.5 * Double(part.name.count)
    return """
      <rect\("class", part.title == nil ? nil : "deroule__partie") x="\(decimal(start))" y="0" \
      width="\(decimal(length))" height="22" rx="2"/>\
      \(isNamed ? label(part.name, at: start + length / 2, y: -7, anchor: "middle", style: nil) : .empty)
      """
  }

  /// The hours at which parts begin, as long as they do not run into each other, and the end.
  private var times: [HTML] {
    let end = Self.width
    var labels: [HTML] = []
    var free = 0.0
    for part in programme.parts {
      let start = place(part.startsAt)
      guard start >= free, start + 2 * Self.labelWidth <= end else { continue }
      labels.append(label(words.time(part.startsAt), at: start, y: 40, anchor: nil, style: "s-2"))
      free = start + Self.labelWidth
    }
    return labels + [label(words.time(programme.meeting.endsAt), at: end, y: 40, anchor: "end", style: "s-2")]
  }

  private func label(_ text: String, at x: Double, y: Int, anchor: String?, style: String?) -> HTML {
    """
    <text\("class", style) x="\(decimal(x))" y="\(y)" font-size="13"\("text-anchor", anchor)>\(text)</text>
    """
  }

  private func place(_ moment: Instant) -> Double {
    let meeting = programme.meeting
    let whole = Double(meeting.endsAt.milliseconds - meeting.startsAt.milliseconds)
    return Self.width * Double(moment.milliseconds - meeting.startsAt.milliseconds) / whole
  }

  private func decimal(_ value: Double) -> String { value.fixed(decimals: 1) }
}
