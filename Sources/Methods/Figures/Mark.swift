// SPDX-License-Identifier: AGPL-3.0-or-later

/// The drawing styles of figures: a class on a page, literal attributes in a file that travels alone.
enum Mark: String {
  case text = ""
  case secondary = "s-2"
  case heading = "s-2 s-titre"
  case value = "s-val"
  case axis = "axe"
  case grid = "grille"
  case reference = "ref"
  case interval = "ic"
  case intervalOfAll = "ic ic--8"
  case point = "pt c1"
  case pointOfAll = "pt c8"
  case hidden = "masque"
  case hatch = "hachure"
  case full = "c1"
  case empty = "vide"
  case land = "terre"
  case landOfRegion = "terre terre--region"
  case region = "region"
  case frame = "cadre"
  case second = "pt c2"
  case ring = "pt-anneau"
  case count = "pt c1 effectif"
  case countText = "effectif__n"
  case cellIn = "al al--la"
  case cellLeaving = "al al--sort"
  case cellGone = "al al--partie"
  case cellEstimated = "al al--estime"

  /// What a file shows without any style sheet: the light theme.
  var literal: String {
    switch self {
    case .text: ##"fill="#1E2B2A""##
    case .secondary: ##"fill="#47544F""##
    case .heading: ##"fill="#47544F" font-weight="600""##
    case .value: ##"fill="#1E2B2A" font-weight="600""##
    case .axis: ##"stroke="#8B8778" fill="none""##
    case .grid: ##"stroke="#E6E0D3" fill="none""##
    case .reference: ##"stroke="#47544F" stroke-dasharray="3 3" fill="none""##
    case .interval: ##"stroke="#1A5F52" stroke-width="6" stroke-opacity="0.3" stroke-linecap="round""##
    case .intervalOfAll: ##"stroke="#283234" stroke-width="6" stroke-opacity="0.28" stroke-linecap="round""##
    case .point: ##"fill="#1A5F52" stroke="#FFFFFF" stroke-width="1.4""##
    case .pointOfAll: ##"fill="#283234" stroke="#FFFFFF" stroke-width="1.4""##
    case .hidden: ##"fill="#F2EDE1" stroke="#8B8778""##
    case .hatch: ##"stroke="#8B8778" stroke-width="1.6" fill="none""##
    case .full: ##"fill="#1A5F52""##
    case .empty: ##"fill="#D5CFC1""##
    case .land: ##"fill="#FFFFFF" stroke="#D3CBBA" stroke-width="0.8" stroke-linejoin="round""##
    case .landOfRegion: ##"fill="#FFFFFF" stroke="#8E8A7B" stroke-width="1.3" stroke-linejoin="round""##
    case .region: ##"fill="none" stroke="#8E8A7B" stroke-width="1.3" stroke-linejoin="round""##
    case .frame: ##"fill="none" stroke="#DED6C6""##
    case .second: ##"fill="#B57808" stroke="#FFFFFF" stroke-width="1.4""##
    case .ring: ##"fill="#FFFFFF" stroke="#B57808" stroke-width="3""##
    case .count: ##"fill="#1A5F52" stroke="#FFFFFF" stroke-width="1.4""##
    case .countText: ##"fill="#FFFFFF" font-weight="600""##
    case .cellIn: ##"fill="#1A5F52""##
    case .cellLeaving: ##"fill="#FFFFFF" stroke="#77756A" stroke-width="1.1" stroke-linejoin="round""##
    case .cellGone: ##"fill="#D5CFC1""##
    case .cellEstimated: ##"fill="#DDE4C8" stroke="#1A5F52" stroke-width="0.9" stroke-linejoin="round""##
    }
  }
}
