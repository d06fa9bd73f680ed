import Testing

@testable import vitals

/// Lines in a file of the person's: put in, changed and taken out, and all else as it was, byte for byte.
@Suite struct MarkedBlockTests {
  private let block = MarkedBlock(name: "profile")

  @Test(arguments: [
    "", "one\n", "one", "one\ntwo\n\n", "one\r\ntwo\r\n", "one\r\ntwo", "\n\n\n",
    "# >>> vitals prompt: other >>>\nx\n",
    "ünï\n\tcode 🙂", "a\u{0}b\n",
  ])
  func theRestStaysAsItWas(_ text: String) throws {
    let put = try block.put(["first", "second"], into: text)
    #expect(put.utf8.starts(with: text.utf8))
    #expect(try block.lines(in: put) == ["first", "second"])
    let changed = try block.put(["other"], into: put)
    #expect(try block.lines(in: changed) == ["other"])
    #expect(try block.put(["first", "second"], into: changed).utf8.elementsEqual(put.utf8))
    let out = try #require(try block.takenOut(of: changed))
    #expect(out.utf8.elementsEqual(text.utf8))
    #expect(try block.takenOut(of: out) == out)
  }

  @Test func aFileThatWasMadeGoesAgain() throws {
    let made = try block.put(["first"], into: nil)
    #expect(try block.takenOut(of: made) == nil)
    #expect(try block.takenOut(of: made + "mine\n") == "mine\n")
  }

  @Test func whatWasWrittenAroundItStays() throws {
    let put = try block.put(["first"], into: "one")
    #expect(try block.takenOut(of: put + "three\n") == "one\nthree\n")
    #expect(try block.takenOut(of: "zero\n" + put) == "zero\none")
  }

  @Test func aBlockWithoutAnEndIsNotTouched() throws {
    let put = try block.put(["first"], into: "one\n")
    let cut = String(put.prefix(put.count - 20))
    let broken = #expect(throws: MarkedBlock.Broken.self) { try block.put(["other"], into: cut) }
    #expect(broken?.line == 2)
    #expect(throws: MarkedBlock.Broken.self) { try block.takenOut(of: cut) }
  }
}

/// How others start the program: what a shell, cron and systemd would take for their own is kept from them.
@Suite struct InvocationTests {
  private let odd = Invocation(program: "/opt/my apps/vitals", home: "/home/o'neil/100% \"$HOME\"\\x")

  @Test func everyReaderGetsTheSameWords() {
    #expect(
      odd.shell("due", "--login")
        == "'/opt/my apps/vitals' due --login --home '/home/o'\\''neil/100% \"$HOME\"\\x'")
    #expect(odd.cron("due").contains("100\\%"))
    #expect(
      odd.systemd("due")
        == "\"/opt/my apps/vitals\" \"due\" \"--home\" \"/home/o'neil/100%% \\\"$$HOME\\\"\\\\x\"")
  }
}
