// SPDX-License-Identifier: AGPL-3.0-or-later

/// A text cut at its ordinary spaces into lines of at most so many characters, a longer word staying whole.
func lines(_ text: String, of length: Int) -> [String] {
  var lines: [String] = []
  for word in text.split(separator: " ") {
    if let last = lines.last, last.count + 1 + word.count <= length {
      lines[lines.count - 1] = last + " " + word
    } else {
      lines.append(String(word))
    }
  }
  return lines.isEmpty ? [""] : lines
}
