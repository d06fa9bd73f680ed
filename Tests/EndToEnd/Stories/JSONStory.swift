import Foundation
import Testing

@testable import vitals

/// What every command prints for programs, held against its schema by a validator that shares no code with it.
@Suite struct JSONStory {
  /// A command that prints JSON: its words with what is behind them, and the schema of each line.
  private struct Printing {
    let words: [String]
    let rest: [String]
    let schema: String
    /// What the shell runs before, and the ids of what it prints, by which the command names things.
    var before = ""
    /// The status with which it ends.
    var status: Int32 = 0

    init(_ line: String, _ schema: String, after before: String = "", status: Int32 = 0) {
      let parts = line.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      words = parts[0].split(separator: " ").map(String.init)
      rest = parts.count > 1 ? [parts[1]] : []
      (self.schema, self.before, self.status) = (schema, before, status)
    }

    var line: String { (["vitals"] + words + rest).joined(separator: " ") }
  }

  private static let reading = "vitals log 128/82 64 left '#travel' note x"
  private static let severe = "vitals log 182/121 70; vitals alerts"
  private static let reminder = "vitals remind add HbA1c --on 2026-11-20 --every 3m"
  private static let medicine = """
    vitals medication add ramipril "5 mg" --at 07:30 --since 2026-10-01 --now 2026-10-01T08:00+02:00
    vitals log 131/84 --now 2026-11-01T08:00+01:00
    """
  private static let plan = "vitals plan start esh-2023; vitals log 128/82"
  private static let visit = #"vitals visit add "2026-11-20 10:30" --with "Dr Lind""#
  private static let question = "vitals visit ask May I travel"
  private static let kind =
    #"vitals kind add "peak flow" --unit L/min --from 50 --to 900 --low 350 --word pf"#
  private static let document = """
    printf '%s\\n' 'LDL 2.9 mmol/L' 'creatinine 88' >report.txt
    vitals document add report.txt --date 2026-11-12
    """
  private static let rules = """
    echo '{"rules": [{"id": "slow", "kind": "pulse", "below": 45, "message": "Tell Dr Weber."}]}' >rules.json
    vitals log pulse 40
    """
  private static let changed = """
    vitals log 128/82
    sed -i s/128/129/ "$VITALS_HOME"/journal/*/2026-11.jsonl
    vitals check
    """
  private static let lost = """
    vitals log 128/82; vitals list >seen
    rm "$VITALS_HOME"/journal/*/2026-11.jsonl
    vitals check
    """
  private static let keptRecipe = """
    printf '%s\\n' 'when,up,low' '2026-11-20 07:40,128,82' >list.csv
    vitals import list.csv --columns datetime,systolic,diastolic --keep-recipe meter
    """
  private static let backup = "vitals log 128/82; vitals backup stick"

  /// Every command, most of them once; a bar stands before what is behind its words.
  private static let all: [Printing] = [
    .init("log|'182/121 70 l sit #travel' note x", "entry"), .init("explain|150/95 64", "explanation"),
    .init("list", "entry", after: "\(reading); vitals log 5.6 mmol/L; vitals log took tablet"),
    .init("edit|ID 138/82", "act", after: reading), .init("delete|ID", "act", after: reading),
    .init("undo", "act", after: reading), .init("undo", "act"),
    .init("redo", "act", after: "\(reading); vitals undo"),
    .init("report", "report", after: reading),
    .init(
      "versions|ID", "version",
      after: "\(reading); vitals edit $(vitals list | cut -c1-6) 130/80; vitals undo"),
    .init("summary", "summary", after: reading), .init("chart|blood-pressure", "chart", after: reading),
    .init("alerts list", "alert", after: severe), .init("alerts explain|ID", "alert", after: severe),
    .init("alerts seen|ID", "act", after: severe), .init("alerts acknowledge|ID told", "act", after: severe),
    .init("alerts resolve|ID", "act", after: severe),
    .init("alerts rules", "rule", after: "\(rules); vitals alerts use rules.json"),
    .init("alerts try|rules.json", "alert", after: rules),
    .init("alerts use|rules.json", "act", after: rules),
    .init(
      "due", "due",
      after: """
        \(medicine)
        \(reminder); \(plan); \(visit); vitals log 182/121
        vitals remind add Lab --on 2026-12-20; vitals visit add "2026-11-22 10:30"
        """),
    .init("remind list", "reminder", after: reminder), .init("remind list|ID", "reminder", after: reminder),
    .init("remind add|Lab --every 3m", "act"), .init("remind edit|ID --every 6m", "act", after: reminder),
    .init("remind done|ID", "act", after: reminder), .init("remind snooze|ID", "act", after: reminder),
    .init("remind skip|ID", "act", after: reminder), .init("remind pause|ID", "act", after: reminder),
    .init(
      "remind resume|ID", "act", after: "\(reminder); vitals remind pause $(vitals remind list | cut -c1-6)"),
    .init("remind remove|ID", "act", after: reminder), .init("remind templates show", "checkup"),
    .init("remind templates add|eye foot", "act"),
    .init("remind install|--profile --dry-run", "installation"),
    .init("remind uninstall|--profile --yes", "installation", after: "vitals remind install --profile --yes"),
    .init("remind doctor", "doctor", after: reminder), .init("plan start|esh-2023", "act"),
    .init("plan status", "plan", after: plan), .init("plan result", "plan", after: plan),
    .init("plan list", "plan", after: "\(plan); vitals plan start glucose-profile --also"),
    .init("plan seen", "act", after: "vitals plan start esh-2023 --now 2026-11-01T08:00+01:00"),
    .init("plan later", "act", after: "vitals plan start esh-2023 --every 2w --now 2026-11-01T08:00+01:00"),
    .init("plan skip", "act", after: "vitals plan start esh-2023 --every 2w --now 2026-11-01T08:00+01:00"),
    .init("plan stop", "act", after: plan), .init("plan protocols", "protocol"),
    .init("medication list", "medicine", after: medicine), .init("medication add|tablet --at 08:00", "act"),
    .init("medication change|ramipril --strength '10 mg'", "act", after: medicine),
    .init("medication stop|ramipril", "act", after: medicine),
    .init("medication resume|ramipril", "act", after: "\(medicine)\nvitals medication stop ramipril"),
    .init("medication taken|ramipril", "act", after: medicine),
    .init("medication skip|ramipril", "act", after: medicine),
    .init("medication snooze|ramipril", "act", after: medicine),
    .init("medication adherence", "adherence", after: medicine),
    .init(
      "medication effect|ramipril", "effect",
      after: "\(medicine)\nvitals medication change ramipril --strength '10 mg' --on 2026-11-10"),
    .init("medication remove|ramipril", "act", after: medicine), .init("visit list", "visit", after: visit),
    .init("visit add|'3 Dec 10:30'", "act"), .init("visit show|ID", "visit", after: visit),
    .init("visit edit|ID --status confirmed", "act", after: visit),
    .init("visit cancel|ID", "act", after: visit),
    .init("visit missed|ID", "act", after: visit), .init("visit note|ID brought a list", "act", after: visit),
    .init("visit done|ID --agreed 'measure daily' --target 'systolic 130'", "act", after: visit),
    .init("visit ask|May I travel", "act"), .init("visit questions", "question", after: question),
    .init("visit answer|ID yes", "act", after: "\(visit) >visit; \(question)"),
    .init("visit prepare", "preparation", after: "\(visit); \(question); \(reading)"),
    .init(
      "targets show", "targets",
      after: "vitals targets set --blood-pressure 130/80 --glucose-low '4.0 mmol/L'"),
    .init("targets set|--blood-pressure 130/80", "act"), .init("targets scheme|aha-2025", "act"),
    .init(
      "import|list.csv", "import",
      after: "printf 'time,systolic,diastolic\\n2026-11-19 08:00,131,84\\nno,1,2\\n' >list.csv",
      status: 65),
    .init(
      "import|list.csv --recipe meter", "import",
      after: "\(Self.keptRecipe); vitals undo"),
    .init("recipe list", "recipe", after: keptRecipe), .init("recipe remove|meter", "act", after: keptRecipe),
    .init(
      "import|--watch inbox --once", "inbox",
      after: "mkdir inbox; printf 'time,systolic,diastolic\\n2026-11-20 07:30,131,84\\n' >inbox/a.csv; "
        + "printf 'time,glucose\\n2026-11-20 07:30,6.1\\n' >inbox/b.csv; touch -d '2026-11-20' inbox/*"),
    .init("import|visits.ics", "import", after: "\(visit); vitals export --format ics -o visits.ics"),
    .init("export", "entry", after: reading), .init("export|-o new.csv", "file", after: reading),
    .init("export|--format ics -o new.ics", "file", after: "\(reminder); \(visit)"),
    .init("check", "check", after: changed, status: 65),
    .init("check|--accept FILE:LINE --yes", "act", after: changed),
    .init("check|--bring-back all", "records", after: lost),
    .init("check|--let-go all", "records", after: lost),
    .init("resolve", "conflict", after: ExampleSetting.conflict),
    .init("resolve|ID --keep 2", "act", after: ExampleSetting.conflict),
    .init("erase|ID --yes", "act", after: reading), .init("backup|stick", "backup", after: reading),
    .init("backup|stick --list", "backup", after: backup),
    .init("backup|--restore BACKUP", "restored", after: backup),
    .init("settings show", "settings"), .init("settings set|clock 12h", "act"),
    .init("settings set|guideline aha-2025", "act"), .init("settings reset|clock", "act"),
    .init("kind list", "kind", after: kind), .init("kind add|steps --to 99999", "act"),
    .init("kind edit|pf --low 380", "act", after: kind), .init("kind retire|pf", "act", after: kind),
    .init("document list", "document", after: document),
    .init("document add|report.txt", "document", after: "echo LDL 2.9 >report.txt"),
    .init("document show|ID", "document-text", after: document),
    .init("document values|ID", "document-value", after: document),
    .init("document values|ID --take 1 --at 8:10", "act", after: document),
    .init("document edit|ID --kind letter", "act", after: document),
    .init("document remove|ID", "act", after: document),
    .init(
      "document open|ID", "act",
      after: "\(document)\nmkdir bin; printf '#!/bin/sh\\n' >bin/xdg-open; chmod +x bin/xdg-open"),
    .init("document export|ID -o new", "file", after: document),
    .init("completion|bash --install --dry-run", "installation"),
    .init("man|--install --dry-run", "installation"),
  ]

  /// What prints nothing for programs, and why.
  private static let notForPrograms = [
    "screens": "opens the screens", "demo": "opens the screens",
    "complete": "prints what shells read",
  ]

  @Test func everyCommandIsHeldAgainstASchema() throws {
    let held = Set(Self.all.map { $0.words.joined(separator: " ") })
    var commands: Set<String> = []
    for command in CommandDescription.program.working {
      let words = command.words.joined(separator: " ")
      guard Self.notForPrograms[words] == nil else { continue }
      commands.insert(words)
      #expect(command.argument(named: "--json") != nil, "\(words) has no --json")
      #expect(held.contains(words), "\(words) is held against nothing")
    }
    #expect(held == commands)
    let folder = URL(filePath: #filePath).appending(path: "../../../../Schemas").standardized
    let schemas = try FileManager.default.contentsOfDirectory(atPath: folder.path).compactMap {
      $0.hasSuffix(".schema.json") ? String($0.dropLast(12)) : nil
    }
    #expect(Set(schemas) == Set(Self.all.map(\.schema)).union(["journal", "alert-rules"]))
  }

  @Test(arguments: Set(all.map(\.schema)).sorted())
  func whatIsPrintedFitsItsSchema(_ schema: String) throws {
    var printed = ""
    for printing in Self.all where printing.schema == schema {
      let lines = try Self.lines(of: printing)
      #expect(lines.hasSuffix("\n"), "\(printing.line) prints nothing")
      printed += lines
    }
    let household = try Household()
    let file = household.folder.appending(path: schema)
    try printed.write(to: file, atomically: true, encoding: .utf8)
    let script = URL(filePath: #filePath).appending(path: "../../../../Schemas/validate.py").standardized.path
    let check = try CommandLineRun(
      in: household, ["-W", "ignore", script, "--schema", schema, file.path], program: "/usr/bin/python3")
    #expect(check.status == .exited(0), "\(printed)\(check.output)\(check.errors)")
  }

  /// What a command prints in a house of its own.
  private static func lines(of printing: Printing) throws -> String {
    let house = try ExampleHouse()
    let before = try house.shell(printing.before)
    let line = ExampleSetting(commands: [], before: "").meant(
      by: Example(line: printing.line), after: before.output)
    let run = try house.shell("[ ! -d bin ] || { PATH=$PWD/bin:$PATH; export DISPLAY=:0; }; \(line) --json")
    #expect(
      run.status == .exited(printing.status),
      "\(line): \(run.status) \(run.output)\(run.errors), after \(before.errors)")
    return run.output
  }

  @Test func theScreensAreNotForPrograms() throws {
    let run = try CommandLineRun(in: Household(), ["--json"])
    #expect(run.status == .exited(64) && run.errors.contains("--json is for the commands"), "\(run.errors)")
  }
}
