import Alerts
import Model
import Report
import Statistics

/// How a value stands in a layman's words, against which limit; whose limit that is, the page behind it says.
package struct PlainStanding: Sendable, Equatable {
  /// The words: `a little above the limit of 135/85`.
  package let words: String
  /// The same for a narrow window: `a little above 135/85`.
  package let short: String
  /// Where the value lies.
  package let position: Position
  /// How much it matters.
  package let emphasis: Emphasis

  /// Up to less than so many mmHg above a limit a pressure is a little above it [D].
  static let aLittle = 5.0
}

extension PlainStanding {
  /// Of anything but a blood pressure: the name of its class without the guideline, and the limits without the unit that
  /// the value has.
  init?(_ classes: [Classification], unit: String) {
    guard let worst = classes.max(by: { $0.severity < $1.severity }) else { return nil }
    let name = worst.words.prefix { $0 != "(" }
    let limits =
      unit.isEmpty || worst.limits.contains("(") ? worst.limits : worst.limits.replacing(" \(unit)", with: "")
    self.init("\(name.last == " " ? name.dropLast() : name): \(limits)", nil, worst.position, worst.severity)
  }

  /// Of the average of a session, or of a reading, by the limit that held on its day.
  ///
  /// A severe reading is named whatever the average is, and the lower end of the scale comes before the limit.
  init?(_ session: Session, severity: Severity, targets: Targets) {
    let values = session.readings.map(\.value)
    let severe = SevereLimit.chosen(targets)
    if let worst = values.filter(severe.includes).max(by: { $0.systolic < $1.systolic }) {
      let name = values.count > 1 ? "severe: \(worst.valueText)" : "severe"
      self.init("\(name), at or above \(severe.limit.text)", nil, .above, .severe)
      return
    }
    if let low = values.first(where: LowPressure.includes), values.count == 1 {
      let isUpper = low.systolic < LowPressure.limit.systolic
      let limit = isUpper ? LowPressure.limit.systolic : LowPressure.limit.diastolic
      self.init("low: \(isUpper ? "upper" : "lower") number below \(limit)", nil, .below, severity)
      return
    }
    guard let bounds = PressureBounds(targets) else { return nil }
    let isOwn = targets.systolic != nil || targets.diastolic != nil
    self.init(session.mean, bounds, isOwn ? "your target of" : "the limit of", severity)
  }

  private init(_ mean: PressureMean, _ bounds: PressureBounds, _ whose: String, _ severity: Severity) {
    let over = (
      upper: mean.systolic - Double(bounds.systolic), lower: mean.diastolic - Double(bounds.diastolic)
    )
    let most = max(over.upper, over.lower)
    guard most >= 0 else {
      self.init("below \(whose) \(bounds.limit.text)", "below \(bounds.limit.text)", .within, severity)
      return
    }
    let far =
      mean.reaches(SevereLimit.justBelow)
      ? "well above" : most < Self.aLittle ? most == 0 ? "at" : "a little above" : "above"
    let (number, limit) =
      switch (over.upper >= 0, over.lower >= 0) {
      case (true, true): ("", bounds.limit.text)
      case (true, false): ("upper number ", "\(bounds.systolic)")
      default: ("lower number ", "\(bounds.diastolic)")
      }
    self.init("\(number)\(far) \(whose) \(limit)", "\(number)\(far) \(limit)", .above, severity)
  }

  private init(_ words: String, _ short: String?, _ position: Position, _ severity: Severity) {
    (self.words, self.short, self.position) = (words, short ?? words, position)
    emphasis = Emphasis(severity)
  }
}
