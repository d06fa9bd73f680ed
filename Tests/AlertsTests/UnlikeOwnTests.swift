import Model
import Testing

@testable import Alerts

/// A slip is asked about where nothing dangerous may be behind the number.
struct UnlikeOwnTests {
  private func rules(_ usual: [String], _ last: String) throws -> [String] {
    try Making.alerts(Array(repeating: usual, count: 6).flatMap(\.self) + [last], minutesApart: 720)
      .filter { $0.entries.contains(Making.id(13)) }.map(\.rule)
  }

  @Test(arguments: ["176/84", "128/118"])
  func aSlipIsAskedAbout(line: String) throws {
    #expect(try rules(["130/80", "134/84"], line).contains("unlike-own-blood-pressure"))
  }

  @Test(arguments: ["84/50", "90/60", "88/82", "182/84", "150/121"])
  func aPressureThatMayBeDangerousIsNoSlip(line: String) throws {
    #expect(try !rules(["130/80", "134/84"], line).contains("unlike-own-blood-pressure"))
  }

  @Test(arguments: ["480 mg/dL", "26.6 mmol/L", "28 mg/dL"])
  func aGlucoseThatMayBeDangerousIsNoSlip(line: String) throws {
    #expect(try !rules(["112 mg/dL", "120 mg/dL"], line).contains("unlike-own-glucose"))
  }

  @Test func nobodyIsReassured() {
    for word in ["right", "leave", "fine", "harmless"] {
      #expect(!Wording.lookForSlip.lowercased().contains(word))
    }
  }
}
