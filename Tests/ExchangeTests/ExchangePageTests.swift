import Model
import Testing

@testable import Exchange

#if canImport(Glibc)
  import Glibc
#endif

/// `docs/exchange.md` names every code, schema, form and profile that the program knows.
@Suite struct ExchangePageTests {
  private static let page: String = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    guard let file = fopen("/\(root)/docs/exchange.md", "rb") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }()

  /// Every format stands on the page under its name.
  @Test(arguments: ImportFormat.all.map(\.id))
  func everyFormat(id: String) {
    #expect(Self.page.contains("`\(id)`") || Self.page.contains("--format \(id)`"))
  }

  @Test func everyCode() {
    let codes =
      FHIRNumber.all.flatMap(\.scales).flatMap(\.codes) + FHIRGlucose.rows.map(\.code)
      + FHIRLaboratory.rows.map(\.code) + ["85354-9", FHIRPressure.systolic, FHIRPressure.diastolic]
    for code in codes { #expect(Self.page.contains(code), "\(code)") }
    let units = FHIRNumber.all.flatMap(\.scales).compactMap(\.ucum.code) + FHIRLaboratory.rows.map(\.ucum)
    for unit in units { #expect(Self.page.contains("`\(unit)`"), "\(unit)") }
  }

  @Test func everySchema() {
    for kind in OMHKinds.all {
      #expect(Self.page.contains("\(kind.schema.name) \(kind.schema.version)"), "\(kind.schema)")
    }
  }

  @Test func everyFormAndProfile() {
    for format in ExportFormat.all { #expect(Self.page.contains(format.id), "\(format.id)") }
    for profile in FHIRProfile.allCases { #expect(Self.page.contains("--profile \(profile.rawValue)")) }
    for format in [ImportFormat.fhir, .openMHealth, .vitals, .vitalsLines] {
      #expect(Self.page.contains("| `\(format.id)` |"), "\(format.id)")
    }
  }
}
