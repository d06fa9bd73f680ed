import Alerts
import Model
import Statistics

/// A value in full: in plain words, then what its guideline says of it and where that comes from, then its readings.
package enum GlancePage {
  /// The lines; long ones are wrapped by whoever shows them.
  package static func lines(_ glance: Glance, _ record: PatientRecord) -> [String] {
    let unit = glance.unit.isEmpty ? "" : " \(glance.unit)"
    let about = ([record.when(glance.at)] + glance.details).joined(separator: ", ")
    var lines = ["\(glance.value)\(unit), \(about)"]
    if let standing = glance.standing {
      lines.append("\(standing.words.prefix(1).uppercased())\(standing.words.dropFirst()).")
    }
    let classes = classes(glance, record)
    if !classes.isEmpty {
      lines += ["", "By the guidelines:"]
      lines += classes.map { "  \($0.words.prefix(1).uppercased())\($0.words.dropFirst()): \($0.limits)" }
      lines += sources(classes)
    }
    if glance.readings.count > 1 {
      lines += ["", "The readings:"] + glance.readings.map { "  \(record.when($0.at))  \(record.line($0))" }
    }
    return lines
  }

  private static func sources(_ classes: [Classification]) -> [String] {
    classes.flatMap(\.citations).map { "  Source: \($0.text)" }.reduce(into: []) { all, source in
      if !all.contains(source) { all.append(source) }
    }
  }

  /// The classes of the value, by the targets of its day; of several readings those of their average.
  private static func classes(_ glance: Glance, _ record: PatientRecord) -> [Classification] {
    let targets = record.targets(on: glance.at.day)
    if let pulse = glance.meanPulse { return record.classes(of: pulse, by: targets) }
    guard glance.readings.count > 1 else {
      return glance.readings.first?.measurement.map { record.classes(of: $0, by: targets) } ?? []
    }
    let readings = glance.readings.compactMap { $0.reading(of: BloodPressure.self) }
    guard let mean = PressureMean(readings), let scheme = Scheme.named(targets.scheme) else { return [] }
    return [Classification(of: mean, scheme: scheme, setting: targets.setting)].compactMap(\.self)
  }
}
