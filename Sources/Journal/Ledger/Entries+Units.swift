import Model

/// The units in which entries were given, and those in which they are shown.
extension Entries {
  /// The same, each shown in the units of a page.
  package func shown(in units: ShownUnits) -> Entries {
    Entries(fast: fast, others: others, places: places, units: units)
  }

  /// Every unit in which a number was given that can be shown in several.
  package func unitUses() -> [UnitUse] {
    var glucose = [ULID?](repeating: nil, count: 4)
    var uses = UnitUses()
    for place in places {
      guard place & Self.other == 0 else {
        uses.take(others[Int(place & ~Self.other)])
        continue
      }
      let row = fast[Int(place)]
      guard row.kind == .glucose else { continue }
      let isTyped = row.extra == 0 || fast.extra(Int(place))?.batch == nil
      let slot = (Glucose.unit(packed: row.packed) == .mmol ? 2 : 0) + (isTyped ? 1 : 0)
      if glucose[slot].map({ row.id < $0 }) ?? true { glucose[slot] = row.id }
    }
    for (slot, first) in glucose.enumerated() {
      guard let first else { continue }
      uses.take(slot < 2 ? GlucoseUnit.mgdl : .mmol, first: first, isTyped: slot % 2 == 1)
    }
    return uses.all
  }
}
