import Model
import Statistics

extension Scheme {
  /// Pregnancy: 140/90, and severe from 160/110 [A26, V], to be confirmed within minutes [A26, V; K41, V2].
  ///
  /// The limit of 180/120 would be dangerously late here. The sources give no limits of their own for home; that the
  /// same ones hold there is a choice of this program [D].
  package static let pregnancy = Scheme(
    id: "pregnancy", title: "guidance for pregnancy", year: 2021, people: "pregnancy and after birth",
    home: Column(
      classes: classes([.choice("the same limits hold at home")]), hypertension: PressureLimit(140, 90),
      remark: "the sources give no limits of their own for home"),
    office: Column(classes: classes([]), hypertension: PressureLimit(140, 90)), severe: .pregnancy)

  private static func classes(_ more: [Citation]) -> [PressureClass] {
    [
      PressureClass("below", "below hypertension", .good, from: nil, or: nil, [.pregnancySevere] + more),
      PressureClass("hypertension", "hypertension", .high, from: 140, or: 90, [.pregnancySevere] + more),
      PressureClass(
        "severe", "severe hypertension", .severe, from: 160, or: 110,
        [.pregnancySevere, .pregnancyConfirm, .pregnancyHour] + more),
    ]
  }
}

extension Targets {
  /// Whether the guidance for pregnancy is chosen.
  var isPregnancy: Bool { scheme == Scheme.pregnancy.id }

  /// The guidance for pregnancy at home, to show in examples what it asks for.
  static let inPregnancy = Targets(scheme: "pregnancy", setting: .home)
}
