import Model

/// What a row of the history says of an entry, part by part: what the list shows is what a filter looks in.
package struct RowWords: Sendable {
  /// The day as `2026-11-21`.
  package let day: String
  /// The day as a narrow window has it: `21 Nov`, or `21 Nov 2025` of another year than this one.
  package let shortDay: String
  /// The time by the clock that the person reads; empty where only the day is known.
  package let time: String
  /// The name of the kind.
  package let kind: String
  /// The number; empty where the entry is words.
  package let value: String
  /// What stands behind the number: its unit, or the words of a note or a medicine.
  package let head: String
  /// What else is known of the measurement: `pulse 64`, `left arm`.
  package let details: [String]
  /// The tags, each with its `#`.
  package let tags: [String]
  /// The person's own words; empty where there are none.
  package let note: String
  /// The categories of the value, without their limits; empty where nothing is said of it.
  package let category: String
  /// How the value stands; nil where nothing is said of it.
  package let mark: ValueMark?

  /// Takes an entry apart.
  package init(_ entry: Entry, in record: PatientRecord) {
    let measurement = entry.measurement
    let isText = measurement is Note || measurement is MedicationTaken
    day = "\(entry.at.day)"
    shortDay = entry.at.day.shortText(from: record.now.day)
    time = entry.at.timeText(record.settings.clock)
    kind = record.kinds.title(of: entry.kind)
    value = isText ? "" : measurement?.valueText ?? ""
    head = (isText ? measurement?.valueText : measurement?.unitText) ?? ""
    details = measurement?.details ?? []
    tags = entry.tags.map { "#\($0)" }
    note = entry.note ?? ""
    mark = record.mark(entry)
    category = mark?.category ?? ""
  }

  /// All of it in lower case.
  var text: String {
    WordSearch.plain(
      ([day, shortDay, time, kind, value, head] + details + tags + [note, category])
        .joined(separator: " ").lowercased())
  }
}

/// Looks for words as people read them: from the beginning of a word on, so that `low` is not in `below`.
enum WordSearch {
  /// Whether a text has a word, or several in a row, that begin as `wanted` does; both in lower case.
  ///
  /// `82` is in `128/82`, but not in `182`, and `6` is not in `5.6`. Scripts that put no space between words are looked
  /// through from every letter on.
  static func finds(_ wanted: String, in text: String, isWhole: Bool = false) -> Bool {
    let (wanted, text) = (Array(wanted.utf8), Array(text.utf8))
    guard let first = wanted.first else { return true }
    guard wanted.count <= text.count else { return false }
    for start in 0...text.count - wanted.count where text[start] == first {
      let end = start + wanted.count
      guard text[start..<end].elementsEqual(wanted), isBeginning(text, start) else { continue }
      if !isWhole || end == text.count || !isOfWord(text[end]) { return true }
    }
    return false
  }

  /// A text without the commas and semicolons between its words; those in a number stay.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }) else {
      return text
    }
    var plain = ""
    var rest = text[...]
    while let mark = rest.firstIndex(where: { $0 == "," || $0 == ";" }) {
      plain += rest[..<mark]
      rest = rest[rest.index(after: mark)...]
      if let next = rest.first, next != " " { plain.append(text[mark]) }
    }
    return plain + rest
  }

  private static func isBeginning(_ text: [UInt8], _ place: Int) -> Bool {
    guard place > 0, isOfWord(text[place]) else { return true }
    let before = text[place - 1]
    if isOfWord(before) { return false }
    // The digits behind a decimal point are no number of their own.
    let isPoint = before == UInt8(ascii: ".") || before == UInt8(ascii: ",")
    return !(isPoint && isDigit(text[place]) && place > 1 && isDigit(text[place - 2]))
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
