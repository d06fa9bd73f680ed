import Alerts
import Model

/// The lines above a preparation page: which visit, which days, and what the page is.
struct VisitHead {
  private let material: VisitPreparation.Material
  private let period: Period
  private let now: Moment
  private let clock: ClockFormat

  init(_ material: VisitPreparation.Material, period: Period, now: Moment, clock: ClockFormat) {
    self.material = material
    self.period = period
    self.now = now
    self.clock = clock
  }

  var lines: [String] { [title] + [details, days, Wording.notADevice].compactMap(\.self) }

  private var title: String {
    guard let visit = material.visit else { return "Preparation for a visit (none is planned yet)" }
    let start = "\(visit.start.day.weekdayText) \(visit.start.day.longText) \(visit.start.time.text(clock))"
    return "Preparation for the visit\(visit.clinician.map { " with \($0)" } ?? "") on \(start)"
  }

  private var details: String? {
    guard let visit = material.visit else { return nil }
    let parts = [
      visit.reason.map { "About: \($0)." }, visit.place.map { "Place: \($0)." },
      visit.link.map { "Link: \($0)" },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private var days: String {
    let count = "\(period.count) \(period.count == 1 ? "day" : "days")"
    let span = "\(period.days.lowerBound) to \(period.days.upperBound)"
    guard let last = material.last, last.start.day < now.day else {
      return
        "Made on \(now.day.longText). It covers the last \(count), \(span), compared with as many days before. "
        + "No earlier visit is recorded."
    }
    let with = last.clinician.map { " with \($0)" } ?? ""
    return
      "Made on \(now.day.longText). It covers the \(count) since the visit\(with) on \(last.start.day.longText), "
      + "\(span), compared with as many days before."
  }
}
