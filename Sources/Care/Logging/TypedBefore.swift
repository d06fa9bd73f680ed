import Journal
import Model

/// What the person logged before, for going back to it: lines, tags and medicines, the newest first.
///
/// It is read from the journal, so it outlives the program, nothing of it lies in a second place, and what was erased
/// or deleted is gone from it too. What came with an import is left out.
package struct TypedBefore: Sendable {
  /// The lines that say the same again, without their times, each once.
  package let lines: [String]
  /// The tags, without `#`.
  package let tags: [String]
  /// The medicines as they were written.
  package let medicines: [String]

  /// How many entries are looked at while a key waits for it.
  package static let most = 100

  /// Reads it from the newest entries of the journal, as much of it as is loaded.
  package init(in record: PatientRecord, most: Int = Self.most) {
    let entries = record.readings.newest(most, isAlone: true)
    lines = Self.once(entries.compactMap(LogLine.textAnew))
    tags = Self.once(entries.flatMap(\.tags).filter { !$0.isEmpty && !$0.contains(where: \.isWhitespace) })
    medicines = Self.once(entries.compactMap { ($0.content as? MedicationTaken)?.name })
  }

  private static func once(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
