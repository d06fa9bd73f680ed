import Statistics

extension Scheme {
  /// JSH 2025, with the classes of 2019: those of the office [K3a, V2] and those at home [K3b, V2].
  ///
  /// That hypertension begins where it did is told by clinics [K77, V2]; the guideline itself was not read.
  package static let jsh2025 = Scheme(
    id: "jsh-2025", title: "JSH 2025", year: 2025, home: home(isolated: []), office: office)

  /// The same with the recalled row: isolated systolic hypertension at home [R].
  package static let jsh2025Recalled = Scheme(
    id: "jsh-2025-recalled", title: "JSH 2025 with a recalled row", year: 2025,
    home: home(isolated: [
      IsolatedClass(side: .systolic, limit: PressureLimit(135, 85), citations: [.jshRecalled])
    ]), office: office)

  private static func home(isolated: [IsolatedClass]) -> Column {
    Column(
      classes: [
        PressureClass("normal", "normal", .good, from: nil, or: nil, [.jshHome]),
        PressureClass("high_normal", "high-normal", .good, from: 115, or: nil, [.jshHome]),
        PressureClass("elevated", "elevated", .notice, from: 125, or: 75, [.jshHome]),
        PressureClass("grade1", "grade 1 hypertension", .high, from: 135, or: 85, [.jshHome, .jshKept]),
        PressureClass("grade2", "grade 2 hypertension", .high, from: 145, or: 90, [.jshHome]),
        PressureClass("grade3", "grade 3 hypertension", .high, from: 160, or: 100, [.jshHome]),
      ],
      hypertension: PressureLimit(135, 85), isolated: isolated)
  }

  private static let office = Column(
    classes: [
      PressureClass("normal", "normal", .good, from: nil, or: nil, [.jshOffice]),
      PressureClass("high_normal", "high-normal", .good, from: 120, or: nil, [.jshOffice]),
      PressureClass("elevated", "elevated", .notice, from: 130, or: 80, [.jshOffice]),
      PressureClass("grade1", "grade 1 hypertension", .high, from: 140, or: 90, [.jshOffice, .jshKept]),
      PressureClass("grade2", "grade 2 hypertension", .high, from: 160, or: 100, [.jshOffice]),
      PressureClass("grade3", "grade 3 hypertension", .high, from: 180, or: 110, [.jshOffice]),
    ],
    hypertension: PressureLimit(140, 90),
    isolated: [IsolatedClass(side: .systolic, limit: PressureLimit(140, 90), citations: [.jshOffice])])
}
