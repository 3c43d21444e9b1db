// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Territories
import Testing

@Suite struct `The base map` {
  private let text = """
    {"viewBox":[0,0,1000,940],
     "lambert93":{"x0":90000.0,"y0":7118000.0,"k":0.0008605851979345956,"dx":0.0,"dy":0.0},
     "cartouches":{"974":{"cadre":[4,750,112,90],"lon0":55.527,"lat0":-21.1305,"kx":113.6634,
       "ky":121.8569,"cx":60.0,"cy":802.5}},
     "contours":[{"code":"01","nom":"Ain","region":"84","d":"M0 0z","etiquette":[669.2,481.1]},
       {"code":"974","nom":"La Réunion","region":"04","d":"M1 1z","etiquette":[60.0,802.5]}]}
    """

  @Test func `places the origin of Lambert-93 where its false origin says`() throws {
    let map = try BaseMap(JSON(parsing: text.utf8))
    let point = map.point(longitude: 3, latitude: 46.5, departement: "03")
    #expect(abs(point.x - (700_000 - 90_000) * 0.0008605851979345956) < 1e-6)
    #expect(abs(point.y - (7_118_000 - 6_600_000) * 0.0008605851979345956) < 1e-6)
  }

  /// Paris, Notre-Dame kilometre zero: 48.85340° N, 2.34880° E is E 652 228 m, N 6 861 685 m in EPSG 2154.
  @Test func `agrees with the published coordinates of a place`() throws {
    let map = try BaseMap(JSON(parsing: text.utf8))
    let point = map.point(longitude: 2.3488, latitude: 48.8534, departement: "75")
    #expect(abs(point.x - (652_228 - 90_000) * 0.0008605851979345956) < 0.05)
    #expect(abs(point.y - (7_118_000 - 6_861_685) * 0.0008605851979345956) < 0.05)
  }

  @Test func `draws overseas places in their inset`() throws {
    let map = try BaseMap(JSON(parsing: text.utf8))
    let point = map.point(longitude: 55.527, latitude: -21.0305, departement: "974")
    #expect(point.x == 60)
    #expect(abs(point.y - (802.5 - 12.18569)) < 1e-9)
    #expect(map.outlines.map { map.inset(holding: $0)?.departement } == [nil, "974"])
  }

  @Test func `says what it lacks`() throws {
    #expect(throws: TerritoryError.unreadableMap("viewBox")) { try BaseMap(["contours": []]) }
  }
}
