import Model
import Testing

@testable import Exchange

@Suite("Archives")
struct ArchiveTests {
  private static let table = "timestamp,systolic,diastolic,pulse\n2026-11-20T07:40:00+01:00,128,82,66\n"

  private func read(_ archive: MadeUpArchive) throws -> ImportResult {
    try Importer.read(bytes: archive.bytes, fileName: "a.zip", options: Fixture.options)
  }

  private func problem(_ archive: MadeUpArchive) throws -> ImportProblem {
    try #require(throws: ImportProblem.self) { try read(archive) }
  }

  @Test("An archive of one file is that file, packed or not, small or large")
  func oneFile() throws {
    for isPacked in [true, false] {
      for isLarge in [true, false] {
        var archive = MadeUpArchive(["Someone's file.csv": Self.table, "__MACOSX/._x": "", "folder/": ""])
        archive.files[0].isPacked = isPacked
        archive.isLarge = isLarge
        let result = try read(archive)
        #expect(result.rows.map { $0.measurement.logText } == ["128/82 66"])
        // The name of the file may be that of a person.
        #expect(result.decisions.first == "the one file in the archive was read")
        #expect(!result.decisions.joined().contains("Someone"))
      }
    }
  }

  @Test("A long file is unpacked piece by piece")
  func longFile() throws {
    let rows = (0..<9000).map {
      "2026-10-\($0 % 28 + 1 < 10 ? "0" : "")\($0 % 28 + 1)T07:\($0 / 28 % 50 + 10):00+01:00,128,82"
    }
    let text = "timestamp,systolic,diastolic\n" + rows.joined(separator: "\n")
    #expect(try read(MadeUpArchive(["a.csv": text])).rows.count == 9000)
  }

  @Test("What an office program made is named, with the way out")
  func office() throws {
    let sheet = try problem(MadeUpArchive(["[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>"]))
    #expect(sheet.found == "this is a spreadsheet of Excel (xlsx)")
    #expect(sheet.expected.contains("save each sheet"))
    #expect(
      try problem(MadeUpArchive(["content.xml": "<x/>", "mimetype": "x"])).found.contains("LibreOffice"))
  }

  @Test("What cannot be unpacked is refused with what to do")
  func refused() throws {
    var archive = MadeUpArchive(["a.csv": Self.table])
    archive.files[0].flags = 1
    #expect(try problem(archive).found == "the archive is encrypted")
    archive.files[0].flags = 0
    archive.files[0].method = 14
    #expect(try problem(archive).found == "the archive is packed by method 14")
    archive.files[0].method = nil
    archive.files[0].checksum = 7
    #expect(try problem(archive).cause == .damaged)
    archive.files[0].checksum = nil
    archive.files[0].count = 3
    #expect(try problem(archive).cause == .damaged)
    // A hundred bytes that would be four gigabytes.
    archive.files[0].count = 4_000_000_000
    let bomb = try problem(archive)
    #expect(bomb.found.contains("4000000000"), "\(bomb)")
    #expect(bomb.expected.contains("if you trust it"))
  }

  @Test("An archive in an archive, one without a file, and one of foreign files are refused")
  func others() throws {
    let inner = MadeUpArchive(["a.csv": Self.table])
    #expect(try problem(MadeUpArchive([("b.zip", inner.bytes)])).found.contains("archive in an archive"))
    #expect(try problem(MadeUpArchive(["folder/": ""])).cause == .empty)
    #expect(try problem(MadeUpArchive(["a.jpg": "x", "b.jpg": "y"])).cause == .format)
    // A path that leads out of the archive's folder is no file of an export.
    #expect(try problem(MadeUpArchive(["../../a.csv": Self.table])).cause == .empty)
  }

  @Test(
    "An archive that is cut off anywhere, or in which any byte is another, is read or refused and does not crash"
  )
  func damaged() throws {
    let whole = MadeUpArchive(["bp.csv": Self.table, "b.csv": "x"]).bytes
    for end in 0..<whole.count {
      _ = try? Importer.read(bytes: Array(whole[..<end]), fileName: "a.zip", options: Fixture.options)
    }
    for place in whole.indices {
      for value in [0x00, 0x7F, 0xFF] as [UInt8] {
        var bytes = whole
        bytes[place] = value
        guard let result = try? Importer.read(bytes: bytes, fileName: "a.zip", options: Fixture.options)
        else {
          continue
        }
        #expect(result.rows.map { $0.measurement.logText } == ["128/82 66"], "byte \(place)")
      }
    }
  }

  @Test("An export of Withings: its two tables are read, heart rates alone among them; intervals are not")
  func withings() throws {
    let archive = MadeUpArchive([
      "data/bp.csv":
        "Date,\"Heart rate\",Systolic,Diastolic,Comments\n\"2025-01-12 08:15:00\",64,130,85,\n\"2025-01-11 08:15:00\",58,,,\n",
      "data/weight.csv":
        "Date,\"Weight (kg)\",\"Fat mass (kg)\",Comments\n\"2025-01-12 07:00:00\",72.5,18.1,\n",
      "data/raw_hr_hr.csv": "start,duration,value\n2025-01-12T08:00:00+01:00,[60],[61]\n",
      "README.txt": "units",
    ])
    let result = try read(archive)
    #expect(
      Set(result.rows.map { "\($0.at) \($0.measurement.logText)" }) == [
        "2025-01-12T08:15:00+01:00 130/85 64", "2025-01-11T08:15:00+01:00 pulse 58",
        "2025-01-12T07:00:00+01:00 weight 72.5 kg",
      ])
    #expect(result.decisions.last == "2 more files in the archive are not read")
    #expect(result.formatID == "archive")
  }

  @Test("A refusal says in which file of the archive it is")
  func refusal() throws {
    let result = try read(
      MadeUpArchive([
        "bp.csv": "Date,Systolic,Diastolic\n2025-01-12 08:15,130,85\n2025-01-13 08:15,130,\n", "x.jpg": "",
      ]))
    #expect(
      result.refused.first?.description.hasPrefix("bp.csv, line 3, cell 2 (Systolic)") == true,
      "\(result.refused)")
  }
}
