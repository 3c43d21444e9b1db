// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

extension FormReader {
  static let unsupportedTypes: Set<String> = [
    "acknowledge", "audio", "audit", "background-audio", "barcode", "begin repeat", "begin loop",
    "csv-external",
    "datetime", "deviceid", "dateTime", "email", "end", "file", "geopoint", "geoshape", "geotrace", "hidden",
    "image", "osm", "password", "phonenumber", "photo", "range", "rank", "select_multiple_from_file",
    "select_one_external", "select_one_from_file", "start", "start-geopoint", "time", "today", "trigger",
    "username", "video", "xml-external",
  ]

  /// Reads one row of the survey.
  mutating func read(_ row: SheetRow, of table: FormTable) {
    guard !Self.isYes(table.text(row, "disabled")) else { return }
    let type = table.text(row, "type").split(whereSeparator: \.isWhitespace).map(String.init)
    let shown = type.joined(separator: " ")
    guard let word = type.first?.lowercased() else {
      if !table.text(row, "name").isEmpty {
        note(.missingType, in: table.sheet, row: row.number, column: table.letters("type"))
      }
      return
    }
    let parts =
      word == "begin" || word == "end" ? [word] + type.dropFirst().prefix(1).map { $0.lowercased() } : []
    let structural = parts.count == 2 ? parts.joined(separator: "_") : word
    switch structural {
    case "begin_group", "begin_repeat", "begin_loop": begin(row, structural, of: table)
    case "end_group", "end_repeat", "end_loop": end(row, structural, of: table)
    default:
      let noted = issues.count
      if let kind = kind(type, row, of: table) {
        add(kind, row, of: table)
        return
      }
      unreadable.insert(table.text(row, "name"))
      if issues.count == noted { noteType(shown, row, of: table) }
    }
  }

  private mutating func noteType(_ shown: String, _ row: SheetRow, of table: FormTable) {
    let word = shown.split(separator: " ").first.map { $0.lowercased() } ?? ""
    let isKnown = Self.unsupportedTypes.contains(word) || Self.unsupportedTypes.contains(shown.lowercased())
    note(
      isKnown ? .unsupportedType(shown) : .unknownType(shown), in: table.sheet, row: row.number,
      column: table.letters("type"))
  }

  private mutating func begin(_ row: SheetRow, _ word: String, of table: FormTable) {
    let kind = String(word.dropFirst("begin_".count))
    if kind != "group" { noteType("begin \(kind)", row, of: table) }
    let name = name(of: row, in: table) ?? ""
    let relevant = expression("relevant", row, name, of: table)
    let group = FormGroup(
      name: name, label: table.translated(row, "label"), hint: table.translated(row, "hint"),
      relevant: relevant, row: row.number)
    groups.append(group)
    loosePage = nil
    if open.isEmpty { pages.append(FormPage(name: name, label: group.label)) }
    open.append((name, kind, row.number))
  }

  private mutating func end(_ row: SheetRow, _ word: String, of table: FormTable) {
    let kind = String(word.dropFirst("end_".count))
    guard let last = open.last, last.kind == kind else {
      note(.unopenedGroup(kind: kind), in: table.sheet, row: row.number, column: table.letters("type"))
      return
    }
    open.removeLast()
  }

  private mutating func kind(_ type: [String], _ row: SheetRow, of table: FormTable) -> QuestionKind? {
    let words = type.map { $0.lowercased() }
    switch words[0] {
    case "text", "string": return words.count == 1 ? .text : nil
    case "integer", "int": return words.count == 1 ? .integer : nil
    case "decimal": return words.count == 1 ? .decimal : nil
    case "date": return words.count == 1 ? .date : nil
    case "note": return words.count == 1 ? .note : nil
    case "calculate": return words.count == 1 ? .calculation : nil
    case "select_one", "select1": return choices(type.dropFirst(), row, of: table).map { .one($0) }
    case "select_multiple": return choices(type.dropFirst(), row, of: table).map { .many($0) }
    case "select" where words.count > 1 && words[1] == "one":
      return choices(type.dropFirst(2), row, of: table).map { .one($0) }
    case "select" where words.count > 1 && words[1] == "multiple":
      return choices(type.dropFirst(2), row, of: table).map { .many($0) }
    default: return nil
    }
  }

  private mutating func choices(
    _ words: ArraySlice<String>, _ row: SheetRow, of table: FormTable
  ) -> [Choice]? {
    guard let list = words.first else {
      note(.missingList, in: table.sheet, row: row.number, column: table.letters("type"))
      return nil
    }
    guard words.count == 1 else { return nil }
    guard let choices = lists[list] else {
      note(.unknownList(list), in: table.sheet, row: row.number, column: table.letters("type"))
      return nil
    }
    return choices
  }

  /// The name of a row, checked.
  mutating func name(of row: SheetRow, in table: FormTable) -> String? {
    let name = table.text(row, "name")
    let column = table.letters("name")
    guard let first = name.unicodeScalars.first else {
      note(.missingName, in: table.sheet, row: row.number, column: column)
      return nil
    }
    let isValid =
      (first.properties.isAlphabetic || first == "_")
      && name.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_.".unicodeScalars.contains($0)
      }
    if !isValid {
      note(.invalidName(name), in: table.sheet, row: row.number, column: column)
    }
    if let other = rowsByName[name] {
      note(.doubledName(name, row: other), in: table.sheet, row: row.number, column: column)
    } else if rowsByName.keys.contains(where: { $0.lowercased() == name.lowercased() }) {
      note(.similarName(name), in: table.sheet, row: row.number, column: column)
    }
    if rowsByName[name] == nil { rowsByName[name] = row.number }
    return name
  }
}
