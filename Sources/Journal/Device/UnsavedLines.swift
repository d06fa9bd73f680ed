/// The lines that a person typed and did not save, kept on this device until they are saved or dropped.
///
/// They are one text in the state folder, outside what people sync, and are replaced as a whole.
package struct UnsavedLines: Sendable {
  private let folder: JournalFolder
  private let system: any FileSystem
  private let name: String

  /// The longest text that is kept, in bytes: a few full lines, however many bytes their characters have.
  static let longest = 1 << 20

  /// Prepares a store for the journal in `home`; nothing is read or made.
  package init(state: String, home: String, fileSystem: any FileSystem = SystemCalls()) {
    // The name in the folder is that of the first version.
    self.init(JournalFolder(home: home, state: state), fileSystem, "draft")
  }

  private init(_ folder: JournalFolder, _ system: any FileSystem, _ name: String) {
    (self.folder, self.system, self.name) = (folder, system, name)
  }

  /// The same for what was typed into forms, a form a line.
  ///
  /// They have a file of their own, because every line of the other one is offered as a reading.
  package var ofForms: UnsavedLines { UnsavedLines(folder, system, "draft-forms") }

  /// The lines; nil where there is none, or none that can be read as text.
  package func load() -> String? {
    guard let bytes = try? WholeFile(system: system).read(path)?.bytes, bytes.count <= Self.longest,
      let text = String(validating: bytes, as: UTF8.self), !text.isEmpty
    else { return nil }
    return text
  }

  /// Keeps lines in the place of those before, or drops these where `text` is nil.
  ///
  /// - Throws: `JournalError` where they cannot be kept.
  package func keep(_ text: String?) throws(JournalError) {
    if text != nil { try Folders(system: system).make(folder.state) }
    do throws(SystemError) {
      if let text {
        try WholeFile(system: system).replace(path, with: Self.fitting(text))
      } else if load() != nil {
        try system.unlink(path)
      }
    } catch {
      throw JournalError(writing: error)
    }
  }

  /// As much of a text as fits, from its end back, as what was typed last is what is most needed.
  private static func fitting(_ text: String) -> [UInt8] {
    guard text.utf8.count > longest else { return Array(text.utf8) }
    var scalars = String.UnicodeScalarView()
    var room = longest
    for scalar in text.unicodeScalars.reversed() {
      room -= UTF8.width(scalar)
      if room < 0 { break }
      scalars.append(scalar)
    }
    return Array(String(String.UnicodeScalarView(scalars.reversed())).utf8)
  }

  private var path: String { "\(folder.state)/\(name)" }
}
