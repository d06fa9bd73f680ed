import CContainers

/// SQLite at work on the bytes of one file.
final class DatabaseConnection {
  private let source: ByteSource
  private let database: OpaquePointer

  init(_ source: ByteSource) throws(ImportProblem) {
    self.source = source
    let opened = ccontainers_database_open(
      Unmanaged.passUnretained(source).toOpaque(),
      { context, offset, bytes, count in
        guard let context, let bytes, let place = Int(exactly: offset), let count = Int(exactly: count) else {
          return -1
        }
        let source = Unmanaged<ByteSource>.fromOpaque(context).takeUnretainedValue()
        let room = UnsafeMutableRawBufferPointer(start: bytes, count: count)
        return (try? source.read(at: place, into: room)).map(Int64.init) ?? -1
      }, Int64(source.count))
    guard let opened else { throw .noMemory }
    database = opened
  }

  deinit { ccontainers_database_close(database) }

  /// Goes through the rows of a query.
  ///
  /// - Throws: `ImportProblem` where SQLite finds the database damaged.
  func rows(_ query: String, _ take: (DatabaseRow) -> Void) throws(ImportProblem) {
    guard ccontainers_database_ask(database, query) else { throw problem }
    var number = 0
    while true {
      switch ccontainers_database_step(database) {
      case ccontainers_step_done: return
      case ccontainers_step_row:
        number += 1
        // A row has a byte at least: where there are more, pages lead back to themselves.
        guard number <= source.count else {
          throw DatabaseCondition.damaged("its pages lead back to themselves")
        }
        take(DatabaseRow(database, number: number))
      default: throw problem
      }
    }
  }

  private var problem: ImportProblem {
    DatabaseCondition.damaged(String(cString: ccontainers_database_problem(database)))
  }
}
