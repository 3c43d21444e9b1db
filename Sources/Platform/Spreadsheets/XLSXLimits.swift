// SPDX-License-Identifier: AGPL-3.0-or-later

/// What a workbook may take at most. Bytes are those really read: what the archive declares may be false.
struct XLSXLimits {
  var part = 32 << 20
  var total = 128 << 20
  var parts = 2_000
  var rows = 1_048_576
  var columns = 16_384
  var cells = 2_000_000
  var depth = 64
  /// The characters of one text, as many as Excel takes.
  var textLength = 32_767
  /// The bytes of the texts of all cells: one text may stand in every cell.
  var texts = 32 << 20
}
