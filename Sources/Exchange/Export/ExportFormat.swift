import Model

/// A form in which what a person keeps leaves the program.
///
/// A new form is one more of these in `ExportFormat.all`.
package struct ExportFormat: Sendable, Identifiable {
  /// The name on the command line.
  package let id: String
  /// What it is, for help.
  package let title: String
  /// Whether profiles, a name and an average belong in it.
  package let isFHIR: Bool
  /// Begins a file.
  package let stream: @Sendable (ExportMaterial) -> any ExportStream

  /// Every form of readings; reminders and visits leave as iCalendar.
  package static let all: [ExportFormat] = [
    ExportFormat(id: "csv", title: "a table for spreadsheets", isFHIR: false) {
      CSVExport($0.readings, in: $0.units, leftOut: $0.leftOutOfReadings)
    },
    ExportFormat(id: "json", title: "JSON Lines with the keys of the journal", isFHIR: false) {
      JSONExport($0.readings, namesBatch: false, leftOut: $0.leftOutOfReadings)
    },
    ExportFormat(id: "fhir", title: "FHIR R4, a Bundle", isFHIR: true) { FHIRExport($0, .bundle) },
    ExportFormat(id: "fhir-ndjson", title: "FHIR R4, a resource a line", isFHIR: true) {
      FHIRExport($0, .lines)
    },
    ExportFormat(id: "omh", title: "Open mHealth, a data point a line", isFHIR: false) { OMHExport($0) },
  ]

  /// The form with an id; nil where there is none.
  package static func named(_ id: String) -> ExportFormat? { all.first { $0.id == id } }
}

extension ExportMaterial {
  /// What is not in a file of readings alone.
  var leftOutOfReadings: LeftOut {
    var left = leftOut
    for entry in standing { left.add(entry.kind.title) }
    return left
  }
}
