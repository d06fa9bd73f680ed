import Model
import Testing

@testable import Exchange

/// Made-up invitations.
enum Invitation {
  /// A calendar of some lines.
  static func calendar(_ lines: String, method: String? = nil) -> [UInt8] {
    let method = method.map { "METHOD:\($0)\n" } ?? ""
    return Array(
      "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Made up//EN\n\(method)\(lines)\nEND:VCALENDAR\n".utf8)
  }

  /// A calendar of one event.
  static func event(_ lines: String, method: String? = nil) -> [UInt8] {
    calendar("BEGIN:VEVENT\n\(lines)\nEND:VEVENT", method: method)
  }

  /// A zone as Outlook describes it, from 1601 on, under a name of its own.
  static let outlook = """
    BEGIN:VTIMEZONE
    TZID:Customized Time Zone
    BEGIN:STANDARD
    DTSTART:16010101T030000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:16010101T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
    END:DAYLIGHT
    END:VTIMEZONE

    """

  static func read(_ bytes: [UInt8], now: String = "2026-11-21T12:00+01:00") throws -> CalendarFile {
    try CalendarFile.read(
      bytes, now: Fixture.moment(now), zone: Fixture.paris,
      namedZone: {
        [
          "Europe/Paris": Fixture.paris, "Europe/Berlin": Fixture.paris,
          "Asia/Tokyo": .fixed(offsetMinutes: 540), "Asia/Kolkata": .fixed(offsetMinutes: 330),
        ][$0]
      })
  }

  static func only(_ bytes: [UInt8], now: String = "2026-11-21T12:00+01:00") throws -> CalendarEvent {
    let file = try read(bytes, now: now)
    try #require(file.refused.isEmpty, "\(file.refused)")
    return try #require(file.events.first)
  }
}

@Suite("What an iCalendar file says")
struct CalendarFileTests {
  @Test(
    "When an event starts, by the patient's clock",
    arguments: [
      ("DTSTART:20261124T093000Z", "2026-11-24T10:30+01:00"),
      ("DTSTART;TZID=Europe/Berlin:20261124T103000", "2026-11-24T10:30+01:00"),
      ("DTSTART;TZID=Asia/Tokyo:20261124T183000", "2026-11-24T10:30+01:00"),
      ("DTSTART;TZID=/mozilla.org/20050126_1/Asia/Tokyo:20261124T183000", "2026-11-24T10:30+01:00"),
      ("DTSTART;TZID=\"W. Europe Standard Time\":20260724T103000", "2026-07-24T10:30+02:00"),
      ("DTSTART;TZID=India Standard Time:20261124T150000", "2026-11-24T10:30+01:00"),
      ("DTSTART:20261124T103000", "2026-11-24T10:30+01:00"),
      ("DTSTART;TZID=Europe/Berlin:20261124T103059", "2026-11-24T10:30+01:00"),
      ("DTSTART;TZID=Europe/Berlin:20261025T023000", "2026-10-25T02:30+02:00"),
      ("DTSTART;TZID=Europe/Berlin:20260329T023000", "2026-03-29T03:30+02:00"),
      ("DTSTART;VALUE=DATE-TIME;TZID=Europe/Berlin:20261124T103000", "2026-11-24T10:30+01:00"),
    ])
  func starts(_ line: String, _ meant: String) throws {
    let event = try Invitation.only(Invitation.event("UID:1\n\(line)"))
    #expect(event.start == .moment(Fixture.moment(meant)))
  }

  @Test("The zone that a file describes itself counts, also one that begins in 1601")
  func ownZone() throws {
    for (day, offset) in [("20261124", "+01:00"), ("20260724", "+02:00"), ("20260329", "+02:00")] {
      let event = try Invitation.only(
        Invitation.calendar(
          Invitation.outlook
            + "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Customized Time Zone:\(day)T103000\nEND:VEVENT"))
      guard case .moment(let moment) = event.start else { return #expect(Bool(false)) }
      #expect("\(moment)".hasSuffix("T10:30\(offset)"), "\(moment)")
    }
  }

  @Test("A file whose own rules differ from the machine's is taken at its word, and it is said")
  func differingRules() throws {
    let zone =
      "BEGIN:VTIMEZONE\nTZID:Europe/Berlin\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0200\n"
      + "TZOFFSETTO:+0200\nEND:STANDARD\nEND:VTIMEZONE\n"
    let event = try Invitation.only(
      Invitation.calendar(
        zone + "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe/Berlin:20261124T103000\nEND:VEVENT"))
    #expect(event.start == .moment(Fixture.moment("2026-11-24T09:30+01:00")))
    #expect(event.remarks.contains { $0.contains("differ by 60 minutes") }, "\(event.remarks)")
  }

  @Test("All that a visit needs, of an invitation as mail programs write it")
  func whole() throws {
    let event = try Invitation.only(
      Invitation.event(
        """
        UID:abc-1@praxis.example
        SEQUENCE:2
        DTSTAMP:20261110T080000Z
        DTSTART;TZID=Europe/Berlin:20261124T103000
        DTEND;TZID=Europe/Berlin:20261124T105000
        SUMMARY:Kontrolle\\, Blutdruck
        DESCRIPTION:Bitte bringen Sie\\nIhre Werte mit.
        LOCATION:Praxis am Markt\\, 2. Stock
        ORGANIZER;CN="Dr. Weber":MAILTO:praxis@example.org
        ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:ich@example.org
        CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+4930123
        CONFERENCE;VALUE=URI;FEATURE="AUDIO,VIDEO":https://video.example/abc?x=1\\;2
        X-UNKNOWN;A=b:whatever
        BEGIN:VALARM
        TRIGGER:-PT15M
        END:VALARM
        """, method: "REQUEST"))
    #expect(event.uid == "abc-1@praxis.example")
    #expect(event.sequence == 2)
    #expect(event.stamp == Fixture.moment("2026-11-10T08:00+00:00"))
    #expect(event.minutes == 20)
    #expect(event.title == "Kontrolle, Blutdruck")
    #expect(event.description == "Bitte bringen Sie\nIhre Werte mit.")
    #expect(event.place == "Praxis am Markt, 2. Stock")
    #expect(event.organizer == CalendarEvent.Organizer(name: "Dr. Weber", address: "praxis@example.org"))
    #expect(event.link?.hasPrefix("https://video.example/abc") == true)
    #expect(event.state == .confirmed)
    #expect(event.remarks.isEmpty)
  }

  @Test(
    "Where the video link stands",
    arguments: [
      ("LOCATION:https://video.example/a", "https://video.example/a", nil),
      (
        "LOCATION:Zoom\\, https://video.example/a.", "https://video.example/a",
        "Zoom, https://video.example/a."
      ),
      ("X-GOOGLE-CONFERENCE:https://meet.example/a", "https://meet.example/a", nil),
      ("X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.example/a", "https://teams.example/a", nil),
      ("LOCATION:Room 3\nX-GOOGLE-CONFERENCE:https://meet.example/a", "https://meet.example/a", "Room 3"),
      ("CONFERENCE:javascript:alert(1)", nil, nil), ("LOCATION:Room 3", nil, "Room 3"),
      ("LOCATION:", nil, nil),
      ("LOCATION:file:///etc/passwd", nil, "file:///etc/passwd"),
    ] as [(String, String?, String?)])
  func links(_ lines: String, _ link: String?, _ place: String?) throws {
    let event = try Invitation.only(Invitation.event("UID:1\nDTSTART:20261124T093000Z\n\(lines)"))
    #expect(event.link == link)
    #expect(event.place == place)
  }

  @Test(
    "How long an event takes",
    arguments: [
      ("DTSTART:20261124T093000Z\nDURATION:PT45M", 45), ("DTSTART:20261124T093000Z\nDURATION:P1DT1H", 1500),
      ("DTSTART:20261124T093000Z", nil), ("DTSTART:20261124T093000Z\nDTEND:20261124T093000Z", nil),
      ("DTSTART:20261124T093000Z\nDTEND;TZID=Asia/Tokyo:20261124T193000", 60),
      ("DTSTART;VALUE=DATE:20261124\nDTEND;VALUE=DATE:20261126", nil),
    ] as [(String, Int?)])
  func lengths(_ lines: String, _ minutes: Int?) throws {
    #expect(try Invitation.only(Invitation.event("UID:1\n\(lines)")).minutes == minutes)
  }

  @Test(
    "Of an event that comes back the next occurrence is taken, and it is said",
    arguments: [
      ("RRULE:FREQ=WEEKLY", "2026-11-24T10:30+01:00"),
      ("RRULE:FREQ=WEEKLY;COUNT=2", "2026-09-08T10:30+02:00"),
      ("RRULE:FREQ=WEEKLY;UNTIL=20261006T083000Z", "2026-10-06T10:30+02:00"),
      ("RRULE:FREQ=WEEKLY;UNTIL=20261006T082959Z", "2026-09-29T10:30+02:00"),
      ("RRULE:FREQ=WEEKLY\nEXDATE;TZID=Europe/Berlin:20261124T103000", "2026-12-01T10:30+01:00"),
      ("RRULE:FREQ=WEEKLY\nEXDATE;VALUE=DATE:20261124,20261201", "2026-12-08T10:30+01:00"),
      ("RDATE;TZID=Europe/Berlin:20261203T080000", "2026-12-03T08:00+01:00"),
      ("RRULE:FREQ=MINUTELY", "2026-09-01T10:30+02:00"),
    ])
  func nextOccurrence(_ lines: String, _ meant: String) throws {
    let event = try Invitation.only(
      Invitation.event("UID:1\nDTSTART;TZID=Europe/Berlin:20260901T103000\n\(lines)"))
    #expect(event.start == .moment(Fixture.moment(meant)))
    #expect(event.remarks.contains { $0.contains("comes back") })
  }

  @Test("An occurrence that was moved, or called off, is taken as it is now")
  func movedOccurrence() throws {
    let master =
      "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe/Berlin:20260901T103000\nRRULE:FREQ=WEEKLY\nEND:VEVENT\n"
    let moved = "BEGIN:VEVENT\nUID:1\nRECURRENCE-ID;TZID=Europe/Berlin:20261124T103000\n"
    let later = moved + "DTSTART;TZID=Europe/Berlin:20261125T160000\nSEQUENCE:3\nEND:VEVENT"
    let event = try Invitation.only(Invitation.calendar(master + later))
    #expect(event.start == .moment(Fixture.moment("2026-11-25T16:00+01:00")))
    #expect(event.sequence == 3)
    let off = moved + "DTSTART;TZID=Europe/Berlin:20261124T103000\nSTATUS:CANCELLED\nEND:VEVENT"
    #expect(
      try Invitation.only(Invitation.calendar(master + off)).start
        == .moment(Fixture.moment("2026-12-01T10:30+01:00")))
    let alone = try Invitation.only(Invitation.calendar(later))
    #expect(alone.uid == "1/2026-11-24")
  }

  @Test("An event that cannot be read is refused with its line, and the others are taken")
  func refusedEvents() throws {
    let file = try Invitation.read(
      Invitation.calendar(
        """
        BEGIN:VTODO
        UID:9
        END:VTODO
        BEGIN:VEVENT
        UID:1
        DTSTART;TZID=Middle Earth:20261124T103000
        END:VEVENT
        BEGIN:VEVENT
        UID:2
        END:VEVENT
        BEGIN:VEVENT
        UID:3
        DTSTART:20261324T103000
        END:VEVENT
        BEGIN:VEVENT
        UID:4
        DTSTART:20261124T093000Z
        END:VEVENT
        """))
    #expect(file.events.map(\.uid) == ["4"])
    #expect(file.refused.map(\.line) == [9, 11, 16])
    #expect(file.refused.first?.found.contains("Middle Earth") == true)
    #expect(file.leftOut == ["1 VTODO"])
  }

  @Test(
    "What the sender wants",
    arguments: [
      ("REQUEST", .request), ("cancel", .cancel), ("PUBLISH", .publish), (nil, .publish),
      ("REPLY", .other("REPLY")),
    ] as [(String?, CalendarFile.Method)])
  func methods(_ word: String?, _ method: CalendarFile.Method) throws {
    #expect(try Invitation.read(Invitation.event("UID:1\nDTSTART:20261124", method: word)).method == method)
  }

  @Test("Every Windows name leads to a zone of the IANA table's form, each once")
  func windowsNames() {
    #expect(WindowsZones.iana.count == 139)
    #expect(WindowsZones.iana.values.allSatisfy { $0.contains("/") })
    #expect(WindowsZones.names(for: "FLE Standard Time") == ["Europe/Kiev", "Europe/Kyiv"])
    #expect(WindowsZones.names(for: "Central Europe Standard Time") == ["Europe/Budapest"])
    #expect(WindowsZones.names(for: "Europe/Berlin").isEmpty)
  }

  @Test(
    "Spans of time",
    arguments: [
      ("PT15M", 15), ("-PT15M", -15), ("P1W", 10_080), ("P1DT2H30M", 1590), ("PT90S", 1), ("P", nil),
      ("PT", 0),
      ("15M", nil), ("P1H", nil), ("PT1D", nil), ("P1", nil), ("P99999999999D", nil), ("", nil),
    ] as [(String, Int?)])
  func spans(_ text: String, _ minutes: Int?) {
    #expect(WrittenSpan.minutes(text) == minutes)
  }
}
