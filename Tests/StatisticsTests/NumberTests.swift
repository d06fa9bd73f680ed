import Model
import Statistics
import Testing

struct NumberTests {
  @Test(arguments: [
    (5.0, 65.95), (10, 70.9), (25, 86.5), (50, 111), (75, 145.75), (90, 183.3), (95, 211.65), (0, 61),
    (100, 240),
    (-5, 61), (150, 240),
  ])
  func percentileOfType7(percent: Double, value: Double) throws {
    let values: [Double] = [240, 61, 72, 85, 91, 104, 118, 133, 150, 177]
    #expect(agree(try #require(Summary(values)).percentile(percent), value))
  }

  /// Numbers that come with their counts say what they say when each stands by itself.
  @Test func countsStandForNumbers() throws {
    let numbers = [Counted(7.5, 3), Counted(-2, 1), Counted(100, 2), Counted(7.5, 2), Counted(0, 4)]
    let counted = try #require(Summary(numbers))
    let all = try #require(Summary(numbers.flatMap { Array(repeating: $0.value, count: $0.count) }))
    #expect(counted.n == 12 && all.n == 12)
    let deviations = (try #require(counted.sd), try #require(all.sd))
    #expect(agree(counted.mean, all.mean) && agree(deviations.0, deviations.1))
    #expect(counted.min == -2 && counted.max == 100 && counted.median == 7.5)
    for percent in stride(from: 0.0, through: 100, by: 2.5) {
      #expect(counted.percentile(percent) == all.percentile(percent), "\(percent)")
    }
    #expect(Summary([Counted(1, 0)]) == nil)
    #expect(Summary([Counted]()) == nil)
  }

  @Test func percentileOfNothingIsNothing() {
    #expect(Percentile.of(sorted: [], 50) == nil)
    #expect(Percentile.of(sorted: [7], 99) == 7)
    #expect(Percentile.of(sorted: [1, 2], .nan) == nil)
  }

  @Test func oneNumberHasNoSpread() throws {
    let summary = try #require(Summary([120.0]))
    #expect(summary.n == 1 && summary.mean == 120 && summary.median == 120)
    #expect(summary.sd == nil && summary.cv == nil)
    #expect(!summary.figures.contains { $0.key == "sd_sample" })
    #expect(Summary([Double]()) == nil)
    #expect(Summary([1, Double.nan]) == nil)
    #expect(Summary([1, Double.infinity]) == nil)
    #expect(Summary([-1.0, 1.0])?.cv == nil)
  }

  @Test func theilSenGoesByRealTimes() throws {
    let days: [Double] = [0, 1, 2, 4, 5, 7, 8, 11, 12, 14, 15, 18, 21, 22]
    let kilograms = [84.2, 84.0, 84.2, 83.9, 84.0, 83.9, 83.6, 83.7, 83.6, 83.3, 83.6, 83.1, 83.3, 82.9]
    let slope = TheilSen.slope(Array(zip(days, kilograms)).map { (x: $0.0, y: $0.1) })
    #expect(agree(slope, -0.05))
  }

  @Test func theilSenOfTiesAndOfNothing() {
    #expect(TheilSen.slope((0..<8).map { (x: Double($0), y: 120) }) == 0)
    #expect(TheilSen.slope([(x: 1, y: 2), (x: 1, y: 5)]) == nil)
    #expect(TheilSen.slope([(x: 1, y: 2)]) == nil)
    #expect(TheilSen.slope([]) == nil)
  }

  @Test func variabilityNeedsTwo() throws {
    #expect(Variability([120]) == nil)
    let two = try #require(Variability([120, 130]))
    #expect(two.arv == 10 && two.rmssd == 10 && two.range == 10)
  }

  @Test(arguments: [
    (131.49, 0, "131"), (131.5, 0, "132"), (-0.04, 1, "0.0"), (-0.35, 2, "-0.35"), (5.0, 1, "5.0"),
    (0.05, 2, "0.05"),
    (-12.5, 0, "-13"), (9.999, 2, "10.00"), (1, 12, "1.000000000"), (1, -1, "1"),
  ])
  func numbersAsText(value: Double, places: Int, text: String) {
    #expect(value.text(places: places) == text)
  }

  @Test func numbersThatAreNone() {
    #expect(Double.nan.text(places: 1) == "-")
    #expect(Double.infinity.text(places: 1) == "-")
    #expect(1e300.text(places: 1) == "1e+300")
  }

  @Test func shares() {
    #expect(Share(2, of: 52).text == "2 of 52")
    #expect(Share(1, of: 4).percent == 25)
    #expect(Share(0, of: 0).percent == nil)
  }

  @Test func figuresFlatten() {
    let figures = [Figure("n", 2), Figure("rule", "all"), Figure("mean", [Figure("systolic", 120)])]
    #expect(figures.numbers.map(\.key) == ["n", "mean.systolic"])
    #expect(Figure("x", Double.nan) == nil)
  }
}
