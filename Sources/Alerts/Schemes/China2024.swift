import Statistics

extension Scheme {
  /// China 2024: five classes in the office, one limit at home [K74, A18, V2]; the National Health Commission kept 140/90
  /// [A18c, V2].
  package static let china2024 = Scheme(
    id: "china-2024", title: "China 2024", year: 2024,
    home: .oneHomeLimit([.chinaHome]),
    office: Column(
      classes: [
        PressureClass("normal", "normal", .good, from: nil, or: nil, [.china]),
        PressureClass("high_normal", "high-normal", .notice, from: 120, or: 80, [.china]),
        PressureClass("grade1", "grade 1 hypertension", .high, from: 140, or: 90, [.china, .chinaKept]),
        PressureClass("grade2", "grade 2 hypertension", .high, from: 160, or: 100, [.china]),
        PressureClass("grade3", "grade 3 hypertension", .high, from: 180, or: 110, [.china]),
      ],
      hypertension: PressureLimit(140, 90)))
}
