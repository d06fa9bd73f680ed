import Testing

@testable import Journal

/// What became of the files in an inbox is kept, told once, and taken once.
@Suite struct InboxStoreTests {
  private func file(_ name: String, size: Int = 10, modified: Int64 = 1_790_000_000_123_456_789)
    -> InboxFolder.File
  {
    let status = FileStatus(
      sort: .file, device: 1, inode: 1, links: 1, size: size, mode: 0o600, changed: modified,
      modified: modified)
    return InboxFolder.File(name: name, path: "/inbox/\(name)", status: status)
  }

  /// Notes what became of files, and says of which the person is to be told.
  private func note(_ inbox: InboxStore, _ records: [InboxRecord]) throws -> [String]? {
    var told: [String] = []
    let isAlone = try inbox.turn { turn in
      for record in records where try turn.note(record) { told.append(record.file) }
    }
    return isAlone ? told : nil
  }

  @Test func aContentIsTakenOnceUnderAnyName() throws {
    let scratch = try ScratchHome()
    let inbox = scratch.store().inbox
    #expect(inbox.takeNews().isEmpty)
    let told = try note(
      inbox,
      [
        InboxRecord(file("a.csv"), digest: "aa", .taken, readings: 3, joined: 1),
        InboxRecord(file("b.csv"), digest: "bb", .waits), InboxRecord(file("b.csv"), digest: "bb", .waits),
        InboxRecord(file("c.csv"), digest: "cc", .known),
      ])
    #expect(told == ["a.csv", "b.csv"])
    _ = try inbox.turn { turn in
      let (isDone, last) = (["aa", "bb", "cc", "dd"].filter(turn.isDone), turn.last(file("a.csv")))
      #expect(isDone == ["aa", "cc"])
      #expect(last?.isOf(file("a.csv")) == true && last?.isOf(file("a.csv", size: 11)) == false)
    }
    #expect(try note(inbox, [InboxRecord(file("b.csv", modified: 2), digest: "bb", .waits)]) == [])
    #expect(inbox.takeNews().map(\.file) == ["a.csv", "b.csv"])
    #expect(inbox.takeNews().isEmpty, "once")
  }

  @Test func whatWaitedAndIsTakenIsToldAsTaken() throws {
    let inbox = try ScratchHome().store().inbox
    _ = try inbox.turn { turn in
      _ = try turn.note(InboxRecord(file("a.csv"), digest: "aa", .unreadable))
      _ = try turn.note(InboxRecord(file("a.csv"), digest: "ab", .taken, readings: 2))
      _ = try turn.note(InboxRecord(file("b.csv"), digest: "bb", .waits))
      _ = try turn.note(InboxRecord(file("b.csv"), digest: "bb", .known))
    }
    #expect(inbox.takeNews().map(\.outcome) == [.taken])
  }

  @Test func oneLooksAtATimeAndATornLineIsPassedOver() throws {
    let inbox = try ScratchHome().store().inbox
    let hostile = "a\n\u{1B}.csv"
    var second: [String]? = []
    _ = try inbox.turn { turn in
      second = try note(inbox, [InboxRecord(file("b.csv"), digest: "bb", .taken)])
      _ = try turn.note(InboxRecord(file(hostile), digest: "aa", .taken))
    }
    #expect(second == nil)
    #expect(InboxRecord.all(in: Array("{\"file\":\"x\n".utf8) + [0xFF]).isEmpty)
    #expect(inbox.takeNews().map(\.file) == [hostile])
  }

  @Test(arguments: [
    (".syncthing.a.csv.tmp", true), ("~syncthing~a.csv.tmp", true), (".a.csv.Xy12Zq", true), ("a.csv~", true),
    ("a.csv.part", true), ("a.CSV.crdownload", true), ("log.db-wal", true), ("a.csv", false),
    ("a.sync-conflict-20261121.csv", false),
  ])
  func filesThatAreWorkedOnArePassedOver(_ name: String, _ isPassedOver: Bool) {
    #expect(InboxFolder.isPassedOver(name) == isPassedOver)
  }

  @Test func aFileIsReadOnceItHasRest() {
    let second: Int64 = 1_000_000_000
    let now = 1000 * second
    let written = file("a.csv", modified: now - 2 * second)
    #expect(!written.isSettled(at: now) && written.isSettled(at: now + 4 * second))
    #expect(written.isSettled(at: now - 100 * second), "a clock that was set back makes nobody wait")
    #expect(!written.isFinished(at: now + 60 * second) && written.isFinished(at: now + 3600 * second))
    let status = FileStatus(
      sort: .file, device: 1, inode: 1, links: 1, size: 1, mode: 0o600, changed: now,
      modified: now - 7 * second)
    #expect(InboxFolder.File(name: "a", path: "/a", status: status).isFinished(at: now))
  }
}
