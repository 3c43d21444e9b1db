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

  /// Reference metres computed with PROJ, EPSG 4171 to EPSG 2154.
  @Test(arguments: [
    (2.3488, 48.8534, 652_216.625995756, 6_861_681.499969297),
    (-4.4861, 48.3904, 146_632.9785275159, 6_836_262.326655938),
    (9.45, 42.7, 1_228_546.0453160065, 6_199_420.64397506),
  ]) func `agrees with PROJ to a millimetre`(longitude: Double, latitude: Double, east: Double, north: Double)
    throws
  {
    let map = try BaseMap(JSON(parsing: text.utf8))
    let point = map.point(longitude: longitude, latitude: latitude, departement: "75")
    #expect(abs(point.x / 0.0008605851979345956 + 90_000 - east) < 0.001)
    #expect(abs(7_118_000 - point.y / 0.0008605851979345956 - north) < 0.001)
  }

  @Test func `draws overseas places in their inset`() throws {
    let map = try BaseMap(JSON(parsing: text.utf8))
    let point = map.point(longitude: 55.527, latitude: -21.0305, departement: "974")
    #expect(point.x == 60)
    #expect(abs(point.y - (802.5 - 12.18569)) < 1e-9)
    #expect(map.outlines.map { map.inset(holding: $0)?.departement } == [nil, "974"])
  }

  @Test func `has four numbers and nothing else for its box`() throws {
    for box in ["[0,0,1000]", "[0,0,1000,940,1]", #"[0,"x",0,1000,940]"#, #""0 0 1000 940""#] {
      let json = try JSON(parsing: text.replacing("[0,0,1000,940]", with: box).utf8)
      #expect(throws: TerritoryError.unreadableMap("viewBox")) { try BaseMap(json) }
    }
  }

  @Test func `says what it lacks`() throws {
    #expect(throws: TerritoryError.unreadableMap("viewBox")) { try BaseMap(["contours": []]) }
  }
}
