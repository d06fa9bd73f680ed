import Care
import Journal
import Lettering
import Model

/// What a prompt, a status line or a login shows: it has no errors, as nobody there could do anything about one.
struct DueLine {
  private let format: DueCommand.Format

  init(_ format: DueCommand.Format) {
    self.format = format
  }

  /// Prints one line, or nothing where nothing is due; a journal that cannot be read is said in that line.
  func print(in program: Program) throws -> Int32 {
    let record: PatientRecord
    do throws(JournalError) {
      record = try program.briefRecord()
    } catch {
      try format == .json
        ? Output.json(Self.json(error)) : Self.printLine("vitals: cannot read the journal")
      return 0
    }
    let items = Brief.withAlerts(record)
    let line = BriefLine(items, in: record)
    switch format {
    case .plain: try Self.printLine(line.plain)
    case .tmux: try Self.printLine(line.tmux(useColor: Surroundings.variable("NO_COLOR") == nil))
    case .json: try Output.json(Self.json(line, items, record))
    }
    return 0
  }

  /// Prints what is due at a login, and remembers that it did.
  static func greet(in program: Program) throws -> Int32 {
    let record: PatientRecord
    do throws(JournalError) {
      record = try program.briefRecord()
    } catch {
      try printLine("Vitals cannot read the journal. Run vitals check to see why. Nothing is lost.")
      return 0
    }
    let lines = LoginBrief.lines(Brief.withAlerts(record), in: record)
    for line in lines { try printLine(line) }
    if !lines.isEmpty { remember(program, record.now) }
    return 0
  }

  /// What is known of the last login is no reason to stop the next one.
  private static func remember(_ program: Program, _ now: Moment) {
    _ = try? program.reached.reach { _ in [ReachedStore.Reached(at: now, way: "login", item: "brief")] }
  }

  private static func printLine(_ text: String) throws {
    guard !text.isEmpty else { return }
    try Output.line(Surroundings.isUTF8 ? text : Text.ascii(text))
  }

  private static func json(_ line: BriefLine, _ items: [any DueItem], _ record: PatientRecord) -> JSONValue {
    .object([
      .init("text", .text(line.plain)), .init("due", .whole(line.due)),
      .init("overdue", .whole(line.overdue)),
      .init("not-counted", .whole(record.setAside)), .init("items", .list(items.map(\.json))),
    ])
  }

  private static func json(_ error: JournalError) -> JSONValue {
    .object([
      .init("text", .text("vitals: cannot read the journal")), .init("error", .text(error.message)),
    ])
  }
}
