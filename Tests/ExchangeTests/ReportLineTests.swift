import Model
import Testing

@testable import Exchange

/// The careful reader of lines: what it offers, what it only says, and what it passes over.
@Suite struct ReportLineTests {
  private func found(_ line: String) -> [FoundValue] {
    DocumentReader.read(Array(line.utf8), as: .text)?.values ?? []
  }

  @Test(arguments: [
    ("LDL cholesterol      2.9   mmol/L    0.0 - 3.0", "ldl 2.9 mmol/L"),
    ("LDL-Cholesterin  2,90 mmol/l  <3,0", "ldl 2.90 mmol/L"),
    ("Cholesterin (LDL) 2,9 mmol/l", "ldl 2.9 mmol/L"),
    ("LDL Chol. (calc)      4.2 mmol/L <3.0", "ldl 4.2 mmol/L"), ("LDL-C: 112 mg/dL", "ldl 112 mg/dL"),
    ("HDL Cholesterol       mmol/L      1.3         >1.5", "hdl 1.3 mmol/L"),
    ("Cholesterol           mmol/L      6.3         <4.5", "cholesterol 6.3 mmol/L"),
    ("Cholesterol, total 201 mg/dL (<200)", "cholesterol 201 mg/dL"),
    ("Gesamtcholesterin 5,2 mmol/l", "cholesterol 5.2 mmol/L"),
    ("Colesterol total 201 mg/dL", "cholesterol 201 mg/dL"),
    ("Triglyceride 1.3 mmol/L", "triglycerides 1.3 mmol/L"),
    ("Kreatinin 88 µmol/l 59-104", "creatinine 88 umol/L"),
    ("Creatinine 88\u{3BC}mol/L", "creatinine 88 umol/L"), ("Créatinine 0.9 mg/dL", "creatinine 0.9 mg/dL"),
    ("POTASSIUM 4.1 3.5-5.3 mmol/L", "potassium 4.1 mmol/L"),
    ("Kalium 4,1 3,5 - 5,1 mmol/l", "potassium 4.1 mmol/L"),
    ("Potassium 5.9 H mmol/L (3.5-5.1)", "potassium 5.9 mmol/L"),
    ("Potassium *5.9 mmol/L", "potassium 5.9 mmol/L"),
    ("K+ ok; Potassium 4.1 mEq/L", "potassium 4.1 mEq/L"), ("Potassium: 4.1mmol/L", "potassium 4.1 mmol/L"),
    ("Potassium 4.1 mmol/L previous 3.4 mmol/L", "potassium 4.1 mmol/L"),
    ("eGFR (CKD-EPI) 72 mL/min/1.73m²", "egfr 72 mL/min/1.73m2"),
    ("eGFR 72 mL/min/1.73 m²", "egfr 72 mL/min/1.73m2"),
    ("HbA1c 48 mmol/mol (6.5 %)", "a1c 48 mmol/mol"), ("HbA1c (NGSP) 6,5% 4,0-6,0", "a1c 6.5 %"),
    ("Fasting glucose 5.6 mmol/L", "glucose 5.6 mmol/L fasting laboratory"),
    ("Glucose (mmol/L) 5.6", "glucose 5.6 mmol/L laboratory"),
    ("Blutzucker 101 mg/dl", "glucose 101 mg/dL laboratory"),
    ("LDL cholesterol 2.9 mmol/L 12 Nov 2026", "ldl 2.9 mmol/L"),
  ])
  func isOffered(_ line: String, _ words: String) throws {
    let values = found(line)
    #expect(values.count == 1, "\(values.map(\.reading))")
    #expect(values.first?.measurement?.logText == words, "\(values.map(\.reading))")
    #expect(values.first?.text == line && values.first?.line == 1)
  }

  /// What is there but not clear is said, and cannot be taken.
  @Test(arguments: [
    ("LDL cholesterol <0.5 mmol/L", "<0.5 mmol/L"), ("LDL cholesterol < 0.5 mmol/L", "< 0.5 mmol/L"),
    ("Triglycerides > 11.3 mmol/L", "> 11.3 mmol/L"), ("eGFR >90 mL/min/1.73m2", ">90"),
    ("LDL cholesterol 2.9", "no unit"), ("Creatinine 88 59-104", "no unit"), ("Potassium 4.1", "no unit"),
    ("LDL 3.4 2.9 mmol/L", "several numbers"), ("LDL 3.4 mmol/L 2.9 mmol/L", "several numbers"),
    ("LDL mmol/L 3.4 2.9", "several numbers"), ("Creatinine 1,000 mg/dL", "1,000"),
    ("Glucose 1.01 g/L", "only"), ("LDL cholesterol 130 mmol/L", "cannot be"),
    ("Potassium 41 mmol/L", "cannot be"),
    ("LDL cholesterol below 1.8 mmol/L", "below 1.8"),
  ])
  func isSaidAndNotOffered(_ line: String, _ words: String) throws {
    let values = found(line)
    #expect(values.count == 1)
    guard case .unclear(let why)? = values.first?.reading else {
      Issue.record("\(line): \(values.map(\.reading))")
      return
    }
    #expect(why.contains(words), "\(why)")
  }

  /// Other tests, limits, aims, ratios, urine, and prose: nothing at all.
  @Test(arguments: [
    "non-HDL cholesterol 3.9 mmol/L", "Non HDL Chol 3.9 mmol/L", "VLDL cholesterol 0.6 mmol/L",
    "Cholesterol/HDL ratio 4.2", "LDL/HDL 2.1", "Creatinine, urine 8.8 mmol/L", "Urine potassium 40 mmol/L",
    "Creatinine clearance 88 mL/min", "Albumin/creatinine ratio 2.1 mg/mmol",
    "Estimated average glucose 7.8 mmol/L",
    "Target LDL 1.8 mmol/L", "Previous LDL cholesterol 3.4 mmol/L", "Potassium normal", "Potassium",
    "12 mmol/L",
    "Sodium 141 mmol/L", "Your potassium was looked at again on the 12th and it was fine", "",
    "LDL - see note",
  ])
  func isPassedOver(_ line: String) {
    #expect(found(line).isEmpty, "\(found(line).map(\.reading))")
  }

  /// The quick look lets every name through, and nothing without a number.
  @Test func theQuickLookMissesNoName() {
    #expect(ReportNames.texts.count > 50)
    for name in ReportNames.texts {
      #expect(
        ReportNames.mayStand(in: "\(name) 1") && ReportNames.mayStand(in: "\(name.uppercased()) 1"), "\(name)"
      )
    }
    for line in ["Créatinine 88", "Hémoglobine glyquée 6"] { #expect(ReportNames.mayStand(in: line)) }
    for line in ["a letter of 12 November", "Potassium", "", "12"] {
      #expect(!ReportNames.mayStand(in: line))
    }
  }

  @Test func twoTestsOnOneLine() {
    let values = found("LDL 2.9 mmol/L   HDL 1.4 mmol/L   non-HDL 3.9 mmol/L")
    #expect(values.compactMap { $0.measurement?.logText } == ["ldl 2.9 mmol/L", "hdl 1.4 mmol/L"])
  }

  /// Whatever bytes come, nothing traps and lines keep their numbers.
  @Test func oddBytes() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let words = [
        "LDL", "2.9", "mmol/L", "-", "(", ")", "<", "1,000", "eGFR", "..", "\t", "\u{1B}[2J", "é", "%",
        "3.5-5.1",
      ]
      let line = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        words.randomElement(using: &generator) ?? ""
      }
      for value in found("x\n" + line.joined(separator: " ")) { #expect(value.line == 2) }
    }
  }
}
