import Care
import Journal
import Lettering
import Model
import Terminal

/// What the journal's files need a person for: lines that are not counted, open decisions, oddities.
struct CheckScreen: Screen {
  private var list = ListView()

  /// Opens the list.
  init() {}

  /// The list of findings.
  var page: Page { .check }

  /// What can be done here.
  var footer: [Command.ID] { [.details, .accept, .resolve, .seen, .undo, .help, .leave] }

  /// The whole journal: damage can be in any month.
  func scope(at now: Moment) -> Scope? { .everything }

  /// Takes a command; most are about the finding that is selected.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    if command == .leave { return [.pop] }
    guard let problem = selected(record) else { return [] }
    switch command {
    case .details: return [.push(NoticeScreen("FINDING", lines: FindingText.lines(problem, record)))]
    case .accept: return accept(problem, record)
    case .resolve: return resolve(problem, record)
    case .seen: return [.act(SettlingActs.see([problem]))]
    default: return []
    }
  }

  /// Moves in the list.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    _ = list.handle(key, count: Self.findings(record).count, height: 10)
    return []
  }

  /// Draws the list, and below it all that is said of the selected finding.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    let findings = Self.findings(record)
    canvas.write("CHECK", x: 1, y: 0, tone: .heading)
    guard !findings.isEmpty else {
      let words = "Every line is whole and used. Nothing needs your decision."
      EmptyPage.draw([words], on: &canvas, y: 2, tone: .good)
      return nil
    }
    let count = findings.count == 1 ? "1 finding" : "\(findings.count) findings"
    canvas.write("\(count). Nothing is lost.", x: 8, y: 0, tone: .muted, maxWidth: max(0, size.width - 9))
    let height = min(findings.count, max(1, (size.height - 2) / 2))
    let place = Rect(x: 1, y: 2, width: max(0, size.width - 2), height: height)
    Self.table(findings).draw(on: &canvas, place, list: list)
    guard let problem = selected(record) else { return nil }
    let width = min(max(1, size.width - 4), Self.widest)
    let lines = FindingText.brief(problem, record).flatMap { Self.wrapped($0, width: width) }
    for (index, line) in lines.enumerated() {
      canvas.write(line, x: 2, y: 3 + height + index, maxWidth: max(0, size.width - 3))
    }
    return nil
  }

  /// Lines that are longer are hard to read on a large screen.
  private static let widest = 110
}

extension CheckScreen {
  /// What is open; what was settled before is not shown again.
  private static func findings(_ record: PatientRecord) -> [JournalProblem] {
    record.ledger.allProblems.filter { $0.severity != .settled }
  }

  private func selected(_ record: PatientRecord) -> JournalProblem? {
    let findings = Self.findings(record)
    return list.selected(count: findings.count).map { findings[$0] }
  }

  private static func table(_ findings: [JournalProblem]) -> Table {
    Table(
      columns: [.init("", width: .fixed(11)), .init("", width: .flexible)],
      rows: findings.map { [FindingText.title($0), $0.found] },
      tones: findings.map { problem in
        switch problem.severity {
        case .setAside: .danger
        case .undecided: .warning
        case .note, .settled: .normal
        }
      })
  }

  /// A line with its indent, wrapped.
  private static func wrapped(_ line: String, width: Int) -> [String] {
    let indent = String(line.prefix { $0 == " " })
    return Text.wrap(line, width: max(1, width - indent.count)).map { indent + $0 }
  }

  private func accept(_ problem: JournalProblem, _ record: PatientRecord) -> [Effect] {
    do throws(JournalError) {
      return [.act(SettlingActs.accept([try record.ledger.acceptance(of: problem)], in: record))]
    } catch {
      return [.say(error.message, .warning)]
    }
  }

  private func resolve(_ problem: JournalProblem, _ record: PatientRecord) -> [Effect] {
    guard let id = problem.id, record.ledger.undecided(id) != nil else {
      return [.say("There is nothing to decide here.", .muted)]
    }
    return [.push(ResolveScreen(id))]
  }
}
