import Model
import Statistics

/// The classes of a quantity with one number, as data: pulse, oxygen, temperature, ketones.
///
/// Each limit stands here once. The limits in words, the alerts and what they say are made from it.
package struct BandScheme: Sendable, Identifiable {
  /// One class and where it begins.
  package struct Band: Sendable {
    /// The name in JSON.
    package let id: String
    /// The class in words.
    package let words: String
    /// How much it matters.
    package let severity: Severity
    /// Where it lies against the usual range.
    package let position: Position
    /// Where it begins; nil for the lowest.
    package let from: BandLimit?
    /// The sources of its limits.
    package let citations: [Citation]
    /// What is told of values in it, from its own limit or from a further one on; empty where they raise no alert.
    let alerts: [BandAlert]
  }

  /// The name of the scheme.
  package let id: String
  /// The kind that it classifies.
  package let kind: Kind
  /// The units of entry; the limits are written on the first.
  package let scales: [BandScale]
  /// The classes from the lowest to the highest.
  package let bands: [Band]
  /// From which limits on people are told what to do, from the lowest band to the highest.
  package let steps: [BandStep]

  init(id: String, kind: Kind, scales: [BandScale], bands: [Band]) {
    self.id = id
    self.kind = kind
    self.scales = scales
    self.bands = bands
    steps = bands.indices.flatMap { index in
      let band = bands[index]
      let next = bands.dropFirst(index + 1).first?.from
      let own = band.position == .above ? band.from : next?.opposite
      return band.alerts.compactMap { BandStep($0, of: band, own) }
    }
  }

  /// The class of a number of one of the scales, with limits on the scale on which it is shown; nil only for a scheme
  /// without classes.
  package func classification(
    of value: ExactDecimal, scale: Int = 0, shown: Int? = nil
  ) -> Classification? {
    guard scales.indices.contains(scale) else { return nil }
    let found = bands.lastIndex { $0.from.map { scales[scale].counts(value, $0) } ?? true }
    return found.map { index in
      let band = bands[index]
      return Classification(
        id: band.id, words: band.words, scheme: id, setting: nil, severity: band.severity,
        position: band.position, limits: limits(index, on: shown ?? scale), citations: band.citations)
    }
  }

  /// The limits of a class for people, on one scale or on every one: `1.6 to 3.0 mmol/L`.
  package func limits(_ index: Int, on shown: Int? = nil) -> String {
    let next = bands.dropFirst(index + 1).first?.from
    return switch (bands[index].from, next) {
    case (let from?, let next?): inScales(shown) { $0.range(from: from, before: next) }
    case (let from?, nil): text(from, on: shown)
    case (nil, let next?): text(next.opposite, on: shown)
    case (nil, nil): ""
    }
  }

  /// The first and the last band of the usual range.
  private var usual: (first: Int, last: Int)? {
    bands.firstIndex { $0.position == .within }.flatMap { first in
      bands.lastIndex { $0.position == .within }.map { (first, $0) }
    }
  }

  /// Where the usual range begins and ends on a scale, for a chart; nil for an open end.
  package func usualEnds(scale: Int) -> (low: Double?, high: Double?) {
    guard let usual, scales.indices.contains(scale) else { return (nil, nil) }
    let ends = [bands[usual.first].from, bands.dropFirst(usual.last + 1).first?.from].map { limit in
      limit.map { Double(scales[scale].fromFirst($0.tenths)) / 10 }
    }
    return (ends[0], ends[1])
  }

  /// The usual range for people on a scale, with whose it is: `60 to 100 a minute (in the usual range at rest)`; nil where there is
  /// none.
  package func usualText(on scale: Int) -> String? {
    usual.map { usual in
      let limits =
        usual.first == usual.last
        ? limits(usual.first, on: scale)
        : bands.dropFirst(usual.last + 1).first?.from.map { text($0.opposite, on: scale) } ?? ""
      return "\(limits) (\(bands[usual.first].words))"
    }
  }

  /// A limit for people, on one scale or in every unit: `38.0 °C (100.4 °F) or more`.
  func text(_ limit: BandLimit, on shown: Int? = nil) -> String {
    limit.side.text(inScales(shown) { $0.number(limit) })
  }

  private func inScales(_ shown: Int?, _ number: (BandScale) -> String) -> String {
    let texts = (shown.map { [scales[$0]] } ?? scales).map { "\(number($0)) \($0.unit)" }
    return texts.prefix(1).joined() + texts.dropFirst().map { " (\($0))" }.joined()
  }
}

extension BandScheme.Band {
  init(
    _ id: String, _ words: String, _ severity: Severity, _ position: Position, from: BandLimit? = nil,
    _ citations: [Citation], alerts: [BandAlert] = []
  ) {
    self.id = id
    self.words = words
    self.severity = severity
    self.position = position
    self.from = from
    self.citations = citations
    self.alerts = alerts
  }
}

extension BandScheme {
  /// Every scheme of a quantity with one number.
  package static let all: [BandScheme] = [.ketones, .oxygen, .temperature, .pulse, .breathing]
}
