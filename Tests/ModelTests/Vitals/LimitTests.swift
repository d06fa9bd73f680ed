import Model
import Testing

/// The hard and soft limits of every vital sign, from both sides.
@Suite struct LimitTests {
  /// A line of the grammar with a number in it: refused outside the hard limits.
  @Test(arguments: [
    ("%/39", ["40", "300"], ["301", "400"]), ("299/%", ["20", "200"], ["0", "19", "201"]),
    ("128/82 %", ["20", "300"], ["0", "19", "301"]), ("pulse %", ["20", "300"], ["19", "301", "64.5"]),
    ("g % mg/dL", ["10", "10.0", "1000"], ["9", "9.9", "1000.1", "1001", "0", "-5"]),
    ("g % mmol/L", ["0.6", "55.5", "55,5"], ["0.5", "0.59", "55.6", "55.51", "0"]),
    ("w % kg", ["2", "500"], ["1.9", "500.1"]), ("w % lb", ["4.4", "1102"], ["4.3", "1102.1"]),
    ("spo2 %", ["50", "100"], ["49", "101", "97.5"]), ("temp % C", ["25", "45"], ["24.9", "45.1"]),
    ("temp % F", ["77", "113"], ["76.9", "113.1"]), ("a1c % %", ["3", "25"], ["2.9", "25.1"]),
    ("a1c % mmol/mol", ["9", "250"], ["8.9", "250.1"]), ("ketones %", ["0", "0.0", "20"], ["20.1", "-0.1"]),
    ("ldl % mmol/L", ["0.05", "50"], ["0.04", "50.1", "-1"]), ("hdl % mg/dL", ["2", "800"], ["1.9", "801"]),
    ("chol % mmol/L", ["0.1", "50"], ["0", "50.1"]), ("tg % mg/dL", ["5", "13000"], ["4.9", "13001"]),
    ("creatinine % umol/L", ["5", "5000"], ["4.9", "5001"]),
    ("crea % mg/dL", ["0.05", "60"], ["0.04", "61"]),
    ("egfr %", ["1", "250"], ["0.9", "251"]), ("potassium %", ["1", "15"], ["0.9", "15.1"]),
    ("resp %", ["4", "120"], ["3", "121", "16.5"]), ("waist % cm", ["20", "300"], ["19.9", "300.1"]),
    ("waist % in", ["8", "118"], ["7.9", "118.1"]),
    ("insulin %", ["0.05", "300"], ["0", "0.049", "300.1"]), ("insulin % U long", ["12"], ["301"]),
    ("carbs %", ["0.1", "1000"], ["0", "0.09", "1000.1"]),
  ])
  func hardLimits(_ line: String, _ accepted: [String], _ refused: [String]) throws {
    let context = try Clock.context()
    for number in accepted {
      let text = line.replacing("%", with: number, maxReplacements: 1)
      #expect(throws: Never.self, "\(text)") { try LogLine.read(text, context: context) }
    }
    for number in refused {
      let text = line.replacing("%", with: number, maxReplacements: 1)
      #expect(throws: LogProblem.self, "\(text)") { try LogLine.read(text, context: context) }
    }
  }

  @Test(arguments: [
    ("%/60", ["75", "179", "180"], ["74", "181", "250"]), ("%/150", ["250"], ["251", "270"]),
    ("70/%", ["40", "55"], ["39", "56"]), ("69/%", [], ["40"]),
    ("250/%", ["130", "150"], ["129", "151"]), ("128/82 %", ["40", "200"], ["39", "201"]),
    ("pulse %", ["40", "200"], ["39", "201"]),
    ("g % mg/dL", ["40", "600"], ["39.9", "600.1", "33.3", "10"]),
    ("g % mmol/L", ["2.2", "33.3"], ["2.1", "33.4", "35.1"]), ("w % kg", ["20", "300"], ["19.9", "300.1"]),
    ("w % lb", ["44", "661"], ["43.9", "661.1"]), ("spo2 %", ["85", "100"], ["84"]),
    ("temp % C", ["34", "42"], ["33.9", "42.1"]), ("temp % F", ["93.2", "107.6"], ["93.1", "107.7"]),
    ("a1c % %", ["3", "15"], ["15.1"]), ("a1c % mmol/mol", ["9", "140"], ["140.1"]),
    ("ketones %", ["0", "3"], ["3.1"]), ("ldl % mmol/L", ["0.2", "12"], ["0.19", "12.1"]),
    ("creatinine % umol/L", ["20", "1000"], ["19", "1001"]), ("egfr %", ["5", "150"], ["4", "151"]),
    ("potassium % mEq/L", ["2.5", "7"], ["2.4", "7.1"]), ("resp %", ["8", "40"], ["7", "41"]),
    ("waist % cm", ["50", "170"], ["49.9", "170.1"]), ("waist % in", ["20", "67"], ["19.9", "67.1"]),
    ("insulin %", ["0.05", "100"], ["100.5"]), ("carbs %", ["0.5", "300"], ["0.4", "301"]),
  ])
  func softLimits(_ line: String, _ usual: [String], _ unusual: [String]) throws {
    let context = try Clock.context()
    for number in usual {
      let parsed = try LogLine.read(line.replacing("%", with: number, maxReplacements: 1), context: context)
      #expect(parsed.doubts.isEmpty, "\(number)")
    }
    for number in unusual {
      let parsed = try LogLine.read(line.replacing("%", with: number, maxReplacements: 1), context: context)
      #expect(parsed.doubts.count == 1, "\(number): \(parsed.doubts)")
    }
  }

  @Test(arguments: [
    ("5.6 mg/dL", "did you mean 5.6 mmol/L?"), ("9 mg/dL", "did you mean 9 mmol/L?"),
    ("101 mmol/L", "did you mean 101 mg/dL?"), ("600 mmol/L", "did you mean 600 mg/dL?"),
    ("ldl 112 mmol/L", "did you mean 112 mg/dL?"), ("creatinine 0.9 umol/L", "did you mean 0.9 mg/dL?"),
    ("creatinine 88 mg/dL", "did you mean 88 µmol/L?"),
  ])
  func aUnitSlipThatCanNotBeNamesTheOtherUnit(_ line: String, _ words: String) throws {
    let context = try Clock.context()
    let problem = #expect(throws: LogProblem.self) { try LogLine.read(line, context: context) }
    #expect(problem?.found.contains(words) == true, "\(problem?.found ?? "")")
  }

  @Test func whatIsNoUnitSlipNamesNoOtherUnit() throws {
    let context = try Clock.context()
    for line in ["2000 mg/dL", "1.5 mg/dL", "0.5 mmol/L", "2000 mmol/L"] {
      let problem = #expect(throws: LogProblem.self) { try LogLine.read(line, context: context) }
      #expect(problem?.found.contains("did you mean") == false, "\(problem?.found ?? "")")
    }
  }

  @Test(arguments: [
    ("12.5 mg/dL", "did you mean 12.5 mmol/L?"), ("33.3 mg/dL", "did you mean 33.3 mmol/L?"),
    ("35.1 mmol/L", "did you mean 35.1 mg/dL?"), ("55 mmol/L", "did you mean 55 mg/dL?"),
  ])
  func aLikelyUnitSlipIsAskedAbout(_ line: String, _ words: String) throws {
    let parsed = try LogLine.read(line, context: try Clock.context())
    #expect(parsed.doubts.count == 1)
    #expect(parsed.doubts.first?.contains(words) == true)
  }

  @Test(arguments: [("HI mg/dL"), ("LO mmol/L")])
  func highAndLowOfAMeterAreNotDoubted(_ line: String) throws {
    #expect(try LogLine.read(line, context: try Clock.context()).doubts.isEmpty)
  }

  @Test(arguments: [
    ("w 85.4 kg", 0), ("w 85.5 kg", 1), ("w 77.4 kg", 0), ("w 77.3 kg", 1), ("w 179.4 lb", 0),
    ("w 200 lb", 1),
    ("-25h w 90 kg", 0), ("w 310 kg", 1),
  ])
  func aWeightThatJumpsIsAskedAbout(_ line: String, _ doubts: Int) throws {
    var context = try Clock.context()
    let yesterday = try Clock.moment("2026-11-20T08:00+01:00")
    context.lastWeight = (yesterday, try Weight(try decimal("81.4"), unit: .kilogram))
    #expect(try LogLine.read(line, context: context).doubts.count == doubts)
    context.lastWeight?.at = try Clock.moment("2026-11-19T08:00+01:00")
    #expect(try LogLine.read(line, context: context).doubts.count == (line.hasPrefix("-25h") ? 1 : doubts))
    context.lastWeight?.at = try Clock.moment("2026-11-19T07:59+01:00")
    #expect(
      try LogLine.read(line, context: context).doubts.count
        == (line == "w 310 kg" || line.hasPrefix("-25h") ? 1 : 0))
  }

  @Test func whatIsLongAgoIsAskedAbout() throws {
    let context = try Clock.context()
    #expect(try LogLine.read("2026-10-21 00:01 128/82", context: context).doubts.isEmpty)
    #expect(try LogLine.read("2026-10-20 23:59 128/82", context: context).doubts.count == 1)
  }
}
