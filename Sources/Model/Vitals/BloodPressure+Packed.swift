/// A reading in eight bytes, for the very many that a lifetime holds.
///
/// From the lowest bit: systolic in 9 bits, diastolic in 8, pulse in 9 (0 where it was not noted), the cuff in 3,
/// the posture in 2, the heartbeat in 1.
extension BloodPressure {
  /// Takes out the reading that was packed; the bits must be those that `pack` gave.
  package init(packed: UInt64) {
    let pulse = Int(packed >> 17 & 0x1FF)
    self.init(
      checked: Int(packed & 0x1FF), Int(packed >> 9 & 0xFF), pulse: pulse == 0 ? nil : pulse,
      cuff: Self.cuff(packed >> 26 & 7), posture: Self.postures[Int(packed >> 29 & 3)],
      irregular: packed >> 31 & 1 == 1)
  }

  /// Packs the numbers of a reading; nil where they are outside the hard limits and a reading cannot be made.
  ///
  /// `pulse` is 0 where it was not noted.
  package static func pack(systolic: Int, diastolic: Int, pulse: Int) -> UInt64? {
    guard hardSystolic.contains(systolic), hardDiastolic.contains(diastolic), diastolic < systolic,
      pulse == 0 || Pulse.hard.contains(pulse)
    else { return nil }
    return UInt64(systolic) | UInt64(diastolic) << 9 | UInt64(pulse) << 17
  }

  /// The bits that say where the cuff was, how the patient was placed, and that the heartbeat was irregular.
  package static func pack(
    cuff: (site: Site, side: Side)?, posture: Posture?, irregular: Bool
  ) -> UInt64 {
    code(cuff) << 26 | UInt64(postures.firstIndex(of: posture) ?? 0) << 29 | (irregular ? 1 << 31 : 0)
  }

  /// What each of the four codes stands for.
  private static let postures: [Posture?] = [nil, .sitting, .standing, .lying]

  private static func code(_ cuff: (site: Site, side: Side)?) -> UInt64 {
    guard let cuff else { return 0 }
    return (cuff.site == .wrist ? 3 : 1) + (cuff.side == .right ? 1 : 0)
  }

  private static func cuff(_ code: UInt64) -> (site: Site, side: Side)? {
    guard (1...4).contains(code) else { return nil }
    return (code > 2 ? .wrist : .arm, code % 2 == 0 ? .right : .left)
  }
}
