import Testing

@testable import Terminal

struct KeyDecoderTests {
  @Test(
    arguments: [
      ("a", [Key.character("a")]), ("é血🙂", [.character("é"), .character("血"), .character("🙂")]),
      (" ", [.character(" ")]),
      ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
      ("\u{3}", [.interrupt]), ("\u{1A}", [.suspend]), ("\u{1}", [.control("a")]), ("\u{C}", [.control("l")]),
      ("\0", [.control("@")]), ("\u{1F}", [.control("_")]), ("\u{4}", [.control("d")]),
      ("\u{1B}[A\u{1B}OB\u{1B}[C\u{1B}OD", [.up, .down, .right, .left]),
      ("\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~\u{1B}OH", [.home, .end, .home, .end, .home]),
      ("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~", [.insert, .delete, .pageUp, .pageDown]),
      (
        "\u{1B}OP\u{1B}[11~\u{1B}[[B\u{1B}[15~\u{1B}[24~",
        [.function(1), .function(1), .function(2), .function(5), .function(12)]
      ),
      ("\u{1B}[Z", [.backTab]), ("\u{1B}[1;5C", [.right]), ("\u{1B}[3;2~", [.delete]), ("\u{1B}OM", [.enter]),
      ("\u{1B}x", [.alt("x")]), ("\u{1B}é", [.alt("é")]), ("\u{1B}\r", [.escape, .enter]),
      ("\u{1B}\u{1B}[A", [.escape, .up]), ("\u{1B}[99~", [.other]),
      ("\u{1B}[<0;1;1Mq", [.click(Point(x: 0, y: 0)), .character("q")]),
      ("\u{1B}[<16;12;3M\u{1B}[<16;12;3mq", [.click(Point(x: 11, y: 2)), .character("q")]),
      ("\u{1B}[<64;1;1M\u{1B}[<65;1;1M\u{1B}[<69;1;1M", [.up, .down, .down]),
      ("\u{1B}[<2;1;1M\u{1B}[<32;1;1M\u{1B}[<66;1;1Mq", [.character("q")]),
      ("\u{1B}[<0;1Mq", [.other, .character("q")]),
      ("\u{1B}[<0;0;1Mq", [.other, .character("q")]),
      ("\u{1B}[<0;1;99999999999999999999Mq", [.other, .character("q")]),
      ("\u{1B}[M !!q", [.other, .character("q")]), ("\u{1B}[?1;2cq", [.other, .character("q")]),
      ("\u{1B}[12\rq", [.other, .enter, .character("q")]), ("\u{1B}[[Zq", [.other, .character("q")]),
      ("\u{9B}A", [.other, .character("A")]),
      ("\u{1B}[200~a\rb\u{1B}[201~c", [.paste("a\rb"), .character("c")]),
      ("\u{1B}[200~\u{1B}[201~", [.paste("")]),
      ("\u{1B}[200~x\u{1B}[A\u{1B}[201~", [.paste("x\u{1B}[A")]),
    ] as [(String, [Key])])
  func decodes(text: String, keys: [Key]) {
    #expect(decoded([Array(text.utf8)]) == keys)
    #expect(decoded(text.utf8.map { [$0] }) == keys, "one byte at a time")
  }

  @Test(
    arguments: [
      ([0xFF, 0x61], [Key.other, .character("a")]), ([0xC3, 0x61], [.other, .character("a")]),
      ([0xE8, 0xA1, 0x1B, 0x5B, 0x41], [.other, .other, .up]), ([0xC0, 0x80], [.other, .other]),
      ([0xED, 0xA0, 0x80], [.other, .other, .other]), ([0x80], [.other]), ([0x1B, 0xFF], [.other]),
    ] as [([UInt8], [Key])])
  func survivesBytesThatAreNoText(bytes: [UInt8], keys: [Key]) {
    #expect(decoded([bytes]) == keys)
  }

  @Test(
    arguments: [
      ([0x1B], Key.escape), ([0x1B, 0x5B], .alt("[")), ([0x1B, 0x4F], .alt("O")), ([0xE8, 0xA1], .other),
      ([0x1B, 0x5B, 0x31], .other), ([0x1B, 0x5B, 0x5B], .other),
    ] as [([UInt8], Key)])
  func flushTakesWhatIsThere(bytes: [UInt8], key: Key) {
    var decoder = KeyDecoder()
    decoder.feed(bytes)
    #expect(decoder.next() == nil)
    #expect(decoder.pending != .nothing)
    #expect(decoder.next(flush: true) == key)
  }

  @Test func anUnfinishedPasteIsKept() {
    var decoder = KeyDecoder()
    decoder.feed(Array("\u{1B}[200~hello".utf8))
    #expect(decoder.next() == nil)
    #expect(decoder.pending == .paste)
    #expect(decoder.next(flush: true) == .paste("hello"))
    #expect(decoder.pending == .nothing)
  }

  @Test func aLargePasteLosesNothing() {
    let line = "128/82 64 before breakfast é血\r"
    let text = String(repeating: line, count: (1 << 20) / line.utf8.count + 1)
    var decoder = KeyDecoder()
    var keys: [Key] = []
    let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~q".utf8)
    for start in stride(from: 0, to: bytes.count, by: 4093) {
      decoder.feed(bytes[start..<min(start + 4093, bytes.count)])
      while let key = decoder.next() { keys.append(key) }
    }
    #expect(keys == [.paste(text), .character("q")])
  }

  @Test(arguments: [1, 3, 4093]) func aPasteBeyondTheLimitLosesOnlyItsEnd(piece: Int) {
    var decoder = KeyDecoder(longestPaste: 100)
    let text = String(repeating: "a", count: 100) + String(repeating: "b", count: 900)
    let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~q".utf8)
    var keys: [Key] = []
    for start in stride(from: 0, to: bytes.count, by: piece) {
      decoder.feed(bytes[start..<min(start + piece, bytes.count)])
      while let key = decoder.next() { keys.append(key) }
    }
    #expect(keys.last == .character("q"))
    guard case .paste(let kept) = keys.first else { return #expect(Bool(false), "no paste") }
    #expect(kept.hasPrefix(String(repeating: "a", count: 100)))
    #expect(piece > 1000 || kept.count <= 106)
  }

  @Test func everyPairOfBytesIsSafe() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        var decoder = KeyDecoder()
        decoder.feed([0x1B, first, second, 0x5B, first])
        while decoder.next() != nil {}
        while decoder.next(flush: true) != nil {}
        #expect(decoder.pending == .nothing)
      }
    }
  }
}

extension KeyDecoderTests {
  private func decoded(_ pieces: [[UInt8]]) -> [Key] {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for piece in pieces {
      decoder.feed(piece)
      while let key = decoder.next() { keys.append(key) }
    }
    while let key = decoder.next(flush: true) { keys.append(key) }
    return keys
  }
}
