import Care
import Model
import Report
import Terminal

/// Something that can be found in the palette: a command of a page, or a kind to be logged or seen.
enum PaletteItem {
  case command(Command)
  /// Opens the form of a kind.
  case form(Kind)
  /// Shows the chart of a kind.
  case chart(ChartTopic)

  /// All that can be done from a page: its commands, then the kinds that have no command of their own.
  static func all(from page: Page, _ record: PatientRecord) -> [PaletteItem] {
    let commands = Command.valid(in: page).filter { !unlisted.contains($0.id) }.map(PaletteItem.command)
    guard Page.browsing.contains(page) else { return commands }
    let kinds = record.kinds.offered.filter { !withCommands.contains($0) }
    return commands
      + (page == .charts
        ? kinds.compactMap { ChartTopic($0).map(PaletteItem.chart) } : kinds.map(PaletteItem.form))
  }

  /// What it is called.
  var label: String {
    switch self {
    case .command(let command): command.label
    case .form(let kind): kind.title
    case .chart(let topic): topic.kind.title
    }
  }

  /// The key that means it; empty where only the palette has it.
  var key: String { if case .command(let command) = self { command.keys.first?.name ?? "" } else { "" } }

  /// A sentence on it.
  var help: String {
    switch self {
    case .command(let command): command.help
    case .form(let kind): "Log: \(kind.title), in its form"
    case .chart(let topic): "The chart: \(topic.kind.title)"
    }
  }

  /// What choosing it does, once the palette is gone.
  var effects: [Effect] {
    switch self {
    case .command(let command): [.perform(command.id)]
    case .form(let kind): [.push(FormScreen(kind: kind))]
    case .chart(let topic): [.become(ChartsScreen(topic))]
    }
  }

  /// How well typed letters fit it, or a word of a kind in a log line; nil where they do not.
  func match(_ typed: String) -> FuzzyMatch? {
    ([label, help] + words).compactMap { FuzzyMatch(typed, in: $0) }.max()
  }

  /// Whether what was typed is its very name.
  func isNamed(_ typed: String) -> Bool {
    let lower = typed.lowercased()
    return label.lowercased() == lower || words.contains(lower)
  }

  /// The words that name it in a log line.
  private var words: [String] {
    switch self {
    case .command: []
    case .form(let kind): kind.words
    case .chart(let topic): topic.kind.words
    }
  }

  /// The palette itself, and what only a key can mean.
  private static let unlisted: Set<Command.ID> = [.palette, .suspend, .redraw]
  private static let withCommands: Set<Kind> = [BloodPressure.kind, Glucose.kind, Weight.kind]
}
