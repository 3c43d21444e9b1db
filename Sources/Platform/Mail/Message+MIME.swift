// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
public import Kernel

extension Message {
  /// The message as it travels, lines ended by CRLF.
  ///
  /// - Parameters:
  ///   - sender: the address it comes from.
  ///   - moment: the date it bears.
  /// - Source: RFC 5322, RFC 2045 to 2047, RFC 5545 for the calendar.
  public func mime(from sender: String, at moment: Instant) -> String {
    let domain = sender.split(separator: "@").last.map(String.init) ?? "localhost"
    var lines = [
      "Date: \(moment.mailDate)", "From: \(sender)", "To: \(recipient)",
      "Subject: \(Self.encoded(subject))",
      "Message-ID: <\(id.text)@\(domain)>", "MIME-Version: 1.0", "Auto-Submitted: auto-generated",
    ]
    let body = [
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "", Self.base64(text),
    ]
    if let calendar {
      let boundary = "essaim-\(id.text)"
      lines += ["Content-Type: multipart/mixed; boundary=\"\(boundary)\"", "", "--\(boundary)"] + body
      lines += [
        "--\(boundary)", "Content-Type: text/calendar; charset=utf-8; method=PUBLISH",
        "Content-Transfer-Encoding: base64", "Content-Disposition: attachment; filename=\"rencontre.ics\"",
        "",
        Self.base64(calendar), "--\(boundary)--",
      ]
    } else {
      lines += body
    }
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  private static func base64(_ text: String) -> String {
    Data(text.utf8).base64EncodedString(options: [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ])
  }

  /// Words of at most 39 bytes each, so that no line passes 78 characters, the name of the header included.
  private static func encoded(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return text }
    var words: [String] = [""]
    for character in text {
      if (words[words.count - 1] + String(character)).utf8.count > 39 { words.append("") }
      words[words.count - 1].append(character)
    }
    return words.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }
}
