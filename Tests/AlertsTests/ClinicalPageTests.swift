import Foundation
import Testing

@testable import Alerts

/// docs/clinical.md says what the data say; `RECORD_CLINICAL=1 swift test --filter ClinicalPageTests` writes it anew.
@Suite struct ClinicalPageTests {
  private static let root = URL(filePath: #filePath).appending(path: "../../..").standardized

  @Test func thePageSaysWhatTheDataSay() throws {
    let file = Self.root.appending(path: "docs/clinical.md")
    let page = try String(contentsOf: file, encoding: .utf8)
    let renewed = try ClinicalPage.renewed(page, sources: Self.root.appending(path: "Sources"))
    #expect(!renewed.contains("no such file"))
    if ProcessInfo.processInfo.environment["RECORD_CLINICAL"] != nil {
      try renewed.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("wrote docs/clinical.md")
      return
    }
    #expect(page == renewed, "docs/clinical.md is not what the data say; RECORD_CLINICAL=1 writes it anew")
  }

  /// What is written by hand names files that are there.
  @Test func everyFileThatIsNamedIsThere() throws {
    let page = try String(contentsOf: Self.root.appending(path: "docs/clinical.md"), encoding: .utf8)
    let all = ["Sources", "Tests"].flatMap { folder -> [String] in
      let names = FileManager.default.enumerator(atPath: Self.root.appending(path: folder).path)
      return names?.compactMap { ($0 as? String).map { "/\(folder)/\($0)" } } ?? []
    }
    let named = page.matches(of: /`([A-Za-z0-9\/+]+\.swift)`/).map { String($0.output.1) }
    #expect(named.count > 60)
    let missing = Set(named).filter { name in !all.contains { $0.hasSuffix("/\(name)") } }
    #expect(missing.isEmpty)
  }

  /// And keys of figures that the program prints.
  @Test func everyKeyOfAFigureIsInTheCode() throws {
    let page = try String(contentsOf: Self.root.appending(path: "docs/clinical.md"), encoding: .utf8)
    let start = try #require(page.range(of: "## Averages and other figures")?.upperBound)
    let end = try #require(page.range(of: "### Protocols")?.lowerBound)
    let code = try ["Statistics", "Report"].map { try Self.text(of: "Sources/\($0)") }.joined()
    let rows = page[start..<end].split(separator: "\n").filter { $0.hasPrefix("| ") }
    let keys = rows.flatMap { row in
      row.split(separator: "|")[0].matches(of: /`([a-z0-9_.]+)`/).flatMap {
        $0.output.1.split(separator: ".")
      }
    }
    #expect(keys.count > 50)
    for key in Set(keys) {
      // Some are put together from the name of the number and of the figure.
      let isThere = code.contains("\"\(key)\"") || Self.endings(of: key).contains { code.contains($0) }
      #expect(isThere, "\(key)")
    }
  }

  private static func endings(of key: Substring) -> [String] {
    let parts = key.split(separator: "_")
    return (1..<max(1, parts.count)).map { "_\(parts[$0...].joined(separator: "_"))\"" }
  }

  private static func text(of folder: String) throws -> String {
    let url = root.appending(path: folder)
    let files = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    return try files.filter { $0.hasSuffix(".swift") }.map {
      try String(contentsOf: url.appending(path: $0), encoding: .utf8)
    }.joined()
  }
}
