import Model

/// Readings of one kind, made from the rows without an entry between.
extension Entries: EntrySource {
  /// The kinds of what is there.
  package var kinds: Set<Kind.ID> {
    var (hasGlucose, hasPressure) = (false, false)
    var kinds: Set<Kind.ID> = []
    for place in places {
      guard place & Self.other == 0 else {
        kinds.insert(entry(place).kind.id)
        continue
      }
      if fast[Int(place)].kind == .glucose { hasGlucose = true } else { hasPressure = true }
    }
    if hasGlucose { kinds.insert(Glucose.kind.id) }
    if hasPressure { kinds.insert(BloodPressure.kind.id) }
    return kinds
  }

  /// What was measured on some days.
  package func measurements(on days: ClosedRange<Day>) -> Entries {
    // The days first: to ask each of thirty years' entries whether it was measured would take longer than all the rest.
    let part = on(days)
    return part.part { $0 & Self.other == 0 || others[Int($0 & ~Self.other)].measurement != nil }
  }

  /// What was measured on some days that is neither a blood pressure nor a glucose.
  package func rareMeasurements(on days: ClosedRange<Day>) -> [Entry] {
    on(days).places.compactMap { place in
      guard place & Self.other != 0 else { return nil }
      let entry = others[Int(place & ~Self.other)]
      return entry.isRare ? entry.shown(in: units) : nil
    }
  }

  /// The readings of one kind in order of time.
  package func readings<M: Measurement>(of type: M.Type) -> [Reading<M>] {
    let readings: Any? =
      if type == Glucose.self {
        rows(of: .glucose) { Glucose(packed: $0).shown(in: units.glucose) }
      } else if type == BloodPressure.self {
        rows(of: .bloodPressure) { BloodPressure(packed: $0) }
      } else {
        nil
      }
    // Cast as a whole: it is the same type, while to cast it as an array would cast every reading.
    if let readings = readings as? [Reading<M>] { return readings }
    return places.compactMap { $0 & Self.other == 0 ? nil : entry($0).reading(of: type) }
  }

  private func rows<M: Measurement>(of kind: FastRow.Kind, _ value: (UInt64) -> M) -> [Reading<M>] {
    var readings: [Reading<M>] = []
    readings.reserveCapacity(places.count)
    for place in places {
      if place & Self.other == 0 {
        let row = fast[Int(place)]
        guard row.kind == kind else { continue }
        readings.append(Reading(id: row.id, at: row.at.moment, value: value(row.packed)))
      } else if let reading = entry(place).reading(of: M.self) {
        readings.append(reading)
      }
    }
    return readings
  }
}

extension Entries {
  /// Those that were read from a document.
  package func read(from document: ULID) -> [Entry] {
    // A fast row has no document: among a million readings nothing has to be made to see that.
    places.compactMap { $0 & Self.other == 0 ? nil : entry($0) }.filter { $0.document == document }
  }
}
