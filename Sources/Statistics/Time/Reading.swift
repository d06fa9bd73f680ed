import Model

/// A measurement of one kind with its time and identity: what statistics are made of.
public struct Reading<Value: Sendable>: Sendable {
  /// The entry it comes from.
  public let id: ULID
  /// When it was measured, by the patient's clock.
  public let at: Moment
  /// What was measured.
  public let value: Value

  /// Makes a reading.
  public init(id: ULID, at: Moment, value: Value) {
    self.id = id
    self.at = at
    self.value = value
  }
}

extension Reading: Equatable where Value: Equatable {}

extension Sequence<Entry> {
  /// The readings of one kind in order of time; two at one instant in order of their ids.
  public func readings<M: Measurement>(of type: M.Type) -> [Reading<M>] {
    compactMap { entry in
      // Most entries are of other kinds, and a cast costs ten times what this comparison does.
      guard Swift.type(of: entry.content) == type else { return nil }
      return (entry.content as? M).map { Reading(id: entry.id, at: entry.at, value: $0) }
    }
    .sorted {
      $0.at == $1.at ? $0.id < $1.id : ($0.at.instantMilliseconds, $0.id) < ($1.at.instantMilliseconds, $1.id)
    }
  }
}
