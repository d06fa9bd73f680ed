/// What a person typed and did not save, kept on this device until it is saved or dropped.
///
/// It lies in the state folder, outside what people sync, and is replaced as a whole.
public struct DraftStore: Sendable {
  private let folder: JournalFolder
  private let system: any FileSystem

  /// The longest draft that is kept, in bytes: a few full lines, however many bytes their characters have.
  static let longest = 1 << 20

  /// Prepares a store for the journal in `home`; nothing is read or made.
  public init(state: String, home: String, fileSystem: any FileSystem = SystemCalls()) {
    folder = JournalFolder(home: home, state: state)
    system = fileSystem
  }

  /// The draft; nil where there is none, or none that can be read as text.
  public func load() -> String? {
    guard let bytes = try? WholeFile(system: system).read(path)?.bytes, bytes.count <= Self.longest,
      let text = String(validating: bytes, as: UTF8.self), !text.isEmpty
    else { return nil }
    return text
  }

  /// Keeps a draft in the place of the one before, or drops it where `draft` is nil.
  ///
  /// - Throws: `JournalError` where it can not be kept.
  public func keep(_ draft: String?) throws(JournalError) {
    if draft != nil { try Folders(system: system).make(folder.state) }
    do throws(SystemError) {
      if let draft {
        try WholeFile(system: system).replace(path, with: Self.fitting(draft))
      } else if load() != nil {
        try system.unlink(path)
      }
    } catch {
      throw JournalError(writing: error)
    }
  }

  /// As much of a draft as fits, from its end back, as what was typed last is what is most needed.
  private static func fitting(_ draft: String) -> [UInt8] {
    guard draft.utf8.count > longest else { return Array(draft.utf8) }
    var scalars = String.UnicodeScalarView()
    var room = longest
    for scalar in draft.unicodeScalars.reversed() {
      room -= UTF8.width(scalar)
      if room < 0 { break }
      scalars.append(scalar)
    }
    return Array(String(String.UnicodeScalarView(scalars.reversed())).utf8)
  }

  private var path: String { "\(folder.state)/draft" }
}
