/// A place where copies of erased lines may lie, which this program does not reach.
package struct RemainingCopy: Sendable, Equatable {
  /// What it is, in words: `the git history`.
  package let what: String
  /// Where it is.
  package let path: String
}

extension JournalStore {
  /// The places that can be found where copies of the journal's lines may lie.
  func copies() throws(JournalError) -> [RemainingCopy] {
    do throws(SystemError) {
      var found: [RemainingCopy] = []
      var above = folder.home
      while true {
        note("the git history", "\(above)/.git", &found)
        note("old versions that Syncthing keeps", "\(above)/.stversions", &found)
        if above == "/" || above.isEmpty { break }
        above = Folders.parent(of: above)
      }
      for inner in [folder.journal] + (try folder.writers(system)).map({ folder.folder(of: $0) }) {
        note("old versions that Syncthing keeps", "\(inner)/.stversions", &found)
      }
      for name in try JournalFolder.names(in: folder.state, system) where !Self.own.contains(name) {
        if name.hasPrefix("rescue-") { continue }
        let what = name.hasPrefix("draft") ? "what was typed and not saved" : "this device's own copies"
        note(what, "\(folder.state)/\(name)", &found)
      }
      return found
    } catch {
      throw JournalError(reading: error)
    }
  }

  private func note(_ what: String, _ path: String, _ found: inout [RemainingCopy]) {
    if (try? system.lstat(path)) != nil { found.append(RemainingCopy(what: what, path: path)) }
  }

  /// What holds nothing of what was logged, or, as what is remembered, nothing of what was erased.
  private static let own: Set<String> = ["lock", "writer", "remembered"]
}
