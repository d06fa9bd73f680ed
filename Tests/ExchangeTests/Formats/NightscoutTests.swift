import Exchange
import Model
import Testing

@Suite("Nightscout and Tidepool")
struct NightscoutTests {
  @Test(
    "Entries: codes of errors by their word, the ends of the scale, offsets that are proof and that are none")
  func entries() throws {
    let text = """
      [{"_id":"a1","type":"sgv","sgv":112,"date":1790000100000,"dateString":"2026-09-21T14:15:00.000Z","utcOffset":-300},
       {"_id":"a2","type":"sgv","sgv":9,"date":1790000400000,"direction":"NOT COMPUTABLE"},
       {"_id":"a3","type":"mbg","mbg":118,"date":1790000460000,"utcOffset":0},
       {"_id":{"$oid":"x"},"type":"sgv","sgv":"39","date":{"$numberLong":"1790000500000"}},
       {"type":"sgv","sgv":401,"dateString":"2026-09-21T16:25:37.089+0200"},
       {"type":"cal","slope":900,"date":1790000600000},{"type":"sgv","date":1790000600000}]
      """
    let result = try Fixture.read(text)
    #expect(result.formatID == "nightscout")
    #expect(
      Fixture.summary(result) == [
        "1 2026-09-21T09:15:00-05:00 glucose 112 mg/dL sensor", "2 refused at 0: 9",
        "3 2026-09-21T16:21:00+02:00 glucose 118 mg/dL",
        "4 2026-09-21T16:21:40+02:00 glucose LO mg/dL sensor",
        "5 2026-09-21T16:25:37.089+02:00 glucose HI mg/dL sensor", "6 ignored", "7 refused at 0: ",
      ])
    #expect(result.refused.first?.expected.contains("code 9 (?AD)") == true)
  }

  @Test(
    "Treatments: insulin and food are kept, a sensor's value beside them is a copy, the unit is the record's own"
  )
  func treatments() throws {
    let text = """
      [{"eventType":"Meal Bolus","created_at":"2026-09-21T16:30:00Z","insulin":4.5,"carbs":60,"glucose":6.4,"glucoseType":"Finger","units":"mmol/L","notes":"pasta"},
       {"eventType":"Correction Bolus","created_at":"2026-09-21T16:35:00Z","insulin":0.15000000000000002,"glucose":140,"glucoseType":"Sensor","units":"mg/dL"},
       {"eventType":"BG Check","created_at":"2026-09-21T16:40:00Z","glucose":118},
       {"eventType":"Temp Basal","created_at":"2026-09-21T16:41:00Z","rate":1.2,"duration":30},
       {"eventType":"Exercise","created_at":"2026-09-21T16:45:00Z","duration":30,"notes":"run","insulin":null},
       {"eventType":"Site Change","created_at":"2026-09-21T17:45:00Z","insulin":0},{"eventType":"Note"}]
      """
    let result = try Fixture.read(text)
    let at = "2026-09-21T18"
    #expect(
      Fixture.summary(result) == [
        "1 \(at):30:00+02:00 insulin 4.5 rapid \"pasta\"", "1 \(at):30:00+02:00 carbs 60",
        "1 \(at):30:00+02:00 glucose 6.4 mmol/L", "2 \(at):35:00+02:00 insulin 0.15 rapid",
        "3 \(at):40:00+02:00 glucose 118 mg/dL", "4 ignored",
        "5 \(at):45:00+02:00 note Exercise; 30 minutes; run",
        "6 2026-09-21T19:45:00+02:00 note Site Change", "7 refused at 0: ",
      ])
    #expect(result.decisions.contains { $0.contains("1 treatments name no unit") })
    #expect(result.decisions.contains { $0.contains("1 sensor values beside a treatment") })
  }

  @Test("The tables without a head: the count is the time, the words have to agree, old ones show their zone")
  func tables() throws {
    let csv =
      "\"2026-09-21T14:15:00.000Z\",1790000100000,112,\"Flat\",\"x\"\r\n"
      + "\"2026-09-21T14:20:00.000Z\",1790000400000,,,\"x\"\r\n\"2026-09-21T14:25:00.000Z\",1790000700000,5,,\r\n"
      + "\"2026-09-21T15:30:00.000Z\",1790001000000,110,,"
    #expect(
      Fixture.summary(try Fixture.read(csv)) == [
        "1 2026-09-21T16:15:00+02:00 glucose 112 mg/dL sensor", "2 ignored", "3 refused at 3: 5",
        "4 refused at 1: 2026-09-21T15:30:00.000Z",
      ])
    let tsv =
      "09/21/2026 09:15:00 AM\t1790000100000\t112\tFlat\tx\n09/21/2026 09:20:00 AM\t1790000400000\t401\tFlat\tx\n"
    let old = try Fixture.read(tsv)
    #expect(old.formatID == "nightscout-csv")
    #expect(
      Fixture.summary(old) == [
        "1 2026-09-21T09:15:00-05:00 glucose 112 mg/dL sensor",
        "2 2026-09-21T09:20:00-05:00 glucose HI mg/dL sensor",
      ])
  }

  @Test("The file with a table of values and one of treatments")
  func sections() throws {
    let text = """
      # CGM ENTRIES
      Date,Time,Glucose (mg/dL),Type,Device,Trend,ID
      "4/17/2026","7:59:42 PM","129","sgv","","",""
      "4/17/2026","7:54:42 PM","7","sgv","","",""
      "4/17/2026","7:50:00 PM","131","mbg","","",""

      # TREATMENTS (Insulin, Carbs, Exercise)
      Date,Time,Event Type,Insulin (U),Carbs (g),Notes,ID
      "4/17/2026","7:59:42 PM","Meal Bolus","4.5","45","pasta",""
      "4/17/2026","6:59:42 PM","Exercise","","","run",""

      """
    let result = try Fixture.read(text)
    #expect(result.formatID == "nightscout-sections")
    #expect(
      Fixture.summary(result) == [
        "3 2026-04-17T19:59:42+02:00 glucose 129 mg/dL sensor", "4 refused at 3: 7",
        "5 2026-04-17T19:50:00+02:00 glucose 131 mg/dL",
        "9 2026-04-17T19:59:42+02:00 insulin 4.5 rapid \"pasta\"",
        "9 2026-04-17T19:59:42+02:00 carbs 45", "10 2026-04-17T18:59:42+02:00 note Exercise; run",
      ])
  }

  @Test(
    "Tidepool: what the device showed comes back, ends of the scale by their remark, copies are counted once")
  func tidepool() throws {
    let range = #"[{\"code\":\"bg/out-of-range\",\"threshold\":600,\"value\":\"high\"}]"#
    let records = [
      #"{"type":"cbg","time":"2026-09-21T14:15:00.000Z","timezoneOffset":-420,"units":"mmol/L","value":7.77105,"deviceId":"X1"}"#,
      #"{"type":"smbg","subType":"linked","time":"2026-09-21T14:20:00.000Z","units":"mmol/L","value":33.36,"annotations":"\#(range)"}"#,
      #"{"type":"smbg","time":"2026-09-21T15:00:00Z","units":"mmol/L","value":6.10583}"#,
      #"{"type":"smbg","subType":"linked","time":"2026-09-21T15:00:01Z","units":"mmol/L","value":6.10583}"#,
      #"{"type":"deviceEvent","subType":"calibration","time":"2026-09-21T15:03:00Z","units":"mmol/L","value":6.10583}"#,
      #"{"type":"deviceEvent","subType":"calibration","time":"2026-09-21T16:03:00Z","units":"mg/dL","value":99.9999999}"#,
      #"{"type":"cbg","time":"2026-09-21T16:05:00Z","units":"mmol/L","value":6.3999999999999995}"#,
      #"{"type":"cbg","time":"2026-09-21T16:10:00Z","units":"mmol/L","value":5.8}"#,
      #"{"type":"cbg","time":"2026-09-21T16:15:00Z","units":"mmol/L","value":2.15,"annotations":[{"code":"bg/out-of-range","value":"low","threshold":40}]}"#,
      #"{"type":"bolus","subType":"normal","time":"2026-09-21T16:20:00Z","normal":2.5,"expectedNormal":4}"#,
      #"{"type":"bolus","subType":"dual/square","time":"2026-09-21T16:21:00Z","normal":1,"extended":0.5,"duration":1800000}"#,
      #"{"type":"basal","time":"2026-09-21T16:22:00Z","rate":0.8}"#,
      #"{"type":"wizard","time":"2026-09-21T16:23:00Z","carbInput":45,"carbUnits":"grams","bgInput":6.1,"units":"mmol/L"}"#,
      #"{"type":"wizard","time":"2026-09-21T16:24:00Z","carbInput":3,"carbUnits":"exchanges"}"#,
      #"{"type":"food","time":"2026-09-21T16:25:00Z","nutrition":{"carbohydrate":{"net":30,"units":"grams"}}}"#,
      #"{"type":"insulin","time":"2026-09-21T16:26:00Z","dose":{"total":12}}"#,
      #"{"type":"bloodKetone","time":"2026-09-21T16:27:00Z","units":"mmol/L","value":0.4}"#,
      #"{"type":"physicalActivity","time":"2026-09-21T16:28:00Z","name":"walk","duration":{"value":30,"units":"minutes"}}"#,
      #"{"type":"deviceEvent","subType":"timeChange","time":"2026-09-21T16:29:00Z","from":{"time":"2026-09-21T17:29:00"},"to":{"time":"2026-09-21T18:29:00"}}"#,
      #"{"type":"upload","time":"2026-09-21T16:30:00Z"}"#,
      #"{"type":"smbg","time":"2026-09-21T16:31:00Z","value":6.1}"#,
    ]
    let result = try Fixture.read("[" + records.joined(separator: ",\n") + "]")
    #expect(result.formatID == "tidepool")
    let at = "2026-09-21T18"
    #expect(
      Fixture.summary(result) == [
        "1 2026-09-21T07:15:00-07:00 glucose 140 mg/dL sensor",
        "2 2026-09-21T16:20:00+02:00 glucose HI mmol/L",
        "3 2026-09-21T17:00:00+02:00 glucose 110 mg/dL", "6 \(at):03:00+02:00 glucose 100 mg/dL",
        "7 \(at):05:00+02:00 glucose 6.4 mmol/L sensor", "8 \(at):10:00+02:00 glucose 5.8 mmol/L sensor",
        "9 \(at):15:00+02:00 glucose LO mmol/L sensor", "10 \(at):20:00+02:00 insulin 2.5 rapid",
        "11 \(at):21:00+02:00 insulin 1.5 rapid", "12 ignored", "13 \(at):23:00+02:00 carbs 45",
        "14 \(at):24:00+02:00 note 3 exchanges of carbohydrates", "15 \(at):25:00+02:00 carbs 30",
        "16 \(at):26:00+02:00 insulin 12", "17 \(at):27:00+02:00 ketones 0.4",
        "18 \(at):28:00+02:00 note activity, walk, 30 minutes", "19 ignored", "20 ignored",
        "21 refused at 0: ",
      ])
    #expect(result.decisions.contains { $0.contains("whole number of mg/dL") })
    #expect(result.decisions.contains { $0.contains("entry 19") && $0.contains("clock was set") })
  }
}
