import Model
import Testing

/// Settings take what they can be, and nothing else.
struct SettingsTests {
  @Test(arguments: Setting.allCases)
  func whatIsUsualIsAccepted(_ setting: Setting) throws {
    #expect(setting.accepts(setting.usual))
    #expect(Settings()[setting] == setting.usual && !Settings().isSet(setting))
    for choice in setting.choices {
      var settings = Settings()
      try settings.set(setting, to: choice)
      #expect(settings[setting] == choice && settings.isSet(setting))
      try settings.set(setting, to: nil)
      #expect(settings == Settings())
    }
  }

  /// A file of an earlier version keeps its meaning.
  @Test(arguments: Setting.allCases.filter { $0.usual == Setting.asTyped })
  func theFormerNameOfAUnitThatIsTypedIsTaken(_ setting: Setting) throws {
    var settings = Settings()
    try settings.set(setting, to: "last-used")
    #expect(settings[setting] == Setting.asTyped && settings.isSet(setting))
    #expect(!setting.choices.contains("last-used"))
  }

  @Test(arguments: [
    (Setting.theme, "pink"), (.theme, ""), (.theme, "Default"), (.glyphs, "utf8"), (.glucoseUnit, "mmol"),
    (.weightUnit, "st"), (.temperatureUnit, "K"), (.morning, "04:00"), (.morning, "4-5"),
    (.morning, "04:00-24:00"), (.evening, "17:00-03:59-04:00"), (.evening, "last-used"),
    (.weekStart, "Monday"), (.weekStart, "tuesday"), (.weekStart, "1"),
  ])
  func othersAreRefused(_ setting: Setting, _ text: String) {
    var settings = Settings()
    #expect(throws: FieldProblem.self) { try settings.set(setting, to: text) }
    #expect(settings == Settings())
  }

  /// A reading cannot be a morning's and an evening's at once.
  @Test(arguments: [
    (Setting.morning, "04:00-17:00"), (.morning, "03:59-11:59"), (.morning, "00:00-23:59"),
    (.evening, "11:59-20:00"), (.evening, "17:00-04:00"), (.evening, "22:00-21:59"),
  ])
  func windowsDoNotOverlap(_ setting: Setting, _ text: String) {
    var settings = Settings()
    let problem = #expect(throws: FieldProblem.self) { try settings.set(setting, to: text) }
    #expect(problem?.reason.contains("both morning") == true)
    #expect(settings == Settings())
  }

  /// 2026-11-21 is a Saturday.
  @Test(arguments: [
    (WeekStart.monday, "2026-11-16", "2026-11-22"), (.sunday, "2026-11-15", "2026-11-21"),
    (.saturday, "2026-11-21", "2026-11-27"),
  ])
  func weeksBeginWhereThePersonSays(_ start: WeekStart, _ first: String, _ last: String) throws {
    var settings = Settings()
    try settings.set(.weekStart, to: start.rawValue)
    #expect(settings.weekStart == start)
    let day = try #require(Day("2026-11-21"))
    #expect(settings.weekStart.firstDay(of: day).description == first)
    let weeks = start.weeks(of: day.adding(days: -7)...day.adding(days: 20))
    #expect(weeks.contains { "\($0.lowerBound)" == first && "\($0.upperBound)" == last })
    #expect(weeks.first?.lowerBound == day.adding(days: -7) && weeks.last?.upperBound == day.adding(days: 20))
    #expect(weeks.reduce(0) { $0 + $1.count } == 28)
    #expect(zip(weeks, weeks.dropFirst()).allSatisfy { $0.upperBound.adding(days: 1) == $1.lowerBound })
  }

  @Test func unitsTakeThePlaceOfThoseUsedLast() throws {
    let context = EntryContext(
      now: .epoch, zone: .fixed(offsetMinutes: 0), glucoseUnit: .mmol, weightUnit: .kilogram)
    var settings = Settings()
    #expect(context.with(settings).glucoseUnit == .mmol && context.with(settings).temperatureUnit == nil)
    try settings.set(.glucoseUnit, to: "mg/dL")
    try settings.set(.temperatureUnit, to: "F")
    let changed = context.with(settings)
    #expect(changed.glucoseUnit == .mgdl && changed.weightUnit == .kilogram)
    #expect(changed.temperatureUnit == .fahrenheit)
  }

  @Test(arguments: [
    ("04:00-11:59", 240, true), ("04:00-11:59", 719, true), ("04:00-11:59", 720, false),
    ("04:00-11:59", 239, false), ("17:00-03:59", 1439, true), ("17:00-03:59", 0, true),
    ("17:00-03:59", 239, true), ("17:00-03:59", 240, false), ("17:00-03:59", 1019, false),
  ])
  func aSpanMayRunPastMidnight(_ text: String, _ minutes: Int, _ isIn: Bool) throws {
    let span = try #require(TimeSpan(text))
    #expect(span.contains(try #require(TimeOfDay(minutes: minutes))) == isIn)
    #expect(span.description == text && span.text == text.replacing("-", with: " to "))
  }

  @Test(arguments: [
    ("04:00-11:59", "12:00-13:00", false), ("04:00-11:59", "11:59-13:00", true),
    ("22:00-02:00", "01:00-03:00", true), ("22:00-02:00", "21:00-23:00", true),
    ("22:00-02:00", "02:01-21:59", false), ("10:00-12:00", "09:00-13:00", true),
  ])
  func spansOverlap(_ left: String, _ right: String, _ overlap: Bool) throws {
    let (left, right) = (try #require(TimeSpan(left)), try #require(TimeSpan(right)))
    #expect(left.overlaps(right) == overlap && right.overlaps(left) == overlap)
  }
}
