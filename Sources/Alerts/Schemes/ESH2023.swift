import Statistics

extension Scheme {
  /// ESH 2023: six classes in the office, one limit at home.
  ///
  /// Office: the table of 2018 and before [A14, K2, V2], kept in 2023 [K76, V2]. Home: 135/85 [K17, V].
  package static let esh2023 = Scheme(
    id: "esh-2023", title: "ESH 2023", year: 2023,
    home: .oneHomeLimit([.eshHome]),
    office: Column(
      classes: [
        PressureClass("optimal", "optimal", .good, from: nil, or: nil, office),
        PressureClass("normal", "normal", .good, from: 120, or: 80, office),
        PressureClass("high_normal", "high-normal", .notice, from: 130, or: 85, office),
        PressureClass("grade1", "grade 1 hypertension", .high, from: 140, or: 90, office),
        PressureClass("grade2", "grade 2 hypertension", .high, from: 160, or: 100, office),
        PressureClass("grade3", "grade 3 hypertension", .high, from: 180, or: 110, office),
      ],
      hypertension: PressureLimit(140, 90),
      isolated: IsolatedClass.Side.allCases.map {
        IsolatedClass(side: $0, limit: PressureLimit(140, 90), citations: office)
      }))

  private static let office: [Citation] = [.eshOffice, .gradesOfESH, .eshKept]
}

extension Scheme.Column {
  /// 135/85, the one limit that ESH, ISH and China give for readings at home.
  static func oneHomeLimit(_ citations: [Citation]) -> Scheme.Column {
    Scheme.Column(
      classes: [
        PressureClass("below", "below its home limit", .good, from: nil, or: nil, citations),
        PressureClass("at_or_above_135_85", "hypertension", .high, from: 135, or: 85, citations),
      ],
      hypertension: PressureLimit(135, 85), remark: "the guideline gives one limit for home and no categories"
    )
  }
}
