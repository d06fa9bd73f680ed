import Model

/// A time that is waited for, by the patient's clock.
package struct Countdown: Sendable {
  /// How long it is in all, in milliseconds.
  package let length: Int64
  private var end: Int64

  /// Starts one of so many minutes at an instant in milliseconds.
  package init(minutes: Int, from instant: Int64) {
    length = Int64(minutes) * 60_000
    end = instant + length
  }

  /// Whole seconds that are left, rounded up; 0 once it is over.
  package func seconds(at instant: Int64) -> Int { Int((left(at: instant) + 999) / 1000) }

  /// How much of it has passed, 0 to 1.
  package func share(at instant: Int64) -> Double { 1 - Double(left(at: instant)) / Double(length) }

  /// The time left as `4:59`.
  package func text(at instant: Int64) -> String {
    let seconds = seconds(at: instant)
    return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
  }

  /// Takes note of a clock that was set back: nobody waits longer than the whole of it.
  package mutating func follow(_ instant: Int64) { end = min(end, instant + length) }

  private func left(at instant: Int64) -> Int64 { min(max(0, end - instant), length) }
}
