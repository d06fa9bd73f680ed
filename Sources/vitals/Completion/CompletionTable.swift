import Alerts
import Care
import Exchange
import Model
import Report
import Statistics

/// What can stand behind every option and in the place of every word.
///
/// One table, beside the commands and not in them, so that it can be read as a whole; a test walks the commands and finds
/// what has no row.
enum CompletionTable {
  /// A row: the command or group that it is about, all where there is none; the option, or the word in brackets; what fits.
  ///
  /// The first row that is about an argument holds.
  typealias Row = (command: String, name: String, source: CompletionSource)

  /// What fits behind an option, by its longest name, or in the place of a word, in brackets.
  static func source(of name: String, in command: [String]) -> CompletionSource? {
    rows.first { isAbout($0, name, command) }?.source
  }

  /// Whether a row is about an argument of a command.
  static func isAbout(_ row: Row, _ name: String, _ command: [String]) -> Bool {
    row.name == name
      && (row.command.isEmpty || "\(command.joined(separator: " ")) ".hasPrefix("\(row.command) "))
  }

  static let rows: [Row] = readings + standing + files + settings + everywhere

  private static let readings: [Row] = [
    ("log", "<text>", .known(.reading)), ("explain", "<text>", .known(.reading)),
    ("edit", "<text>", .known(.reading)), ("edit", "<id>", .known(.entries)),
    ("delete", "<ids>", .known(.entries)), ("versions", "<id>", .known(.entries)),
    ("erase", "<id>", .known(.entries)), ("resolve", "<id>", .known(.conflicts)),
    ("resolve", "--keep", .words(["1", "2", "deleted"])),
    ("list", "<kind>", .known(.kinds)), ("summary", "<kind>", .known(.kinds)),
    ("summary", "--protocol", .words(["all"] + AveragingRule.protocols.map(\.id))),
    ("report", "--protocol", .words(AveragingRule.protocols.map(\.id))),
    ("report", "--without", .list(ReportPart.allCases.map(\.rawValue))),
    ("chart", "<kind>", .known(.topics)), ("chart", "--view", .known(.views)),
    ("alerts rules", "<rule>", .known(.rules)), ("alerts", "<id>", .known(.alerts)),
    ("alerts", "<ids>", .known(.alerts)),
  ]

  private static let standing: [Row] = [
    ("remind templates", "<ids>", .known(.checkups)),
    ("remind templates", "--for", .words(CheckupTemplate.Condition.allCases.map(\.rawValue))),
    ("remind snooze", "--for", .words(["15m", "1h", "2h", "1d", "2d", "1w"])),
    ("remind", "--measure", .known(.kinds)), ("remind", "<id>", .known(.reminders)),
    ("plan start", "<name>", .words(PlanProtocol.all.map(\.id) + ["custom"])),
    ("plan", "--kind", .known(.kinds)), ("plan", "--morning", .words(["no"])),
    ("plan", "--evening", .words(["no"])), ("plan", "<id>", .known(.plans)),
    ("medication effect", "<change>", .known(.changes)), ("medication", "<medicine>", .known(.medicines)),
    ("medication snooze", "--for", .words(["15", "30", "60", "120"])),
    ("medication", "--at", .words(["when needed"])),
    ("visit", "--with", .known(.clinicians)), ("visit", "--at", .known(.places)),
    ("visit", "--status", .words(Visit.Status.allCases.map(\.rawValue))),
    ("visit", "--next", .words(["6w", "3m", "6m", "1y"])), ("visit", "<when>", .known(.days)),
    ("visit", "<question>", .known(.questions)), ("visit", "<id>", .known(.visits)),
    ("document", "--kind", .words(Document.Category.allCases.map(\.rawValue))),
    ("document", "<kind>", .words(Document.Category.allCases.map(\.rawValue))),
    ("document", "--take", .words(["all"])), ("document", "<id>", .known(.documents)),
  ]

  private static let files: [Row] = [
    ("import", "--format", .words(ImportFormat.all.map(\.id) + ["ics"])),
    ("import", "--unit", .words(GlucoseUnit.allCases.map(\.rawValue) + WeightUnit.allCases.map(\.rawValue))),
    ("import", "--zone", .known(.zones)),
    ("import", "--day-order", .words(DayOrder.allCases.map(\.rawValue))),
    ("import", "--refused", .files), ("import", "--watch", .folders), ("remind install", "--inbox", .folders),
    ("import", "--source", .words(Glucose.Source.allCases.map(\.rawValue))),
    ("import", "--time", .words(["day"])), ("import", "--recipe", .known(.recipes)),
    ("import", "--columns", .words(["datetime,systolic,diastolic,pulse", "date,time,glucose"])),
    ("recipe", "<name>", .known(.recipes)),
    ("export", "--protocol", .words(AveragingRule.protocols.map(\.id))),
    ("check", "--accept", .known(.findings)), ("check", "--seen", .known(.findings)),
    ("check", "--bring-back", .known(.findings)), ("check", "--let-go", .known(.findings)),
    ("backup", "<dir>", .folders), ("backup", "--verify", .folders), ("backup", "--restore", .folders),
    ("demo", "--into", .folders),
  ]

  private static let settings: [Row] = [
    ("settings", "<setting>", .words(SettingRow.all.map(\.name))),
    ("settings", "<value>", .known(.settingValues)), ("kind", "<which>", .known(.ownKinds)),
    // They are numbers.
    ("kind", "--from", .nothing), ("kind", "--to", .nothing), ("kind", "--unit", .nothing),
    ("targets", "--glucose-scheme", .words(GlucoseScheme.all.map(\.id))),
    ("targets", "--measure-every", .known(.kinds)), ("targets", "--heart-failure", .words(["yes", "no"])),
    ("targets", "<scheme>", .words(Scheme.all.map(\.id))),
  ]

  private static let everywhere: [Row] =
    [
      ("", "--home", .folders), ("", "--output", .files), ("", "<file>", .files),
      ("", "--last", .words(["7d", "14d", "30d", "90d", "6m", "1y", "10y"])),
      ("", "--every", .words(["once", "daily", "weekly", "monthly", "yearly", "2w", "3m", "6m", "1y"])),
      ("", "--scheme", .words(Scheme.all.map(\.id))), ("", "--setting", .words(["home", "clinic"])),
      ("", "--visit", .known(.visits)), ("list", "--find", .known(.finds)),
      ("", "--unit", .words(Quantity.all.filter(\.hasUnits).flatMap(\.scales).map(\.code))),
    ] + ["from", "to", "on", "until", "since", "date", "last-done"].map { ("", "--\($0)", .known(.days)) }
}
