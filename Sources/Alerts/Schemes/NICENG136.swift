import Statistics

extension Scheme {
  /// NICE NG136: the ranges of its stages, in the clinic and for the average of readings at home [K4, V2].
  ///
  /// A stage needs the clinic and the home values; one of the two alone lies in a stage's range.
  package static let niceNG136 = Scheme(
    id: "nice-ng136", title: "NICE NG136", year: 2019,
    home: Column(
      classes: [
        PressureClass("below_threshold", "below its threshold", .good, from: nil, or: nil, [.niceHome]),
        PressureClass("stage1_range", "the range of stage 1", .high, from: 135, or: 85, [.niceHome]),
        PressureClass("stage2_range", "the range of stage 2", .high, from: 150, or: 95, [.niceHome]),
      ],
      hypertension: PressureLimit(135, 85), remark: "made for the average of a protocol, not for one reading"),
    office: Column(
      classes: [
        PressureClass("below_threshold", "below its threshold", .good, from: nil, or: nil, [.niceClinic]),
        PressureClass("stage1_range", "the range of stage 1", .high, from: 140, or: 90, [.niceClinic]),
        PressureClass("stage2_range", "the range of stage 2", .high, from: 160, or: 100, [.niceClinic]),
        PressureClass("stage3", "stage 3, severe hypertension", .high, from: 180, or: 120, [.niceSevere]),
      ],
      hypertension: PressureLimit(140, 90)))
}
