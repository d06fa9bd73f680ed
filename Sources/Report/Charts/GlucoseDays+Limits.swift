import Alerts
import Model
import Statistics

extension GlucoseDays {
  /// Counts readings of some days, each against the range that held on its day.
  package init(_ readings: [Reading<Glucose>], _ course: TargetsCourse, _ days: ClosedRange<Day>) {
    var ranges = course.steps(days, GlucoseLimits.init)
    self.init(readings) { glucose, day in
      switch ranges.value(on: day)?.position(of: glucose) {
      case .below: .below
      case .above: .above
      case .within, nil: .within
      }
    }
  }

  /// All days together.
  package var total: Row? {
    guard let first = rows.first else { return nil }
    return rows.dropFirst().reduce(first) { $0.joined(with: $1) }
  }
}

extension GlucoseDays.Row {
  /// The shares for people: `78.1 % within`, with the low ones first where there are any.
  package var words: String {
    "\(within.tenthsText) % within, \(low.tenthsText) % below, \(high.tenthsText) % above"
  }

  /// The share within, for a column: tenths, so that they stand below each other; what is none or all says so.
  package static func column(_ share: Share) -> String {
    let text = share.tenthsText
    return text.contains(".") || share.count == 0 || share.count == share.of ? text : "\(text).0"
  }

  /// The counts under their keys.
  var figures: [Figure] {
    let shares = [("within", within), ("below", low), ("above", high)].map { key, share in
      Figure(key, [Figure("count", share.count), Figure("percent", share.percent)].compactMap(\.self))
    }
    return [Figure("n", n), Figure("of_sensor", .flag(isSensor))] + shares
  }
}
