import Foundation
import Testing

/// Every glucose value that a meter can show, through the program and back: the digits never change.
@Suite struct UnitRoundTripStory {
  /// 20 to 600 mg/dL and 1.0 to 33.3 mmol/L, as people type them.
  private static let values =
    (20...600).map { "\($0) mg/dL" } + (10...333).map { "\($0 / 10).\($0 % 10) mmol/L" }

  @Test func enteredExportedImportedAndExportedAgain() throws {
    let lines = Self.values.enumerated().map { index, value in
      "2026-11-\(10 + index / 144 % 10) \(index / 6 % 24):\(index % 6)0 \(value)\n"
    }
    let (first, second) = (try Household(), try Household())
    let log = try CommandLineRun(in: first, ["log", "--sure"], input: lines.joined())
    #expect(log.status == .exited(0), "\(log.errors)")
    #expect(try Self.listed(in: first) == Self.values)
    let file = first.folder.appending(path: "out.csv").path
    let again = second.folder.appending(path: "again.csv").path
    for (household, arguments) in [
      (first, ["export", "-o", file]), (second, ["import", file]), (second, ["export", "-o", again]),
    ] {
      let run = try CommandLineRun(in: household, arguments)
      #expect(run.status == .exited(0), "\(arguments): \(run.errors)")
    }
    #expect(try Self.listed(in: second) == Self.values)
    let bytes = try Data(contentsOf: URL(filePath: file))
    #expect(try bytes == Data(contentsOf: URL(filePath: again)))
    #expect(Self.values.count == 905)
  }

  /// Value and unit of every entry, as the journal's JSON has them, in order of time.
  private static func listed(in household: Household) throws -> [String] {
    let run = try CommandLineRun(in: household, ["list", "glucose", "--json"])
    return run.lines.map { line in
      let value = line.firstMatch(of: #/"value":([0-9.]+),"unit":"([^"]+)"/#)
      return value.map { "\($0.1) \($0.2)" } ?? line
    }
  }

  /// What people type for a number, under three languages: the same text back, or a refusal that saves nothing.
  @Test(arguments: ["C", "de_DE.UTF-8", "tr_TR.UTF-8"])
  func aNumberIsReadTheSameInEveryLanguage(_ language: String) throws {
    let household = try Household()
    household.environment["LANG"] = language
    household.environment["LC_ALL"] = language
    let taken = [("5.6", "5.6"), ("5.60", "5.60"), ("5,6", "5.6"), ("12.0", "12.0"), ("0,90", "0.90")]
    for (typed, _) in taken {
      let run = try CommandLineRun(in: household, ["log", "--sure", typed, "mmol/L"])
      #expect(run.status == .exited(0), "\(typed): \(run.errors)")
    }
    for typed in ["0.1", "120.0", "1.000,5", "5.6x", "٥٫٦", "1e1", "0x10", "nan", "5,6,0", "1,000"] {
      let run = try CommandLineRun(in: household, ["log", "--sure", typed, "mmol/L"])
      #expect(run.status == .exited(64), "\(typed): \(run.output)")
    }
    let expected = taken.map { "\($0.1) mmol/L" }
    #expect(try Set(Self.listed(in: household)) == Set(expected))
    #expect(try CommandLineRun(in: household, ["list", "--json"]).lines.count == expected.count)
  }
}
