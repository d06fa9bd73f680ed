import Model
import Synchronization

/// What was made last: as long as what it follows from stays the same, a key only draws it again.
package final class LastMade<Key: Equatable & Sendable, Value: Sendable>: Sendable {
  /// Nothing was made yet.
  package init() {}

  private let last = Mutex<(key: Key, value: Value)?>(nil)

  /// The value of a key, made only if it is another key than the last.
  package func value(of key: Key, _ make: () -> Value) -> Value {
    last.withLock { last in
      if let last, last.key == key { return last.value }
      let value = make()
      last = (key, value)
      return value
    }
  }
}

extension PatientRecord {
  /// What a record is told from others by.
  package struct Version: Hashable {
    /// Each time the journal is loaded there is a new one.
    let load: ULID
    /// The record is worked out anew every minute.
    let now: Moment
  }

  /// What this record is told from others by.
  package var version: Version { Version(load: newID, now: now) }
}
