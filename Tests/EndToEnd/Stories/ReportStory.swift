import Foundation
import Testing

/// `vitals report`: the example that the docs show, and what others say of its page.
@Suite struct ReportStory {
  private static let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
  private static let now = "2026-11-21T09:04+01:00"

  /// A person: the made-up year, or two weeks of a made-up sensor.
  enum Person: String, CaseIterable, Sendable {
    case demo, sensor
  }

  private func home(_ person: Person, _ household: Household) throws -> String {
    let home = household.folder.appending(path: person.rawValue).path
    switch person {
    case .demo:
      let run = try CommandLineRun(in: household, ["demo", "--into", home, "--now", Self.now])
      try #require(run.status == .exited(0), "\(run.errors)")
    case .sensor:
      let file = household.folder.appending(path: "sensor.csv")
      try Self.sensor.write(to: file, atomically: true, encoding: .utf8)
      let run = try CommandLineRun(in: household, ["import", file.path, "--home", home, "--now", Self.now])
      try #require(run.status == .exited(0), "\(run.errors)")
    }
    return home
  }

  /// Every five minutes of 14 days, with a swing after each meal, by a sum that is the same everywhere.
  private static var sensor: String {
    let rows = (0..<(14 * 288)).map { place -> String in
      let (day, minutes) = (7 + place / 288, place % 288 * 5)
      let meals = [8 * 60, 13 * 60, 19 * 60].map { max(0, 90 - abs(minutes - $0 - 60)) }.reduce(0, +)
      let value = 88 + meals + (place * 7919 % 31) - (minutes < 300 ? 22 : 0) + (place / 288 % 3) * 9
      let time = String(format: "2026-11-%02d,%02d:%02d", day, minutes / 60, minutes % 60)
      return "\(time),UTC+01:00,glucose,\(value),mg/dL,cgm"
    }
    return (["date,time,offset,kind,value,unit,source"] + rows).joined(separator: "\n") + "\n"
  }

  private func report(_ home: String, _ household: Household, _ words: [String]) throws -> String {
    let run = try CommandLineRun(
      in: household, ["report", "--home", home, "--now", Self.now, "--name", "M. S."] + words)
    try #require(run.status == .exited(0), "\(run.errors)")
    return run.output
  }

  /// `WRITE_STORY=1` writes the files anew and fails, so that nobody does it by accident.
  @Test(arguments: ["text", "html"])
  func isWhatTheDocsShow(form: String) throws {
    let household = try Household()
    let output = try report(try home(.demo, household), household, ["--format", form])
    let file = Self.root.appending(path: "docs/report.\(form == "text" ? "txt" : "html")")
    if ProcessInfo.processInfo.environment["WRITE_STORY"] != nil {
      try output.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("wrote \(file.lastPathComponent)")
      return
    }
    #expect(output == (try String(contentsOf: file, encoding: .utf8)))
  }

  /// HTML Tidy, a browser on paper, phone and desk, and a reader of PDF find nothing wrong with it.
  @Test(arguments: Person.allCases)
  func othersFindItSound(person: Person) throws {
    let household = try Household()
    let home = try home(person, household)
    let days = ["--last", person == .demo ? "90d" : "14d"]
    let page = household.folder.appending(path: "report.html")
    let text = household.folder.appending(path: "report.txt")
    try report(home, household, days + ["--format", "html"]).write(
      to: page, atomically: true, encoding: .utf8)
    try report(home, household, days).write(to: text, atomically: true, encoding: .utf8)
    let script = Self.root.appending(path: "Tests/Peers/report_page.py").path
    let run = try CommandLineRun(in: household, [script, page.path, text.path], program: "/usr/bin/python3")
    #expect(run.status == .exited(0) && run.output.hasPrefix("sound: "), "\(run.output) \(run.errors)")
  }

  @Test func aFileIsWrittenAndSaysWhatIsInIt() throws {
    let household = try Household()
    let home = try home(.demo, household)
    let file = household.folder.appending(path: "report.html").path
    let output = try report(
      home, household, ["--format", "html", "-o", file, "--without", "medication,charts"])
    #expect(output.contains("Inside: blood pressure, glucose"))
    #expect(output.contains("Left out by choice: medicines, charts."))
    let page = try String(contentsOfFile: file, encoding: .utf8)
    #expect(!page.contains("<svg") && !page.contains("<h2>Medicines</h2>"))
  }

  @Test(arguments: [
    ["--without", "moon"], ["--protocol", "none"], ["--format", "pdf"], ["--copy", "--format", "html"],
  ])
  func whatCannotBeIsRefused(words: [String]) throws {
    let household = try Household()
    let run = try CommandLineRun(in: household, ["report"] + words)
    #expect(run.status == .exited(64), "\(run.output) \(run.errors)")
  }

  @Test func aPDFWithoutAProgramSaysHowToGetOne() throws {
    let household = try Household()
    household.environment["PATH"] = "/nowhere"
    let file = household.folder.appending(path: "report.pdf").path
    let run = try CommandLineRun(in: household, ["report", "--format", "pdf", "-o", file])
    #expect(run.status == .exited(73) && run.errors.contains("apt install weasyprint"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: file))
  }
}
