import Care
import Foundation
import Journal
import Model
import Testing

@testable import Screens

/// A sofa with something of everything that can be looked at, changed or typed into.
enum FurnishedSofa {
  static let now = "2026-11-21T09:04+01:00"

  /// Readings, a reminder, visits, a question, a medicine, an own kind and a document.
  static func make(files: any FileSystem = SystemCalls()) throws -> Sofa {
    let at = "2026-11-20T09:00+01:00"
    let sofa = try Sofa(
      now: now, lines: lines, contents: try contents().map { (at, $0) }, generator: SameNumbers(),
      files: files)
    let record = sofa.app.record
    let act = try DocumentActs.keep(Array(report.utf8), path: "/x/report.txt", .init(), in: record)
    _ = try sofa.keeper.carryOut(act, in: record)
    try sofa.restart()
    return sofa
  }

  /// The same in memory, with a line that is damaged, one that nobody can read, and an entry that was changed on a
  /// phone too.
  static func damaged(_ files: MemoryFiles) throws -> Sofa {
    let sofa = try make(files: files)
    let last = try #require(sofa.app.record.readings.first)
    var edited = last
    edited.note = "changed here"
    try sofa.keeper.replace([edited])
    let path = try #require(files.paths.first { $0.hasSuffix("/2026-11.jsonl") })
    var text = String(decoding: files.bytes(path) ?? [], as: UTF8.self)
    let writer = try #require(path.split(separator: "/").dropLast().last)
    let first = try #require(text.split(separator: "\n").first { $0.contains("\(last.id)") })
    let line = first.replacing(/,"(action|seq|sum)":.*/, with: "")
    let phone =
      line.replacing("\",\"kind\"", with: "\",\"rev\":2,\"replaces\":[\"\(writer):1\"],\"kind\"")
      + ",\"note\":\"changed on the phone\",\"written\":\"2026-11-21T09:03:00.000+01:00\"}\n"
    text = text.replacing("\"systolic\":128", with: "\"systolic\":148") + "junk\n"
    files.put(text.utf8, path)
    files.put(phone.utf8, path.replacing("/\(writer)/", with: "/phone-0001/"))
    for (name, text) in SizeTests.files { files.put(text.utf8, "/x/\(name)") }
    try sofa.restart()
    return sofa
  }

  private static let report = "Report of 12 November 2026\nPotassium 4.1 mmol/L\nLDL cholesterol 2.9 mmol/L\n"

  private static let lines = [
    "2026-11-18 07:40 131/84 66 left sitting", "2026-11-19 08:10 5.6 mmol/L fasting",
    "2026-11-19 20:40 w 81.4",
    "2026-11-20 07:40 128/82 64", "2026-11-20 22:10 182/121 70",
  ]

  private static func contents() throws -> [any Content] {
    let day = try #require(Day("2026-11-01"))
    var past = Visit(start: try #require(Moment("2026-11-20T10:30+01:00")))
    past.clinician = "Dr Lind"
    var next = Visit(start: try #require(Moment("2026-12-03T10:30+01:00")))
    next.clinician = "Dr Moe"
    let evening = DoseSchedule.times([try #require(TimeOfDay("20:00"))])
    return [
      try Reminder("Dentist", recurrence: .years(1), first: day), past, next,
      try Medicine("ramipril", strength: "5 mg", schedule: evening, start: day),
      try OwnKind(
        code: "own-peak-flow", name: "peak flow", unit: "L/min", digits: 0, least: ExactDecimal(50),
        greatest: ExactDecimal(900)),
      try VisitQuestion("Why two readings?"),
    ]
  }
}
