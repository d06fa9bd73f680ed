/// A kind of file that can be imported: how to know it, and how to read it.
///
/// A new format is one file and its line in `ImportFormat.all`.
package struct ImportFormat: Sendable, Identifiable {
  /// The name on the command line, such as `libreview`.
  package let id: String
  /// The name for people.
  package let title: String
  /// What its files are known by, for the refusal of a file that no format fits.
  package let signs: String
  /// Whether a table looks like this format.
  package let recognises: @Sendable (CSVTable) -> Bool
  /// Reads a table.
  package let read: @Sendable (CSVTable, ImportOptions) throws(ImportProblem) -> ImportResult

  /// Every format, in the order in which a file is tried.
  package static let all: [ImportFormat] = [bloodPressureMonitor, libreView, omron, vitals, generic]

  /// The format with an id, nil where there is none.
  package static func named(_ id: String) -> ImportFormat? { all.first { $0.id == id } }
}
