import Alerts
import Glibc
import Journal
import Model

/// `check-alerts COUNT HOME STATE`: loads a journal, then asks so many times which alerts a new reading raises, half of
/// them a blood pressure and half a glucose; prints the nanoseconds of each.
@main
struct CheckAlerts {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let count = Int(arguments[1]) else {
      throw Unasked(reason: "usage: check-alerts COUNT HOME STATE")
    }
    let store = JournalStore(home: arguments[2], state: arguments[3], device: "bench", zoneName: "Etc/UTC")
    let readings = try store.load(.everything).entries.divided().measurements
    guard let now = readings.last?.at.adding(minutes: 1) else { throw Unasked(reason: "nothing is logged") }
    let context = AlertContext(targets: .untouched, now: now)
    let contents: [any Measurement] = [
      try BloodPressure(systolic: 151, diastolic: 93, pulse: 71),
      try Glucose(.number(ExactDecimal(190)), unit: .mgdl),
    ]
    for round in 0..<count {
      let entry = Entry(id: store.newID(now: now), at: now, content: contents[round % 2])
      let before = nanoseconds
      let alerts = AlertEngine.alerts(afterLogging: entry, history: readings, context: context)
      print(nanoseconds - before, alerts.count)
    }
  }

  private static var nanoseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}

/// Why nothing was asked.
struct Unasked: Error {
  let reason: String
}
