import Statistics

extension Scheme {
  /// JSH 2025, with the classes of 2019 up to grade 1 [A17, V2].
  ///
  /// Where grades 2 and 3 begin is recalled, and is left out: what lies above grade 1 is called just that.
  package static let jsh2025 = Scheme(
    id: "jsh-2025", title: "JSH 2025", year: 2025,
    home: Column(
      classes: jshHome + [
        PressureClass("above_grade1", "above grade 1 hypertension", .high, from: 145, or: 90, [.jsh])
      ],
      hypertension: PressureLimit(135, 85), remark: recalledRemark),
    office: Column(
      classes: jshOffice + [
        PressureClass("above_grade1", "above grade 1 hypertension", .high, from: 160, or: 100, [.jsh])
      ],
      hypertension: PressureLimit(140, 90), remark: recalledRemark))

  /// The same with the recalled rows: grades 2 and 3, and isolated systolic hypertension [R].
  package static let jsh2025Recalled = Scheme(
    id: "jsh-2025-recalled", title: "JSH 2025 with recalled rows", year: 2025,
    home: Column(
      classes: jshHome + [
        PressureClass("grade2", "grade 2 hypertension", .high, from: 145, or: 90, [.jshRecalled]),
        PressureClass("grade3", "grade 3 hypertension", .high, from: 160, or: 100, [.jshRecalled]),
      ],
      hypertension: PressureLimit(135, 85),
      isolated: [
        IsolatedClass(side: .systolic, limit: PressureLimit(135, 85), citations: [.jshRecalled])
      ]),
    office: Column(
      classes: jshOffice + [
        PressureClass("grade2", "grade 2 hypertension", .high, from: 160, or: 100, [.jshRecalled]),
        PressureClass("grade3", "grade 3 hypertension", .high, from: 180, or: 110, [.jshRecalled]),
      ],
      hypertension: PressureLimit(140, 90),
      isolated: [
        IsolatedClass(side: .systolic, limit: PressureLimit(140, 90), citations: [.jshRecalled])
      ]))

  private static let recalledRemark =
    "grades 2 and 3 are left out, as their limits are recalled (jsh-2025-recalled has them)"

  private static let jshHome = [
    PressureClass("normal", "normal", .good, from: nil, or: nil, [.jsh]),
    PressureClass("high_normal", "high-normal", .good, from: 115, or: nil, [.jsh]),
    PressureClass("elevated", "elevated", .notice, from: 125, or: 75, [.jsh]),
    PressureClass("grade1", "grade 1 hypertension", .high, from: 135, or: 85, [.jsh]),
  ]

  private static let jshOffice = [
    PressureClass("normal", "normal", .good, from: nil, or: nil, [.jsh]),
    PressureClass("high_normal", "high-normal", .good, from: 120, or: nil, [.jsh]),
    PressureClass("elevated", "elevated", .notice, from: 130, or: 80, [.jsh]),
    PressureClass("grade1", "grade 1 hypertension", .high, from: 140, or: 90, [.jsh]),
  ]
}
