import Model
import Statistics
import Testing

@testable import Alerts

struct SchemeTests {
  private func id(_ scheme: Scheme, _ setting: Targets.Setting, _ systolic: Int, _ diastolic: Int) -> String?
  {
    scheme.column(setting).classOf(systolic: Double(systolic), diastolic: Double(diastolic))?.id
  }

  @Test(arguments: PressureClasses.rows)
  func publishedPairs(systolic: Int, diastolic: Int, aha: String, escOffice: String, escHome: String) throws {
    #expect(id(.aha2025, .office, systolic, diastolic) == aha)
    #expect(id(.esc2024, .office, systolic, diastolic) == escOffice)
    #expect(id(.esc2024, .home, systolic, diastolic) == escHome)
  }

  /// The tables of the guidelines, written down from the highest class to the lowest, without looking at `Scheme`.
  private func oracle(_ scheme: String, _ home: Bool, _ s: Int, _ d: Int) -> String {
    switch (scheme, home) {
    case ("aha-2025", false):
      if s > 139 || d > 89 { return "stage2" }
      if s > 129 || d > 79 { return "stage1" }
      return s > 119 ? "elevated" : "normal"
    case ("aha-2025", true):
      if s > 134 || d > 84 { return "stage2" }
      if s > 129 || d > 79 { return "stage1" }
      return s > 119 ? "elevated" : "normal"
    case ("esc-2024", false):
      if s < 120 && d < 70 { return "non_elevated" }
      return s < 140 && d < 90 ? "elevated" : "hypertension"
    default:
      if s < 120 && d < 70 { return "non_elevated" }
      return s < 135 && d < 85 ? "elevated" : "hypertension"
    }
  }

  @Test(arguments: ["aha-2025", "esc-2024"], Targets.Setting.allCases)
  func everyPairOfPressures(name: String, setting: Targets.Setting) throws {
    let scheme = try #require(Scheme.named(name))
    var wrong: [String] = []
    for systolic in 60...200 {
      for diastolic in 20...140 {
        let found = id(scheme, setting, systolic, diastolic)
        if found != oracle(name, setting == .home, systolic, diastolic) {
          wrong.append("\(systolic)/\(diastolic)")
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test(arguments: Scheme.all.map(\.id), Targets.Setting.allCases)
  func classesRise(name: String, setting: Targets.Setting) throws {
    let column = try #require(Scheme.named(name)).column(setting)
    #expect(column.classes.first?.systolic == nil && column.classes.first?.diastolic == nil)
    let systolic = column.classes.compactMap(\.systolic)
    let diastolic = column.classes.compactMap(\.diastolic)
    #expect(systolic == systolic.sorted() && diastolic == diastolic.sorted())
    #expect(column.classes.map(\.severity) == column.classes.map(\.severity).sorted())
    #expect(Set(column.classes.map(\.id)).count == column.classes.count)
    #expect(column.classes.contains { $0.systolic == column.hypertension.systolic })
    #expect(!column.citations.isEmpty)
  }

  @Test func meansJustBelowALimitStayBelow() {
    #expect(Scheme.esc2024.home.classOf(systolic: 134.999, diastolic: 84.999)?.id == "elevated")
    #expect(Scheme.esc2024.home.classOf(systolic: 135, diastolic: 60)?.id == "hypertension")
  }

  @Test func ruleLines() {
    #expect(Scheme.esc2024.ruleLines(.home).map(\.value) == [135, 85])
    #expect(Scheme.esc2024.ruleLines(.office).map(\.value) == [140, 90])
    #expect(Scheme.aha2025.ruleLines(.home).map(\.value) == [130, 80])
    #expect(Scheme.esc2024.ruleLines(.home).map(\.label) == ["systolic 135", "diastolic 85"])
    #expect(GlucoseBands.ruleLines(.mmol).map(\.value) == [3.9, 10])
    #expect(GlucoseBands.ruleLines(.mgdl).map(\.value) == [70, 180])
  }

  @Test func schemesAreFoundByName() {
    #expect(Scheme.named("esc-2024")?.title == "ESC 2024")
    #expect(Scheme.named("ESC-2024") == nil && Scheme.named("") == nil)
    #expect(Set(Scheme.all.map(\.id)).count == Scheme.all.count)
    #expect(Scheme.named(Targets.untouched.scheme) != nil)
  }

  @Test(arguments: [(179, 119, false), (180, 119, true), (179, 120, true), (181, 121, true), (90, 60, false)])
  func severe(systolic: Int, diastolic: Int, isSevere: Bool) throws {
    #expect(SeverePressure.includes(try BloodPressure(systolic: systolic, diastolic: diastolic)) == isSevere)
  }
}
