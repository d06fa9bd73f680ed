import Care
import Exchange

/// Says on standard error how far an import has come, once it takes longer than a second: on a terminal in one line that is
/// written anew, elsewhere a line now and then.
final class ProgressLine {
  private var pace: ImportPace
  private let isTerminal: Bool
  private let columns: Int
  private let clock: () -> Int64
  private let write: (String) -> Void
  private var last: Int64?

  /// Makes one; `clock` is in milliseconds.
  init(
    _ name: String, isTerminal: Bool = Surroundings.isTerminal(2), columns: Int = 79,
    clock: @escaping () -> Int64 = { Surroundings.milliseconds },
    write: @escaping (String) -> Void = Output.progress
  ) {
    pace = ImportPace(name, now: clock())
    (self.isTerminal, self.columns, self.clock, self.write) = (isTerminal, columns, clock, write)
  }

  /// A watch that says it, and lets it go on.
  var watch: ImportWatch {
    // The program has one thread, which reads and says both.
    nonisolated(unsafe) let line = self
    return ImportWatch { progress in
      line.tell(progress)
      return true
    }
  }

  /// Takes the line away, so that what is said next stands alone.
  func end() {
    if isTerminal, last != nil { write("\r\u{1B}[K") }
    last = nil
  }

  private func tell(_ progress: ImportProgress) {
    let now = clock()
    let words = Output.onOneLine(pace.words(progress, now: now))
    let pause: Int64 = isTerminal ? 200 : 5000
    guard pace.elapsed(now) >= 1000, last.map({ now - $0 >= pause }) ?? true else { return }
    last = now
    write(isTerminal ? "\r\(words.prefix(columns))\u{1B}[K" : "\(words)\n")
  }
}
