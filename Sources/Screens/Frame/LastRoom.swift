import Synchronization

/// How many lines a page had and in how many rows, when it was drawn last: keys move by what is in view.
final class LastRoom: Sendable {
  private let last = Mutex((count: 0, height: 20))

  /// The lines and the rows.
  var room: (count: Int, height: Int) {
    get { last.withLock { $0 } }
    set { last.withLock { $0 = newValue } }
  }
}
