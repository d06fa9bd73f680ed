import Journal
import Model
import Report

// What was measured of a number, whichever kinds tell it.
extension PatientRecord {
  /// The readings that tell a topic, oldest first.
  package func readings(of topic: ChartTopic) -> Entries {
    guard topic.quantity.kinds.count > 1 else { return told(topic, in: readings(of: topic.kind)) }
    return lastShared.value(of: topic.quantity.id) { shared(topic) { $0 } }
  }

  /// Those of some days.
  package func readings(of topic: ChartTopic, on days: ClosedRange<Day>) -> Entries {
    shared(topic) { $0.on(days) }
  }

  /// The readings that tell the number of a kind: its own, and those of other kinds that tell it too, as blood pressures
  /// tell a pulse.
  package func readings(telling kind: Kind) -> Entries {
    guard let topic = ChartTopic(kind), !topic.isPressure, topic.quantity.kinds.count > 1 else {
      return readings(of: kind)
    }
    return readings(of: topic)
  }

  /// That a newest reading was told by another kind, for people: `with a blood pressure`; nil where it stands by itself.
  package func besideText(_ newest: Entry, of kind: Kind) -> String? {
    guard let topic = ChartTopic(kind), topic.quantity.kinds.count > 1 else { return nil }
    let other = topic.quantity.kinds.first { other in
      other != kind && readings(of: other).last { $0.id == newest.id || $0.at < newest.at }?.id == newest.id
    }
    return other.map { "with a \($0.title)" }
  }

  /// The newest reading of a kind, with its own number where another kind told it later; nil where the kind itself was
  /// never measured, since a pulse is seen beside its blood pressure.
  package func latest(of kind: Kind) -> Entry? {
    let last = readings(of: kind).last
    guard let topic = ChartTopic(kind), topic.quantity.kinds.count > 1, let last else { return last }
    let others = topic.quantity.kinds.filter { $0 != kind }.compactMap { other in
      readings(of: other).last { $0.measurement.map(topic.isTold) == true }
    }
    guard var newest = others.max(by: { $0.at < $1.at }), newest.at > last.at,
      let own = newest.measurement.flatMap(topic.own)
    else { return last }
    newest.content = own
    return newest
  }

  /// The place of the scale on which a number is shown: of the unit of the page, else of the last reading.
  package func scale(of quantity: Quantity) -> Int {
    if let unit = shownUnits[quantity.id], let scale = quantity.scale(unit) { return scale }
    let lasts = quantity.kinds.compactMap { kind in
      readings(of: kind).last { $0.measurement.flatMap(quantity.told) != nil }
    }
    let told = lasts.max { $0.at < $1.at }?.measurement.flatMap(quantity.told)
    // What was told in a unit that an own kind had before is on none of its scales.
    return told.flatMap { quantity.scales.indices.contains($0.scale) ? $0.scale : nil } ?? 0
  }

  /// How far the upright axis of a topic goes, whatever days are shown.
  package func axis(of topic: ChartTopic) -> ClosedRange<Double> {
    let place = scale(of: topic.quantity)
    let axis = topic.quantity.scales[place].axis
    guard axis.isFitted else { return axis.range(of: []) }
    return axis.range(of: topic.quantity.readings(in: readings(of: topic), on: place).map(\.value))
  }
}

extension PatientRecord {
  private func told(_ topic: ChartTopic, in entries: Entries) -> Entries {
    guard topic.isPart || topic.quantity.kinds.count > 1 else { return entries }
    return entries.those { $0.measurement.map(topic.isTold) == true }
  }

  private func shared(_ topic: ChartTopic, _ part: (Entries) -> Entries) -> Entries {
    topic.quantity.kinds.reduce(Entries.none) { all, kind in
      let own = told(topic, in: part(readings(of: kind)))
      return all.isEmpty ? own : all.merged(with: own)
    }
  }
}

extension Entry {
  /// Whether it tells the number of another kind than its own, as a blood pressure tells a pulse.
  package func tells(_ other: Kind) -> Bool {
    guard other != kind, let topic = ChartTopic(other), topic.quantity.kinds.count > 1 else { return false }
    return measurement.map(topic.isTold) == true
  }
}
