import Foundation
import Testing

/// Published series, from a file that is imported to the figures of `vitals summary --json`.
@Suite struct SummaryStory {
  /// A series with its figures, as `Tests/Published/series.json` holds it.
  struct Series: Decodable, CustomTestStringConvertible, Sendable {
    let name: String
    let kind: String
    let columns: String
    let options: [String]
    let rows: [String]
    let expected: Tree
    var testDescription: String { name }
  }

  /// Any JSON, with numbers as they compare.
  enum Tree: Decodable, Equatable, Sendable {
    case number(Double)
    case flag(Bool)
    case text(String)
    case list([Tree])
    case object([String: Tree])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let list = try? container.decode([Tree].self) {
        self = .list(list)
      } else {
        self = .object(try container.decode([String: Tree].self))
      }
    }

    /// Every number, flag and text in it under its path: `cgm.mage_turning_point.excursions.0`.
    func leaves(_ path: String = "") -> [String: Tree] {
      let children: [(String, Tree)] =
        switch self {
        case .object(let members): members.map { ($0, $1) }
        case .list(let values): values.enumerated().map { ("\($0)", $1) }
        default: []
        }
      guard !children.isEmpty else { return [path: self] }
      return children.reduce(into: [:]) { leaves, child in
        leaves.merge(child.1.leaves(path.isEmpty ? child.0 : "\(path).\(child.0)")) { first, _ in first }
      }
    }

    /// Whether it is the same, numbers to one in a million.
    func agrees(with other: Tree) -> Bool {
      guard case .number(let left) = self, case .number(let right) = other else { return self == other }
      return abs(left - right) <= 1e-6 * max(abs(right), 1e-9)
    }
  }

  static let published: [Series] = {
    struct File: Decodable { let series: [Series] }
    let file = URL(filePath: #filePath).appending(path: "../../../Published/series.json").standardized
    return (try? JSONDecoder().decode(File.self, from: Data(contentsOf: file)).series) ?? []
  }()

  private func imported(_ series: Series) throws -> Household {
    let household = try Household()
    let file = household.folder.appending(path: "series.csv")
    try Data("\(series.columns)\n\(series.rows.joined(separator: "\n"))\n".utf8).write(to: file)
    let run = try CommandLineRun(in: household, ["import", file.path] + series.options)
    #expect(run.status == .exited(0), "\(run.output)\(run.errors)")
    return household
  }

  @Test func thereAreSixSeries() {
    #expect(Self.published.count == 6)
    #expect(Self.published.allSatisfy { !$0.rows.isEmpty && $0.expected.leaves().count > 5 })
  }

  @Test(arguments: published)
  func everyPublishedFigureComesOut(_ series: Series) throws {
    let run = try CommandLineRun(in: try imported(series), ["summary", series.kind, "--json"])
    #expect(run.status == .exited(0) && run.lines.count == 1)
    let found = try JSONDecoder().decode(Tree.self, from: Data(run.outputBytes)).leaves()
    for (path, value) in series.expected.leaves() {
      let figure = try #require(found[path], "\(path) is missing")
      #expect(figure.agrees(with: value), "\(path) is \(figure), published is \(value)")
    }
  }

  @Test func figuresOfASensorSayWhatIsMissing() throws {
    let series = try #require(Self.published.first { $0.name == "sensor" })
    let household = try imported(series)
    let json = try CommandLineRun(in: household, ["summary", "glucose", "--json"]).outputBytes
    let found = try JSONDecoder().decode(Tree.self, from: Data(json)).leaves()
    #expect(found["cgm.sufficient"] == .flag(false))
    guard case .text(let reason)? = found["cgm.reason"] else {
      Issue.record("no reason")
      return
    }
    #expect(reason.hasPrefix("needs 14 days with more than 70 %"))
    let text = try CommandLineRun(in: household, ["summary", "glucose", "--width", "200"]).output
    #expect(text.contains(reason) && !text.contains("zone"))
  }

  @Test(arguments: [
    ("esh-2023", 134.5909090909091, 84.31818181818181, 22.0),
    ("nice", 134.5909090909091, 84.31818181818181, 22),
    ("canada", 134.5909090909091, 84.31818181818181, 22), ("aha", 135.73076923076923, 85.23076923076923, 26),
    ("hope-asia", 138.78571428571428, 87.42857142857143, 14),
  ])
  func protocols(id: String, systolic: Double, diastolic: Double, n: Double) throws {
    let series = try #require(Self.published.first { $0.kind == "blood-pressure" })
    let household = try imported(series)
    let run = try CommandLineRun(in: household, ["summary", "blood-pressure", "--protocol", id, "--json"])
    let found = try JSONDecoder().decode(Tree.self, from: Data(run.outputBytes)).leaves()
    for group in ["mean", "protocol.mean"] {
      #expect(found["\(group).systolic"]?.agrees(with: .number(systolic)) == true)
      #expect(found["\(group).diastolic"]?.agrees(with: .number(diastolic)) == true)
      #expect(found["\(group).n"] == .number(n))
    }
    #expect(found["rule"] == .text(id) && found["all_readings_mean.n"] == .number(26))
    let text = try CommandLineRun(
      in: household, ["summary", "bp", "--protocol", "esh-2023", "--width", "200"]
    ).output
    #expect(text.contains("ESH 2023, 7 days, day 1 left out: 134.6/84.3 from 22 readings"))
  }

  @Test func whatIsNoProtocolIsRefused() throws {
    let household = try Household()
    for arguments in [
      ["--protocol", "mars"], ["glucose", "--protocol", "aha"], ["--protocol"],
      ["--compare", "--to", "2026-03-01"],
    ] {
      let run = try CommandLineRun(in: household, ["summary"] + arguments)
      #expect(run.status == .exited(64) && run.output.isEmpty && !run.errors.isEmpty, "\(arguments)")
    }
    let known = try CommandLineRun(in: household, ["summary", "--protocol", "mars"]).errors
    #expect(known.contains("esh-2023") && known.contains("france-3x3x3"))
  }

  /// All the series at once, compared and with every protocol: each form of the output fits its schema.
  @Test func theOutputFitsItsSchema() throws {
    let household = try Household()
    var lines = try CommandLineRun(in: household, ["summary", "--json"]).output
    for series in Self.published where series.name != "all the same" {
      let file = household.folder.appending(path: "series.csv")
      try Data("\(series.columns)\n\(series.rows.joined(separator: "\n"))\n".utf8).write(to: file)
      #expect(try CommandLineRun(in: household, ["import", file.path] + series.options).status == .exited(0))
    }
    let log = ["2026-03-05 08:00 spo2 97", "2026-03-05 08:00 took the blue one", "2026-03-05 09:00 HI mg/dL"]
    #expect(
      try CommandLineRun(in: household, ["log", "--sure"], input: log.joined(separator: "\n") + "\n").status
        == .exited(0))
    for arguments in [
      [], ["glucose"], ["bp"], ["weight"], ["spo2"], ["medication"], ["temp"], ["--protocol", "all"],
      ["--protocol", "nice"], ["--from", "2026-03-05", "--to", "2026-03-08", "--compare"],
      ["glucose", "--from", "2026-03-05", "--to", "2026-03-08", "--compare"],
    ] {
      let run = try CommandLineRun(in: household, ["summary", "--json"] + arguments)
      #expect(run.status == .exited(0) && run.lines.count == 1, "\(arguments): \(run.errors)")
      lines += run.output
    }
    let file = household.folder.appending(path: "summaries")
    try Data(lines.utf8).write(to: file)
    let script = URL(filePath: #filePath).appending(path: "../../../../Schemas/validate.py").standardized.path
    let check = try CommandLineRun(
      in: household, [script, "--schema", "summary", file.path], program: "/usr/bin/python3")
    #expect(check.status == .exited(0), "\(check.output)\(check.errors)")
  }

  /// Last month's silence is no reason to show nothing: the 30 days up to the latest reading are summed up.
  @Test func anOldSeriesIsFoundWithoutDays() throws {
    let series = try #require(Self.published.first { $0.kind == "blood-pressure" })
    let household = try imported(series)
    let text = try CommandLineRun(in: household, ["summary"]).output
    #expect(text.hasPrefix("2026-02-07 to 2026-03-08\n") && text.contains("26 readings on 7 days"))
    #expect(
      try CommandLineRun(in: household, ["summary", "--last", "30d"]).output.contains("No readings yet"))
  }
}
