import Model
import Testing

@testable import Exchange

@Suite("What is written for calendars")
struct CalendarWriterTests {
  private func item(
    _ start: CalendarItem.Start, _ title: String = "Check", _ change: (inout CalendarItem) -> Void = { _ in }
  ) -> CalendarItem {
    var item = CalendarItem(
      uid: "01KAJ3T8Q6T2V4W8X9A0B1C2D3@vitals", stamp: Fixture.moment("2026-11-10T09:00+01:00"), start: start,
      title: title)
    change(&item)
    return item
  }

  private func lines(_ items: CalendarItem..., zone: Zone = Fixture.paris) -> [String] {
    CalendarWriter.text(items, zone: zone).split(separator: "\r\n").map(String.init)
  }

  @Test("No line is longer than 75 octets, none ends within a character, and all end with CRLF")
  func folding() throws {
    let title = String(repeating: "Größe 血圧 🙂 ", count: 20)
    let text = CalendarWriter.text([item(.day(Day(number: 20_781)), title)], zone: Fixture.paris)
    let bytes = Array(text.utf8)
    #expect(bytes.suffix(2) == [13, 10])
    for line in bytes.split(separator: 10) {
      #expect(line.last == 13)
      #expect(line.count <= 76)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    let read = try #require(try CalendarComponent.calendars(in: bytes).first?.parts.first)
    #expect(read["SUMMARY"]?.text == title)
  }

  @Test("Starts: a whole day, a time of the patient's clock, a moment of it, a moment of another clock")
  func starts() throws {
    let day = try #require(Day("2026-11-24"))
    let time = try #require(TimeOfDay("10:30"))
    for (start, line) in [
      (.day(day), "DTSTART;VALUE=DATE:20261124"),
      (.clock(day, time), "DTSTART;TZID=Europe/Paris:20261124T103000"),
      (.moment(Fixture.moment("2026-11-24T10:30+01:00")), "DTSTART;TZID=Europe/Paris:20261124T103000"),
      (.moment(Fixture.moment("2026-11-24T18:30+09:00")), "DTSTART:20261124T093000Z"),
      (.moment(Fixture.moment("2026-10-25T02:30+01:00")), "DTSTART:20261025T013000Z"),
    ] as [(CalendarItem.Start, String)] {
      #expect(lines(item(start)).contains(line), "\(lines(item(start)))")
    }
    #expect(
      lines(item(.clock(day, time)), zone: Fixture.utc).contains { $0.hasPrefix("DTSTART;TZID=UTC+00:00") }
        == false)
  }

  @Test("A zone is described by its rule, and read back it is the zone")
  func zone() throws {
    let day = try #require(Day("2026-11-24"))
    let written = lines(item(.clock(day, .midnight)))
    #expect(written.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"))
    #expect(written.contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"))
    let text = CalendarWriter.text([item(.clock(day, .midnight))], zone: Fixture.paris)
    let component = try #require(try CalendarComponent.calendars(in: Array(text.utf8)).first?.parts.first)
    let read = try #require(FileZone(component)).zone
    var seconds: Int64 = 1_764_000_000
    while seconds < 2_140_000_000 {
      #expect(read.offsetMinutes(atInstant: seconds) == Fixture.paris.offsetMinutes(atInstant: seconds))
      seconds += 6 * 3600 + 59
    }
  }

  @Test("A zone whose changes follow no rule is described change by change")
  func irregular() throws {
    let changes: [Int64] = [1_790_000_000, 1_800_000_060, 1_815_000_000]
    let zone = Zone(name: "Test/Odd") { seconds in changes.count { $0 / 60 * 60 <= seconds } % 2 == 0 ? 60 : 0
    }
    let text = CalendarWriter.text(
      [item(.clock(try #require(Day("2026-11-24")), .midnight))], zone: zone)
    let component = try #require(try CalendarComponent.calendars(in: Array(text.utf8)).first?.parts.first)
    let read = try #require(FileZone(component)).zone
    for change in changes {
      for second in [change / 60 * 60 - 1, change / 60 * 60, change + 86_400] {
        #expect(read.offsetMinutes(atInstant: second) == zone.offsetMinutes(atInstant: second), "\(second)")
      }
    }
  }

  @Test("Alarms, rule, days left out, link, state")
  func rest() throws {
    let day = try #require(Day("2026-11-24"))
    let written = lines(
      item(.clock(day, try #require(TimeOfDay("08:00"))), "Measure; twice, sitting") {
        $0.rule = "FREQ=DAILY"
        $0.exceptions = [day.adding(days: 3)]
        $0.alarms = [1440, 0, -540]
        $0.link = "https://video.example/a?b=1;c,d\r\nX-EVIL:1"
        $0.place = "Room 3\nsecond floor"
        $0.minutes = 20
        $0.sequence = 4
      })
    for line in [
      "SUMMARY:Measure\\; twice\\, sitting", "RRULE:FREQ=DAILY", "EXDATE;TZID=Europe/Paris:20261127T080000",
      "TRIGGER:-PT1440M", "TRIGGER:PT0M", "TRIGGER:PT540M", "LOCATION:Room 3\\nsecond floor",
      "DURATION:PT20M",
      "SEQUENCE:4", "STATUS:CONFIRMED", "DTSTAMP:20261110T080000Z", "ACTION:DISPLAY",
    ] {
      #expect(written.contains(line), "\(line) is not in \(written)")
    }
    #expect(!written.contains { $0.hasPrefix("X-EVIL") })
    let cancelled = lines(item(.day(day)) { ($0.isCancelled, $0.alarms) = (true, [60]) })
    #expect(cancelled.contains("STATUS:CANCELLED"))
    #expect(!cancelled.contains("BEGIN:VALARM"))
  }

  @Test("A visit, written and read again, is the same visit")
  func visitRoundTrip() throws {
    var visit = Visit(start: Fixture.moment("2026-11-24T10:30+01:00"))
    try visit.setMinutes(20)
    (visit.clinician, visit.reason, visit.place) = ("Dr Weber", nil, "Room 3")
    (visit.link, visit.status, visit.uid, visit.sequence) = ("https://video.example/a", .confirmed, "abc", 2)
    let item = CalendarItem(visit: visit, id: Fixture.id(1), note: "bring values", written: Fixture.now)
    let event = try Invitation.only(Array(CalendarWriter.text([item], zone: Fixture.paris).utf8))
    #expect(event.start == .moment(visit.start))
    #expect((event.uid, event.sequence, event.minutes).0 == "abc")
    #expect(event.sequence == 2)
    #expect(event.minutes == 20)
    #expect(event.title == "Dr Weber")
    #expect(event.place == "Room 3")
    #expect(event.link == "https://video.example/a")
    #expect(event.description == "bring values")
  }
}
