import Exchange
import Model
import Testing

@Suite("What of a file is new")
struct ImportPlanTests {
  private func plan(_ rows: String, _ existing: [Entry]) throws -> ImportPlan {
    ImportPlan(result: try Fixture.read("Timestamp,Sys,Dia,Notes\n" + rows), known: Fixture.known(existing))
  }

  private func entry(_ number: Int, _ at: String, _ systolic: Int, _ diastolic: Int = 82) throws -> Entry {
    Entry(
      id: Fixture.id(number), at: Fixture.moment(at),
      content: try BloodPressure(systolic: systolic, diastolic: diastolic))
  }

  @Test(
    "A time to the minute matches any second of it; two times to the second have to be equal",
    arguments: [
      ("2026-10-21 07:30", "2026-10-21T07:30+02:00", true),
      ("2026-10-21 07:30", "2026-10-21T07:30:59+02:00", true),
      ("2026-10-21 07:30:20", "2026-10-21T07:30+02:00", true),
      ("2026-10-21 07:30", "2026-10-21T05:30+00:00", true),
      ("2026-10-21 07:30:20", "2026-10-21T07:30:20.000+02:00", true),
      ("2026-10-21 07:30:20", "2026-10-21T07:30:21+02:00", false),
      ("2026-10-21 07:30", "2026-10-21T07:31+02:00", false),
      ("2026-10-21 07:30", "2026-10-21T07:29:59+02:00", false),
      ("1960-10-21 07:30", "1960-10-21T07:30:59+01:00", true),
    ])
  func times(written: String, there: String, matches: Bool) throws {
    // This zone has its summer time in 1960 too, so the old entry is given in it.
    let at = there.hasPrefix("1960") ? "1960-10-21T07:30:59+02:00" : there
    let plan = try plan("\(written),128,82,\n", [entry(1, at, 128)])
    #expect(plan.alreadyThere.count == (matches ? 1 : 0))
    #expect(plan.toStore.count == (matches ? 0 : 1))
  }

  @Test("Other values are another reading; a note makes no difference")
  func values() throws {
    let there = try entry(1, "2026-10-21T07:30+02:00", 128)
    #expect(try plan("2026-10-21 07:30,128,82,tea\n", [there]).toStore.isEmpty)
    #expect(try plan("2026-10-21 07:30,129,82,\n", [there]).toStore.count == 1)
    #expect(try plan("2026-10-21 07:30,128,81,\n", [there]).toStore.count == 1)
  }

  @Test("An entry accounts for one row, and the better match has it")
  func once() throws {
    let there = try entry(1, "2026-10-21T07:30:40+02:00", 128)
    let plan = try plan("2026-10-21 07:30,128,82,\n2026-10-21 07:30:40,128,82,\n", [there])
    #expect(plan.alreadyThere.map(\.row.line) == [3])
    #expect(plan.toStore.map(\.line) == [2])
  }

  @Test("Earlier versions and deleted entries keep a row from coming back, once")
  func versions() throws {
    let versions = [
      try entry(1, "2026-10-21T07:30+02:00", 128), try entry(1, "2026-10-21T07:30+02:00", 138),
      try entry(1, "2026-10-21T07:30+02:00", 128),
    ]
    let rows = "2026-10-21 07:30,128,82,\n"
    #expect(try plan(rows, versions).toStore.isEmpty)
    #expect(try plan(rows + rows, versions).toStore.map(\.line) == [3])
  }

  @Test("A weight of 72 and one of 72.0 are the same")
  func trailingZero() throws {
    let result = try Fixture.read("Timestamp,Weight kg\n2026-10-21 07:30,72.0\n")
    let there = Entry(
      id: Fixture.id(1), at: Fixture.moment("2026-10-21T07:30+02:00"),
      content: try Weight(ExactDecimal(72), unit: .kilogram))
    #expect(ImportPlan(result: result, known: Fixture.known([there])).toStore.isEmpty)
  }

  @Test("An id that occurs twice in a file is kept for one row only")
  func doubledID() throws {
    let id = Fixture.id(9)
    let result = try Fixture.read(
      "date,time,offset,kind,value,id\n2026-10-21,07:30,UTC+02:00,pulse,61,\(id)\n2026-10-21,07:31,"
        + "UTC+02:00,pulse,62,\(id)\n"
    )
    #expect(ImportPlan(result: result, known: []).toStore.map(\.id) == [id, nil])
  }
}
