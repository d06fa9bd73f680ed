import Exchange
import Model

extension ImportTrial {
  /// Whether a person stopped it.
  package var wasStopped: Bool {
    if case .problem(let problem) = outcome { problem.cause == .stopped } else { false }
  }

  /// What the first rows come to where the columns hold what is said here, as lines.
  package func beginning(columns: [String], in record: PatientRecord) -> [Remark] {
    guard let opened = try? file.opened.get() else { return [] }
    var request = used
    request.columns = columns.joined(separator: ",")
    // The zone is asked about with the whole file.
    request.zone = ""
    do throws(FieldProblem) {
      let options = try request.options(in: record, now: record.now) { _ in nil }
      do throws(ImportProblem) {
        let result = try Importer.read(opened.beginning, fileName: file.name, options: options)
        let read = result.rows.prefix(4).map {
          Remark("line \($0.line): \(record.when($0.at)), \($0.measurement.sentence)", .good)
        }
        let refused = result.refused.prefix(2).map { Remark("\($0)", .warning) }
        return read + refused
          + (read.isEmpty && refused.isEmpty ? [Remark("nothing is read so", .warning)] : [])
      } catch {
        return [Remark("\(error)", .warning)]
      }
    } catch {
      return [Remark(error.reason, .warning)]
    }
  }
}
