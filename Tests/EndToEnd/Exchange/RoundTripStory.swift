import Exchange
import Foundation
import Testing

/// What any program's file brought leaves as CSV and as JSON, comes into an empty home, and leaves again as it was.
@Suite struct RoundTripStory {
  /// A made-up file, those that the fuzzer begins with, and what has to be said of it.
  struct Fixture: Sendable, CustomTestStringConvertible {
    let file: String
    /// The format by which it is read.
    let format: String
    /// What the import calls that.
    var said: String { format.hasPrefix("samsung-") ? "samsung" : format }
    var words: [String] = []

    init(_ file: String, _ format: String, _ words: String...) {
      (self.file, self.format, self.words) = (file, format, words)
    }

    var testDescription: String { "\(file) as \(format)" }

    private static let folder = URL(filePath: #filePath)
      .appending(path: "../../../../Fuzzing/Seeds/import").standardized

    /// The file itself; the fuzzer knows no zone by its name but one of its own.
    func bytes() throws -> Data {
      let bytes = try Data(contentsOf: Self.folder.appending(path: file))
      guard let text = String(data: bytes, encoding: .utf8) else { return bytes }
      return Data(text.replacing("Test/Europe", with: "Europe/Paris").utf8)
    }
  }

  private static let fixtures = [
    Fixture("accu-chek.csv", "accu-chek"), Fixture("apple.xml", "apple-health"),
    Fixture("apple.zip", "apple-health"), Fixture("beurer.csv", "beurer"), Fixture("bpm-fl.csv", "bpm-fl"),
    Fixture("new.db", "bpm-fl-db"), Fixture("old.db", "bpm-fl-db"), Fixture("carelink.csv", "carelink"),
    Fixture("clarity.csv", "clarity"), Fixture("contour.csv", "contour"), Fixture("generic.csv", "csv"),
    Fixture("table.csv", "csv"), Fixture("wide.csv", "csv"), Fixture("diaguard.csv", "diaguard"),
    Fixture("fhir.json", "fhir"), Fixture("freestyle.tsv", "freestyle"), Fixture("garmin.json", "garmin"),
    Fixture("glooko.csv", "glooko"), Fixture("glucometerutils.csv", "glucometerutils", "--unit", "mg/dL"),
    Fixture("glucosio.csv", "glucosio"), Fixture("health-connect.db", "health-connect"),
    Fixture("juggluco.tsv", "juggluco"), Fixture("libreview.csv", "libreview"),
    Fixture("lingo.csv", "lingo"), Fixture("mysugr.csv", "mysugr"),
    Fixture("nightscout-sections.csv", "nightscout-sections"), Fixture("nightscout.csv", "nightscout-csv"),
    Fixture("nightscout.json", "nightscout"), Fixture("omblepy.csv", "omblepy"),
    Fixture("omron-dump.csv", "omron-dump"), Fixture("omh.json", "omh"),
    Fixture("omron.csv", "omron"), Fixture("omron-mailed.csv", "omron"),
    Fixture("omron-weight.csv", "omron-weight"), Fixture("openscale.csv", "openscale", "--unit", "kg"),
    Fixture("plain.zip", "archive"), Fixture("samsung.csv", "samsung"),
    Fixture("samsung.csv", "samsung-utc", "--format", "samsung-utc"),
    Fixture("samsung.csv", "samsung-local", "--format", "samsung-local"), Fixture("sidiary.csv", "sidiary"),
    Fixture("tidepool.json", "tidepool"), Fixture("ubpm.json", "ubpm"), Fixture("vitadock.csv", "vitadock"),
    Fixture("vitals.csv", "vitals"), Fixture("vitals-lines.json", "vitals-json"),
    Fixture("xdrip.db", "xdrip-db"), Fixture("database.zip", "xdrip-db"),
  ]

  @Test func everyFormatHasAFixture() {
    #expect(Set(Self.fixtures.map(\.format)) == Set(ImportFormat.all.map(\.id)))
  }

  @Test(arguments: fixtures)
  func whatComesInLeavesAndComesBack(_ fixture: Fixture) throws {
    let household = try Household()
    let file = household.folder.appending(path: fixture.file)
    try fixture.bytes().write(to: file)
    let first = try CommandLineRun(in: household, ["import", file.path, "--json"] + fixture.words)
    #expect([.exited(0), .exited(65)].contains(first.status), "\(first.errors)")
    #expect(first.output.contains("\"format\":\"\(fixture.said)\""), "\(first.output)\(first.errors)")
    let again = try CommandLineRun(in: household, ["import", file.path, "--json"] + fixture.words)
    #expect(again.output.contains(#""saved":false"#) && again.output.contains(#""readings":0"#))
    let forms = ["csv", "json"]
    let exports = try forms.map { try export($0, household) }
    #expect(exports[1].contains("\"id\":\""), "nothing was read")
    for (form, text) in zip(forms, exports) {
      let other = try home(with: text)
      #expect(try forms.map { try export($0, other) } == exports, "out as \(form)")
    }
  }

  @Test func aListOfJSONIsReadAsLinesAre() throws {
    let lines = try String(decoding: Fixture("vitals-lines.json", "vitals-json").bytes(), as: UTF8.self)
    let list = "[" + lines.split(separator: "\n").joined(separator: ",\n") + "]"
    let exports = try [lines, list].map { try export("json", home(with: $0)) }
    #expect(exports[0] == exports[1] && exports[0].split(separator: "\n").count == 2)
  }

  /// A home into which an export was imported.
  private func home(with text: String) throws -> Household {
    let household = try Household()
    let file = household.folder.appending(path: "export")
    try text.write(to: file, atomically: true, encoding: .utf8)
    let run = try CommandLineRun(in: household, ["import", file.path])
    #expect(run.status == .exited(0), "\(run.output)\(run.errors)")
    return household
  }

  private func export(_ form: String, _ household: Household) throws -> String {
    try CommandLineRun(in: household, ["export", "--format", form]).output
  }
}
