// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

extension Workbook {
  /// The workbook as JSON, cell by cell, so that it is read again exactly as it was.
  var json: JSON {
    .list(
      sheets.map { sheet in
        ["name": .text(sheet.name), "rows": .list(sheet.rows.map(Self.json))]
      })
  }

  /// The workbook that `json` holds, or nil.
  init?(json: JSON) {
    guard let list = json.list else { return nil }
    var sheets: [Sheet] = []
    for sheet in list {
      guard let name = sheet["name"]?.text, let rows = sheet["rows"]?.list else { return nil }
      let read = rows.compactMap(Self.row)
      guard read.count == rows.count else { return nil }
      sheets.append(Sheet(name: name, rows: read))
    }
    self.init(sheets: sheets)
  }

  private static func json(_ row: SheetRow) -> JSON {
    let cells = row.cells.map { (String($0.key), json($0.value)) }
    return ["number": .integer(row.number), "cells": .object(Dictionary(cells) { first, _ in first })]
  }

  private static func json(_ cell: SheetCell) -> JSON {
    switch cell {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .boolean(let truth): .boolean(truth)
    }
  }

  private static func row(_ json: JSON) -> SheetRow? {
    guard let number = json["number"]?.integer, let cells = json["cells"]?.object else { return nil }
    var row = SheetRow(number: number, cells: [:])
    for (column, cell) in cells {
      guard let column = Int(column) else { return nil }
      switch cell {
      case .text(let text): row.cells[column] = .text(text)
      case .number(let number): row.cells[column] = .number(number)
      case .boolean(let truth): row.cells[column] = .boolean(truth)
      default: return nil
      }
    }
    return row
  }
}
