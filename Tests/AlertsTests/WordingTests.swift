import Model
import Testing

@testable import Alerts

struct WordingTests {
  /// Every sentence that any rule, flow or class can say.
  private func sentences() throws -> [String] {
    var all = [Wording.notADevice]
    for rule in AlertRule.all {
      all += [rule.words] + rule.citations.map(\.text)
      for example in rule.fires {
        for alert in try Making.alerts(example) {
          all += [alert.headline, alert.limit] + alert.whatToDo + alert.explanation
        }
      }
    }
    for (line, answers) in [
      ("182/121", [true, false]), ("84/50", [true, false]), ("LO mg/dL", [true, false]),
    ] {
      for answer in answers {
        var flow = try #require(
          Flow(for: try Making.measurement(line), at: try Making.moment(), targets: .untouched))
        all += [flow.text.title, flow.text.question ?? ""] + flow.text.lines
        flow.answer(yes: answer)
        all += flow.text.lines
        let next = try #require(try Making.moment().adding(minutes: line == "LO mg/dL" ? 20 : 5))
        for second in ["190/100", "165/90", "130/80", "80/50", "60 mg/dL", "90 mg/dL"] {
          var copy = flow
          copy.take(try Making.measurement(second), at: next)
          all += copy.text.lines
        }
      }
    }
    for scheme in Scheme.all {
      for setting in Targets.Setting.allCases {
        for systolic in [110, 125, 133, 137, 150, 190] {
          let reading = try BloodPressure(systolic: systolic, diastolic: 60)
          let found = try #require(Classification(of: reading, scheme: scheme, setting: setting))
          all += [found.words, found.limits]
        }
      }
    }
    for severe in [SevereLimit.adults, .pregnancy] {
      all += Wording.table(number: "112", low: "70 mg/dL", high: "250 mg/dL", severe: severe).map(\.text)
    }
    for scheme in GlucoseScheme.all {
      let targets = Making.targets { $0.glucoseScheme = scheme.id }
      for line in ["50 mg/dL", "65 mg/dL", "100 mg/dL fasting", "160 mg/dL bedtime", "220 mg/dL", "HI mg/dL"]
      {
        let found = try #require(
          Classifier.classification(of: try Making.measurement(line), targets: targets))
        all += [found.words, found.limits]
      }
    }
    return all
  }

  /// A diagnosis, a drug, a dose, a fright.
  private static let forbidden = [
    "you have", "you are suffering", "diagnos", "patient", "insulin", "glucagon", "metformin", "ramipril",
    "aspirin", "paracetamol", "ibuprofen", "tablet of", "dose", "units of", "medication", "die", "death",
    "fatal",
    "danger", "crisis", "urgency", "hypertensive", "diabetic", "ketoacidosis", "hypoglycaemic", "!",
  ]

  @Test func nothingForbiddenIsSaid() throws {
    for sentence in Set(try sentences()) {
      // "If you have chest pain" asks, and says nothing of what a person has.
      let said = sentence.lowercased().replacing("if you have", with: "if there is")
      #expect(Self.forbidden.filter { said.contains($0) } == [], "\(sentence)")
    }
  }

  @Test func theEmergencyTextIsThatOfItsSource() {
    let text = Wording.pressureEmergency(nil)
    for symptom in [
      "chest pain", "shortness of breath", "back pain", "numbness", "weakness", "change in vision",
      "difficulty speaking",
    ] {
      #expect(text.contains(symptom))
    }
    #expect(text.hasPrefix("Call your emergency number now if you have any of these: "))
    #expect(text.contains("Do not wait to see whether your blood pressure comes down on its own."))
    #expect(Wording.fastSugar.contains("15 to 20 g") && Wording.fastSugar.contains("15 minutes"))
    #expect(
      Wording.notADevice.contains("not a medical device") && Wording.notADevice.contains("while it runs"))
  }
}
