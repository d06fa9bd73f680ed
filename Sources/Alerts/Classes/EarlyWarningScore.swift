import Model

/// The points of NEWS2, as data [H3, V; K64, V2]: how far each value is from where it is usual.
///
/// Only what is measured at home is here: no points for oxygen that is given or for consciousness, so a sum is a lower
/// bound of what a hospital would count.
enum EarlyWarningScore {
  /// What is scored.
  enum Parameter: String, CaseIterable {
    case breathing = "breathing rate"
    case oxygen = "oxygen saturation"
    case systolic = "upper number"
    case pulse
    case temperature
  }

  /// Up to a value, itself counted, in tenths; nil for all that is higher.
  typealias Row = (upTo: Int64?, points: Int)

  /// The bands of a parameter, the lowest first.
  static func table(_ parameter: Parameter) -> [Row] {
    switch parameter {
    case .breathing: [(80, 3), (110, 1), (200, 0), (240, 2), (nil, 3)]
    case .oxygen: [(910, 3), (930, 2), (950, 1), (nil, 0)]
    case .systolic: [(900, 3), (1000, 2), (1100, 1), (2190, 0), (nil, 3)]
    case .pulse: [(400, 3), (500, 1), (900, 0), (1100, 1), (1300, 2), (nil, 3)]
    case .temperature: [(350, 3), (360, 1), (380, 0), (390, 1), (nil, 2)]
    }
  }

  /// The points of a number on one of the scales of its parameter.
  static func points(
    _ parameter: Parameter, _ number: ExactDecimal, _ scale: BandScale = BandScale("", hasTenths: true)
  ) -> Int {
    let row = table(parameter).first { row in
      row.upTo.map { !(number > .tenths(scale.fromFirst($0))) } ?? true
    }
    return row?.points ?? 0
  }

  /// From how many points on a hospital would call for help at once.
  static let now = 7
  /// From how many points on it would call for an urgent look.
  static let today = 5
}
