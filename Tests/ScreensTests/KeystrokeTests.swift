import Care
import Foundation
import Model
import Terminal
import Testing

@testable import Screens

/// The five most frequent jobs, from Today until it is saved, with the keys that `docs/using.md` names for them.
@Suite struct KeystrokeTests {
  /// A job: what it is called in the table, the most keys that it may take, and what is so once it is done.
  struct Job: Sendable, CustomTestStringConvertible {
    let name: String
    let most: Int
    let begin: @Sendable () throws -> Sofa
    let isDone: @Sendable (Sofa) throws -> Bool

    var testDescription: String { name }
  }

  static let jobs: [Job] = [
    Job(name: "a blood pressure with its pulse", most: 9, begin: { try Sofa("2026-11-20 07:30 131/84") }) {
      sofa in
      sofa.app.record.lastEntered.first?.measurement?.sentence == "128/82 mmHg, pulse 64"
    },
    Job(name: "a glucose before breakfast", most: 6, begin: { try Sofa("2026-11-20 07:30 6.1 mmol/L") }) {
      sofa in
      sofa.app.record.lastEntered.first?.measurement?.sentence == "5.6 mmol/L, fasting"
    },
    Job(
      name: "the last reading has a wrong number", most: 7,
      begin: { try Sofa("2026-11-21 07:30 128/82 64 left sitting note ran") }
    ) { sofa in
      let last = sofa.app.record.lastEntered.first
      return last?.measurement?.sentence == "138/82 mmHg, pulse 64, left arm, sitting" && last?.note == "ran"
        && last?.at.description == "2026-11-21T07:30+01:00" && sofa.app.record.readings.count == 1
    },
    Job(
      name: "a dose that was taken on time, and is answered late", most: 3,
      begin: { try MedicationScreenTests.sofa() }
    ) {
      sofa in
      let last = sofa.app.record.readings(of: MedicationTaken.kind).newest(1).first
      return last?.at.description == "2026-11-21T08:00+01:00"
        && (last?.content as? MedicationTaken)?.dose?.description == "2026-11-21T08:00"
        && sofa.app.record.medication.due.isEmpty
    },
    Job(name: "all alerts that ask for nothing today", most: 1, begin: manyAlerts) { sofa in
      sofa.app.record.alerts.isEmpty
    },
  ]

  /// A new target, and the alerts that it raised.
  @Sendable private static func manyAlerts() throws -> Sofa {
    var targets = Targets.untouched
    (targets.systolic, targets.diastolic) = (120, 75)
    let days = (8...20).flatMap { day -> [String] in
      let text = day < 10 ? "0\(day)" : "\(day)"
      return ["2026-11-\(text) 08:00 138/86 66", "2026-11-\(text) 20:00 139/87 66"]
    }
    let others = ["2026-11-12 08:00 temp 38.4 C", "2026-11-15 08:00 temp 38.3 C", "2026-11-19 08:00 g 3.5"]
    let sofa = try Sofa(
      now: "2026-11-21T09:04+01:00", lines: days + others, contents: [("2026-11-10T07:00+01:00", targets)])
    sofa.press(.tick)
    #expect(sofa.app.record.alerts.count > 2)
    return sofa
  }

  @Test(arguments: jobs) func takesSoManyKeys(_ job: Job) throws {
    let row = try #require(Self.table().first { $0.name == job.name }, "\(job.name) is in docs/using.md")
    #expect(row.keys.count == row.count && row.count <= job.most)
    let sofa = try job.begin()
    let wasDone = try job.isDone(sofa)
    #expect(sofa.app.page == .today && !wasDone)
    for key in row.keys { sofa.press(key) }
    let isDone = try job.isDone(sofa)
    #expect(isDone, "\(sofa.screen())")
    #expect(sofa.app.page == .today, "and one is back on Today")
  }

  @Test func theTableHasNoOtherRows() throws {
    #expect(try Self.table().map(\.name) == Self.jobs.map(\.name))
  }

  /// The rows of the table: `| what | keys | how many |`.
  private static func table() throws -> [(name: String, keys: [Key], count: Int)] {
    let file = URL(filePath: #filePath).appending(path: "../../../docs/using.md").standardized
    let text = try String(contentsOf: file, encoding: .utf8)
    let section =
      try #require(text.components(separatedBy: "\n## The fewest keys\n").dropFirst().first)
      .components(separatedBy: "\n## ").first ?? ""
    return try section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2).map { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      return (cells[0], try cells[1].split(separator: " ").flatMap(keys), try #require(Int(cells[2])))
    }
  }

  private static func keys(_ word: Substring) throws -> [Key] {
    if word.hasPrefix("`") { return word.dropFirst().dropLast().map(Key.character) }
    return [try #require(Key(name: word.lowercased()))]
  }
}
