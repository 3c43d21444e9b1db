// SPDX-License-Identifier: AGPL-3.0-or-later

/// The list of poles as a person sees it: a page of what was found, among all.
struct PoleList: Sendable {
  let search: PoleSearch
  let counts: PlaceCounts
  let found: [PoleSummary]
  let regions: [Choice]
  let sectors: [Choice]

  /// How many pages there are, at least one.
  var pageCount: Int { max(1, (found.count + PoleSearch.pageSize - 1) / PoleSearch.pageSize) }
  /// The place of the first pole of the page among those found, from 0.
  var start: Int { (search.page - 1) * PoleSearch.pageSize }
  /// The poles of the page.
  var page: ArraySlice<PoleSummary> { found.dropFirst(start).prefix(PoleSearch.pageSize) }
}
