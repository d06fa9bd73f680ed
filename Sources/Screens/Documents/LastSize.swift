import Synchronization
import Terminal

/// The room in which a screen was drawn last, for keys that move by what is in view.
final class LastSize: Sendable {
  private let last = Mutex(Size(width: 80, height: 20))

  /// The room.
  var size: Size {
    get { last.withLock { $0 } }
    set { last.withLock { $0 = newValue } }
  }
}
