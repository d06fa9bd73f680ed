import Statistics

extension Scheme {
  /// ISH 2020: four classes in the office, one limit at home [A15, V2].
  package static let ish2020 = Scheme(
    id: "ish-2020", title: "ISH 2020", year: 2020,
    home: .oneHomeLimit([.ish]),
    office: Column(
      classes: [
        PressureClass("normal", "normal", .good, from: nil, or: nil, [.ish]),
        PressureClass("high_normal", "high-normal", .notice, from: 130, or: 85, [.ish]),
        PressureClass("grade1", "grade 1 hypertension", .high, from: 140, or: 90, [.ish]),
        PressureClass("grade2", "grade 2 hypertension", .high, from: 160, or: 100, [.ish]),
      ],
      hypertension: PressureLimit(140, 90)))
}
