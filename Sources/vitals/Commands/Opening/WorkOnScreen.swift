import Care
import Exchange
import Terminal

/// Shows how far a file has come that is read for the screens, and lets a person stop it.
///
/// The loop of the screens waits meanwhile, so the keys are looked at here.
@MainActor
final class WorkOnScreen {
  private let terminal: NcursesTerminal
  private let draw: (String, inout Canvas) -> Void
  /// A key that the loop has to know of once it goes on: the end of the line, or another size.
  private var pending: Key?
  private var lastShown: Int64 = 0
  private var isStopped = false

  /// Nobody sees a picture that is gone at once.
  private static let patience: Int64 = 300
  private static let pause: Int64 = 200

  /// Makes one; `draw` draws the words and how to stop it.
  init(_ terminal: NcursesTerminal, draw: @escaping (String, inout Canvas) -> Void) {
    (self.terminal, self.draw) = (terminal, draw)
  }

  /// The key that came meanwhile and that the loop has to know of; it is asked once for each.
  func takeKey() -> Key? { pending.take() }

  /// Watches the import of a file.
  nonisolated func watch(_ name: String) -> ImportWatch {
    // The program has one thread, the main one.
    let work = self
    let pace = Pace(name)
    MainActor.assumeIsolated { work.isStopped = false }
    return ImportWatch { progress in MainActor.assumeIsolated { work.tell(progress, pace) } }
  }

  /// What is known between two words; the one thread changes it.
  private final class Pace: @unchecked Sendable {
    var pace: ImportPace
    init(_ name: String) { pace = ImportPace(name, now: Surroundings.milliseconds) }
  }

  private func tell(_ progress: ImportProgress, _ pace: Pace) -> Bool {
    let now = Surroundings.milliseconds
    let words = pace.pace.words(progress, now: now)
    if progress.stage != .saving { look() }
    let isDue = pace.pace.elapsed(now) >= Self.patience && now - lastShown >= Self.pause
    if isDue || progress.stage == .saving && progress.done > 1000 {
      lastShown = now
      let size = terminal.size
      var canvas = Canvas(width: size.width, height: size.height)
      draw(words, &canvas)
      terminal.show(canvas, cursor: nil)
    }
    return !isStopped
  }

  private func look() {
    switch terminal.nextKey(timeoutMilliseconds: 0) {
    case .escape, .interrupt: isStopped = true
    case .hangUp: (isStopped, pending) = (true, .hangUp)
    case .resize: pending = .resize
    default: break
    }
  }
}
