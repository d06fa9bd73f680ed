// Published pairs of pressures with their classes, worked out by an independent program from the same tables.
struct PressureClasses: Sendable {
  let systolic: Int
  let diastolic: Int
  let aha: String
  let escOffice: String
  let escHome: String
  let esh: String
  let eshIsolated: String?
  let ish: String
  let home13585: String
  let niceHome: String
  let jshHome: String
  let jshIsolated: String?
  let china: String
  let isSevere: Bool
  let isLow: Bool

  private init(
    _ systolic: Int, _ diastolic: Int, _ aha: String, _ escOffice: String, _ escHome: String, _ esh: String,
    _ eshIsolated: String?, _ ish: String, _ home13585: String, _ niceHome: String, _ jshHome: String,
    _ jshIsolated: String?, _ china: String, _ isSevere: Bool, _ isLow: Bool
  ) {
    (self.systolic, self.diastolic, self.aha, self.escOffice) = (systolic, diastolic, aha, escOffice)
    (self.escHome, self.esh, self.eshIsolated, self.ish) = (escHome, esh, eshIsolated, ish)
    (self.home13585, self.niceHome, self.jshHome) = (home13585, niceHome, jshHome)
    (self.jshIsolated, self.china, self.isSevere, self.isLow) = (jshIsolated, china, isSevere, isLow)
  }

  static let rows: [PressureClasses] = [
    Self(
      119, 79, "normal", "elevated", "elevated", "optimal", nil, "normal", "below", "below_threshold",
      "elevated", nil, "normal", false, false),
    Self(
      120, 79, "elevated", "elevated", "elevated", "normal", nil, "normal", "below", "below_threshold",
      "elevated", nil, "high_normal", false, false),
    Self(
      119, 80, "stage1", "elevated", "elevated", "normal", nil, "normal", "below", "below_threshold",
      "elevated", nil, "high_normal", false, false),
    Self(
      129, 79, "elevated", "elevated", "elevated", "normal", nil, "normal", "below", "below_threshold",
      "elevated", nil, "high_normal", false, false),
    Self(
      130, 79, "stage1", "elevated", "elevated", "high_normal", nil, "high_normal", "below",
      "below_threshold", "elevated", nil, "high_normal", false, false),
    Self(
      129, 80, "stage1", "elevated", "elevated", "normal", nil, "normal", "below", "below_threshold",
      "elevated", nil, "high_normal", false, false),
    Self(
      118, 69, "normal", "non_elevated", "non_elevated", "optimal", nil, "normal", "below", "below_threshold",
      "high_normal", nil, "normal", false, false),
    Self(
      118, 70, "normal", "elevated", "elevated", "optimal", nil, "normal", "below", "below_threshold",
      "high_normal", nil, "normal", false, false),
    Self(
      120, 69, "elevated", "elevated", "elevated", "normal", nil, "normal", "below", "below_threshold",
      "high_normal", nil, "high_normal", false, false),
    Self(
      124, 74, "elevated", "elevated", "elevated", "normal", nil, "normal", "below", "below_threshold",
      "high_normal", nil, "high_normal", false, false),
    Self(
      125, 74, "elevated", "elevated", "elevated", "normal", nil, "normal", "below", "below_threshold",
      "elevated", nil, "high_normal", false, false),
    Self(
      114, 74, "normal", "elevated", "elevated", "optimal", nil, "normal", "below", "below_threshold",
      "normal", nil, "normal", false, false),
    Self(
      115, 74, "normal", "elevated", "elevated", "optimal", nil, "normal", "below", "below_threshold",
      "high_normal", nil, "normal", false, false),
    Self(
      114, 75, "normal", "elevated", "elevated", "optimal", nil, "normal", "below", "below_threshold",
      "elevated", nil, "normal", false, false),
    Self(
      134, 84, "stage1", "elevated", "elevated", "high_normal", nil, "high_normal", "below",
      "below_threshold", "elevated", nil, "high_normal", false, false),
    Self(
      135, 84, "stage1", "elevated", "hypertension", "high_normal", nil, "high_normal", "at_or_above_135_85",
      "stage1_range", "grade1", "isolated_systolic", "high_normal", false, false),
    Self(
      134, 85, "stage1", "elevated", "hypertension", "high_normal", nil, "high_normal", "at_or_above_135_85",
      "stage1_range", "grade1", nil, "high_normal", false, false),
    Self(
      139, 89, "stage1", "elevated", "hypertension", "high_normal", nil, "high_normal", "at_or_above_135_85",
      "stage1_range", "grade1", nil, "high_normal", false, false),
    Self(
      140, 89, "stage2", "hypertension", "hypertension", "grade1", "isolated_systolic", "grade1",
      "at_or_above_135_85", "stage1_range", "grade1", nil, "grade1", false, false),
    Self(
      139, 90, "stage2", "hypertension", "hypertension", "grade1", "isolated_diastolic", "grade1",
      "at_or_above_135_85", "stage1_range", "grade2", nil, "grade1", false, false),
    Self(
      144, 89, "stage2", "hypertension", "hypertension", "grade1", "isolated_systolic", "grade1",
      "at_or_above_135_85", "stage1_range", "grade1", nil, "grade1", false, false),
    Self(
      145, 84, "stage2", "hypertension", "hypertension", "grade1", "isolated_systolic", "grade1",
      "at_or_above_135_85", "stage1_range", "grade2", "isolated_systolic", "grade1", false, false),
    Self(
      149, 94, "stage2", "hypertension", "hypertension", "grade1", nil, "grade1", "at_or_above_135_85",
      "stage1_range", "grade2", nil, "grade1", false, false),
    Self(
      150, 94, "stage2", "hypertension", "hypertension", "grade1", nil, "grade1", "at_or_above_135_85",
      "stage2_range", "grade2", nil, "grade1", false, false),
    Self(
      149, 95, "stage2", "hypertension", "hypertension", "grade1", nil, "grade1", "at_or_above_135_85",
      "stage2_range", "grade2", nil, "grade1", false, false),
    Self(
      159, 99, "stage2", "hypertension", "hypertension", "grade1", nil, "grade1", "at_or_above_135_85",
      "stage2_range", "grade2", nil, "grade1", false, false),
    Self(
      160, 99, "stage2", "hypertension", "hypertension", "grade2", nil, "grade2", "at_or_above_135_85",
      "stage2_range", "grade3", nil, "grade2", false, false),
    Self(
      159, 100, "stage2", "hypertension", "hypertension", "grade2", nil, "grade2", "at_or_above_135_85",
      "stage2_range", "grade3", nil, "grade2", false, false),
    Self(
      179, 109, "stage2", "hypertension", "hypertension", "grade2", nil, "grade2", "at_or_above_135_85",
      "stage2_range", "grade3", nil, "grade2", false, false),
    Self(
      180, 109, "stage2", "hypertension", "hypertension", "grade3", nil, "grade2", "at_or_above_135_85",
      "stage2_range", "grade3", nil, "grade3", true, false),
    Self(
      179, 110, "stage2", "hypertension", "hypertension", "grade3", nil, "grade2", "at_or_above_135_85",
      "stage2_range", "grade3", nil, "grade3", false, false),
    Self(
      180, 120, "stage2", "hypertension", "hypertension", "grade3", nil, "grade2", "at_or_above_135_85",
      "stage2_range", "grade3", nil, "grade3", true, false),
    Self(
      181, 119, "stage2", "hypertension", "hypertension", "grade3", nil, "grade2", "at_or_above_135_85",
      "stage2_range", "grade3", nil, "grade3", true, false),
    Self(
      179, 120, "stage2", "hypertension", "hypertension", "grade3", nil, "grade2", "at_or_above_135_85",
      "stage2_range", "grade3", nil, "grade3", true, false),
    Self(
      179, 121, "stage2", "hypertension", "hypertension", "grade3", nil, "grade2", "at_or_above_135_85",
      "stage2_range", "grade3", nil, "grade3", true, false),
    Self(
      90, 60, "normal", "non_elevated", "non_elevated", "optimal", nil, "normal", "below", "below_threshold",
      "normal", nil, "normal", false, false),
    Self(
      89, 60, "normal", "non_elevated", "non_elevated", "optimal", nil, "normal", "below", "below_threshold",
      "normal", nil, "normal", false, true),
    Self(
      90, 59, "normal", "non_elevated", "non_elevated", "optimal", nil, "normal", "below", "below_threshold",
      "normal", nil, "normal", false, true),
    Self(
      165, 75, "stage2", "hypertension", "hypertension", "grade2", "isolated_systolic", "grade2",
      "at_or_above_135_85", "stage2_range", "grade3", "isolated_systolic", "grade2", false, false),
    Self(
      128, 92, "stage2", "hypertension", "hypertension", "grade1", "isolated_diastolic", "grade1",
      "at_or_above_135_85", "stage1_range", "grade2", nil, "grade1", false, false),
    Self(
      118, 88, "stage1", "elevated", "hypertension", "high_normal", nil, "high_normal", "at_or_above_135_85",
      "stage1_range", "grade1", nil, "high_normal", false, false),
    Self(
      138, 78, "stage1", "elevated", "hypertension", "high_normal", nil, "high_normal", "at_or_above_135_85",
      "stage1_range", "grade1", "isolated_systolic", "high_normal", false, false),
  ]
}
