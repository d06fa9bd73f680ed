import Exchange
import Model
import Testing

/// Free programs: glucometerutils, xDrip+, Juggluco, openScale; and Samsung Health.
@Suite("Free programs and Samsung Health")
struct OpenProgramTests {
  private static let dump = """
    "2026-10-13 19:19:12","80.00","","CGM","(Sensor)"
    "2026-10-13 19:20:00","104.50","Before Meal","blood sample","Rapid-acting insulin (4.0); Food (30 g)"
    "2026-10-13 19:25:00","0.40","","blood sample","(Ketone)"
    "2026-10-13 19:30:00","","","blood sample","Long-acting insulin (12.0); Sport"
    "2026-10-13 20:00:00","","","time","2026-10-13 19:00:00"

    """

  @Test("glucometerutils names no unit: it is asked for, and everything in the comment is kept")
  func glucometerutils() throws {
    #expect(try problem(Self.dump).cause == .glucoseUnit)
    var options = Fixture.options
    options.unit = .mgdl
    let result = try Fixture.read(Self.dump, options)
    #expect(result.formatID == "glucometerutils")
    #expect(
      Fixture.summary(result) == [
        "1 2026-10-13T19:19:12+02:00 glucose 80 mg/dL sensor",
        "2 2026-10-13T19:20:00+02:00 glucose 104.5 mg/dL before",
        "2 2026-10-13T19:20:00+02:00 insulin 4 rapid",
        "2 2026-10-13T19:20:00+02:00 carbs 30", "3 2026-10-13T19:25:00+02:00 ketones 0.4",
        "4 2026-10-13T19:30:00+02:00 insulin 12 long \"Sport\"", "5 ignored",
      ])
    #expect(result.decisions.contains { $0.contains("from 2026-10-13 19:00:00 to 2026-10-13 20:00:00") })
  }

  @Test("xDrip+ for SiDiary: two kinds of glucose, and semicolons in a remark")
  func siDiary() throws {
    let text =
      "DAY;TIME;UDT_CGMS;BG_LEVEL;CH_GR;BOLUS;REMARK\n24.12.2025;08:05;112;;;;\n24.12.2025;08:10;;104;;;\n"
      + "24.12.2025;08:15;;;45;4.5;one; two||three\n24.12.2025;08:20;12;;;;\n24.12.2025;08:25;;;;;\n"
    #expect(
      Fixture.summary(try Fixture.read(text)) == [
        "2 2025-12-24T08:05+01:00 glucose 112 mg/dL sensor", "3 2025-12-24T08:10+01:00 glucose 104 mg/dL",
        "4 2025-12-24T08:15+01:00 carbs 45 \"one;two\nthree\"", "4 2025-12-24T08:15+01:00 insulin 4.5",
        "5 refused at 3: 12", "6 ignored",
      ])
  }

  @Test("Juggluco of both generations: the count and the offset make the time, and the words have to agree")
  func juggluco() throws {
    let text =
      "Sensorid\tnr\tUnixTime\tYYYY-mm-dd-HH:MM:SS\tTZ\tMin\tmg/dL\tRate\tChangeLabel\n"
      + "3M\t1\t1790000100\t2026-09-21-16:15:00\t2\t5\t104\t0.1\tFLAT\n"
      + "3M\t2\t1790000400\t2026-09-21T19:05:00\t4.75\t5\t105\t0.1\tFLAT\n"
      + "3M\t3\t1790000700\t2026-09-21T17:25:00\t2\t5\t106\t0.1\tFLAT\n"
    #expect(
      Fixture.summary(try Fixture.read(text)) == [
        "2 2026-09-21T16:15:00+02:00 glucose 104 mg/dL sensor",
        "3 2026-09-21T19:05:00+04:45 glucose 105 mg/dL sensor", "4 refused at 4: 2026-09-21T17:25:00",
      ])
    let numbers =
      "Source\tnr\tUnixTime\tYYYY-mm-ddTHH:MM:SS\tTZ\tValue\tLabel\n"
      + "a\t1\t1790000100\t2026-09-21T16:15:00\t2\t45\tCarbohydrate\n"
    #expect(
      Fixture.summary(try Fixture.read(numbers)) == ["2 2026-09-21T16:15:00+02:00 note Carbohydrate: 45"])
  }

  @Test(
    "openScale of three generations: the unit is asked for, 0 is nothing",
    arguments: [
      "DATE,TIME,BMI,BODY_FAT,COMMENT,HEART_RATE,WEIGHT\n2026-04-07,08:30:05,24.1,20.0,tea,61.0,81.4\n2026-04-08,8:30:05 AM,0,0,,0,0\n",
      "dateTime,weight,bodyFat,comment,heartRate\n2026-04-07 08:30:05,81.40,20,tea,61\n2026-04-08 08:30:05,0,0,,0\n",
    ])
  func openScale(text: String) throws {
    #expect(try problem(text).cause == .unit)
    var options = Fixture.options
    options.weightUnit = .kilogram
    let result = try Fixture.read(text, options)
    #expect(result.formatID == "openscale")
    #expect(
      Fixture.summary(result) == [
        "2 2026-04-07T08:30:05+02:00 weight 81.4 kg \"tea\"", "2 2026-04-07T08:30:05+02:00 pulse 61",
        "3 ignored",
      ])
  }

  @Test("openScale's made-up noons are pointed out")
  func noons() throws {
    var options = Fixture.options
    options.weightUnit = .kilogram
    let rows = (1...4).map { "0\($0).04.2026 \($0 == 1 ? "07:30" : "12:00");81.\($0);20;50\n" }.joined()
    let result = try Fixture.read("DateTime;Weight;Fat;Water\n" + rows, options)
    #expect(result.rows.count == 4)
    #expect(result.decisions.contains { $0.contains("3 of 4 times are 12:00") })
  }

  private static func samsung(_ rows: String...) -> String {
    let p = "com.samsung.health.blood_pressure."
    let head = ["start_time", "time_offset", "systolic", "diastolic", "pulse", "day_time", "datauuid"].map {
      p + $0
    }
    return "com.samsung.shealth.blood_pressure,6202011,4\n" + head.joined(separator: ",") + ",\n"
      + rows.map { $0 + ",\n" }.joined()
  }

  @Test("Samsung Health: whether its times are UTC is proved by a row near midnight, or asked")
  func samsungClock() throws {
    let plain = "2026-06-01 08:00:00.000,UTC+0200,132.0,84.0,66.0,,u-1"
    let zeros = "2026-06-01 19:00:00.000,UTC+0200,0.0,0.0,0,,u-2"
    let open = try problem(Self.samsung(plain))
    #expect(
      open.expected.contains("--format samsung-local") && open.expected.contains("--format samsung-utc"))
    var options = Fixture.options
    for (format, clock) in [("samsung-local", "08:00"), ("samsung-utc", "10:00")] {
      options.format = format
      let result = try Fixture.read(Self.samsung(plain, zeros), options)
      #expect(result.rows.map { "\($0.at.instantMilliseconds) \($0.measurement.logText)" }.count == 1)
      #expect(result.rows.first.map { $0.at.time.description } == clock)
      #expect(result.rows.first?.measurement.logText == "132/84 66" && result.ignored.count == 1)
    }
    // 23:00 at +02:00 is the next day where it is UTC; the day is 2026-06-02 or 2026-06-01 in milliseconds.
    for (day, clock) in [("1780358400000", "10:00"), ("1780272000000", "08:00")] {
      let night = "2026-06-01 23:00:00.000,UTC+0200,120,80,60,\(day),u-3"
      let result = try Fixture.read(Self.samsung(plain, night))
      #expect(result.rows.first.map { $0.at.time.description } == clock)
    }
  }

  @Test("Samsung Health's glucose: the unit of the row, meals by their numbers")
  func samsungGlucose() throws {
    let p = "com.samsung.health.blood_glucose."
    let head = ["start_time", "time_offset", "glucose", "meal_type", "glucose_unit", "datauuid"].map {
      p + $0
    }
    var options = Fixture.options
    options.format = "samsung-local"
    let text =
      "com.samsung.shealth.blood_glucose,6202011,4\n" + head.joined(separator: ",") + ",\n"
      + "2026-06-01 08:00:00.000,UTC+0200,5.8,80001,,u-1,\n2026-06-01 09:00:00.000,UTC+0200,104.0,80004,mg/dL,u-2,\n"
    #expect(
      try Fixture.read(text, options).rows.map(\.measurement.logText) == [
        "glucose 5.8 mmol/L fasting", "glucose 104 mg/dL after",
      ])
    #expect(try problem(text.replacing(",mg/dL,", with: ",,"), options).cause == .glucoseUnit)
  }
}
