import Model
import Statistics
import Testing

@testable import Alerts

struct SchemeTests {
  private func id(_ scheme: Scheme, _ setting: Targets.Setting, _ systolic: Int, _ diastolic: Int) -> String?
  {
    scheme.column(setting).classOf(systolic: Double(systolic), diastolic: Double(diastolic))?.id
  }

  private func isolated(_ scheme: Scheme, _ setting: Targets.Setting, _ row: PressureClasses) -> String? {
    scheme.column(setting).isolated(systolic: Double(row.systolic), diastolic: Double(row.diastolic))?.id
  }

  /// The 42 published pairs, in every column whose limits were read in a source.
  @Test(arguments: PressureClasses.rows.indices)
  func publishedPairs(index: Int) throws {
    let row = PressureClasses.rows[index]
    let (systolic, diastolic) = (row.systolic, row.diastolic)
    #expect(id(.aha2025, .office, systolic, diastolic) == row.aha)
    #expect(id(.esc2024, .office, systolic, diastolic) == row.escOffice)
    #expect(id(.esc2024, .home, systolic, diastolic) == row.escHome)
    #expect(id(.esh2023, .office, systolic, diastolic) == row.esh)
    #expect(isolated(.esh2023, .office, row) == row.eshIsolated)
    #expect(id(.ish2020, .office, systolic, diastolic) == row.ish)
    for scheme in [Scheme.esh2023, .ish2020, .china2024] {
      #expect(id(scheme, .home, systolic, diastolic) == row.home13585)
    }
    #expect(id(.niceNG136, .home, systolic, diastolic) == row.niceHome)
    #expect(id(.china2024, .office, systolic, diastolic) == row.china)
    let reading = try BloodPressure(systolic: systolic, diastolic: diastolic)
    #expect(
      SevereLimit.adults.includes(reading) == row.isSevere && LowPressure.includes(reading) == row.isLow)
  }

  /// The column of JSH at home: its isolated row is recalled, so that the scheme that is offered has none.
  @Test(arguments: PressureClasses.rows.indices)
  func publishedPairsOfJSH(index: Int) {
    let row = PressureClasses.rows[index]
    #expect(id(.jsh2025Recalled, .home, row.systolic, row.diastolic) == row.jshHome)
    #expect(isolated(.jsh2025Recalled, .home, row) == row.jshIsolated)
    #expect(id(.jsh2025, .home, row.systolic, row.diastolic) == row.jshHome)
    #expect(isolated(.jsh2025, .home, row) == nil)
  }

  @Test func recalledLimitsAreOffByDefault() {
    for scheme in Scheme.all {
      for column in [scheme.home, scheme.office] {
        let citations = column.classes.flatMap(\.citations) + column.isolated.flatMap(\.citations)
        #expect(citations.filter { $0.mark == .recalled }.isEmpty, "\(scheme.id)")
        #expect(column.classes.filter(\.citations.isEmpty).isEmpty, "\(scheme.id)")
      }
    }
    #expect(
      Scheme.recalled.allSatisfy { $0.home.isolated.flatMap(\.citations).contains { $0.mark == .recalled } })
    #expect(Scheme.named("jsh-2025-recalled") != nil && !Scheme.all.map(\.id).contains("jsh-2025-recalled"))
  }

  /// The tables of the guidelines from the highest class to the lowest, written down without looking at `Scheme`: a class
  /// and the pressures that are just too low for it.
  private static let tables: [(scheme: String, home: Bool, classes: [(String, Int, Int)], lowest: String)] = [
    ("aha-2025", false, [("stage2", 139, 89), ("stage1", 129, 79), ("elevated", 119, 999)], "normal"),
    ("aha-2025", true, [("stage2", 134, 84), ("stage1", 129, 79), ("elevated", 119, 999)], "normal"),
    ("esc-2024", false, [("hypertension", 139, 89), ("elevated", 119, 69)], "non_elevated"),
    ("esc-2024", true, [("hypertension", 134, 84), ("elevated", 119, 69)], "non_elevated"),
    (
      "esh-2023", false,
      [
        ("grade3", 179, 109), ("grade2", 159, 99), ("grade1", 139, 89), ("high_normal", 129, 84),
        ("normal", 119, 79),
      ], "optimal"
    ),
    ("esh-2023", true, [("at_or_above_135_85", 134, 84)], "below"),
    (
      "ish-2020", false, [("grade2", 159, 99), ("grade1", 139, 89), ("high_normal", 129, 84)], "normal"
    ),
    ("ish-2020", true, [("at_or_above_135_85", 134, 84)], "below"),
    (
      "nice-ng136", false, [("stage3", 179, 119), ("stage2_range", 159, 99), ("stage1_range", 139, 89)],
      "below_threshold"
    ),
    ("nice-ng136", true, [("stage2_range", 149, 94), ("stage1_range", 134, 84)], "below_threshold"),
    (
      "jsh-2025", false,
      [
        ("grade3", 179, 109), ("grade2", 159, 99), ("grade1", 139, 89), ("elevated", 129, 79),
        ("high_normal", 119, 999),
      ], "normal"
    ),
    (
      "jsh-2025", true,
      [
        ("grade3", 159, 99), ("grade2", 144, 89), ("grade1", 134, 84), ("elevated", 124, 74),
        ("high_normal", 114, 999),
      ], "normal"
    ),
    (
      "jsh-2025-recalled", false,
      [
        ("grade3", 179, 109), ("grade2", 159, 99), ("grade1", 139, 89), ("elevated", 129, 79),
        ("high_normal", 119, 999),
      ], "normal"
    ),
    (
      "jsh-2025-recalled", true,
      [
        ("grade3", 159, 99), ("grade2", 144, 89), ("grade1", 134, 84), ("elevated", 124, 74),
        ("high_normal", 114, 999),
      ], "normal"
    ),
    (
      "china-2024", false,
      [("grade3", 179, 109), ("grade2", 159, 99), ("grade1", 139, 89), ("high_normal", 119, 79)], "normal"
    ),
    ("china-2024", true, [("at_or_above_135_85", 134, 84)], "below"),
    ("pregnancy", false, [("severe", 159, 109), ("hypertension", 139, 89)], "below"),
    ("pregnancy", true, [("severe", 159, 109), ("hypertension", 139, 89)], "below"),
  ]

  @Test(arguments: (Scheme.all + Scheme.recalled).map(\.id), Targets.Setting.allCases)
  func everyPairOfPressures(name: String, setting: Targets.Setting) throws {
    let scheme = try #require(Scheme.named(name))
    let table = try #require(Self.tables.first { $0.scheme == name && $0.home == (setting == .home) })
    var wrong: [String] = []
    for systolic in 60...200 {
      for diastolic in 20...140 {
        let expected = table.classes.first { systolic > $0.1 || diastolic > $0.2 }?.0 ?? table.lowest
        if id(scheme, setting, systolic, diastolic) != expected { wrong.append("\(systolic)/\(diastolic)") }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test(
    arguments: [
      (139, 89, nil), (140, 89, "isolated_systolic"), (139, 90, "isolated_diastolic"), (140, 90, nil),
    ] as [(Int, Int, String?)])
  func isolatedHypertension(systolic: Int, diastolic: Int, id: String?) throws {
    let reading = try BloodPressure(systolic: systolic, diastolic: diastolic)
    let found = Classifier.all(of: reading, targets: Targets(scheme: "esh-2023", setting: .office))
      .dropFirst().first
    #expect(found?.id == id)
    if id != nil { #expect(found?.words.contains("isolated") == true && found?.severity == .high) }
  }

  @Test(arguments: [(90, 60, false), (89, 60, true), (90, 59, true), (120, 80, false)])
  func lowPressureIsSaidBesideTheClass(systolic: Int, diastolic: Int, isLow: Bool) throws {
    let reading = try BloodPressure(systolic: systolic, diastolic: diastolic)
    let found = Classifier.all(of: reading, targets: .untouched).first { $0.id == "low" }
    #expect((found != nil) == isLow)
    #expect(found?.severity ?? .good == (systolic < 90 ? .notice : .good))
    #expect(found?.words ?? "low" == "low")
  }

  @Test(arguments: [(159, 109, false), (160, 90, true), (120, 110, true)])
  func severeInPregnancy(systolic: Int, diastolic: Int, isSevere: Bool) throws {
    let reading = try BloodPressure(systolic: systolic, diastolic: diastolic)
    let targets = Targets(scheme: "pregnancy", setting: .home)
    #expect((Classifier.classification(of: reading, targets: targets)?.severity == .severe) == isSevere)
    #expect(SevereLimit.chosen(targets).includes(reading) == isSevere)
    #expect(!SevereLimit.chosen(.untouched).includes(reading))
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

  @Test func schemesAreFoundByName() {
    #expect(Scheme.named("esc-2024")?.title == "ESC 2024")
    #expect(Scheme.named("ESC-2024") == nil && Scheme.named("") == nil)
    #expect(Set(Scheme.all.map(\.id)).count == Scheme.all.count)
    #expect(Scheme.named(Targets.untouched.scheme) != nil)
  }

  @Test(arguments: [(179, 119, false), (180, 119, true), (179, 120, true), (181, 121, true), (90, 60, false)])
  func severe(systolic: Int, diastolic: Int, isSevere: Bool) throws {
    #expect(
      SevereLimit.adults.includes(try BloodPressure(systolic: systolic, diastolic: diastolic)) == isSevere)
  }
}
