import Care
import Terminal

/// What Today says as long as there is nothing to show: the one key that adds the first reading.
enum FirstSteps {
  static func draw(on canvas: inout Canvas, y: Int, _ record: PatientRecord) {
    let isYoung = record.ledger.entries.isEmpty
    let lines: [(text: String, tone: Tone)] = [
      (
        isYoung ? "No readings yet." : "No readings in the last year. Press h to see older ones.",
        .heading
      ),
      ("", .normal),
      ("Press l and type what your monitor shows, for example", .normal),
      ("", .normal),
      ("    128/82 64               blood pressure and pulse", .accent),
      ("    5.6 mmol/L fasting      glucose", .accent),
      ("", .normal),
      ("Nothing is saved on this computer until you save your first reading.", .muted),
      ("Try made-up data: vitals demo", .muted),
      ("Bring in another app's file: vitals import FILE", .muted),
      ("Vitals keeps and shows what you measure. It is not a medical device.", .muted),
    ]
    for (index, line) in lines.enumerated() {
      canvas.write(
        line.text, x: 3, y: y + index + 1, tone: line.tone, maxWidth: max(0, canvas.size.width - 4))
    }
  }
}
