import Statistics

extension Scheme {
  /// ESC 2024: three classes and no grades.
  ///
  /// Office: below 120/70 non-elevated [A12, V2], 140 or 90 hypertension [A10b, V]. Home: the same lower limits, 135
  /// or 85 hypertension, the equivalent that ESH gives [K17, V]; ESC's own table of them was not read [A12, V2].
  package static let esc2024 = Scheme(
    id: "esc-2024", title: "ESC 2024", year: 2024,
    home: Column(
      classes: classes(hypertension: PressureLimit(135, 85), [.escHome, .eshHome]),
      hypertension: PressureLimit(135, 85)),
    office: Column(
      classes: classes(hypertension: PressureLimit(140, 90), [.escOffice]),
      hypertension: PressureLimit(140, 90)))

  private static func classes(hypertension: PressureLimit, _ citations: [Citation]) -> [PressureClass] {
    [
      PressureClass("non_elevated", "non-elevated", .good, from: nil, or: nil, [.escLowest]),
      PressureClass("elevated", "elevated", .notice, from: 120, or: 70, [.escLowest]),
      PressureClass(
        "hypertension", "hypertension", .high, from: hypertension.systolic, or: hypertension.diastolic,
        citations),
    ]
  }
}
