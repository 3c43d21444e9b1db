// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Testing

private enum Refusal: JSONReadingError, Hashable {
  case mismatch(JSONMismatch)
}

@Suite struct `A value of a JSON document` {
  private let document = JSONNode<Refusal>([
    "seed": "2026", "level": 0.95, "size": 12, "final": true, "nothing": nil, "blank": "  ",
    "strata": ["area", "size"], "pages": [["title": "Emploi"], ["title": 7]],
  ])

  @Test func `knows the path that leads to it`() throws {
    #expect(document.path == "")
    #expect(document["seed"].path == "seed")
    let pages = try document.required("pages").list()
    #expect(pages.map(\.path) == ["pages[0]", "pages[1]"])
    #expect(pages[1]["title"].path == "pages[1].title")
    #expect(JSONNode<Never>(["a": ["b"]])["a"].elements?.map(\.path) == ["a[0]"])
  }

  @Test func `is read as what it is`() throws {
    #expect(try document.required("seed").text() == "2026")
    #expect(try document.required("level").number() == 0.95)
    #expect(try document.required("size").whole(from: 1) == 12)
    #expect(try document.required("final").boolean())
    #expect(try document.required("strata").texts() == ["area", "size"])
    #expect(try document.required("blank").text() == "  ")
  }

  @Test func `is absent when it is null or not there`() {
    for name in ["nothing", "other"] {
      #expect(document[name].isAbsent)
      #expect(document.member(name) == nil)
      #expect(throws: Refusal.missingKey(path: name)) { try document.required(name) }
    }
    #expect(document.member("seed") != nil)
  }

  @Test func `is refused by its path when it is not what is expected`() throws {
    let title = try #require(document["pages"].elements?.last)["title"]
    #expect(throws: Refusal.wrongValue(path: "pages[1].title", expected: .text)) { try title.text() }
    #expect(throws: Refusal.wrongValue(path: "blank", expected: .text)) {
      try document["blank"].filledText()
    }
    #expect(throws: Refusal.wrongValue(path: "size", expected: .whole(from: 13))) {
      try document["size"].whole(from: 13)
    }
    #expect(throws: Refusal.wrongValue(path: "size", expected: .whole(from: 0, to: 11))) {
      try document["size"].whole(from: 0, to: 11)
    }
    #expect(throws: Refusal.wrongValue(path: "level", expected: .whole(from: 0))) {
      try document["level"].whole(from: 0)
    }
    #expect(throws: Refusal.wrongValue(path: "level", expected: .positive)) {
      try document["level"].number(.positive) { $0 > 1 }
    }
    #expect(throws: Refusal.wrongValue(path: "pages[1].title", expected: .text)) {
      try document["pages"].list { (page) throws(Refusal) in try page["title"].text() }
    }
    #expect(throws: Refusal.wrongValue(path: "seed", expected: .list)) { try document["seed"].list() }
    #expect(throws: Refusal.wrongValue(path: "strata", expected: .number)) {
      try document["strata"].number()
    }
    #expect(throws: Refusal.wrongValue(path: "level", expected: .boolean)) {
      try document["level"].boolean()
    }
  }

  private enum Stage: String, CaseIterable {
    case early
    case late
  }

  @Test func `is one of the words of an enumeration`() throws {
    #expect(try JSONNode<Refusal>("late").choice(of: Stage.self) == .late)
    for json: JSON in ["later", 1, nil] {
      #expect(throws: Refusal.wrongValue(path: "stage", expected: .choice(["early", "late"]))) {
        try JSONNode<Refusal>(json, path: "stage").choice(of: Stage.self)
      }
    }
  }

  @Test func `has no members when it is no object, which is said instead of what it lacks`() throws {
    for name in ["seed", "strata", "nothing"] {
      #expect(throws: Refusal.wrongValue(path: name, expected: .object)) {
        try document[name].required("title")
      }
      #expect(throws: Refusal.wrongValue(path: name, expected: .object)) { try document[name].object() }
    }
  }

  @Test func `is named by what is wrong with it`() {
    let mismatches: [JSONMismatch] = [
      .missingKey(path: "a.b"), .unknownKey(path: "a.b"), .wrongValue(path: "a.b", expected: .text),
    ]
    for mismatch in mismatches { #expect(mismatch.path == "a.b") }
  }

  @Test func `has only names that are known`() throws {
    let page = try #require(document["pages"].elements?.first)
    try page.check(known: ["title"])
    #expect(throws: Refusal.unknownKey(path: "pages[0].title")) { try page.check(known: ["label"]) }
    #expect(throws: Refusal.wrongValue(path: "seed", expected: .object)) {
      try document["seed"].check(known: [])
    }
  }
}
