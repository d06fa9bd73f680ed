import Model

extension JournalMemory {
  /// Rewrites a copy without the lines about some entries.
  func forget(_ ids: Set<ULID>, _ mark: RememberedMark) throws(SystemError) {
    guard let file = mark.file(folder), let bytes = try FilePiece(system: system).whole(copy(of: mark)) else {
      return
    }
    let rest = LocatedRecord.without(ids, in: bytes, of: file)
    guard rest.count < bytes.count else { return }
    try WholeFile(system: system).replace(copy(of: mark), with: rest)
  }
}
