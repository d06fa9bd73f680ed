extension JournalStore {
  /// The paths with which one that is being typed may go on, those of folders with a slash behind them; none where the
  /// folder cannot be read.
  ///
  /// Names that begin with a dot are left out unless a dot was typed.
  package func paths(beginning typed: String) -> [String] {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let start = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
    let names = (try? JournalFolder.names(in: folder.isEmpty ? "." : folder, system)) ?? []
    return names.filter { $0.hasPrefix(start) && (start.hasPrefix(".") || !$0.hasPrefix(".")) }.map { name in
      let path = folder + name
      let isFolder = (try? system.stat(path).sort) == .folder
      return isFolder ? path + "/" : path
    }
  }
}
