import Terminal
import Testing

struct SparklineTests {
  @Test(
    arguments: [
      ([0, 12.4, 12.5, 50, 87.4, 87.5, 100], "▁▁▂▅▇██"), ([], ""), ([nil, 50, nil], "·▅·"),
      ([-1000, 1000], "▁█"), ([.nan, .infinity, -.infinity, 0], "···▁"),
    ] as [([Double?], String)])
  func levelsOnAFixedRange(values: [Double?], shown: String) {
    #expect(Sparkline.text(values, low: 0, high: 100) == shown)
  }

  @Test func inASCII() {
    #expect(
      Sparkline.text([0, 20, 30, 45, 55, 70, 80, 100, nil], low: 0, high: 100, glyphs: .ascii) == "_,-=+*%#.")
  }

  @Test func aRangeOfNothingShowsTheMiddle() {
    #expect(Sparkline.text([1, 5], low: 5, high: 5) == "▅▅")
    #expect(Sparkline.text([1, 5], low: 9, high: 5) == "▅▅")
    #expect(Sparkline.text([1, nil], low: -.infinity, high: .infinity) == "▅·")
  }

  @Test func bucketsSummarise() {
    let values: [(position: Double, value: Double)] = [
      (0, 1), (0.24, 3), (0.25, 10), (0.6, .nan), (1, 7), (1.2, 99), (-1, 99),
    ]
    #expect(Sparkline.buckets(values, count: 4) == [2, 10, nil, 7])
    #expect(Sparkline.buckets(values, count: 4, summary: .highest) == [3, 10, nil, 7])
    #expect(Sparkline.buckets(values, count: 4, summary: .lowest) == [1, 10, nil, 7])
    #expect(Sparkline.buckets(values, count: 1, summary: .highest) == [10])
    #expect(Sparkline.buckets(values, count: 0).isEmpty)
    #expect(Sparkline.buckets([(.nan, 1)], count: 2) == [nil, nil])
  }
}
