import Exchange
import Model
import Testing

@Suite("Files of several persons, and files whose columns have no names")
struct FilePersonTests {
  private let two =
    "user;date;time;sys;dia;bpm;comment\n1;20.11.26;07:45;128;082;067;\n2;20.11.26;07:50;171;104;081;\n"

  @Test("Two persons are refused, with the option that chooses one")
  func several() throws {
    let problem = try problem(two)
    #expect(problem.cause == .persons)
    #expect(problem.expected.contains("--only user=1"))
  }

  @Test("One is chosen; the rows of the other are counted")
  func chosen() throws {
    var options = Fixture.options
    options.only = ("User", "2")
    let result = try Fixture.read(two, options)
    #expect(result.rows.map(\.measurement.logText) == ["171/104 81"])
    #expect(result.ignored.map(\.line) == [2])
  }

  @Test("A choice that fits nothing imports nothing", arguments: [("user", "3"), ("owner", "1")])
  func wrong(column: String, value: String) throws {
    var options = Fixture.options
    options.only = (column, value)
    #expect(try problem(two, options).cause == .persons)
  }

  @Test("A column with one person is no obstacle")
  func one() throws {
    #expect(try Fixture.read(two.replacing("\n2;", with: "\n1;")).rows.count == 2)
  }

  @Test("Any column chooses")
  func other() throws {
    var options = Fixture.options
    options.only = ("device", "Omron")
    let result = try Fixture.read(
      "Timestamp,Pulse,Device\n2026-11-02 08:00,60,Omron\n2026-11-02 09:00,61,Other\n", options)
    #expect(result.rows.map(\.line) == [2])
  }

  @Test(
    "Columns are named by the person, with or without a row of other names",
    arguments: [
      "2026-11-20 07:40,128,82,66\n", "a,b,c,d\n2026-11-20 07:40,128,82,66\n",
      "My diary,,,\nwhen,upper,lower,beats\n2026-11-20 07:40,128,82,66\n",
    ])
  func named(text: String) throws {
    var options = Fixture.options
    options.columns = ["time", "systolic", "diastolic", "pulse"]
    #expect(try Fixture.read(text, options).rows.map(\.measurement.logText) == ["128/82 66"])
    options.columns = ["time", "systolic", "diastolic", "-"]
    #expect(try Fixture.read(text, options).rows.map(\.measurement.logText) == ["128/82"])
  }

  @Test(
    "Names that say nothing are refused",
    arguments: [["time", "upper"], ["systolic", "diastolic"], ["time", "note"], []])
  func unnamed(columns: [String]) throws {
    var options = Fixture.options
    options.columns = columns
    #expect(try problem("2026-11-20 07:40,128,82,66\n", options).cause == .columns)
  }

  @Test("A tag cell splits at commas, and a meal among them is the meal")
  func tags() throws {
    let result = try Fixture.read(
      "Date,Time,Tags,Glucose (mg/dL)\n2026-11-20,07:40,\"Before the meal,Breakfast,At home\",101\n")
    #expect(result.rows.map(\.measurement.logText) == ["glucose 101 mg/dL before"])
    #expect(result.rows.map(\.tags) == [["Breakfast", "At-home"]])
  }
}
