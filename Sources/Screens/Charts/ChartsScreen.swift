import Journal
import Model
import Terminal

/// The charts: a kind of reading over 7, 30 or 90 days, a year, or all.
public struct ChartsScreen: Screen {
  private var kind: Kind
  private var period: ChartPeriod = .month
  private var back = 0

  /// Opens the charts on a kind.
  public init(kind: Kind = BloodPressure.kind) {
    self.kind = kind
  }

  /// The charts.
  public var place: Place { .charts }
  /// What can be done here.
  public var footer: [Command.ID] {
    [.shorter, .longer, .earlier, .later, .nextKind, .help, .leave, .bloodPressure, .glucose, .weight]
  }
  /// All of the journal: a year, or everything, is one key away.
  public func scope(at now: Moment) -> Scope? { .everything }

  /// Takes a command.
  public mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .bloodPressure: kind = BloodPressure.kind
    case .glucose: kind = Glucose.kind
    case .weight: kind = Weight.kind
    case .nextKind: step(1, record)
    case .previousKind: step(-1, record)
    case .shorter: change(-1)
    case .longer: change(1)
    case .earlier where period != .all: back += 1
    case .later: back = max(0, back - 1)
    case .leave: return [.go(.today)]
    default: break
    }
    return []
  }

  /// Draws heading, chart and sentence.
  public func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    let days = period.days(record.readings(of: kind), now: record.now, back: back)
    guard let picture = ChartPicture(kind: kind, days: days, record: record) else { return nil }
    canvas.write(picture.heading, x: 1, y: 0, tone: .heading, maxWidth: max(0, size.width - 2))
    let words = back == 0 ? period.title : "\(back) before"
    if size.width > 70 + words.count {
      canvas.write(words, x: size.width - words.count - 1, y: 0, tone: .muted)
    }
    let sentence = Text.wrap(picture.sentence, width: max(1, size.width - 2))
    let below = min(sentence.count, max(0, size.height - 4))
    canvas.inside(Rect(x: 1, y: 1, width: max(0, size.width - 2), height: max(0, size.height - 2 - below))) {
      picture.draw(on: &$0)
    }
    for (index, line) in sentence.prefix(below).enumerated() {
      canvas.write(line, x: 1, y: size.height - below + index)
    }
    return nil
  }

  private mutating func step(_ by: Int, _ record: PatientRecord) {
    let kinds = Kind.measurements.filter { ChartScale.of($0, record) != nil }
    let index = kinds.firstIndex(of: kind) ?? 0
    kind = kinds[(index + by + kinds.count) % kinds.count]
  }

  private mutating func change(_ by: Int) {
    let all = ChartPeriod.allCases
    let index = (all.firstIndex(of: period) ?? 0) + by
    guard all.indices.contains(index) else { return }
    period = all[index]
    back = 0
  }
}
