import Care
import Model
import Testing

@testable import Screens

/// What the filter of the history finds: names of kinds and days, categories, and the words that a row shows.
@Suite struct HistoryFilterTests {
  private static let lines = [
    "2026-11-21 07:30 151/94 66 left sitting", "2026-11-20 07:30 118/76", "2026-11-09 22:10 95/55 standing",
    "2026-11-21 07:41 3.1 mmol/L fasting", "2026-11-14 08:00 12.0 mmol/L after",
    "2026-11-12 08:00 5.6 mmol/L note slow walk, no sugar", "2026-10-31 07:20 w 81.4 kg #travel",
    "2026-11-19 12:00 note slept badly below zero", "2026-11-18 12:00 took the white one",
    "2026-11-18 13:00 temp 38.2 C", "2026-11-18 14:00 spo2 97", "2026-05-02 15:00 a1c 6.8 %",
    "2025-11-09 07:30 130/80", "2026-11-18 15:00 ldl 2.9 mmol/L", "2026-11-18 16:00 pulse 64",
  ]

  private func found(_ text: String, clock: String? = nil) throws -> (values: [String], words: String) {
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: Self.lines)
    if let clock {
      try sofa.keeper.set(.clock, to: clock)
      try sofa.restart()
    }
    let record =
      sofa.app.record.readings.count == Self.lines.count
      ? sofa.app.record : try sofa.keeper.record(.everything)
    let filter = HistoryFilter(text, in: record)
    let entries = record.readings.filter { filter.holds(for: $0, in: record) }
    return (entries.compactMap { $0.measurement?.valueText }, filter.text(in: record))
  }

  /// A filter, the values that it finds in order of time, and what it says that it understood.
  @Test(
    arguments: [
      ("class:high", ["12.0", "38.2", "151/94"], "above the limits"),
      ("class:low", ["95/55", "3.1"], "below the limits"),
      ("class:low bp", ["95/55"], "below the limits, blood pressure"),
      ("class:elevated", ["130/80", "118/76"], "category elevated"),
      ("class:hypertension", ["151/94"], "category hypertension"),
      ("class:very-low", [], "category very-low"), ("class:fever", ["38.2"], "category fever"),
      ("bp", ["130/80", "95/55", "118/76", "151/94"], "blood pressure"),
      ("blood pressure today", ["151/94"], "blood pressure, today"),
      ("g", ["5.6", "12.0", "3.1"], "glucose"), ("glucose", ["5.6", "12.0", "3.1"], "glucose"),
      ("sugar", ["5.6", "12.0", "3.1"], "glucose"), ("w", ["81.4"], "weight"), ("t", ["38.2"], "temperature"),
      ("o2", ["97"], "oxygen saturation"), ("spo2", ["97"], "oxygen saturation"), ("a1c", ["6.8"], "HbA1c"),
      ("ldl", ["2.9"], "LDL cholesterol"), ("kind:ldl", ["2.9"], "LDL cholesterol"),
      ("kind:pulse", ["64", "151/94"], "pulse"), ("pulse", ["64", "151/94"], "pulse"),
      (
        "-bp -glucose -note -took -kind:hb -spo2 -t -ldl", ["81.4", "64"],
        "not blood pressure, not glucose, not note, not medication, not HbA1c, not oxygen saturation, not temperature, "
          + "not LDL cholesterol"
      ),
      ("today", ["151/94", "3.1"], "today"), ("yesterday", ["118/76"], "yesterday"),
      ("9 nov", ["130/80", "95/55"], "9 November of any year"), ("9 nov 2026", ["95/55"], "Mon 9 Nov"),
      ("2026-11-09", ["95/55"], "Mon 9 Nov"), ("last week", ["95/55", "5.6", "12.0"], "9 Nov to 15 Nov"),
      ("oct", ["81.4"], "October of any year"), ("nov 2025", ["130/80"], "1 Nov 2025 to 30 Nov 2025"),
      ("last month", ["81.4"], "1 Oct to 31 Oct"), ("thu bp", [], "any Thursday, blood pressure"),
      ("7:30", ["130/80", "118/76", "151/94"], "at 07:30"), ("7:30 today", ["151/94"], "at 07:30, today"),
      ("7:30 am", ["130/80", "118/76", "151/94"], "at 07:30"),
      ("evening bp", ["95/55"], "in the evening, 17:00 to 03:59, blood pressure"),
      ("20:00-23:00", ["95/55"], "20:00 to 23:00"),
      ("low", ["95/55", "3.1"], "below the limits"),
      ("high", ["12.0", "38.2", "151/94"], "above the limits"),
      ("-high bp", ["130/80", "95/55", "118/76"], "not above the limits, blood pressure"),
      ("arm,", ["151/94"], "\"arm\""), ("left arm, sitting", ["151/94"], "\"left\", \"arm\", \"sitting\""),
      ("\"left arm, sitting\"", ["151/94"], "\"left arm sitting\""),
      ("\"slow walk, no sugar\"", ["5.6"], "\"slow walk no sugar\""),
      ("below", ["slept badly below zero"], "\"below\""), ("slow", ["5.6"], "\"slow\""),
      ("left", ["151/94"], "\"left\""),
      ("standing", ["95/55"], "\"standing\""), ("fasting", ["3.1"], "\"fasting\""),
      ("mmhg 94", ["151/94"], "\"mmhg\", \"94\""),
      ("94", ["151/94"], "\"94\""), ("kg", ["81.4"], "\"kg\""),
      ("after", ["12.0"], "\"after\""),
      ("badly", ["slept badly below zero"], "\"badly\""), ("white", ["the white one"], "\"white\""),
      ("#trav", ["81.4"], "#trav"), ("travel", ["81.4"], "\"travel\""),
      ("\"slow walk\"", ["5.6"], "\"slow walk\""),
      ("walk slow", ["5.6"], "\"walk\", \"slow\""), ("\"walk slow\"", [], "\"walk slow\""),
      ("kind:zzz", [], "no kind \"zzz\""),
    ] as [(String, [String], String)])
  func findsAndSays(_ text: String, _ values: [String], _ words: String) throws {
    let found = try found(text)
    #expect(found.values == values)
    #expect(found.words == words)
  }

  /// A word for where a value lies finds what `class:` with it does, of every kind that has limits.
  @Test(arguments: ["high", "low"]) func aWordForWhereAValueLiesFindsWhatTheClassDoes(_ word: String) throws {
    #expect(try found(word).values == found("class:\(word)").values)
  }

  /// A category that is not there is answered with those that can be typed, in every window.
  @Test(arguments: [40, 46, 60, 80, 120]) func aMisspeltCategoryIsAnswered(_ width: Int) throws {
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: Self.lines)
    sofa.press(.character("h"), .character("/"), .paste("class:hihg"), .enter)
    let page = sofa.screen(width, 12).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      page.contains("Categories are class:high, class:low, class:within, or a word of a name"),
      "\(page)")
  }

  /// By a clock of twelve hours a time is looked for as the row shows it.
  @Test func timesAreLookedForAsTheyAreShown() throws {
    #expect(try found("10:10 pm", clock: "12h").values == ["95/55"])
    #expect(try found("10:10", clock: "12h").values == ["95/55"])
    #expect(try found("22:10", clock: "24h").values == ["95/55"])
  }

  @Test(arguments: [
    ("low", "below", false), ("low", "a low one", true), ("82", "128/82", true), ("82", "182", false),
    ("6", "5.6", false), ("5.6", "5.60", true), ("5.6", "15.6", false), ("血", "朝血圧", true),
    ("a b", "xa b", false),
    ("a b", "a bc", true), ("", "x", true), ("é", "café", true), ("longer", "long", false),
  ])
  func wordsAreFoundFromTheirBeginning(_ wanted: String, _ text: String, _ isFound: Bool) throws {
    let sofa = try Sofa("2026-11-21 07:30 note \(text)")
    let filter = HistoryFilter("\"\(wanted)\"", in: sofa.app.record)
    let entry = try #require(sofa.app.record.readings.last)
    #expect(filter.holds(for: entry, in: sofa.app.record) == isFound)
  }
}
