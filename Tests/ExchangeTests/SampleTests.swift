import Exchange
import Model
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Real exports, read where they are at hand; the counts were worked out apart from this program.
@Suite("Real exports", .enabled(if: Samples.areThere))
struct SampleTests {
  @Test(
    "The files of blood-pressure-monitor-fl",
    arguments: [
      Sample("empty_notes.csv", rows: 3, stored: 1, refused: 1, ignored: 1),
      Sample("incomplete_export.csv", rows: 3, stored: 1, refused: 2, ignored: 0),
      Sample("v1.0.csv", rows: 2, stored: 1, refused: 1, ignored: 0),
      Sample("v1.1.0", rows: 4, stored: 1, refused: 3, ignored: 0),
      Sample("v1.4.0.CSV", rows: 186, stored: 182, refused: 4, ignored: 0),
      Sample("v1.5.7.csv", rows: 185, stored: 182, refused: 3, ignored: 0),
      Sample("v1.5.8.csv", rows: 9478, stored: 9478, refused: 0, ignored: 0),
    ])
  func bloodPressureMonitor(sample: Sample) throws {
    let result = try read("blood-pressure-monitor-fl/\(sample.file)")
    #expect(result.formatID == "bpm-fl")
    #expect(result.rowsRead == sample.rows)
    #expect(result.rows.count == sample.stored)
    #expect(result.refused.count == sample.refused)
    #expect(result.ignored.count == sample.ignored)
    try expectNothingNew(result)
  }

  @Test("The LibreView file")
  func libreView() throws {
    let result = try read("libreview/FreeStyle_Libre_3_synthetic.csv")
    #expect(result.rowsRead == 5557)
    #expect(result.rows.count == 4305)
    #expect(result.refused.isEmpty)
    #expect(result.ignored.count == 1252)
    let glucose = result.rows.compactMap { $0.measurement as? Glucose }
    #expect(glucose.allSatisfy { $0.unit == .mgdl && $0.source == .cgm })
    #expect(glucose.compactMap(\.wholeMgdl).reduce(0, +) == 372_056)
    #expect(result.rows.first.map { "\($0.at)" } == "1961-04-12T22:30+02:00")
    #expect(result.rows.map(\.at).max().map { "\($0.day)" } == "1961-04-27")
    try expectNothingNew(result)
  }

  @Test("The Clarity file: the sensor's values, the insulin beside them")
  func clarity() throws {
    let result = try read("dexcom-clarity/Clarity_Export_synthetic.csv")
    #expect(result.formatID == "clarity" && result.rowsRead == 3979 && result.refused.isEmpty)
    #expect(result.ignored.count == 10)
    let glucose = result.rows.compactMap { $0.measurement as? Glucose }
    #expect(glucose.count == 3922 && glucose.allSatisfy { $0.unit == .mgdl && $0.source == .cgm })
    #expect(glucose.count { $0.value == .low } == 5)
    #expect(glucose.compactMap(\.wholeMgdl).reduce(0, +) == 487_633)
    let insulin = result.rows.compactMap { $0.measurement as? Insulin }
    #expect(insulin.count { $0.action == .rapid } == 33 && insulin.count { $0.action == .long } == 14)
    try expectNothingNew(result)
  }

  @Test("Nightscout's entries: below 39 are codes, 39 is below the scale")
  func nightscout() throws {
    let result = try read("nightscout/entries.json")
    #expect(result.formatID == "nightscout" && result.rowsRead == 1000)
    #expect(result.refused.map(\.found) == ["34", "32", "34", "38"])
    let glucose = result.rows.compactMap { $0.measurement as? Glucose }
    #expect(glucose.count == 996 && glucose.count { $0.value == .low } == 2)
    #expect(glucose.compactMap(\.wholeMgdl).reduce(0, +) == 167_216)
    try expectNothingNew(result)
  }

  @Test("Diaguard's seed")
  func diaguard() throws {
    let result = try read("diaguard/backup.csv")
    #expect(result.formatID == "diaguard" && result.refused.isEmpty)
    let values = result.rows.compactMap { ($0.measurement as? Glucose)?.wholeMgdl }
    #expect(values == [100, 100, 120, 140, 120, 80, 90, 109, 89, 55, 153, 133, 144, 120])
    #expect(result.rows.compactMap { ($0.measurement as? Insulin)?.value.description } == ["1", "6"])
    #expect(result.rows.compactMap { ($0.measurement as? Carbohydrates)?.value.description } == ["60"])
    #expect(result.rows.compactMap { ($0.measurement as? Pulse)?.value } == [90])
    try expectNothingNew(result)
  }

  @Test("A file of formatted times alone is refused with the reason")
  func refused() throws {
    let times = try #require(throws: ImportProblem.self) {
      try read("blood-pressure-monitor-fl/formatted_times.csv")
    }
    #expect(times.cause == .format)
  }

  @Test("The database of blood-pressure-monitor-fl: what lies in the future is refused row by row")
  func bloodPressureMonitorDatabase() throws {
    let result = try read("blood-pressure-monitor-fl/v1.6.4.db")
    #expect(result.formatID == "bpm-fl-db")
    #expect(result.rowsRead == 27_620)
    #expect(result.rows.count == 10_872)
    #expect(result.refused.count == 16_748)
    let pressures = result.rows.compactMap { $0.measurement as? BloodPressure }
    #expect(pressures.count == result.rows.count)
    #expect(pressures.reduce(0) { $0 + $1.systolic } == 1_230_510)
    #expect(pressures.reduce(0) { $0 + ($1.pulse ?? 0) } == 716_475)
    try expectNothingNew(result)
  }

  @Test("A file of another program with plain names")
  func plain() throws {
    let result = try read("healthpod/sample_blood_pressure.csv")
    #expect(result.formatID == "csv")
    #expect(result.rows.count == result.rowsRead)
    #expect(
      result.rows.first.map { "\($0.at) \($0.measurement.logText)" } == "2025-01-13T12:30:55+01:00 153/89 59")
  }

  private func read(_ path: String) throws -> ImportResult {
    try Importer.read(bytes: try #require(Samples.bytes(path)), fileName: path, options: Fixture.options)
  }

  private func expectNothingNew(_ result: ImportResult) throws {
    let first = ImportPlan(result: result, known: [])
    #expect(first.toStore.count == result.rows.count)
    let again = ImportPlan(result: result, known: Fixture.known(Fixture.stored(first.toStore)))
    #expect(again.toStore.isEmpty)
    #expect(again.alreadyThere.count == result.rows.count)
  }
}

/// A file and what it holds.
struct Sample: Sendable, CustomTestStringConvertible {
  let file: String
  let rows: Int
  let stored: Int
  let refused: Int
  let ignored: Int

  init(_ file: String, rows: Int, stored: Int, refused: Int, ignored: Int) {
    self.file = file
    self.rows = rows
    self.stored = stored
    self.refused = refused
    self.ignored = ignored
  }

  var testDescription: String { file }
}

/// The folder of real exports beside the package, which not every machine has.
enum Samples {
  static let areThere = bytes("libreview/FreeStyle_Libre_3_synthetic.csv") != nil

  static func bytes(_ path: String) -> [UInt8]? {
    guard let file = fopen(folder + path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }

  private static let folder: String = {
    let parts = #filePath.split(separator: "/")
    return "/" + parts.dropLast(3).joined(separator: "/") + "/../shared/samples/"
  }()
}
