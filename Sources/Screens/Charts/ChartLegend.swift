import Report
import Terminal

/// What the signs of charts mean: the same words wherever a sign stands.
struct ChartLegend {
  private let glyphs: Glyphs
  private let subject: ChartSubject

  init(_ glyphs: Glyphs, _ subject: ChartSubject) {
    (self.glyphs, self.subject) = (glyphs, subject)
  }

  /// Marks of single readings: of a blood pressure the upper and the lower number, of everything else one.
  var marks: [Legend.Item] {
    let (above, within) = (
      Legend.Item(glyphs.above, subject.topic.isPressure ? "at or above" : "above", tone: .warning),
      Legend.Item(
        glyphs.within,
        subject.limits.rules.isEmpty ? "a reading" : subject.topic.isPressure ? "below" : "within",
        tone: .good)
    )
    guard !subject.topic.isPressure else {
      let hollow = Legend.Item(
        "\(glyphs.aboveHollow)\(glyphs.withinHollow)", "the lower number", tone: .normal)
      return glyphs.isASCII ? [above, within] : [above, within, hollow]
    }
    guard !subject.limits.rules.isEmpty else { return [within] }
    return [above, within, Legend.Item(glyphs.below, "below", tone: .danger)]
  }

  /// The limit, with what it is.
  var limit: [Legend.Item] {
    subject.limits.rules.isEmpty ? [] : [Legend.Item("\(glyphs.rule)\(glyphs.rule)", "limit", tone: .muted)]
  }

  /// Bands of values.
  var bands: [Legend.Item] {
    [
      Legend.Item(glyphs.median, "median", tone: .heading),
      Legend.Item(glyphs.innerBand, "half of all values", tone: .accent),
      Legend.Item(glyphs.outerBand, "nine in ten", tone: .muted),
    ]
  }

  /// What happened, by its letter on the axis.
  func events(_ letters: Set<Character>) -> [Legend.Item] {
    [
      ("c", "medicine changed"), ("m", "new medicine"), ("n", "note"), ("i", "insulin"),
      ("g", "carbohydrates"),
    ]
    .filter { letters.contains($0.0) }.map { Legend.Item($0.0 as Character, $0.1, tone: .accent) }
  }
}
