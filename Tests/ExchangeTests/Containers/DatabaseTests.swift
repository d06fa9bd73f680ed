import Glibc
import Model
import Testing

@testable import Exchange

@Suite("Databases")
struct DatabaseTests {
  private static let old = """
    CREATE TABLE bloodPressureModel(timestamp INTEGER(14) PRIMARY KEY, systolic INTEGER, diastolic INTEGER,
      pulse INTEGER, notes STRING, needlePin STRING);
    INSERT INTO bloodPressureModel VALUES (1779298399000, 128, 82, 67, 'after walk', 'null'),
      (1779298459000, 131, NULL, NULL, '', 'null'), (1779298519000, NULL, NULL, NULL, 'a note', 'null'),
      (1779298579000, NULL, NULL, NULL, '', 'null'), (9999999999000, 120, 80, 60, '', 'null');
    """

  private func read(_ bytes: [UInt8]) throws -> ImportResult {
    try Importer.read(bytes: bytes, fileName: "a.db", options: Fixture.options)
  }

  private func problem(_ bytes: [UInt8]) throws -> ImportProblem {
    try #require(throws: ImportProblem.self) { try read(bytes) }
  }

  @Test("blood-pressure-monitor-fl until 1.6")
  func old() throws {
    let result = try read(MadeUpDatabase.bytes(Self.old))
    #expect(result.formatID == "bpm-fl-db")
    #expect(
      Fixture.summary(result) == [
        "1 2026-05-20T19:33:19+02:00 128/82 67 \"after walk\"", "2 refused at 0: 131",
        "3 2026-05-20T19:35:19+02:00 note a note", "4 ignored", "5 refused at 0: 2286-11-20T18:46:39+01:00",
      ])
    #expect(result.rowsRead == 5)
    #expect(result.refused.map(\.unit) == ["row", "row"])
  }

  @Test("blood-pressure-monitor-fl since 1.7: pressures in kPa, a table for each value")
  func new() throws {
    let result = try read(
      MadeUpDatabase.bytes(
        """
        PRAGMA user_version = 2;
        CREATE TABLE "Timestamps" ("entryID" INTEGER NOT NULL, "timestampUnixS" INTEGER NOT NULL, PRIMARY KEY("entryID"));
        CREATE TABLE "Systolic" ("entryID" INTEGER NOT NULL, "sys" REAL);
        CREATE TABLE "Diastolic" ("entryID" INTEGER NOT NULL, "dia" REAL);
        CREATE TABLE "Pulse" ("entryID" INTEGER NOT NULL, "pul" INTEGER);
        CREATE TABLE "Notes" ("entryID" INTEGER NOT NULL, "note" TEXT, "color" INTEGER);
        CREATE TABLE "Weight" ("entryID" INTEGER NOT NULL, "weightKg" REAL);
        CREATE TABLE "Medicine" ("medID" INTEGER NOT NULL, "designation" TEXT, "defaultDose" REAL);
        CREATE TABLE "Intake" ("entryID" INTEGER NOT NULL, "medID" INTEGER NOT NULL, "dosis" REAL NOT NULL);
        INSERT INTO Timestamps VALUES (1, 1779298399), (2, 1779298459), (3, 1779298519), (4, 10893142303), (5, 1779298579);
        INSERT INTO Systolic VALUES (1, 14.132132), (2, 17.3319), (4, 16.0);
        INSERT INTO Diastolic VALUES (1, 10.265794), (4, 10.6);
        INSERT INTO Pulse VALUES (1, 67);
        INSERT INTO Notes VALUES (1, 'sitting', NULL), (3, '', 7);
        INSERT INTO Weight VALUES (3, 72.5);
        INSERT INTO Medicine VALUES (9, 'Ramipril', 5.0);
        INSERT INTO Intake VALUES (3, 9, 5.0);
        """))
    #expect(
      Fixture.summary(result) == [
        "1 2026-05-20T19:33:19+02:00 106/77 67 \"sitting\"", "2 refused at 0: 130",
        "3 2026-05-20T19:35:19+02:00 weight 72.5 kg", "3 2026-05-20T19:35:19+02:00 took Ramipril (5)",
        "4 refused at 0: 10893142303000", "5 ignored",
      ])
  }

  @Test("What a schema says is never done: views, triggers, generated columns, tables that are programs")
  func surprises() throws {
    let bytes = try MadeUpDatabase.bytes(
      """
      CREATE TABLE t(x);
      CREATE VIEW bloodPressureModel AS SELECT 1 AS timestamp, 120 AS systolic, 80 AS diastolic, 60 AS pulse;
      CREATE TRIGGER r AFTER INSERT ON t BEGIN DELETE FROM t; END;
      """)
    #expect(try problem(bytes).found.contains("the tables of a.db fit no format"))
    let generated = try MadeUpDatabase.bytes(
      """
      CREATE TABLE bloodPressureModel(timestamp, systolic AS (length(hex(zeroblob(1000)))), diastolic, pulse);
      INSERT INTO bloodPressureModel(timestamp, diastolic, pulse) VALUES (1779298399000, 80, 60);
      """)
    #expect(throws: ImportProblem.self) { try read(generated) }
    let file = try DatabaseFile(
      ByteSource(
        bytes: try MadeUpDatabase.bytes(
          "CREATE TABLE \"a\"\"; DROP TABLE b\"(x); INSERT INTO \"a\"\"; DROP TABLE b\" VALUES (5)")))
    var found: [Int?] = []
    try file.rows(of: "a\"; DROP TABLE b", ["x", "y"]) { row in
      found.append(row.whole(0))
      #expect(row.isEmpty(1))
    }
    #expect(found == [5])
  }

  @Test("A database that is cut off, or in which a byte is another, is read or refused and does not crash")
  func damaged() throws {
    let whole = try MadeUpDatabase.bytes(Self.old)
    let cut = try problem(Array(whole[..<(whole.count - 1)]))
    #expect(cut.found.contains("it is cut off"), "\(cut)")
    for end in stride(from: 0, to: whole.count, by: 97) { _ = try? read(Array(whole[..<end])) }
    for place in stride(from: 0, to: whole.count, by: 3) {
      var bytes = whole
      bytes[place] ^= 0xFF
      _ = try? read(bytes)
    }
  }

  @Test("What lies beside a database and belongs to it is missed", arguments: ["-wal", "-journal"])
  func beside(suffix: String) throws {
    let file = try TemporaryFile("a.db", MadeUpDatabase.bytes(Self.old))
    #expect(try open(file.path).readings == 2)
    try file.write([1, 2, 3], suffix: suffix)
    let problem = try #require(throws: ImportProblem.self) { try open(file.path) }
    #expect(problem.found.contains("(\(suffix))"))
    #expect(problem.expected.contains("close the program"))
  }

  @Test("A database that another program writes into is left alone")
  func locked() throws {
    let file = try TemporaryFile("a.db", MadeUpDatabase.bytes(Self.old))
    // A lock is another's only in another process.
    let program =
      "import fcntl,sys; f=open(sys.argv[1],'r+b'); fcntl.lockf(f,fcntl.LOCK_EX,1,0x40000001); print('held',flush=True); sys.stdin.read()"
    let pipe = try #require(popen("/usr/bin/python3 -c \"\(program)\" \(file.path) >\(file.path).out", "w"))
    defer { pclose(pipe) }
    while access("\(file.path).out", F_OK) != 0 || size("\(file.path).out") == 0 { sched_yield() }
    let problem = try #require(throws: ImportProblem.self) { try open(file.path) }
    #expect(problem.found == "another program is writing into the database")
  }

  private func open(_ path: String) throws -> (readings: Int, result: ImportResult) {
    let descriptor = Glibc.open(path, O_RDONLY)
    let result = try Importer.read(
      ByteSource(descriptor: descriptor, count: size(path), path: path), fileName: "a.db",
      options: Fixture.options)
    return (result.rows.count, result)
  }

  private func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  @Test("xDrip: the sensor, finger tests once though two tables have them, notes")
  func xDrip() throws {
    let result = try read(
      MadeUpDatabase.bytes(
        """
        CREATE TABLE BgReadings(_id INTEGER PRIMARY KEY, timestamp INTEGER, calculated_value REAL, dg_mgdl REAL);
        CREATE TABLE Calibration(_id INTEGER PRIMARY KEY, timestamp INTEGER, bg REAL);
        CREATE TABLE BloodTest(_id INTEGER PRIMARY KEY, timestamp INTEGER, mgdl REAL, state INTEGER);
        CREATE TABLE Treatments(_id INTEGER PRIMARY KEY, timestamp INTEGER, notes TEXT, carbs REAL, insulin REAL);
        INSERT INTO BgReadings(timestamp, calculated_value, dg_mgdl) VALUES (1779298380000, 101.4, 0),
          (1779298680000, 104.6, 112), (1779298980000, 9, 0);
        INSERT INTO BloodTest(timestamp, mgdl, state) VALUES (1779298500000, 99, 3), (1779298560000, 98, 9);
        INSERT INTO Calibration(timestamp, bg) VALUES (1779298501000, 99), (1779302000000, 120);
        INSERT INTO Treatments(timestamp, notes, carbs, insulin) VALUES (1779298600000, 'ran', 0, 0),
          (1779298700000, '', 30, 4);
        """))
    #expect(result.formatID == "xdrip-db")
    #expect(
      Fixture.summary(result).map { $0.split(separator: " ", maxSplits: 2).suffix(1).joined() } == [
        "glucose 101 mg/dL sensor", "glucose 112 mg/dL sensor", "ignored", "glucose 99 mg/dL", "ignored",
        "ignored", "glucose 120 mg/dL",
        "note ran", "ignored",
      ])
  }
}
