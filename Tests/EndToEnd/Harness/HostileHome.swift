import Foundation
import Testing

/// A journal in a folder of a hostile name, with hostile text in every field that takes text.
struct HostileHome {
  let household: Household
  /// What was said while it was filled.
  private(set) var runs: [(arguments: [String], run: CommandLineRun)] = []
  /// What can be asked of it.
  private(set) var questions: [[String]] = []

  typealias Runner = (Household, [String], _ input: String) throws -> CommandLineRun
  private let runner: Runner

  init(_ runner: @escaping Runner) throws {
    self.runner = runner
    household = try Household()
    try household.useStubsOnly()
    try household.stubCrontab("")
    household.environment["VITALS_HOME"] = household.folder.appending(path: HostileText.text).path
    try readings()
    try medication()
    try visits()
    try reminders()
    try documents()
    try outside()
    questions += [
      ["list"], ["due"], ["due", "--login"], ["due", "--format", "plain"], ["due", "--format", "tmux"],
      ["summary"], ["summary", "medication"], ["chart", "blood-pressure"], ["targets", "show"],
      ["explain", "188/124", "64"], ["check"], ["backup"], ["backup", "--list"], ["settings", "show"],
      ["remind", "install", "--cron", "--dry-run"], ["undo"], ["undo"],
    ]
  }

  /// Puts lines into the journal that cannot be counted.
  func damage() throws {
    let folder = URL(filePath: household.environment["VITALS_HOME"] ?? "")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let path = try #require(paths.first { $0.hasSuffix("2026-11.jsonl") })
    let file = folder.appending(path: path)
    let lines = try String(contentsOf: file, encoding: .utf8)
    let kind = #"{"id":"01KAGQ2M8T0000000000000000","kind":"x\u001b[31m","at":"2026-11-20T08:00+01:00"}"#
    let field = kind.replacing(#"x\u001b[31m"#, with: "blood-pressure").replacing(
      "}", with: #","b\#(HostileText.word)":1}"#)
    try
      (lines.replacing("\"systolic\":128", with: "\"systolic\":129") + HostileText.word
      + "\n\(kind)\n\(field)\n")
      .write(to: file, atomically: true, encoding: .utf8)
  }

  @discardableResult
  private mutating func run(_ arguments: [String], input: String = "") throws -> String {
    let run = try runner(household, arguments, input)
    #expect(run.status == .exited(0), "\(arguments): \(run.output)\(run.errors)")
    runs.append((arguments, run))
    return run.output
  }

  /// The same, for the id that it names in its second word.
  private mutating func id(_ arguments: String...) throws -> String {
    String(try #require(try run(arguments).split(separator: " ").dropFirst().first))
  }

  private func write(_ text: String, _ ending: String) throws -> String {
    let file = household.folder.appending(path: "\(HostileText.text).\(ending)")
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }
}

extension HostileHome {
  private mutating func readings() throws {
    let (word, text) = (HostileText.word, HostileText.text)
    let entry = try id("log", "128/82", "64", "#\(word)", "note", text)
    try run(["log", "--sure", "188/124", "64", "note", text])
    try run(["edit", entry, "note", text])
    try run(["targets", "set", "--emergency-number", text])
    let listed = try run(["alerts", "list"])
    let alert = String(try #require(listed.split(separator: " ").first))
    try run(["alerts", "acknowledge", alert, text])
    let rules = try write(
      #"{"rules":[{"id":"own","kind":"blood-pressure","at-or-above":120,"message":"\#(word)"}]}"#
        .replacing("\u{1B}", with: #"\u001b"#), "json")
    try run(["alerts", "try", rules])
    try run(["alerts", "use", rules])
    questions += [
      ["versions", entry], ["alerts", "list"], ["alerts", "explain", alert], ["alerts", "rules"],
      ["alerts", "rules", "own-own"],
    ]
  }

  private mutating func medication() throws {
    let (word, text) = (HostileText.word, HostileText.text)
    let medicine = try id(
      "medication", "add", text, text, "--at", "07:00", "--since", "2026-10-01", "--note", text)
    try run(["medication", "change", medicine, "--strength", text, "--on", "2026-11-01", "--note", text])
    try run(["medication", "taken", medicine])
    let spray = try id("medication", "add", "\(word) spray", "--at", word)
    try run(["medication", "stop", spray, "--note", text])
    questions += [["medication", "list"], ["medication", "adherence"], ["medication", "effect", medicine]]
  }

  private mutating func visits() throws {
    let text = HostileText.text
    func details(_ start: String) -> [String] {
      ["visit", "add", start, "--with", text, "--at", text, "--link", "https://\(text)", "--reason", text]
    }
    try run(details("2026-11-24 10:30"))
    let past = String(
      try #require(try run(details("2026-11-20 10:30")).split(separator: " ").dropFirst().first))
    try run(["visit", "note", past, text])
    let asked = try id("visit", "ask", text)
    try run(["visit", "answer", asked, text])
    try run(["visit", "ask", text])
    try run(["visit", "done", past, "--agreed", text, "--next", "3m", "--remind"])
    questions += [
      ["visit", "list"], ["visit", "show", past], ["visit", "questions", "--all"], ["visit", "prepare"],
      ["visit", "prepare", "--width", "40"],
    ]
  }

  private mutating func reminders() throws {
    let text = HostileText.text
    let reminder = try id("remind", "add", text, "--every", "daily", "--at", "07:00")
    try run(["remind", "edit", reminder, "--title", text])
    try run(["remind", "done", reminder])
    try run(["remind", "add", text, "--on", "2026-11-20"])
    try run(["plan", "start", "esh-2023", "--title", text])
    questions += [
      ["remind", "list"], ["remind", "list", reminder], ["remind", "doctor"], ["plan", "status"],
      ["plan", "result"], ["plan", "list"], ["plan", "stop"], ["remind", "remove", reminder],
    ]
  }

  private mutating func documents() throws {
    let (word, text) = (HostileText.word, HostileText.text)
    let report = try write("Laboratory \(word)\nLDL cholesterol 2.9 mmol/L \(word)\n", "txt")
    let document = try id("document", "add", report, "--title", text)
    try run(["document", "edit", document, "--title", text + text])
    questions += [
      ["document", "list"], ["document", "show", document], ["document", "values", document],
      ["document", "export", document, "--output", household.folder.appending(path: "out \(text)").path],
      ["document", "remove", document],
    ]
  }

  private mutating func outside() throws {
    let word = HostileText.word
    let invitation = """
      BEGIN:VCALENDAR\r
      PRODID:-//Made up//Mail//DE\r
      VERSION:2.0\r
      METHOD:REQUEST\r
      BEGIN:VEVENT\r
      UID:\(word)\r
      DTSTAMP:20261110T080000Z\r
      DTSTART:20261126T103000Z\r
      DURATION:PT20M\r
      SUMMARY:\(word)\\n\(HostileText.forged)\r
      LOCATION:\(word)\\n\(HostileText.forged)\r
      ORGANIZER;CN="\(word)":mailto:praxis@example.org\r
      END:VEVENT\r
      END:VCALENDAR\r

      """
    try run(["import", try write(invitation, "ics")])
    try run([
      "import", try write("time,systolic,diastolic,\(word)\n2026-11-19 08:00,131,84,\(word)\n", "csv"),
    ])
    try run(["export", "--output", household.folder.appending(path: "export \(HostileText.text)").path])
  }
}
