// SPDX-License-Identifier: AGPL-3.0-or-later
import Persistence

extension Row {
  /// The place that the columns of a version say.
  func place() throws(StorageError) -> Place {
    Place(
      commune: try territory("commune"), point: try point(), departement: try territory("departement"),
      region: try territory("region"))
  }

  private func territory(_ kind: String) throws(StorageError) -> Place.Territory? {
    guard let code = try optionalText("\(kind)_code") else { return nil }
    return Place.Territory(code: code, name: try text("\(kind)_name"))
  }

  private func point() throws(StorageError) -> Place.Point? {
    guard let longitude = try optionalReal("longitude"), let latitude = try optionalReal("latitude") else {
      return nil
    }
    return Place.Point(longitude: longitude, latitude: latitude)
  }
}
