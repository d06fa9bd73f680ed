import Care
import Lettering
import Terminal

/// What Today says as long as there is no reading to show: the one key that adds the first one.
enum FirstSteps {
  /// The lines, wrapped at a width.
  static func lines(_ record: PatientRecord, width: Int) -> [(text: String, tone: Tone)] {
    let isAll = record.ledger.scope == .everything
    let first = isAll ? "No readings yet." : "No readings in the last months. Press h to look for older ones."
    let isUntouched = isAll && record.ledger.entries.isEmpty
    let isWide = width >= 50
    let examples = [("128/82 64", "blood pressure and pulse"), ("5.6 mmol/L fasting", "glucose")].map {
      isWide ? "    \(Text.fit($0, width: 23)) \($1)" : "  \($0)"
    }
    let lines: [(text: String, tone: Tone)] =
      [("", .normal), (first, .heading), ("", .normal)]
      + [("Press l and type what your monitor shows, for example", .normal), ("", .normal)]
      + examples.map { ($0, .accent) } + [("", .normal)]
      + (isUntouched ? ["Nothing is saved on this computer until you save your first reading."] : []).map {
        ($0, .muted)
      }
      + [
        "Try made-up data: vitals demo",
        "Bring in another app's file: vitals import FILE",
        "Vitals keeps and shows what you measure. It is not a medical device.",
      ].map { ($0, .muted) }
    return lines.flatMap { line in
      Text.columns(line.text) <= width || line.text.isEmpty
        ? [line] : Text.wrap(line.text, width: max(1, width)).map { ($0, line.tone) }
    }
  }
}
