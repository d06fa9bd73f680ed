import Model
import Synchronization

/// The picture that was drawn last: as long as the readings and what is asked of them stay the same, a key only
/// draws it again.
final class PictureCache: Sendable {
  /// What a picture follows from.
  struct Key: Hashable {
    let kind: Kind
    let view: ChartView
    let days: ClosedRange<Day>
    /// Each time the journal is loaded there is a new one.
    let load: ULID
    /// The record is worked out anew every minute.
    let now: Moment
  }

  private let last = Mutex<(key: Key, picture: ChartPicture?)?>(nil)

  /// The picture of a key, made only if it is another than the last.
  func picture(_ key: Key, _ make: @Sendable () -> ChartPicture?) -> ChartPicture? {
    last.withLock { last in
      if let last, last.key == key { return last.picture }
      let picture = make()
      last = (key, picture)
      return picture
    }
  }
}
