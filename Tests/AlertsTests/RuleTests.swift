import Model
import Statistics
import Testing

@testable import Alerts

struct RuleTests {
  @Test(arguments: AlertRule.all.map(\.id))
  func examplesFire(id: String) throws {
    let rule = try #require(AlertRule.named(id))
    #expect(!rule.fires.isEmpty && !rule.doesNotFire.isEmpty && !rule.citations.isEmpty)
    for example in rule.fires {
      let alerts = try Making.alerts(example)
      #expect(alerts.map(\.rule).contains(id), "\(example.lines) raises \(id)")
    }
    for example in rule.doesNotFire {
      let alerts = try Making.alerts(example)
      #expect(!alerts.map(\.rule).contains(id), "\(example.lines) does not raise \(id)")
    }
  }

  /// A headline in the past tense says itself when that was, so no other time may be told behind it.
  @Test(arguments: AlertRule.all.map(\.id))
  func theTenseOfAHeadlineIsThatOfItsWords(id: String) throws {
    let rule = try #require(AlertRule.named(id))
    for example in rule.fires {
      let (entries, now) = try Making.readings(example)
      for hours in [0, 5, 26, 8 * 24] {
        let later = try #require(now.adding(minutes: hours * 60))
        for alert in AlertEngine.alerts(for: entries, targets: example.targets, now: later) {
          let isPast = [" was ", " were ", " had "].contains { alert.headline.contains($0) }
          let saysWhen = isPast || [" on ", "yesterday", "Nov: "].contains { alert.headline.contains($0) }
          #expect(alert.tense == .past ? saysWhen : !isPast, "\(alert.headline)")
        }
      }
    }
  }

  /// What stands for days says what it was, what it is now, and how it ends; nobody measuring is no recovery.
  @Test(arguments: AlertRule.all.filter(\.isOngoing).map(\.id))
  func whatStandsForDaysSaysHowItEnds(id: String) throws {
    let rule = try #require(AlertRule.named(id))
    for example in rule.fires {
      let (entries, now) = try Making.readings(example)
      let last = try #require(entries.last?.at.day)
      let changes =
        example.changedDaysBefore.map { [AlertContext.DoseChange(day: last.adding(days: -$0))] } ?? []
      let alerts = AlertEngine.alerts(
        for: entries, targets: example.targets, now: now, doseChanges: changes)
      for alert in alerts where alert.rule == id {
        let ending = try #require(alert.ending?.headline, "\(alert.headline)")
        #expect([" was ", " were ", " had ", " differed "].contains { ending.contains($0) }, "\(ending)")
        let tomorrow = try #require(now.adding(minutes: 1440))
        let then = AlertEngine.alerts(
          for: entries, targets: example.targets, now: tomorrow, doseChanges: changes
        ).first { $0.rule == id }
        #expect(then?.course != nil, "\(alert.headline)")
      }
    }
  }

  @Test func rulesHaveNamesOfTheirOwn() {
    let ids = AlertRule.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(AlertRule.all.flatMap(\.supersedes).allSatisfy { AlertRule.named($0) != nil })
    // A superseded rule is looked at after the rule that silences it.
    for (index, rule) in AlertRule.all.enumerated() {
      #expect(rule.supersedes.allSatisfy { AlertRule.all[..<index].map(\.id).contains($0) == false })
    }
    #expect(AlertRule.named("no-such-rule") == nil)
  }

  @Test(arguments: [
    ("180/90", 1), ("179/109", 0), ("179/119", 1), ("150/120", 1), ("53 mg/dL", 1), ("70 mg/dL", 0),
    ("250 mg/dL", 0),
    ("251 mg/dL", 1), ("13.9 mmol/L", 0), ("14.0 mmol/L", 1), ("10.0 mmol/L", 0), ("HI mmol/L", 1),
    ("LO mmol/L", 1),
    ("120/80 64", 0), ("w 81.4 kg", 0), ("note slept badly", 0), ("took ramipril 5 mg", 0), ("a1c 9.8 %", 0),
  ])
  func aValueRaisesOneAlertOrNone(line: String, count: Int) throws {
    #expect(try Making.alerts([line]).count == count)
  }

  @Test(arguments: [
    ("ketones 0.6", Severity.notice), ("ketones 1.5", .notice), ("ketones 1.6", .high),
    ("ketones 2.9", .high),
    ("ketones 3.0", .severe), ("spo2 94", .high), ("spo2 93", .high), ("spo2 92", .severe),
    ("temp 38.0 C", .notice),
    ("temp 38.9 C", .notice), ("temp 39.0 C", .high), ("temp 102.1 F", .notice), ("temp 102.2 F", .high),
    ("pulse 101", .notice), ("pulse 130", .notice), ("pulse 131", .high), ("pulse 49", .notice),
    ("pulse 41", .notice),
    ("pulse 40", .high), ("251 mg/dL", .high), ("HI mg/dL", .severe), ("54 mg/dL", .high),
    ("LO mg/dL", .severe),
  ])
  func severities(line: String, severity: Severity) throws {
    #expect(try Making.alerts([line]).map(\.severity) == [severity])
  }

  @Test func anAlertExplainsItself() throws {
    let alert = try #require(try Making.alerts(["13.95 mmol/L"]).first)
    #expect(alert.headline == "Very high glucose: 13.95 mmol/L (above 13.9)" && alert.limit == "13.9 mmol/L")
    #expect(alert.explanation.contains("13.95 mmol/L is above 13.9 mmol/L"))
    #expect(alert.explanation.contains { $0.hasPrefix("Source: ADA/EASD consensus 2021") })
    #expect(alert.id == "glucose-level-2-high:\(Making.id(1))")
  }

  @Test func theNumberOfTheTargetsIsCalled() throws {
    let own = Making.targets { $0.emergencyNumber = "112" }
    let alert = try #require(try Making.alerts(["spo2 90"], targets: own).first)
    #expect(alert.whatToDo.contains { $0.lowercased().contains("call 112") })
    let none = try #require(try Making.alerts(["spo2 90"]).first)
    #expect(none.whatToDo.contains { $0.lowercased().contains("call your emergency number") })
  }

  @Test func aPulseBesideAPressureIsLookedAtToo() throws {
    let alerts = try Making.alerts(["182/90 45"])
    #expect(Set(alerts.map(\.rule)) == ["severe-blood-pressure", "slow-pulse"])
  }
}
