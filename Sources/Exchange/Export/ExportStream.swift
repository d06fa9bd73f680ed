import Model

/// A file that is written piece by piece, so that a million readings never stand in memory as text.
package protocol ExportStream {
  /// The next piece of the file; nil at its end.
  mutating func next() -> [UInt8]?
  /// What is not in the file, known once the end was reached.
  var leftOut: LeftOut { get }
}

extension ExportStream {
  /// The whole file, for those that are small.
  package mutating func whole() -> [UInt8] {
    var bytes: [UInt8] = []
    while let piece = next() { bytes += piece }
    return bytes
  }
}

/// From how many bytes on a piece of a file is handed on.
let longEnough = 1 << 16

extension EntrySource {
  /// The entries one by one, whatever holds them.
  var oneByOne: AnyIterator<Entry> { AnyIterator(makeIterator()) }

  /// What was measured that is neither a blood pressure nor a glucose: few among many.
  var rare: [Entry] { rareMeasurements(on: Day(number: -1_000_000)...Day(number: 1_000_000)) }
}
