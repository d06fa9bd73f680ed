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
}
