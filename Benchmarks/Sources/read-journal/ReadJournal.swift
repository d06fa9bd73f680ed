import Journal
import Model

/// `read-journal load|mean HOME STATE`: reads a whole journal with the Journal room and nothing else.
///
/// `load` prints how many entries count; `mean` prints their number and the mean of their glucose values.
@main
struct ReadJournal {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else {
      throw Unreadable(reason: "usage: read-journal load|mean HOME STATE")
    }
    let store = JournalStore(home: arguments[2], state: arguments[3], device: "bench", zoneName: "Etc/UTC")
    let ledger = try store.load(.everything)
    guard !ledger.hasSetAside else { throw Unreadable(reason: "not every line counts; see vitals check") }
    print(arguments[1] == "mean" ? mean(ledger) : "\(ledger.entries.count)")
  }

  private static func mean(_ ledger: Ledger) -> String {
    var count = 0
    var sum = 0.0
    for reading in ledger.entries.readings(of: Glucose.self) {
      guard let number = reading.value.number(in: .mmol) else { continue }
      count += 1
      sum += number
    }
    return "\(count) \(sum / Double(max(1, count)))"
  }
}

/// Why nothing could be read.
struct Unreadable: Error {
  let reason: String
}
