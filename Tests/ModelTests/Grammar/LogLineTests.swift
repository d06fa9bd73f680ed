import Model
import Testing

/// What a patient may type, and what it has to mean: the reading in the journal's words, at 08:00 on 21 November 2026.
@Suite struct LogLineTests {
  @Test(
    arguments: [
      ("128/82", "128/82"), ("128/82 64", "128/82 64"), ("128/82 64 left", "128/82 64 left arm"),
      ("  128/82\t64  ", "128/82 64"), ("128/82/64 l sit", "128/82 64 left arm sitting"),
      ("142/91 right wrist standing irregular", "142/91 right wrist standing irregular"),
      ("bp 128/82", "128/82"), ("BP 128/82 P64 LEFT", "128/82 64 left arm"),
      ("128/82 mmHg 64 bpm", "128/82 64"),
      ("128/82 pulse 64", "128/82 64"), ("128/82 64 p", "128/82 64"), ("128/82 hr 64", "128/82 64"),
      ("left 128/82 lying 64", "128/82 64 left arm lying"), ("r 128/82 seated", "128/82 right arm sitting"),
      ("128/82 l arm supine ihb", "128/82 left arm lying irregular"), ("64 128/82", "128/82 64"),
      ("128/82/64 bpm", "128/82 64"), ("pressure 90/60", "90/60"), ("0128/082", "128/82"),
      ("128 82 64", "128/82 64"), ("128 82 64 l sit", "128/82 64 left arm sitting"),
      ("128 82", "128/82"), ("128 82 l sit", "128/82 left arm sitting"), ("128 82 pulse 64", "128/82 64"),
      ("bp 128 82", "128/82"), ("bp 98 64", "98/64"), ("bp 128 82 left", "128/82 left arm"),
      ("bp 128 82 64", "128/82 64"), ("128 over 82", "128/82"), ("128 over 82 pulse 64", "128/82 64"),
      ("128 over 82 64 bpm right", "128/82 64 right arm"), ("5,6 mmol fasting", "glucose 5.6 mmol/L fasting"),
      ("5.6 mmol/L", "glucose 5.6 mmol/L"), ("5,6 mmol/L", "glucose 5.6 mmol/L"),
      ("5.6mmol/L", "glucose 5.6 mmol/L"),
      ("5.60 mmol/l fasting", "glucose 5.60 mmol/L fasting"), ("5.6 MMOL", "glucose 5.6 mmol/L"),
      ("fasting 5.6 mmol/L", "glucose 5.6 mmol/L fasting"), ("g 101 mg/dL after", "glucose 101 mg/dL after"),
      ("101mg/dl before meal", "glucose 101 mg/dL before"),
      ("glucose 180 mgdl after eating", "glucose 180 mg/dL after"),
      ("bg 7.8 mmol bedtime", "glucose 7.8 mmol/L bedtime"),
      ("sugar 7.8 mmol/l bed", "glucose 7.8 mmol/L bedtime"),
      ("sugar 101 mg", "glucose 101 mg/dL"), ("g 101mg fasting", "glucose 101 mg/dL fasting"),
      ("sugar 101 MG bed", "glucose 101 mg/dL bedtime"),
      ("sugar fasting 101 mg", "glucose 101 mg/dL fasting"),
      ("82/54/60", "82/54 60"), ("90/60/70", "90/60 70"),
      ("101 mg/dL sensor", "glucose 101 mg/dL sensor"),
      ("101 mg/dL lab fasting", "glucose 101 mg/dL fasting laboratory"),
      ("101 mg/dL finger", "glucose 101 mg/dL"), ("hi mg/dL", "glucose HI mg/dL"),
      ("HI mg/dL", "glucose HI mg/dL"),
      ("mmol/L lo", "glucose LO mmol/L"), ("g low mmol/L", "glucose LO mmol/L"),
      ("g high mg/dL after", "glucose HI mg/dL after"),
      ("w 81.4 kg", "weight 81.4 kg"), ("81.4kg", "weight 81.4 kg"), ("81,4 KG", "weight 81.4 kg"),
      ("weight 180 lbs", "weight 180 lb"), ("180lb", "weight 180 lb"),
      ("temp 36.8 C", "temp 36.8 C"), ("36.8°C", "temp 36.8 C"), ("t 98.4 f", "temp 98.4 F"),
      ("98.4 °F", "temp 98.4 F"),
      ("spo2 97", "spo2 97"), ("o2 97%", "spo2 97"), ("sat 97 %", "spo2 97"),
      ("pulse 64", "pulse 64"), ("p 64 bpm", "pulse 64"), ("64 bpm", "pulse 64"), ("64bpm", "pulse 64"),
      ("a1c 6.8 %", "a1c 6.8 %"), ("HbA1c 6,8%", "a1c 6.8 %"), ("51 mmol/mol", "a1c 51 mmol/mol"),
      ("ketones 0.4", "ketones 0.4"), ("ketone 0,4 mmol/l", "ketones 0.4"),
      ("insulin 4 rapid", "insulin 4 rapid"), ("Insulin 4,5u bolus", "insulin 4.5 rapid"),
      ("insulin 12 IE basal", "insulin 12 long"), ("insulin 3", "insulin 3"),
      ("carbs 45", "carbs 45"), ("carbohydrates 45g", "carbs 45"), ("carb 7,5 grams", "carbs 7.5"),
      ("took ramipril 5 mg", "took ramipril 5 mg"), ("med aspirin", "took aspirin"),
      ("Took  two   pills", "took two pills"),
      ("took insulin at lunch", "took insulin at lunch"),
      ("took paracetamol 500mg", "took paracetamol 500mg"),
      ("took \"aspirin at 8:00\"", "took \"aspirin at 8:00\""), ("took 100% juice", "took 100% juice"),
      ("note slept badly", "note slept badly"), ("n slept  badly ", "note slept  badly"),
      ("NOTE 128/82", "note 128/82"),
      ("note 💊 took it", "note 💊 took it"),
      ("note woke at 3:00 yesterday #tired", "note woke at 3:00 yesterday #tired"),
    ] as [(String, String)])
  func understood(_ line: String, _ words: String) throws {
    let parsed = try LogLine.read(line, context: try Clock.context())
    #expect(parsed.measurement.logText == words)
    #expect(parsed.at == (try Clock.morning()))
    #expect(parsed.note == nil && parsed.tags.isEmpty)
  }

  @Test(
    arguments: [
      ("5.6", GlucoseUnit.mmol, WeightUnit.kilogram, "glucose 5.6 mmol/L"),
      ("5,6", .mmol, .kilogram, "glucose 5.6 mmol/L"), ("12.4", .mmol, .pound, "glucose 12.4 mmol/L"),
      ("7.0", .mmol, .pound, "glucose 7.0 mmol/L"), ("350", .mgdl, .kilogram, "glucose 350 mg/dL"),
      // What can be something else too, or the beginning of it, is asked about.
      ("7", .mmol, .kilogram, nil), ("36.8", .mmol, .kilogram, nil), ("22.5", .mmol, .kilogram, nil),
      ("1.6", .mmol, .kilogram, nil), ("5.6", .mgdl, .kilogram, nil), ("101", .mgdl, .pound, nil),
      ("128", .mmol, .kilogram, nil), ("5.6 7.8", .mmol, .kilogram, nil), ("81.4", .mmol, .kilogram, nil),
      ("5.6 fasting", .mmol, .kilogram, "glucose 5.6 mmol/L fasting"),
      ("g 5.6", .mmol, .kilogram, "glucose 5.6 mmol/L"), ("g 101", .mgdl, .pound, "glucose 101 mg/dL"),
      ("lo", .mgdl, .pound, "glucose LO mg/dL"), ("101 after", .mgdl, .pound, "glucose 101 mg/dL after"),
      ("w 81.4", .mmol, .kilogram, "weight 81.4 kg"), ("w 180", .mmol, .pound, "weight 180 lb"),
      ("w 180 kg", .mmol, .pound, "weight 180 kg"), ("g 101 mg/dL", .mmol, .pound, "glucose 101 mg/dL"),
      ("temp 36.8", .mmol, .pound, nil),
    ] as [(String, GlucoseUnit, WeightUnit, String?)])
  func unitsMayBeLeftOutOnceChosen(
    _ line: String, _ glucose: GlucoseUnit, _ weight: WeightUnit, _ words: String?
  ) throws {
    let context = try Clock.context(glucose: glucose, weight: weight)
    #expect((try? LogLine.read(line, context: context))?.measurement.logText == words)
  }

  @Test(
    arguments: [
      ("128/82 64 note slept badly", "slept badly", []), ("128/82 #travel", nil, ["travel"]),
      ("#a 128/82 #b #a 64", nil, ["a", "b"]), ("128/82 #Travel #travel", nil, ["Travel", "travel"]),
      ("128/82 note #not a tag 7:40 note again", "#not a tag 7:40 note again", []),
      ("128/82 #x note  a  b ", "a  b", ["x"]), ("128/82 n dizzy", "dizzy", []), ("128/82 note", nil, []),
      ("128/82 note 💉 é 血圧", "💉 é 血圧", []), ("took aspirin #pain note with food", "with food", ["pain"]),
      ("128/82 ##", nil, ["#"]), ("128/82 #", nil, []),
    ] as [(String, String?, [String])])
  func remarksAndTags(_ line: String, _ note: String?, _ tags: [String]) throws {
    let parsed = try LogLine.read(line, context: try Clock.context())
    #expect(parsed.note == note)
    #expect(parsed.tags == tags)
  }

  /// A line, the column of what is wrong, words of what is said about it.
  @Test(
    arguments: [
      ("", 1, "nothing was typed"), ("   ", 1, "nothing was typed"), ("7:40", 1, "no reading"),
      ("#travel", 1, "no reading"), ("note", 1, "the note is empty"), ("note  ", 1, "the note is empty"),
      ("128", 1, "what is 128?"), ("5.6", 1, "what is 5.6?"), ("9999", 1, "does not know"),
      ("K 2.3", 1, "K can be potassium or ketones"),
      ("k 0.4 mmol/L", 1, "k can be potassium or ketones"), ("K+ 4.4", 1, "K+ can be potassium"),
      ("7:40 k", 6, "k can be potassium or ketones"),
      ("hello", 1, "does not know \"hello\""), ("💊", 1, "does not know"), ("128 / 82", 1, "what is 128?"),
      ("128-82", 1, "does not know"), ("128\\82", 1, "does not know"), ("１２８/８２", 1, "does not know"),
      ("400/20", 1, "systolic 400"), ("128/10", 1, "diastolic 10"), ("82/128", 1, "did you mean 128/82?"),
      ("128/128", 1, "cannot be the same"), ("bp", 1, "the reading is missing"),
      ("bp 128", 4, "not a blood pressure"),
      ("128/82 128/82", 8, "does not know \"128/82\""),
      ("128/82 64 70", 11, "does not know \"70\""),
      ("128/82/64 70", 11, "does not know"), ("128/82/64 pulse 70", 17, "two pulses"),
      ("128/82 pulse", 8, "has no number"), ("128/82 pulse left 6x", 19, "not a pulse"),
      ("128/82 bpm", 8, "does not know"),
      ("128/82 fasting", 8, "does not know \"fasting\""),
      ("120/80 left right", 13, "does not know"),
      ("128/82 wrist", 8, "does not say which"), ("128/82 5.6 mmol/L", 8, "does not know"),
      ("128/82 not irregular", 8, "does not know"), ("128/82mmHg", 1, "does not know"),
      ("128/82 64.5", 8, "does not know"), ("128/82/", 1, "does not know"),
      ("128//82", 1, "does not know"),
      ("128/82/64/2", 1, "does not know"), ("128/82 at", 8, "does not know"),
      ("99999999999/80", 1, "does not know"),
      ("2026/11/20 142/91", 1, "what time on 20 Nov?"), ("98 64", 1, "what is 98 64?"),
      ("97%", 1, "what is 97 %?"), ("6.5 %", 1, "what is 6.5 %?"), ("128 8", 1, "what is 128?"),
      ("bp 128", 4, "not a blood pressure"),
      ("128 82 64 70", 1, "what is 128?"), ("64 128 82", 1, "what is 64?"),
      ("128 82 30", 1, "what is 128?"), ("260 82 64", 1, "what is 260?"),
      ("128 122 64", 1, "what is 128?"), ("128 82 64.5", 1, "what is 128?"),
      ("128 82 64 kg", 11, "does not know"),
      ("82 over 128", 1, "did you mean 128/82?"), ("128 over", 1, "what is 128?"),
      ("over 82", 1, "does not know \"over\""),
      ("5.6x mmol/L", 1, "\"5.6x\" is not a number"), ("1,000 mg/dL", 1, "two ways"),
      ("1.000,5 mg/dL", 1, "decimal marks"),
      ("5, mmol/L", 1, "not a number"), ("1e2 mg/dL", 1, "not a number"), ("g ٥٫٦ mmol/L", 3, "not a number"),
      ("g 5.6", 3, "has no unit"), ("lo", 1, "LO has no unit"), ("5.6 fasting", 1, "has no unit"),
      ("g", 2, "number is missing"), ("g mmol/L", 9, "number is missing"),
      ("5.6 mmol/L mg/dL", 12, "does not know"),
      ("5.6 7.8 mmol/L", 5, "does not know"), ("5.6 mmol/L breakfast", 12, "does not know"),
      ("5.6 mmol/L meal", 12, "does not know"), ("5.6 mmol/L hi", 1, "does not know"),
      ("5.6 mmol/L fasting after", 20, "does not know"), ("56 mmol/L", 1, "glucose 56 is not possible"),
      ("100 mg", 1, "what is 100?"), ("ramipril 5 mg", 1, "does not know \"ramipril\""),
      ("g -5 mmol/L", 3, "is not possible"), ("sodium 141 mmol/L", 1, "not a number"),
      ("w 81.4", 3, "has no unit"), ("w heavy", 3, "not a number"), ("w", 2, "number is missing"),
      ("w 1,814 kg", 3, "two ways"),
      ("81.4 kg 64", 9, "does not know"), ("w 900 kg", 3, "is not possible"),
      ("12 st 6", 1, "what is 12?"),
      ("temp 98.4 C", 6, "is not possible"), ("temp 37", 6, "has no unit"), ("37 K", 1, "what is 37?"),
      ("spo2 97.5", 6, "not a whole number"), ("97 %", 1, "what is 97 %?"),
      ("spo2 97 64", 9, "does not know"),
      ("pulse", 6, "number is missing"), ("pulse 64 128/82", 10, "does not know"),
      ("a1c 6.8", 5, "has no unit"),
      ("a1c 6.8 mmol/L", 5, "has no unit"), ("ketones 25", 9, "is not possible"), ("took", 5, "has no name"),
      ("took \"\"", 6, "has no name"), ("took #x", 8, "has no name"), ("\"128/82\"", 1, "does not know"),
      ("g \"5.6\" mmol/L", 3, "not a number"), ("128/82\u{0}", 1, "does not know"),
      ("\u{1B}[31m128/82", 1, "does not know"),
      ("128/82 \u{7}", 8, "does not know"), ("128/82 #👨‍👩‍👧 x", 11, "does not know \"x\""),
      ("é 5.6y mmol/L", 1, "not a number"),
    ] as [(String, Int, String)])
  func refused(_ line: String, _ column: Int, _ words: String) throws {
    let context = try Clock.context()
    let problem = #expect(throws: LogProblem.self) { try LogLine.read(line, context: context) }
    #expect(problem?.found.contains(words) == true, "\(problem?.description ?? "")")
    #expect(problem?.place.column == column, "\(problem?.description ?? "")")
  }

  @Test(arguments: [
    ("128", "write 128/ and the lower number, 128 mg/dL, w 128 kg or pulse 128"), ("5.6", "write 5.6 mmol/L"),
    ("37", "write 37 mmol/L, 37 mg/dL, w 37 kg, pulse 37 or temp 37 C"),
    ("81.4", "write 81.4 mg/dL or w 81.4 kg"),
    ("97", "write 97 mg/dL, w 97 kg, pulse 97 or spo2 97"), ("97%", "write spo2 97"),
    ("6.5 %", "write a1c 6.5 %"),
    ("98 64", "write bp 98/64, or spo2 98 and then pulse 64"), ("97 92", "write spo2 97 and then pulse 92"),
    ("82/128", ""), ("128/82 x", "type: note x. For a tag: #x"),
  ])
  func whatWouldBeAccepted(_ line: String, _ words: String) throws {
    let context = try Clock.context()
    let problem = #expect(throws: LogProblem.self) { try LogLine.read(line, context: context) }
    #expect(problem?.expected.contains(words) == true || words.isEmpty, "\(problem?.expected ?? "")")
  }

  @Test func veryLongInput() throws {
    let context = try Clock.context()
    let long = String(repeating: "word ", count: 4_000)
    #expect(try LogLine.read("128/82 note \(long)", context: context).note?.count == 19_999)
    #expect(throws: LogProblem.self) { try LogLine.read(long, context: context) }
    #expect(throws: LogProblem.self) {
      try LogLine.read(String(repeating: "9", count: 20_000), context: context)
    }
    let tags = (0..<4_000).map { "#\($0)" }.joined(separator: " ")
    #expect(try LogLine.read("128/82 \(tags)", context: context).tags.count == 4_000)
    let quotes = String(repeating: "\"a ", count: 4_000)
    #expect(try LogLine.read("took \(quotes)", context: context).measurement.kind == MedicationTaken.kind)
  }

  /// No line, however odd, traps.
  @Test func anyWordsAreSurvived() throws {
    let context = try Clock.context(glucose: .mmol, weight: .kilogram)
    let words = [
      "128/82", "64", "left", "wrist", "pulse", "p", "-2h", "−5m", "7:40", "pm", "at", "today", "2026-11-20",
      "note",
      "n", "#", "#a", "\"", "\"a b\"", "g", "5,6", "mmol/L", "1,000", "hi", "w", "kg", "thu", "sat", "16",
      "may", "740", "0740", "7.40", "ago", "2h30m", "11/10/2026",
      "last", "in", "over", "took", "%",
      "999999999", "-",
      "/", "💊", "\u{0}", "2026-11-20T07:40+01:00", "irregular", "before", "meal", "bpm", "k", "t", "C",
    ]
    var seed: UInt64 = 11
    for _ in 0..<20_000 {
      var line = ""
      for _ in 0..<(1 + Int(seed >> 40) % 6) {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        line += words[Int(seed >> 33) % words.count] + ((seed >> 20) % 5 == 0 ? "" : " ")
      }
      guard let parsed = try? LogLine.read(line, context: context) else { continue }
      let again = try LogLine.read(parsed.measurement.logText, context: context)
      #expect(again.measurement.says(theSameAs: parsed.measurement), "\(line)")
    }
  }
}

/// Numbers without a unit from somebody who has used both: the one in which the number is usual, or a question.
@Suite struct UnitOfBareNumbersTests {
  private func context(_ setting: (Setting, String)? = nil) throws -> EntryContext {
    var context = try Clock.context(glucose: .mgdl, weight: .pound)
    for (quantity, unit) in [("glucose", "mmol/L"), ("weight", "kg")] {
      context.learn(earlier: unit, of: quantity)
    }
    var settings = Settings()
    if let setting { try settings.set(setting.0, to: setting.1) }
    return context.with(settings)
  }

  @Test(arguments: [
    ("5.6", "glucose 5.6 mmol/L"), ("g 5.6", "glucose 5.6 mmol/L"),
    ("134 fasting", "glucose 134 mg/dL fasting"),
    ("g 7", "glucose 7 mmol/L"), ("lo", "glucose LO mg/dL"), ("w 25", "weight 25 kg"),
    ("w 400", "weight 400 lb"),
  ])
  func theUnitInWhichItIsUsual(_ line: String, _ words: String) throws {
    #expect(try LogLine.read(line, context: context()).measurement.logText == words)
  }

  @Test func whatIsUsualInBothIsAsked() throws {
    let known = try context()
    let problem = #expect(throws: LogProblem.self) { try LogLine.read("w 81.4", context: known) }
    #expect(problem?.found == "81.4 can be 81.4 kg or 81.4 lb: you have used both units")
    #expect(
      problem?.expected == "write 81.4 kg or 81.4 lb, or settle it: vitals settings set weight-unit kg")
  }

  /// What is set holds whatever is typed.
  @Test func aSettingSettlesIt() throws {
    var known = try context((.weightUnit, "kg"))
    known.learn(try LogLine.read("w 180 lb", context: known))
    #expect(try LogLine.read("w 81.4", context: known).measurement.logText == "weight 81.4 kg")
    let glucose = try context((.glucoseUnit, "mmol/L"))
    #expect(try LogLine.read("5.6", context: glucose).measurement.logText == "glucose 5.6 mmol/L")
    #expect((try? LogLine.read("350", context: glucose)) == nil)
  }
}
