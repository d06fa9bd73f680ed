import Model
import Statistics

extension AlertRule {
  /// A very high HbA1c.
  static let highHbA1c = AlertRule(
    id: "hba1c-very-high",
    words:
      "An HbA1c of \(percent) % (\(mmolPerMol) mmol/mol) or more. Of several results the latest counts, for "
      + "\(months) months.",
    citations: [.hba1cVeryHigh, .choice("10 % itself counts; a result counts for \(months) months")],
    kinds: [HbA1c.kind],
    fires: [
      Example("a1c 10.0 %"), Example("a1c 86 mmol/mol"), Example("a1c 10.4 %", later: 200 * 1440),
      Example("a1c 9.1 %", "a1c 11 %", minutesApart: 1440),
    ],
    doesNotFire: [Example("a1c 9.9 %"), Example("a1c 85 mmol/mol")],
    check: .reading { context in
      guard let entry = context.entry, let value = context.measurement(HbA1c.self), isVeryHigh(value) else {
        return nil
      }
      let near = context.later(HbA1c.self, within: AlertEngine.reach).map {
        Reading(id: $0.entry.id, at: $0.entry.at, value: $0.value)
      }
      let later = (near + context.history.readings(of: HbA1c.self)).filter {
        $0.id != entry.id && $0.at > entry.at && $0.at <= context.now
      }
      let last = later.max { $0.at < $1.at }
      // The latest result speaks for those before it.
      if let last, isVeryHigh(last.value) { return nil }
      let limit = value.shownUnit == .percent ? "\(percent) %" : "\(mmolPerMol) mmol/mol"
      let text = "\(value.valueText) \(value.unitText)"
      let when = entry.at.day.words(from: context.now.day)
      let then = last.map {
        "; \($0.value.valueText) \($0.value.unitText) \($0.at.day.words(from: context.now.day))"
      }
      let over = Fade(
        after: months * 30 * Fade.day, urgency: .note, whatToDo: [Wording.hba1cNoted],
        headline: "HbA1c was \(text) (\(limit) or more) \(when)\(then ?? "")")
      var hit = AlertHit(
        severity: .high, urgency: .days, headline: "Very high HbA1c: \(text) (\(limit) or more)",
        limit: limit,
        whatToDo: [Wording.hba1cCall, Wording.hba1cToday],
        arithmetic: ["\(text) is at or above \(limit)"], fades: [over])
      if last != nil { hit.become(over) }
      return hit
    })

  private static let percent = 10
  private static let mmolPerMol = 86
  private static let months = 4

  private static func isVeryHigh(_ value: HbA1c) -> Bool {
    !(value.value < ExactDecimal(value.unit == .percent ? percent : mmolPerMol))
  }
}
