import Alerts
import Model
import Report
import Statistics

/// What the readings of a session say together: their mean with n, its class, and what the mean must not hide.
package enum SessionMean {
  /// The lines; none without readings.
  package static func lines(_ entries: [Entry], _ record: PatientRecord) -> [Remark] {
    guard let mean = mean(entries) else { return [] }
    let scheme = Scheme.named(record.targets.scheme)
    let setting = record.targets.setting
    let limit = scheme?.hypertension(setting)
    let pulse = mean.pulse.map { ", pulse \($0.text(places: 0))" } ?? ""
    let n = mean.coverage.n == 1 ? "1 reading" : "\(mean.coverage.n) readings"
    var lines = [Remark("Average of \(n): \(mean.text(beside: limit)) mmHg\(pulse)", .heading)]
    if let scheme, let found = Classification(of: mean, scheme: scheme, setting: setting) {
      let words = found.words.prefix(1).uppercased() + found.words.dropFirst()
      lines.append(Remark("\(words): \(found.limits)", Emphasis(found.severity)))
    }
    return lines + severe(entries, SevereLimit.chosen(record.targets))
  }

  /// The mean of the readings in short, for a sentence: `133/85`.
  package static func text(_ entries: [Entry], _ record: PatientRecord) -> String? {
    let limit = Scheme.named(record.targets.scheme)?.hypertension(record.targets.setting)
    return mean(entries)?.text(beside: limit)
  }

  /// How much the mean matters, by its class; nil where nothing is said of it.
  package static func emphasis(_ entries: [Entry], _ record: PatientRecord) -> Emphasis? {
    guard let mean = mean(entries), let scheme = Scheme.named(record.targets.scheme) else { return nil }
    return Classification(of: mean, scheme: scheme, setting: record.targets.setting).map {
      Emphasis($0.severity)
    }
  }

  private static func mean(_ entries: [Entry]) -> PressureMean? {
    PressureMean(
      entries.compactMap { entry in
        (entry.content as? BloodPressure).map { Reading(id: entry.id, at: entry.at, value: $0) }
      })
  }

  private static func severe(_ entries: [Entry], _ limit: SevereLimit) -> [Remark] {
    let severe = entries.compactMap { $0.content as? BloodPressure }.filter(limit.includes)
    guard entries.count > 1, !severe.isEmpty else { return [] }
    let values = severe.map(\.valueText).joined(separator: ", ")
    let word = severe.count == 1 ? "is" : "are"
    return [
      Remark(
        "\(values) \(word) at or above \(limit.limit.text); a lower average does not change that.", .danger)
    ]
  }
}
