import Foundation
import Testing

extension Household {
  /// Runs a command that has to succeed.
  @discardableResult
  func run(_ arguments: [String], input: String = "") throws -> CommandLineRun {
    let run = try CommandLineRun(in: self, arguments, input: input)
    try #require(run.status == .exited(0), "\(arguments): \(run.output)\(run.errors)")
    return run
  }

  /// A script of `Tests/Peers`.
  static func peer(_ name: String) -> String {
    URL(filePath: #filePath).appending(path: "../../../Peers/\(name)").standardized.path
  }

  /// The Python that has PyPI's fhir.resources, where `script/setup --tests` could fetch it.
  static let models: String? = {
    let path = URL(filePath: #filePath).appending(path: "../../../../.build/peers/bin/python").standardized
      .path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()

  /// A journal in which everything is that can be: each kind and how it is said, corrections, deletions, a week of blood
  /// pressures, a fortnight of a sensor, medicines, visits, documents, own kinds, reminders.
  func fillWithEverything() throws {
    try run(["kind", "add", "peak flow", "--unit", "L/min", "--from", "50", "--to", "900", "--word", "pf"])
    try run(["kind", "add", "mood", "--unit", "smileys", "--from", "0", "--to", "10", "--word", "mood"])
    try run(["log", "--sure"], input: Self.readings.joined(separator: "\n") + "\n")
    try run(["import", try sensorFile(), "--format", "vitals"])
    try correct()
    try keepTheRest()
  }

  private static let readings: [String] =
    [
      "2026-11-10 07:30 188/102 64 left arm sitting irregular note =after \"coffee\" #doctor",
      "2026-11-10 07:31 99/61 right wrist lying", "2026-11-10 07:32 121/79 standing",
      "2026-11-10 08:00 5.60 mmol/L fasting", "2026-11-10 08:01 104 mg/dL after", "2026-11-10 08:02 hi mg/dL",
      "2026-11-10 08:03 lo mmol/L bedtime", "2026-11-10 08:04 101 mg/dL fasting laboratory",
      "2026-11-10 08:05 5.6 mmol/L laboratory", "2026-11-10 08:06 6.1 mmol/L before sensor",
      "2026-11-10 09:00 pulse 61", "2026-11-10 09:01 w 81.40 kg", "2026-11-10 09:02 w 181 lb",
      "2026-11-10 09:03 spo2 97", "2026-11-10 09:04 temp 36.8 C", "2026-11-10 09:05 temp 98.4 F",
      "2026-11-10 09:06 resp 16", "2026-11-10 09:07 waist 94.5 cm", "2026-11-10 09:08 waist 37 in",
      "2026-11-10 09:09 a1c 6.8 %", "2026-11-10 09:10 a1c 51 mmol/mol", "2026-11-10 09:11 ketones 0.4",
      "2026-11-10 09:12 ldl 2.90 mmol/L", "2026-11-10 09:13 ldl 112 mg/dL", "2026-11-10 09:14 hdl 1.4 mmol/L",
      "2026-11-10 09:15 hdl 50 mg/dL", "2026-11-10 09:16 cholesterol 5.2 mmol/L",
      "2026-11-10 09:17 cholesterol 201 mg/dL", "2026-11-10 09:18 trig 1.5 mmol/L",
      "2026-11-10 09:19 trig 130 mg/dL", "2026-11-10 09:20 creatinine 88 umol/L",
      "2026-11-10 09:21 creatinine 1.02 mg/dL", "2026-11-10 09:22 egfr 90", "2026-11-10 09:23 potassium 4.1",
      "2026-11-10 09:24 potassium 4.1 mEq/L", "2026-11-10 09:25 pf 420", "2026-11-10 09:26 mood 7",
      "2026-11-10 09:27 insulin 4.5 rapid", "2026-11-10 09:28 insulin 12 long", "2026-11-10 09:29 carbs 45",
      "2026-11-10 10:00 took the white one, \"half\"", "2026-11-10 10:01 skipped ramipril 5 mg",
      "2026-11-10 10:02 note 血圧 🙂 + @home", "2026-11-10 10:03 note -",
    ] + weeks

  /// Seven days of two readings in the morning and two in the evening, as protocols ask for.
  private static let weeks: [String] = (14...20).flatMap { day in
    ["07:30", "07:31", "20:00", "20:01"].enumerated().map { place, time in
      "2026-11-\(day) \(time) \(124 + (day * 7 + place * 3) % 11)/\(78 + (day + place) % 7) \(60 + place) left sitting"
    }
  }

  /// A value every five minutes for fourteen days, up and down through all ranges, in our own CSV.
  private func sensorFile() throws -> String {
    var text = "date,time,offset,kind,value,unit,source\n"
    for slot in 0..<(14 * 288) {
      let (day, minute) = (7 + slot / 288, slot % 288 * 5)
      let value = 50 + (slot * 37 % 211 + slot / 12 % 24 * 2)
      let time = String(format: "%02d:%02d", minute / 60, minute % 60)
      text += String(format: "2026-11-%02d", day) + ",\(time),UTC+01:00,glucose,\(value),mg/dL,cgm\n"
    }
    let file = folder.appending(path: "sensor.csv")
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  private func id(of words: String) throws -> String {
    let line = try run(["list", "--from", "2026-11-10", "--to", "2026-11-10"]).lines.first {
      $0.contains(words)
    }
    return String(try #require(line, "\(words)").prefix(6))
  }

  private func correct() throws {
    try run(["edit", id(of: "188/102"), "128/82"])
    try run(["edit", id(of: "128/82"), "note", "the cuff was loose"])
    try run(["edit", id(of: "81.40 kg"), "w 81.5 kg"])
    try run(["delete", id(of: "97 %")])
    try run(["delete", id(of: "36.8")])
    try run(["undo"])
    try run(["delete", id(of: "the white one")])
  }

  private func keepTheRest() throws {
    try run(["medication", "add", "ramipril", "5 mg", "--at", "07:30", "--since", "2026-10-01"])
    try run(["medication", "add", "metformin", "--since", "2026-11-01"])
    try run(["medication", "change", "ramipril", "--strength", "10 mg", "--on", "2026-11-12"])
    try run(["medication", "stop", "metformin", "--on", "2026-11-18"])
    try run([
      "visit", "add", "2026-12-03 10:30", "--with", "Dr Lind", "--minutes", "20", "--status", "confirmed",
    ])
    try run(["visit", "add", "2026-12-10 10:30", "--with", "Dr Grau"])
    try run(["document", "add", report(), "--date", "2026-11-12"])
    try run(["remind", "add", "HbA1c", "--every", "3m", "--on", "2026-12-01"])
  }
}
