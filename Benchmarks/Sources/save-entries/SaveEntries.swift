import Glibc
import Journal
import Model

/// `save-entries COUNT HOME STATE`: saves readings one by one in one process; prints the nanoseconds of each.
@main
struct SaveEntries {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let count = Int(arguments[1]), let start = Moment("2026-11-21T07:30+01:00")
    else { throw NotSaved(reason: "usage: save-entries COUNT HOME STATE") }
    let store = JournalStore(
      home: arguments[2], state: arguments[3], device: "bench", zoneName: "Africa/Lagos")
    let pressure = try BloodPressure(
      systolic: 128, diastolic: 82, pulse: 64, cuff: (.arm, .left), posture: .sitting)
    for _ in 0..<count {
      let entry = Entry(id: store.newID(now: start), at: start, content: pressure)
      let before = nanoseconds
      _ = try store.add([entry], now: start)
      print(nanoseconds - before)
    }
  }

  private static var nanoseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}

/// Why nothing was saved.
struct NotSaved: Error {
  let reason: String
}
