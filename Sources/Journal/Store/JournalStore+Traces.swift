/// What the files of a scope looked like, from which one can tell that nothing was written since.
package struct JournalTraces: Equatable, Sendable {
  fileprivate let files: [String: FileStatus]
}

extension JournalStore {
  /// What the files of a scope look like now, without reading them; nil where that cannot be told.
  ///
  /// Taken before a load and compared later, it saves a person who goes between two screens from reading ten years
  /// anew. Whatever another window, an editor or a sync tool has done to a file shows in its length, its number
  /// or the time of its last change.
  package func traces(of scope: Scope) -> JournalTraces? {
    do throws(SystemError) {
      var files: [String: FileStatus] = [:]
      for file in try folder.files(in: scope, system) + folder.rescued(system) {
        files[file.path] = try system.lstat(file.path)
      }
      return JournalTraces(files: files)
    } catch {
      return nil
    }
  }
}
