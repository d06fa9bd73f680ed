import Testing

@testable import Journal

/// Names for numbers of lines: as few as there can be, and never a number too many.
struct LineNumbersTests {
  @Test(
    arguments: [
      ([("a", 1), ("a", 2), ("a", 3)], ["a:1-3"]),
      ([("a", 3), ("a", 1), ("a", 2), ("a", 2)], ["a:1-3"]),
      ([("a", 1), ("a", 3)], ["a:1", "a:3"]),
      ([("a", 1), ("b", 2)], ["a:1", "b:2"]),
      ([("b", 7), ("a", 5), ("a", 6), ("b", 8), ("b", 10)], ["a:5-6", "b:7-8", "b:10"]),
      ([("a", 0), ("a", 1)], ["a:1"]),
      ([], []),
    ] as [([(String, Int)], [String])])
  func areNamedByTheFewest(_ numbers: [(String, Int)], _ names: [String]) {
    let named = LineNumbers.naming(numbers.map { RevisionID(writer: $0.0, seq: $0.1) })
    #expect(named.map(\.description) == names)
  }

  @Test(
    arguments: [
      ([1...9], [3...4], [1...2, 5...9]),
      ([1...9], [1...9], []),
      ([1...9], [1...1, 9...9], [2...8]),
      ([1...2, 5...6], [2...5], [1...1, 6...6]),
      ([1...2], [3...4], [1...2]),
      ([4...4], [4...4], []),
      ([1...9], [], [1...9]), ([], [1...2], []),
      ([1...9, 12...14], [3...4, 9...12, 20...30], [1...2, 5...8, 13...14]),
    ] as [([ClosedRange<Int>], [ClosedRange<Int>], [ClosedRange<Int>])])
  func leaveWhatTheOthersDoNotHave(
    _ ranges: [ClosedRange<Int>], _ others: [ClosedRange<Int>], _ rest: [ClosedRange<Int>]
  ) {
    #expect(ranges.without(others) == rest)
  }
}
