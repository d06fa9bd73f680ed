import Foundation
import Model
import Testing

@testable import Journal

/// The file of settings: read as it stands, and never in the way of the program.
struct SettingsStoreTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "settings-\(UUID().uuidString)")

  private func store(_ text: String? = nil) throws -> SettingsStore {
    let store = SettingsStore(folder: folder.path)
    if let text {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(toFile: store.path, atomically: true, encoding: .utf8)
    }
    return store
  }

  private func text(_ store: SettingsStore) throws -> String {
    try String(contentsOfFile: store.path, encoding: .utf8)
  }

  @Test func noFileIsNoProblem() throws {
    let (settings, problems) = try store().load()
    #expect(settings == Settings() && problems.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test func whatIsSetComesBack() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try store()
    try store.set(.theme, to: "high-contrast")
    try store.set(.morning, to: "05:00-10:59")
    try store.set(.theme, to: "colour-blind")
    let (settings, problems) = store.load()
    #expect(settings[.theme] == "colour-blind" && settings[.morning] == "05:00-10:59" && problems.isEmpty)
    #expect(try text(store) == "{\n  \"morning\": \"05:00-10:59\",\n  \"theme\": \"colour-blind\"\n}\n")
    try store.set(.morning, to: nil)
    #expect(store.load().settings.isSet(.morning) == false)
    let mode = try FileManager.default.attributesOfItem(atPath: store.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test(arguments: [
    ("{\n  \"theme\": \"pink\"\n}", 2, 12, "expected one of default"),
    ("{\n  \"theme\": 3\n}", 2, 12, "in quotes"),
    ("{\"glyphs\":\"ascii\",\n\n\t\"morning\": \"noon\"}", 3, 13, "a span such as 04:00-11:59"),
    ("{\"evening\": \"10:00-20:00\"}", 1, 13, "both morning"),
    ("{\"colour\": \"red\"}", 1, 2, "is not a setting of this version"),
    ("{\"theme\": \"default\",}", 1, 21, "expected a key in quotes"), ("{", 1, 2, "expected a key"),
    ("", 1, 1, "expected {"),
    ("[]", 1, 1, "expected {"), ("{} x", 1, 4, "nothing behind"),
    ("{\"theme\": \"\u{1b}[31m\"}", 1, 12, "no control character"),
  ])
  func whatCanNotBeUsedIsNamed(_ text: String, _ line: Int, _ column: Int, _ words: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let problems = try store(text).load().problems
    #expect(problems.count == 1)
    let problem = try #require(problems.first)
    #expect(problem.line == line && problem.column == column, "\(problem.sentence)")
    #expect(problem.words.contains(words), "\(problem.sentence)")
    #expect(problem.sentence.hasPrefix("\(folder.path)/settings.json:\(line):\(column): "))
  }

  @Test func theRestOfTheFileHolds() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try store("{\"theme\": \"pink\", \"glyphs\": \"ascii\", \"future\": {\"x\": [1, \"é\"]}}")
    #expect(store.load().settings[.glyphs] == "ascii")
    try store.set(.theme, to: "default")
    #expect(
      try text(store)
        == "{\n  \"glyphs\": \"ascii\",\n  \"future\": {\"x\": [1, \"é\"]},\n  \"theme\": \"default\"\n}\n")
  }

  @Test func whatCanNotBeReadIsNotOverwritten() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    for broken in ["{\"theme\": ", String(repeating: "x", count: 70_000)] {
      let store = try store(broken)
      let error = #expect(throws: SettingsNotKept.self) { try store.set(.theme, to: "default") }
      #expect(error?.exitStatus == 65 && error?.message.contains("Nothing was changed") == true)
      #expect(try text(store) == broken)
    }
  }

  @Test(arguments: ["file", "folder"])
  func whatStandsInTheWayIsNamed(_ what: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = SettingsStore(folder: folder.path)
    if what == "file" {
      try "x".write(to: folder, atomically: true, encoding: .utf8)
    } else {
      try FileManager.default.createDirectory(atPath: store.path, withIntermediateDirectories: true)
    }
    #expect(store.load().settings == Settings())
    let error = #expect(throws: SettingsNotKept.self) { try store.set(.theme, to: "default") }
    #expect(error?.message.contains(folder.path) == true)
  }
}
