import Model

/// The recipes of imports that a person keeps on this device: a small file of JSON each, beside the settings.
///
/// What is in them is known elsewhere; here they are bytes with a name.
package struct RecipeStore: Sendable {
  /// A recipe's file, or why it cannot be read.
  package struct Stored: Sendable {
    /// The name of the recipe: that of the file, without its ending.
    package let name: String
    /// The file.
    package let path: String
    /// What is in it, or why it cannot be read.
    package let bytes: Result<[UInt8], SystemError>
  }

  /// The folder, which is made with the first recipe.
  package let folder: String
  private let system: any FileSystem

  /// More than this is no recipe, in bytes.
  private static let longest = 65_536
  private static let ending = ".json"

  /// Prepares a store in the folder of the settings; nothing is read or made.
  package init(beside settings: SettingsStore, fileSystem: any FileSystem = SystemCalls()) {
    folder = "\(Folders.parent(of: settings.path))/recipes"
    system = fileSystem
  }

  /// All of them by name; none where there is no folder, or it cannot be read.
  package func all() -> [Stored] {
    let names = (try? JournalFolder.names(in: folder, system)) ?? []
    return names.filter { $0.hasSuffix(Self.ending) && !$0.hasPrefix(".") }.map { file in
      Stored(
        name: String(file.dropLast(Self.ending.count)), path: "\(folder)/\(file)",
        bytes: read("\(folder)/\(file)"))
    }
  }

  /// The file of a recipe, whether it is there or not.
  package func path(_ name: String) -> String { "\(folder)/\(name)\(Self.ending)" }

  /// Puts a recipe in place, as a whole; one of the same name is replaced.
  ///
  /// - Throws: `SettingsNotKept` where it could not be written; then all is as before.
  package func keep(_ name: String, _ bytes: [UInt8]) throws(SettingsNotKept) {
    do throws(SystemError) {
      try Folders(system: system).makeAll(folder)
      try WholeFile(system: system).replace(path(name), with: bytes)
    } catch {
      throw SettingsNotKept(error)
    }
  }

  /// Removes a recipe; false where there is none.
  ///
  /// - Throws: `SettingsNotKept` where it could not be removed.
  package func remove(_ name: String) throws(SettingsNotKept) -> Bool {
    do throws(SystemError) {
      try system.unlink(path(name))
      return true
    } catch {
      if error.code == SystemError.noSuchFile { return false }
      throw SettingsNotKept(error)
    }
  }

  private func read(_ path: String) -> Result<[UInt8], SystemError> {
    Result { () throws(SystemError) in
      try WholeFile(system: system).read(path, atMost: Self.longest, mustBePlain: true)?.bytes ?? []
    }
  }
}
