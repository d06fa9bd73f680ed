import Model

/// A line in words: what is accepted, said again, is the same; nothing is in it that was not written.
enum LogLineTarget {
  static func run(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let now = Moment("2026-11-21T12:00+01:00") else { return }
    let stranger = EntryContext(now: now, zone: zone)
    var known = EntryContext(now: now, zone: zone, glucoseUnit: .mmol, weightUnit: .kilogram)
    known.temperatureUnit = .celsius
    for context in [stranger, known] {
      guard let draft = try? LogLine.read(text, context: context) else { continue }
      isSaidAgain(draft, context)
      isWritten(draft, in: text, units: context.glucoseUnit == nil)
      law(draft.at.minutes(since: now) <= 5, "\(draft.at) is still to come")
    }
    correct(text, stranger)
  }

  /// A zone with the European rule of 2026, so that a skipped and a doubled hour can be met.
  private static let zone = Zone(name: "Test/Europe") { seconds in
    (1_774_746_000..<1_792_890_000).contains(seconds) ? 120 : 60
  }

  private static func isSaidAgain(_ draft: ParsedLine, _ context: EntryContext) {
    let words = draft.measurement.logText
    let again = try? LogLine.read(words, context: context)
    law(again?.measurement.fields == draft.measurement.fields, "\"\(words)\" is not the same again")
    let entry = draft.entry(id: id)
    guard let line = LogLine.text(for: entry) else { return law(false, "\"\(words)\" cannot be said") }
    let corrected = try? LogLine.read(line, context: context, correcting: entry)
    law(corrected?.entry(id: id) == entry, "\"\(line)\" does not correct to itself")
  }

  /// Every number of the measurement stands in the text, and every word of a text and every unit does.
  private static func isWritten(_ draft: ParsedLine, in text: String, units: Bool) {
    let written = numbers(in: text)
    let lower = text.lowercased()
    for field in draft.measurement.fields {
      switch field.value {
      case .number(let number):
        let value = PlainDecimal(number.description)?.value ?? ""
        law(written.contains(value), "\(number) was not written")
      case .text(let unit) where field.key == "unit" && units:
        let sign =
          ["mmol/mol": "mmol/mol", "mg/dL": "mg", "mmol/L": "mmol", "%": "%"][unit] ?? unit.lowercased()
        law(lower.contains(sign) || unit == "%" && lower.contains("percent"), "\(unit) was not written")
      case .text(let words) where field.key == "name" || field.key == "text":
        for word in words.split(whereSeparator: \.isWhitespace) {
          law(
            text.replacing("\"\"", with: "\"").contains(word) || text.contains(word),
            "\"\(word)\" was not written")
        }
      case .text, .flag, .list: break
      }
    }
  }

  /// The values of all runs of digits with at most one mark in them.
  private static func numbers(in text: String) -> Set<String> {
    let runs = text.split { !($0.isASCII && ($0.isNumber || $0 == "." || $0 == "," || $0 == "-")) }
    return Set(runs.compactMap { PlainDecimal(String($0.map { $0 == "," ? "." : $0 }))?.value })
  }

  /// Correcting an entry never gives something that cannot be said.
  private static func correct(_ text: String, _ context: EntryContext) {
    guard let pressure = try? BloodPressure(systolic: 128, diastolic: 82, pulse: 64) else { return }
    let entry = Entry(id: id, at: context.now, content: pressure, note: "before breakfast", tags: ["travel"])
    guard let draft = try? LogLine.read(text, context: context, correcting: entry) else { return }
    isSaidAgain(draft, context)
  }

  private static let id = ULID(milliseconds: 1_795_000_000_000, random: (7, 7))
}
