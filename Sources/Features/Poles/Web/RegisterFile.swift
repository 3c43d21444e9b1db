// SPDX-License-Identifier: AGPL-3.0-or-later
import Spreadsheets

/// The real poles as a file that can be imported again.
enum RegisterFile {
  static func bytes(of poles: [KnownPole]) -> [UInt8] {
    let columns = [PoleColumn.slug] + PoleColumn.required(fictitious: false)
    var writer = CSVWriter()
    writer.write(columns.map(\.rawValue))
    for pole in poles.sorted(by: { $0.slug < $1.slug }) {
      writer.write(columns.map { $0 == .slug ? pole.slug : pole.record.text(of: $0) })
    }
    return writer.bytes
  }
}
