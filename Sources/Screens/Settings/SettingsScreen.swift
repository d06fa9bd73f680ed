import Model
import Terminal

/// What a person can set on this device; every change holds at once.
public struct SettingsScreen: Screen {
  private var list = ListView()
  private var typing: TextField?

  /// Opens the list.
  public init() {}

  /// The list, or the line in which a span of time is typed.
  public var place: Place { typing == nil ? .settings : .span }

  /// What can be done here.
  public var footer: [Command.ID] {
    typing == nil ? [.change, .usual, .palette, .help, .leave] : [.save, .leave]
  }

  /// Takes a command; most are about the setting that is selected.
  public mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    let setting = selected
    switch command {
    case .change where setting.choices.isEmpty: typing = TextField(record.settings[setting])
    case .change: return [.set(setting, to: Self.next(setting, record.settings))]
    case .usual: return [.set(setting, to: nil), .say("\(setting.rawValue) is as usual again.", .good)]
    case .save: return keep(setting, record.settings)
    case .leave where typing != nil: typing = nil
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  /// Moves in the list, or types.
  public mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    guard typing == nil else {
      _ = typing?.handle(key)
      return []
    }
    switch key {
    case .right, .character(" "): return perform(.change, in: record)
    default: _ = list.handle(key, count: Setting.allCases.count, height: 10)
    }
    return []
  }

  /// Draws the list, and below it what the selected setting means.
  public func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    let settings = record.settings
    let all = Setting.allCases
    canvas.write("SETTINGS", x: 1, y: 0, tone: .heading)
    canvas.write(
      "of this device; they hold at once", x: 11, y: 0, tone: .muted, maxWidth: max(0, size.width - 12))
    let table = Table(
      columns: [.init("", width: .fixed(16)), .init("", width: .flexible)],
      rows: all.map { [$0.rawValue, Self.words($0, settings, isNarrow: size.width < 60)] },
      tones: all.map { settings.isSet($0) ? .accent : .normal })
    let height = min(all.count, max(1, size.height - 5))
    table.draw(on: &canvas, Rect(x: 1, y: 2, width: max(0, size.width - 2), height: height), list: list)
    let y = 3 + height
    let help = Text.wrap(selected.help, width: max(1, min(size.width - 4, 100)))
    for (index, line) in help.enumerated() {
      canvas.write(line, x: 3, y: y + index, tone: .muted, maxWidth: max(0, size.width - 4))
    }
    guard let typing else { return nil }
    canvas.write("\(selected.rawValue):", x: 3, y: y + help.count + 1)
    return typing.draw(
      on: &canvas, x: 5 + selected.rawValue.count, y: y + help.count + 1,
      width: max(1, min(14, size.width - 16)))
  }
}

extension SettingsScreen {
  private var selected: Setting { Setting.allCases[list.selected(count: Setting.allCases.count) ?? 0] }

  /// All that it can be, with the one that holds in brackets; a span of time as it is, and all on narrow screens.
  private static func words(_ setting: Setting, _ settings: Settings, isNarrow: Bool) -> String {
    guard !setting.choices.isEmpty, !isNarrow else { return settings[setting] }
    return setting.choices.map { $0 == settings[setting] ? "[\($0)]" : " \($0) " }.joined(separator: " ")
  }

  private static func next(_ setting: Setting, _ settings: Settings) -> String? {
    let choices = setting.choices
    guard let place = choices.firstIndex(of: settings[setting]) else { return nil }
    return choices[(place + 1) % choices.count]
  }

  private mutating func keep(_ setting: Setting, _ settings: Settings) -> [Effect] {
    guard let text = typing?.text.filter({ $0 != " " }) else { return [] }
    var changed = settings
    do throws(FieldProblem) {
      try changed.set(setting, to: text)
    } catch {
      return [.say("Not kept: \(error.reason).", .danger)]
    }
    typing = nil
    return [.set(setting, to: text), .say("\(setting.rawValue) is \(text).", .good)]
  }
}
