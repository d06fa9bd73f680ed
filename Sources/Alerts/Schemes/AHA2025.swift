import Statistics

extension Scheme {
  /// AHA/ACC 2025, with the categories of 2017.
  ///
  /// Office: 120, 130/80, 140/90 [A2, V; unchanged in 2025, A11, V2]. The guideline prints no table of classes for
  /// home. The home column carries the office limits over by its Table 7 [A1, V]: 120/80 stays 120/80, 130/80 stays
  /// 130/80, 140/90 becomes 135/85; that the classes keep their names at home is a choice of this program [D].
  package static let aha2025 = Scheme(
    id: "aha-2025", title: "AHA/ACC 2025", year: 2025,
    home: Column(
      classes: classes(
        stage2: PressureLimit(135, 85),
        [.ahaHomeEquivalents, .ahaCategories, .choice("the classes keep their names at home")]),
      hypertension: PressureLimit(130, 80),
      remark: "home limits are the equivalents of the office limits, Table 7"),
    office: Column(
      classes: classes(stage2: PressureLimit(140, 90), [.ahaCategories, .ahaSameIn2025]),
      hypertension: PressureLimit(130, 80)))

  private static func classes(stage2: PressureLimit, _ citations: [Citation]) -> [PressureClass] {
    [
      PressureClass("normal", "normal", .good, from: nil, or: nil, citations),
      PressureClass("elevated", "elevated", .notice, from: 120, or: nil, citations),
      PressureClass("stage1", "stage 1 hypertension", .high, from: 130, or: 80, citations),
      PressureClass(
        "stage2", "stage 2 hypertension", .high, from: stage2.systolic, or: stage2.diastolic, citations),
    ]
  }
}
