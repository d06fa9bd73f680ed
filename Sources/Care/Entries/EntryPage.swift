import Alerts
import Journal
import Model

/// All that is known of one entry, a line each: what a row has no room for, and what no row shows.
package enum EntryPage {
  /// What stands over the page: `BLOOD PRESSURE, today 07:30`.
  package static func title(_ entry: Entry, _ record: PatientRecord) -> String {
    "\(record.kinds.title(of: entry.kind).uppercased()), \(record.when(entry.at))"
  }

  /// The value first, how it stands against its limits and by whose, then all that was said of it, and how it came here.
  package static func lines(_ entry: Entry, _ record: PatientRecord) -> [Remark] {
    let classes = entry.measurement.map { record.classes(of: $0, by: record.targets(on: entry.at.day)) } ?? []
    let held = classes.flatMap { found in
      [
        Remark(
          "\(found.words.prefix(1).uppercased())\(found.words.dropFirst()): \(found.limits)",
          Emphasis(found.severity))
      ] + found.citations.map { Remark("  Source: \($0.text)", .muted) }
    }
    return [value(entry)] + typed(entry) + said(entry) + held + [Remark(measured(entry, record))]
      + origin(entry, record).map { Remark($0, .muted) }
  }

  private static func value(_ entry: Entry) -> Remark {
    guard let measurement = entry.measurement else { return Remark(entry.kind.title, .heading) }
    let texts = [measurement.valueText, measurement.unitText]
    return Remark(texts.filter { !$0.isEmpty }.joined(separator: " "), .heading)
  }

  /// How it was typed, where the page has another unit.
  private static func typed(_ entry: Entry) -> [Remark] {
    guard let measurement = entry.measurement, measurement.unitText != measurement.asEntered.unitText else {
      return []
    }
    return [Remark("entered as \(measurement.asEntered.valueText) \(measurement.asEntered.unitText)")]
  }

  private static func said(_ entry: Entry) -> [Remark] {
    let tags = entry.tags.map { "#\($0)" }.joined(separator: " ")
    let texts = (entry.measurement?.details ?? []) + [tags] + [entry.note.map { "note: \($0)" } ?? ""]
    return texts.filter { !$0.isEmpty }.map { Remark($0) }
  }

  private static func measured(_ entry: Entry, _ record: PatientRecord) -> String {
    let day = "\(entry.at.day.weekdayText) \(entry.at.day.longText)"
    guard entry.at.hasTime else { return "\(day), without a time of day" }
    return "\(day) \(record.text(entry.at.time)), by a clock at UTC\(offset(entry.at))"
  }

  /// `+1`, `-3:30`: how far a clock is ahead of UTC.
  private static func offset(_ moment: Moment) -> String {
    let (hours, minutes) = Int(moment.offsetMinutes.magnitude).quotientAndRemainder(dividingBy: 60)
    let rest = minutes == 0 ? "" : ":\(minutes < 10 ? "0" : "")\(minutes)"
    return "\(moment.offsetMinutes < 0 ? "-" : "+")\(hours)\(rest)"
  }
}

// How it came into the journal.
extension EntryPage {
  private static func origin(_ entry: Entry, _ record: PatientRecord) -> [String] {
    let undecided = record.ledger.conflicts.contains { $0.id == entry.id }
    return [
      saved(entry, record), corrected(entry, record), together(entry, record),
      undecided ? "It was changed on two devices, and you have not decided yet which version is right." : nil,
    ].compactMap(\.self)
  }

  private static func saved(_ entry: Entry, _ record: PatientRecord) -> String? {
    Moment(instantMilliseconds: Int64(entry.id.milliseconds), zone: record.zone, precision: .minute).map {
      "Saved \(record.when($0))"
    }
  }

  private static func corrected(_ entry: Entry, _ record: PatientRecord) -> String? {
    let versions = record.ledger.revisions(of: entry.id)
    guard versions.count > 1 else { return nil }
    let last = versions.compactMap(\.written).max().map { ", last \(record.when($0))" } ?? ""
    return "Changed \(versions.count == 2 ? "once" : "\(versions.count - 1) times")\(last)"
  }

  private static func together(_ entry: Entry, _ record: PatientRecord) -> String? {
    if let id = entry.document {
      let title = record.standing.first { $0.id == id }.flatMap { ($0.content as? Document)?.title }
      return "Read from the document \(title ?? "\(id.short)")"
    }
    guard let batch = entry.batch else { return nil }
    let others = record.readings(around: entry.at).filter { $0.batch == batch }
    // The readings of a session share the id of its first one; an import has an id of its own.
    guard let place = others.firstIndex(where: { $0.id == entry.id }),
      others.contains(where: { $0.id == batch })
    else { return "Saved together with others, as an import is" }
    return "Reading \(place + 1) of \(others.count) of a session"
  }
}
