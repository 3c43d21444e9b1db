// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Testing

@Suite struct `A folded text` {
  @Test func `forgets accents, case, ligatures and double spaces`() {
    #expect("  L’Œuvre  d'Éric\u{a0}ÇA ".folded == "l'oeuvre d'eric ca")
  }

  @Test func `makes an address`() {
    #expect("Domb'Innov — Val’horizon (01)".slug == "domb-innov-val-horizon-01")
    #expect("Clus'Ter Jura".slug == "clus-ter-jura")
  }
}

@Suite struct `A text on one line` {
  @Test func `holds no line end, no control and nothing that turns the writing`() {
    for text in ["Awa", "", "Zoé d’Évry", "👩\u{200D}🌾", "مريم"] { #expect(text.isOneLine) }
    for scalar in [
      "\n", "\r", "\t", "\u{0}", "\u{85}", "\u{2028}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{FEFF}",
    ] {
      #expect(!("A" + scalar + "wa").isOneLine)
      #expect(("A" + scalar + "wa").printable() == "A\u{FFFD}wa")
    }
  }

  @Test func `is made of any text, which keeps what it may`() {
    #expect("Zoé d’Évry 👩\u{200D}🌾".printable() == "Zoé d’Évry 👩\u{200D}🌾")
    #expect("a\r\nb\u{1B}[31m".printable() == "a��b�[31m")
    #expect("a\r\n\tb\u{9B}2J".printable(keeping: ["\n", "\t"]) == "a�\n\tb�2J")
    #expect("e\u{301}\u{AD}\u{E0041}".printable() == "e\u{301}��")
  }
}

@Suite struct `A JSON value` {
  @Test func `has one text whatever the order of its names`() throws {
    let value: JSON = ["b": [1, 2.5, nil], "a": "«\n\"", "é": true]
    #expect(value.canonical == #"{"a":"«\n\"","b":[1,2.5,null],"é":true}"#)
    #expect(try JSON(parsing: value.canonical.utf8) == value)
    #expect(try JSON(parsing: value.pretty.utf8) == value)
  }

  @Test func `keeps every digit of a number`() throws {
    for number in [0.1, 1.0 / 3, 1e-17, 123_456_789.123_456_78, Double.leastNonzeroMagnitude, 1.797e308] {
      #expect(try JSON(parsing: JSON.number(number).canonical.utf8).number == number)
    }
  }

  @Test func `tells true from one`() throws {
    #expect(try JSON(parsing: "[true,1,false,0]".utf8) == [true, 1, false, 0])
  }

  @Test(arguments: ["{", "[1,,]", "{'a':1}", "", "nul", #""\x""#])
  func `is refused when broken`(text: String) {
    #expect(throws: JSONError.self) { try JSON(parsing: text.utf8) }
  }
}

@Suite struct `A workbook` {
  @Test func `counts columns in letters`() {
    #expect([0, 25, 26, 701, 702].map(Sheet.letters(of:)) == ["A", "Z", "AA", "ZZ", "AAA"])
  }

  @Test func `shows whole numbers without a point`() {
    #expect(SheetCell.number(2015).text == "2015")
    #expect(SheetCell.number(0.5).text == "0.5")
  }
}

@Suite struct `The letters of a text` {
  @Test func `begin a sentence with a capital`() {
    #expect("émergence et développement".capitalizedFirst == "Émergence et développement")
    #expect("".capitalizedFirst == "")
  }

  @Test(arguments: [
    ("pôle d'action de l'ESS", "pôle d’action de l’ESS"), ("Clus'Ter", "Clus’Ter"),
    ("aujourd’hui", "aujourd’hui"),
    ("les '30' d'ici", "les '30' d’ici"), ("'", "'"), ("", ""), ("a'", "a'"),
    ("https://exemple.fr/l'ess", "https://exemple.fr/l'ess"),
  ]) func `has the apostrophes of typography between letters`(straight: String, written: String) {
    #expect(straight.withTypographicApostrophes == written)
    #expect(written.folded == straight.folded)
  }

  @Test func `have an order that depends on no language`() {
    #expect("Z".precedes("a"))
    #expect("z".precedes("é"))
    #expect(!"a".precedes("a"))
  }
}

@Suite struct `Bytes in hexadecimal digits` {
  @Test func `read back to themselves`() {
    let bytes = Array(UInt8.min...UInt8.max)
    #expect(bytes.hexadecimal.count == 512)
    #expect([UInt8](hexadecimal: bytes.hexadecimal) == bytes)
    #expect([0x00, 0x0F, 0xA0].hexadecimal == "000fa0")
    #expect([UInt8](hexadecimal: "0FA0") == [0x0F, 0xA0])
  }

  @Test(arguments: ["0", "0g", "é0", "0x"]) func `are refused when they are none`(text: String) {
    #expect([UInt8](hexadecimal: text) == nil)
  }
}
