// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel
public import Persistence
import Poles

/// The units of frames, as the register knew them when each frame was frozen, with what the draw said of them.
public struct FrameUnitTable {
  let session: Session

  static let columns: SQL = """
    frame_unit.id AS unit_id, frame_unit.pole, frame_unit.reference, frame_unit.name AS unit_name,
    frame_unit.register, frame_unit.stratum, frame_unit.population_size, frame_unit.sample_size,
    frame_unit.number, frame_unit.selected, frame_unit.standing, reply.id AS reply_id, reply.opened_at,
    reply.started_at, submission.id AS submission_id, submission.submitted_at, submission.submitted_on,
    submission.receipt, submission.digest
    """

  static let replies: SQL = """
    LEFT JOIN reply ON reply.unit = frame_unit.id
    LEFT JOIN submission ON submission.reply = reply.id AND submission.withdrawn_at IS NULL
    """

  /// Keeps the units of a frame, each with what the register says of it.
  func add(
    _ units: [(unit: SampleUnit, values: [String: String])], of campaign: ID<Campaign>
  ) throws(StorageError) {
    for batch in units.batches {
      let rows = batch.map { unit, values -> SQL in
        let register = JSON.object(values.mapValues { .text($0) }).canonical
        return """
          (\(unit.id), \(campaign), \(unit.pole), \(unit.reference), \(unit.name), \(register),
            \(unit.stratum), \(unit.populationSize), \(unit.sampleSize), \(unit.number), \(unit.isSelected))
          """
      }
      try session.run(
        """
        INSERT INTO frame_unit (id, campaign, pole, reference, name, register, stratum, population_size,
          sample_size, number, selected)
        VALUES \(rows.joined(separator: ", "))
        """)
    }
  }

  /// The units of the frame of a campaign, by reference.
  public func units(of campaign: ID<Campaign>) throws -> [SampleUnit] {
    try session.rows(
      """
      SELECT \(Self.columns)
      FROM frame_unit
      \(Self.replies)
      WHERE frame_unit.campaign = \(campaign)
      ORDER BY frame_unit.reference
      """
    ).map(Self.unit)
  }

  /// The unit of a campaign whose pole bears this reference, or nil.
  public func unit(reference: String, of campaign: ID<Campaign>) throws -> SampleUnit? {
    try session.row(
      """
      SELECT \(Self.columns)
      FROM frame_unit
      \(Self.replies)
      WHERE frame_unit.campaign = \(campaign) AND frame_unit.reference = \(reference)
      """
    ).map(Self.unit)
  }

  /// Notes that a unit declined, ought not to be there or has stopped, and why.
  public func note(
    _ standing: UnitStanding, of unit: ID<SampleUnit>, because reason: String
  ) throws(StorageError) {
    let changed = try session.run(
      """
      UPDATE frame_unit
      SET standing = \(standing.rawValue), standing_reason = \(reason)
      WHERE id = \(unit)
      """)
    guard changed == 1 else { throw .missing }
  }

  static func unit(_ row: Row) throws(StorageError) -> SampleUnit {
    let standing = try standing(row)
    let isSelected = try row.boolean("selected")
    return SampleUnit(
      id: try row.id("unit_id", of: SampleUnit.self), pole: try row.id("pole", of: Pole.self),
      reference: try row.text("reference"), name: try row.text("unit_name"),
      stratum: try row.text("stratum"), populationSize: try row.integer("population_size"),
      sampleSize: try row.integer("sample_size"), number: try row.text("number"), isSelected: isSelected,
      state: UnitState(isSelected: isSelected, standing: standing, reply: try progress(row)))
  }

  static func standing(_ row: Row) throws(StorageError) -> UnitStanding {
    guard let standing = UnitStanding(rawValue: try row.text("standing")) else {
      throw .unreadable("frame_unit.standing")
    }
    return standing
  }

  private static func progress(_ row: Row) throws(StorageError) -> UnitState.Progress? {
    guard try row.optionalText("reply_id") != nil else { return nil }
    if try row.optionalText("submission_id") != nil { return .submitted }
    return try row.optionalInstant("started_at") == nil ? .opened : .started
  }
}

extension Session {
  /// The units of frames.
  public var frameUnits: FrameUnitTable { FrameUnitTable(session: self) }
}
