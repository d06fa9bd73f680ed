import Model
import Statistics
import Testing

/// Differences of means with their interval; expected figures worked out with scipy 1.17.
struct DifferenceTests {
  /// Whether two ends of an interval agree to half a percent of its width: the quantile is an expansion.
  private func near(_ found: ClosedRange<Double>, _ low: Double, _ high: Double) -> Bool {
    let slack = 0.005 * (high - low)
    return abs(found.lowerBound - low) < slack && abs(found.upperBound - high) < slack
  }

  @Test func welch() throws {
    let old: [Double] = [138, 142, 135, 140, 137, 139, 144]
    let new: [Double] = [131, 135, 133, 129, 136, 130, 128, 134]
    let found = try #require(MeanDifference(from: old, to: new))
    #expect(agree(found.difference, -7.285714285714278) && found.firstN == 7 && found.secondN == 8)
    #expect(near(found.interval, -10.637567788056641, -3.933860783371914) && found.isClear)
    let reverse = try #require(MeanDifference(from: new, to: old))
    #expect(agree(reverse.interval.upperBound, -found.interval.lowerBound))
  }

  @Test func pairs() throws {
    let pairs: [(first: Double, second: Double)] = [
      (138, 130), (142, 135), (135, 131), (140, 131), (137, 130), (139, 128), (144, 136),
    ]
    let found = try #require(MeanDifference(pairs: pairs))
    #expect(near(found.interval, -9.691689100468963, -5.736882328102466) && found.isClear)
    #expect(found.firstN == 7)
  }

  @Test func tooFewAndNoScatter() throws {
    #expect(MeanDifference(from: [1, 2, 3], to: [1, 2, 3, 4]) == nil)
    #expect(MeanDifference(pairs: [(1, 2), (1, 2), (1, 2)]) == nil)
    #expect(MeanDifference(from: [], to: []) == nil)
    let same = try #require(MeanDifference(from: [5, 5, 5, 5], to: [7, 7, 7, 7]))
    #expect(same.interval == 2...2 && same.isClear)
    let none = try #require(MeanDifference(from: [5, 6, 7, 8], to: [5, 6, 7, 8]))
    #expect(!none.isClear && none.difference == 0)
  }

  @Test func differencesHaveTheirKeys() throws {
    let figures = try #require(MeanDifference(from: [5, 6, 7, 8], to: [9, 10, 11, 12])).figures
    #expect(figures.map(\.key) == ["difference", "low", "high", "clear"])
  }
}
