import Testing

@testable import Journal

/// The file of marks: read as it was written, and not at all where anything about it is odd.
struct RememberedMarksTests {
  private static func mark(_ writer: String, _ name: String, size: Int = 100) -> RememberedMark {
    var mark = RememberedMark(writer: writer, name: name)
    (mark.size, mark.lastStart, mark.lastSum) = (size, size - 10, .max)
    (mark.held, mark.lines, mark.owing, mark.seq) = (size + 1, 2, 3, 4)
    return mark
  }

  private static func marks(_ names: [(String, String)]) -> RememberedMarks {
    var marks = RememberedMarks()
    for (writer, name) in names { marks[writer, name] = mark(writer, name) }
    return marks
  }

  private static let names = [
    ("a", "2026-01.jsonl"), ("b", "2025-12.jsonl"), ("b", "2026-01.jsonl"), ("b", "standing.jsonl"),
    ("c", "2020-01.jsonl"),
  ]

  @Test func areInOrderHoweverTheyCame() throws {
    let marks = Self.marks(Self.names)
    #expect(marks.all.map(\.name) == Self.names.map(\.1))
    #expect(Self.marks(Self.names.reversed()) == marks)
    #expect(Self.marks([2, 0, 4, 1, 3, 2].map { Self.names[$0] }) == marks)
    #expect(try #require(RememberedMarks(marks.bytes)) == marks)
  }

  @Test func oneIsFoundChangedAndTakenAway() throws {
    var marks = Self.marks(Self.names)
    for (writer, name) in Self.names { #expect(marks[writer, name] == Self.mark(writer, name)) }
    for (writer, name) in [("a", "2025-12.jsonl"), ("b", "2026-02.jsonl"), ("d", "x.jsonl"), ("", "")] {
      #expect(marks[writer, name] == nil)
      marks[writer, name] = nil
    }
    #expect(marks == Self.marks(Self.names))
    marks["b", "2026-01.jsonl"] = Self.mark("b", "2026-01.jsonl", size: 7777)
    #expect(marks["b", "2026-01.jsonl"]?.size == 7777)
    #expect(marks.all.count == 5)
    marks["b", "2026-01.jsonl"] = nil
    #expect(marks.all.map(\.name) == [0, 1, 3, 4].map { Self.names[$0].1 })
  }

  /// The checksum is that of the last line alone, however many lines came at once.
  @Test func aMarkTakesUpLines() {
    var mark = RememberedMark(writer: "a", name: "2026-01.jsonl")
    mark.take([])
    #expect(mark == RememberedMark(writer: "a", name: "2026-01.jsonl"))
    mark.take(Array("first\nsecond\n".utf8))
    #expect(mark.size == 13 && mark.lastStart == 6 && mark.lines == 2)
    #expect(mark.lastSum == CRC32C.checksum(Array("second\n".utf8), 0..<7))
    mark.take(Array("third line\n".utf8))
    #expect(mark.size == 24 && mark.lastStart == 13 && mark.lines == 3 && mark.seq == 0)
    #expect(mark.lastSum == CRC32C.checksum(Array("third line\n".utf8), 0..<11))
  }

  @Test func nothingIsReadOfWhatIsOdd() throws {
    let good = Self.marks(Self.names).bytes
    for place in good.indices {
      var bytes = good
      bytes[place] ^= 1
      #expect(RememberedMarks(bytes) == nil, "byte \(place)")
      #expect(RememberedMarks(Array(good[..<place])) == nil, "the first \(place) bytes")
    }
    #expect(RememberedMarks(good + good) == nil)
    #expect(RememberedMarks(RememberedMarks().bytes) == RememberedMarks())
  }
}
