import Journal
import Model

/// `generate home|sensor COUNT HOME STATE`: writes a made-up journal with the program's own writer.
///
/// HOME and STATE are absolute folders that are not there yet. The same count gives the same readings, the
/// last of which is always measured on the evening of `MadeUp.lastDay`.
@main
struct Generate {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let count = Int(arguments[2]), count > 0 else {
      throw Unusable(reason: "usage: generate home|sensor COUNT HOME STATE")
    }
    let store = JournalStore(
      home: arguments[3], state: arguments[4], device: "bench", zoneName: MadeUp.zoneName,
      generator: MadeUpNumbers(seed: 1))
    switch arguments[1] {
    case "home": try HomeReadings(count: count).write(to: store)
    case "sensor": try SensorReadings(count: count).write(to: store)
    default: throw Unusable(reason: "\(arguments[1]) is neither home nor sensor")
    }
  }
}

/// Why nothing could be generated.
struct Unusable: Error {
  let reason: String
}
