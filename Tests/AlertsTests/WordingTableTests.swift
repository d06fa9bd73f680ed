import Model
import Testing

@testable import Alerts

/// Rules and flows say nothing that is not in the table of sentences.
struct WordingTableTests {
  private static let table = Set(
    [SevereLimit.adults, .pregnancy].flatMap { severe in
      [
        ("70 mg/dL", "250 mg/dL"), ("3.9 mmol/L", "13.9 mmol/L"), ("4.0 mmol/L", "13.9 mmol/L"),
        ("72 mg/dL", "250 mg/dL"),
      ]
      .flatMap { low, high in
        [nil, "112"].flatMap { number in
          [0, 1].flatMap {
            Wording.table(number: number, low: low, high: high, severe: severe, scale: $0).map(\.text)
          }
        }
      }
    })

  @Test(arguments: AlertRule.all.map(\.id))
  func rulesSayWhatIsInTheTable(id: String) throws {
    let rule = try #require(AlertRule.named(id))
    for example in rule.fires {
      for alert in try Making.alerts(example) {
        #expect(
          !alert.whatToDo.isEmpty && alert.whatToDo.allSatisfy(Self.table.contains), "\(alert.whatToDo)")
      }
    }
  }

  @Test(arguments: [
    ("182/121", ["140/80", "165/90", "190/100"]), ("84/50", ["80/50", "120/80"]),
    ("53 mg/dL", ["60 mg/dL", "90 mg/dL"]),
    ("2.9 mmol/L", ["5.0 mmol/L"]),
  ])
  func flowsSayWhatIsInTheTable(line: String, next: [String]) throws {
    for scheme in ["esc-2024", "pregnancy"] {
      for answer in [true, false] {
        let targets = Targets(scheme: scheme, setting: .home)
        var flow = try #require(
          Flow(for: try Making.measurement(line), at: try Making.moment(), targets: targets))
        var said = flow.text.lines + [flow.text.question].compactMap(\.self)
        flow.answer(yes: answer)
        for second in next {
          var copy = flow
          copy.take(
            try Making.measurement(second),
            at: try #require(
              try Making.moment().adding(minutes: line.contains("mmol") || line.contains("mg") ? 20 : 5)))
          said += flow.text.lines + copy.text.lines
        }
        #expect(said.allSatisfy(Self.table.contains), "\(said.filter { !Self.table.contains($0) })")
      }
    }
  }

  @Test func everySentenceHasASource() {
    let table = Wording.table(number: nil, low: "", high: "", severe: .adults)
    #expect(table.allSatisfy { !$0.source.isEmpty && !$0.text.isEmpty })
    #expect(Set(table.map(\.name)).count == table.count)
    // An emergency names the number that was set, and asks for help now.
    let emergencies = Wording.table(number: "112", low: "", high: "", severe: .adults).filter {
      $0.text.contains("112")
    }
    #expect(emergencies.count >= 6)
  }
}
