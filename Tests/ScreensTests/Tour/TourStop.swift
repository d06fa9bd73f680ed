import Demo
import Model
import Terminal

@testable import Screens

/// A page of the tour: what it is called, what is said of it, and the keys that lead to it.
struct TourStop: Sendable {
  let title: String
  let sentence: String
  let keys: [Key]
  /// Whether it is seen in a journal with something to settle, instead of the made-up year.
  let isDamaged: Bool
  /// Whether a glucose sensor is worn in the year.
  let hasSensor: Bool

  init(
    _ title: String, _ sentence: String, _ keys: [Key], isDamaged: Bool = false, hasSensor: Bool = false
  ) {
    (self.title, self.sentence, self.keys) = (title, sentence, keys)
    (self.isDamaged, self.hasSensor) = (isDamaged, hasSensor)
  }

  /// The one table of the tour; a new screen is a line of it.
  static let all: [TourStop] = [
    .init("Today", "What launch shows: what is due, what crossed a threshold, the last readings.", []),
    .init(
      "Why", "Enter on an alert: how soon to act, the value, the limit, what to do, and the source.",
      [.down, .down, .enter]),
    .init(
      "A note on it",
      "`N`: what was said or done about the alert; it is kept, and the alert is not shown again.",
      [.down, .down] + typed("N") + typed("Called the practice")),
    .init(
      "Log", "`l`, or just a digit: what was understood is shown while you type.",
      typed("l128/82 64 left sitting")),
    .init(
      "Several readings",
      "Lines that are pasted, on any page: what each was understood to say, before anything is saved.",
      [pasted]),
    .init(
      "A line of several", "`e`: a line that is not understood is corrected.",
      [pasted, .down, .down] + typed("e")),
    .init(
      "A session",
      "`m`: rest, then two or three readings a minute apart; the countdown says what is waited for.",
      typed("m") + [.tab] + typed("131/84 66") + [.enter]),
    .init(
      "After a severe reading", "Symptoms first, then what to do; asked at once when it was saved.",
      typed("l182/121 70") + [.enter]),
    .init(
      "What to do then", "With symptoms the emergency number; without them rest, and measure again.",
      typed("l182/121 70") + [.enter] + typed("n")),
    .init(
      "A form", "`b`, `g` or `w`: fields for those who prefer them.", typed("b128") + [.tab] + typed("82")),
    .init("History", "`h`: everything that was logged, the newest first.", typed("h")),
    .init(
      "An entry", "Enter in the history: all that is known of it.", typed("h") + [.down, .enter]),
    .init(
      "Find",
      "`/` in the history: kinds, days, categories, tags, words; the last line says what was understood.",
      typed("h/bp class:high last month")),
    .init(
      "Several at once",
      "Space marks, `*` marks all that are listed; `D` and `#` are for all that is marked.",
      typed("h") + typed("   ")),
    .init("Tags", "`#` adds tags or takes them away.", typed("h#travel -home")),
    .init("Delete", "`D` asks first; nothing is overwritten, and `u` brings it back.", typed("hD")),
    .init("Versions", "`v`: everything that an entry ever said.", typed("hv")),
    .init("Erase", "`E` takes an entry out of the files for good, after a word was typed.", typed("hE")),
    .init("Charts", "`c`: blood pressure as ranges, with the limits across.", typed("c")),
    .init("Glucose", "`g` on the charts, or Tab.", typed("cg")),
    .init("Views", "`v`: the ways of looking at the same readings, by name.", typed("cv")),
    .init("Time of day", "`v`, then its number or the arrow keys.", typed("cv2") + [.enter]),
    .init("Calendar", "The share of each day at or above the limit.", typed("cv4") + [.enter]),
    .init("Distribution", "How many readings are in which class.", typed("cv5") + [.enter]),
    .init(
      "A day of a sensor", "`+` goes nearer, down to three hours; `<` is the day before.", typed("cg++<"),
      hasSensor: true),
    .init("Day by day", "Each day with its share in range.", typed("cg+v3") + [.enter], hasSensor: true),
    .init(
      "The profile of a sensor", "By the time of day: the median, half of all values, nine in ten.",
      typed("cgv2") + [.enter], hasSensor: true),
    .init(
      "A quarter of a sensor", "From 30 days on: the same bands over time.", typed("cg]"), hasSensor: true),
    .init("The reading under the cursor", "Left and right go from reading to reading.", typed("c") + [.left]),
    .init("A day", "`T` on the charts goes to a day or a month.", typed("cT2026-09")),
    .init("Weight", "`w`, and `]` for a longer period.", typed("cw]]")),
    .init("Reminders", "`r`: checkups, measurements and visits, and when they come.", typed("r")),
    .init("A new reminder", "`a` in the reminders.", typed("raDentist")),
    .init("Later", "`s` on a reminder that is due: when it is to ask again.", typed("rs")),
    .init("At a time", "A day, or a day and a time.", typed("rs") + [.down, .down, .down, .enter]),
    .init(
      "Checkups", "`f`: what you have, then what is recommended for it, each with its source.", typed("rf")),
    .init(
      "Measuring plan", "`p`: the days of the plan, what is done and missed, and what came of it.", typed("p")
    ),
    .init("Medicines", "`i`: what is taken, what was taken, and what changed.", typed("i")),
    .init(
      "When a dose was taken", "`T` on a medicine: now or on time, late or early.",
      typed("iamy tablet") + [.tab, .tab] + typed("08:00, 20:00") + [.enter] + typed("T")),
    .init(
      "At another time", "`T` again: any time that is over.",
      typed("iamy tablet") + [.tab, .tab] + typed("08:00, 20:00") + [.enter] + typed("TT8:10")),
    .init("Visits", "`V`: what comes, the questions for it, and what was agreed.", typed("V")),
    .init("A visit prepared", "`f` on a visit: the page to take along.", typed("Vf")),
    .init(
      "The report", "`v`: the page for your doctor as it will be, what is inside and what is left out.",
      typed("v")),
    .init(
      "What is on it", "`e` on the report: the days, the protocol, the name, and what is left out.",
      typed("ve")),
    .init(
      "Save it", "Enter on the report: text, HTML or PDF; `Y` copies the text.",
      typed("v") + [.enter, .tab, .left]),
    .init("Big figures", "`B`: what you show your doctor on the screen, without notes.", typed("B")),
    .init(
      "Targets", "`L`: what readings are held against, since when, and what it takes the place of.",
      typed("L") + [.down, .down]),
    .init("Documents", "`o`: letters and reports, kept with the journal.", typed("o")),
    .init("A file to import", "`F`: the path of another program's file; Tab completes it.", typed("Fme")),
    .init(
      "What was found in it",
      "How it is read and what proves it, before anything is saved; above it what you can say.",
      typed("F") + [.paste("meter.csv"), .enter]),
    .init(
      "Save it", "Enter asks first, with the counts; one `u` takes the whole import back.",
      typed("F") + [.paste("meter.csv"), .enter, .enter]),
    .init(
      "Columns without a name", "What each column holds, with the first readings that come of it.",
      typed("F") + [.paste("diary.csv"), .enter] + diary),
    .init(
      "What a column holds", "`e` on a column: everything that it can hold, by name.",
      typed("F") + [.paste("diary.csv"), .enter, .down] + typed("e")),
    .init("Settings", "`,`: units, colours, morning and evening.", typed(",")),
    .init("Own kinds", "`K` in the settings: kinds of measurement that you made yourself.", typed(",K")),
    .init(
      "A kind of your own", "`a` makes one; it is logged, drawn and watched like any other.",
      typed(",Kapeak flow") + [.tab] + typed("L/min") + [.tab, .tab, .tab] + typed("900")),
    .init("A span of time", "Enter on the morning or the evening.", typed(",") + [.end, .enter]),
    .init("Commands", "`:` finds a command by a few of its letters.", typed(":rem")),
    .init("Check", "`!`: what in the journal's files needs you.", typed("!"), isDamaged: true),
    .init(
      "Decide", "An entry that was changed in two places: `e` on the check screen.",
      typed("!") + [.down, .down] + typed("e"), isDamaged: true),
    .init("Help", "`?`: the keys of the page you are on, then those of the others.", typed("?")),
  ]

  /// The made-up year of `vitals demo`, at a fixed time.
  @Sendable static func year() throws -> Sofa {
    let now = "2026-11-21T09:04+01:00"
    guard let moment = Moment(now) else { throw Sofa.Mistake(now) }
    let entries = try MadeUpYear.entries(now: moment, zone: .fixed(offsetMinutes: 60))
    let sofa = try Sofa(now: now, lines: [], entries: entries, generator: SameNumbers())
    try SizeTests.putFiles(in: sofa)
    return sofa
  }

  /// The same with a glucose sensor in its last weeks.
  @Sendable static func sensor() throws -> Sofa {
    let sofa = try year()
    try sofa.keeper.add(MadeUpSensor.entries(days: 45, to: sofa.now))
    try sofa.restart()
    return sofa
  }

  private static let pasted = Key.paste(
    "7:30 128/82 64\n7:41 5.6 mmol/L fasting\n7:45 slept badly\n8:10 w 81.4 kg")

  /// Says what the columns of a file hold.
  private static let diary: [Key] = ["ddd", "s", "ddd", "ppp"].flatMap { letters in
    typed("e") + typed(letters) + [.enter, .down]
  }

  private static func typed(_ text: String) -> [Key] { text.map(Key.character) }
}
