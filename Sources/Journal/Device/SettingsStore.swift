import Model

/// Something in the file of settings that cannot be used; what it is about stays as usual.
package struct SettingsProblem: Error, Sendable, Equatable {
  /// The file.
  package let file: String
  /// The line, from 1.
  package let line: Int
  /// The column in bytes, from 1.
  package let column: Int
  /// What was found, what was expected, and what holds instead.
  package let words: String

  /// All of it in one sentence.
  package var sentence: String { "\(file):\(line):\(column): \(words)" }
}

/// The file in which a person's settings lie: JSON that can be edited by hand, replaced as a whole.
package struct SettingsStore: Sendable {
  /// The file.
  package let path: String
  private let folder: String
  private let system: any FileSystem

  /// More than this is no file of settings, in bytes.
  static let longest = 65_536

  /// The name of the file.
  package static let fileName = "settings.json"

  /// Prepares a store in a folder; nothing is read or made.
  package init(folder: String, fileSystem: any FileSystem = SystemCalls()) {
    self.init(path: "\(folder)/\(Self.fileName)", fileSystem: fileSystem)
  }

  /// Prepares a store of a file that may have another name, as that behind a link has.
  package init(path: String, fileSystem: any FileSystem = SystemCalls()) {
    self.path = path
    folder = Folders.parent(of: path)
    system = fileSystem
  }

  /// The settings, and what of the file could not be used; no file is no problem.
  package func load() -> (settings: Settings, problems: [SettingsProblem]) {
    do throws(SystemError) {
      return try bytes().map(read) ?? (Settings(), [])
    } catch {
      return (Settings(), [problem([], 0, "it cannot be read (\(error.reason)); the defaults are used")])
    }
  }

  /// Sets something, or makes it usual again; what else is in the file stays as it is.
  ///
  /// - Throws: `SettingsNotKept` where the file cannot be written, or where it cannot be read as it stands and
  ///   would be lost.
  package func set(_ setting: Setting, to text: String?) throws(SettingsNotKept) {
    let bytes = try onDisk { () throws(SystemError) in
      try self.bytes() ?? Array("{}".utf8)
    }
    let changed = try changed(bytes, setting, text)
    try onDisk { () throws(SystemError) in
      try Folders(system: system).makeAll(folder)
      try WholeFile(system: system).replace(path, with: changed)
    }
  }
}

extension SettingsStore {
  /// The file; a link or a folder in its place is an error, so that it is not overwritten.
  private func bytes() throws(SystemError) -> [UInt8]? {
    try WholeFile(system: system).read(path, atMost: Self.longest + 1, mustBePlain: true)?.bytes
  }

  private func onDisk<Result>(_ work: () throws(SystemError) -> Result) throws(SettingsNotKept) -> Result {
    do throws(SystemError) { return try work() } catch { throw SettingsNotKept(error) }
  }

  /// The file with one setting more, less or changed, a line a member.
  private func changed(
    _ bytes: [UInt8], _ setting: Setting, _ text: String?
  ) throws(SettingsNotKept) -> [UInt8] {
    let members: [JSONMember]
    do throws(SettingsProblem) { members = try self.members(bytes) } catch { throw SettingsNotKept(error) }
    var lines = members.filter { JSONText.read(bytes, $0.key) != setting.rawValue }.map { member in
      Array("  ".utf8) + bytes[member.key] + Array(": ".utf8) + bytes[member.value]
    }
    if let text { lines.append(Array("  \"\(setting.rawValue)\": \(JSONValue.text(text).line)".utf8)) }
    return Array("{\n".utf8) + lines.joined(separator: Array(",\n".utf8)) + Array("\n}\n".utf8)
  }

  private func read(_ bytes: [UInt8]) -> (settings: Settings, problems: [SettingsProblem]) {
    let members: [JSONMember]
    do throws(SettingsProblem) {
      members = try self.members(bytes)
    } catch {
      return (Settings(), [error])
    }
    var settings = Settings()
    var problems: [SettingsProblem] = []
    for member in members {
      let key = JSONText.read(bytes, member.key)
      // A newer version may know more of them.
      guard let setting = Setting(rawValue: key) else {
        problems.append(
          problem(bytes, member.key.lowerBound, "\"\(key)\" is not a setting of this version; it is ignored")
        )
        continue
      }
      do throws(FieldProblem) {
        guard member.sort == .text else {
          throw FieldProblem(key, "expected \(setting.expected), in quotes")
        }
        try settings.set(setting, to: JSONText.read(bytes, member.value))
      } catch {
        problems.append(
          problem(bytes, member.value.lowerBound, "\(key): \(error.reason); \(settings[setting]) is used"))
      }
    }
    return (settings, problems)
  }

  private func members(_ bytes: [UInt8]) throws(SettingsProblem) -> [JSONMember] {
    guard bytes.count <= Self.longest else {
      throw problem([], 0, "it is longer than \(Self.longest) bytes; the defaults are used")
    }
    do throws(JSONProblem) {
      var scanner = JSONScanner(bytes, bytes.indices)
      return try scanner.members()
    } catch {
      throw problem(bytes, error.offset, "expected \(error.expected); the defaults are used")
    }
  }

  private func problem(_ bytes: [UInt8], _ offset: Int, _ words: String) -> SettingsProblem {
    let (line, column) = JSONProblem.place(of: offset, in: bytes)
    return SettingsProblem(file: path, line: line, column: column, words: words)
  }
}
