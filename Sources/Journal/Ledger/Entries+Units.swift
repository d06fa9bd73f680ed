import Model

extension Entries {
  /// The same, each shown in the units of a page.
  package func shown(in units: ShownUnits) -> Entries {
    Entries(fast: fast, others: others, places: places, units: units)
  }
}

extension Ledger {
  /// Every unit in which a number was given that can be shown in several.
  package func unitUses() -> [UnitUse] {
    var uses = UnitUses()
    var glucose = [UnitUse.Written?](repeating: nil, count: 4)
    for place in entries.places {
      guard place & Entries.other == 0 else {
        uses.take(entries.others[Int(place & ~Entries.other)]) { revisions(of: $0).first?.origin.seq ?? 0 }
        continue
      }
      let row = fast[Int(place)]
      guard row.kind == .glucose else { continue }
      let isTyped = row.extra == 0 || fast.extra(Int(place))?.batch == nil
      let slot = (Glucose.unit(packed: row.packed) == .mmol ? 2 : 0) + (isTyped ? 1 : 0)
      let written = UnitUse.Written(row.id, number: Int(row.seq))
      glucose[slot] = glucose[slot].map { min($0, written) } ?? written
    }
    for (slot, first) in glucose.enumerated() {
      guard let first else { continue }
      uses.take(slot < 2 ? GlucoseUnit.mgdl : .mmol, first: first, isTyped: slot % 2 == 1)
    }
    return uses.all
  }
}
