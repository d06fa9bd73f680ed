import Care
import Lettering
import Model

/// What the plain line mode says of a record, a fact a line.
package enum DialogueText {
  /// Lines as they are printed: safe, in a window of so many columns or, for a script, whole, and in ASCII where asked.
  package static func printed(_ lines: [String], columns: Int?, isASCII: Bool) -> [String] {
    lines.map { isASCII ? Text.ascii($0) : Text.visible($0) }.flatMap { line in
      columns.map { Text.wrap(line, width: max(20, $0 - 1)) } ?? [line]
    }
  }

  /// The day, what needs the person, and the last reading of each kind.
  static func today(_ items: [TodayItem], _ record: PatientRecord) -> [String] {
    var lines = ["\(record.now.day.weekdayText) \(record.now.day.shortText) \(record.text(record.now.time))"]
    lines += attention(record)
    lines += items.isEmpty ? ["Nothing is due, and there are no alerts."] : numbered(items, record)
    let last = record.kinds.measurements.compactMap { kind in record.latest(of: kind).map { (kind, $0) } }
    lines.append(last.isEmpty ? "No readings yet. To log one, type log 128/82 64." : "Last readings:")
    return lines + last.flatMap { reading($1, record, beside: record.besideText($1, of: $0)) }
  }

  /// What in the files needs a person.
  static func attention(_ record: PatientRecord) -> [String] {
    let conflicts = record.ledger.conflicts.count
    let undecided =
      conflicts == 0
      ? []
      : [
        "\(conflicts == 1 ? "1 entry" : "\(conflicts) entries") changed on two devices. Run vitals check to see what to do."
      ]
    return (record.warning.map { [$0] } ?? []) + undecided
  }

  /// The items with their numbers.
  static func numbered(_ items: [TodayItem], _ record: PatientRecord) -> [String] {
    items.enumerated().map { "\($0.offset + 1). \(item($0.element, record))" }
  }

  private static func item(_ item: TodayItem, _ record: PatientRecord) -> String {
    switch item {
    case .due(let due as DueReminder):
      "\(due.isDue ? "Due" : due.isSoon ? "Soon" : "Reminder"): \(due.reminder.title), "
        + "\(ReminderPage.status(due, in: record)), \(due.reminder.rhythm(record.settings.clock))"
    case .due(let item): "\(item.isDue ? "Due" : "Soon"): \(item.line(in: record))"
    case .alert(let alert): "Alert: \(AlertText.line(alert, record))"
    }
  }

  /// A reading, and behind it its class, its tags and its remark; with what it was measured, where that is said.
  static func reading(_ entry: Entry, _ record: PatientRecord, beside: String? = nil) -> [String] {
    let title = record.kinds.title(of: entry.kind)
    let tags = entry.tags.map { "#\($0)" }.joined(separator: " ")
    let line = record.line(entry)
    let when = "\(line.hasSuffix(".") ? "" : ",") \(record.when(entry.at))\(beside.map { ", \($0)" } ?? "")"
    return [
      "\(title.prefix(1).uppercased())\(title.dropFirst()) \(line)\(when)",
      record.mark(entry).map { "  \($0.words)" } ?? "",
      tags.isEmpty ? "" : "  \(tags)", entry.note.map { "  note: \($0)" } ?? "",
    ].filter { !$0.isEmpty }
  }

  /// How to get the page for the doctor, which is made in a shell.
  static let report = [
    "Leave with q and run one of these in your shell.",
    "vitals report prints the page, in 25 lines at most.",
    "vitals report --format html -o report.html writes a file with charts.",
    "vitals report --help says what you can choose and leave out.",
  ]

  /// The commands, and what a reading looks like.
  static let help =
    DialogueCommand.all.map { "\($0.word)\($0.letter.map { " or \($0)" } ?? ""): \($0.help)" } + [
      "A reading can be typed without log too:", "  128/82 64 left sitting", "  5.6 mmol/L fasting",
      "  yesterday 7:40 w 81.4 kg note after travelling",
      "Vitals repeats what it understood. It saves only after you answer y.",
    ]
}
