import Model

extension JournalMemory {
  /// Rewrites all copies that have lines about some entries without these, and removes what killed processes left.
  ///
  /// Copies that no mark tells of are looked at too.
  func forget(_ ids: Set<ULID>) throws(SystemError) {
    for writer in try JournalFolder.names(in: folder.remembered, system) where !writer.hasPrefix(".") {
      let place = "\(folder.remembered)/\(writer)"
      for name in try JournalFolder.names(in: place, system) {
        if name.hasPrefix("."), name.hasSuffix(".tmp") {
          try system.unlink("\(place)/\(name)")
        } else if let stem = FileStem(name: name) {
          try forget(ids, folder.file(name, stem, of: writer))
        }
      }
    }
  }

  private func forget(_ ids: Set<ULID>, _ file: JournalFolder.File) throws(SystemError) {
    let copy = copy(of: RememberedMark(file))
    guard let bytes = try WholeFile(system: system).read(copy)?.bytes else { return }
    let rest = LocatedRecord.without(ids, in: bytes, of: file)
    if rest.count < bytes.count { try WholeFile(system: system).replace(copy, with: rest) }
  }
}
