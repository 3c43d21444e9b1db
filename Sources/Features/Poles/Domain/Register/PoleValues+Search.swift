// SPDX-License-Identifier: AGPL-3.0-or-later

extension PoleValues {
  /// The words by which the pole is found, under its present name and the former ones.
  func searchText(formerNames: [String]) -> String {
    let names = [name] + formerNames.filter { $0 != name }
    let territories = [place.commune, place.departement, place.region].compactMap { $0?.name }
    return SearchText.joined(names + [leadStructure].compactMap { $0 } + territories + sectors)
  }
}
