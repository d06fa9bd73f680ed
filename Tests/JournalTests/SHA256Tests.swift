import Testing

@testable import Journal

/// The digest against the examples of NIST (FIPS 180-4) and against the system's own program.
struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrst"
        + "nopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func examplesOfNIST(_ text: String, _ digest: String) {
    #expect(SHA256.text(Array(text.utf8)) == digest)
  }

  @Test func aMillionLetters() {
    var digest = SHA256()
    // Pieces whose length is no divisor of a block.
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1000)
    for _ in 0..<1000 { digest.update(piece[...]) }
    #expect(digest.text() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// Every length around two blocks, in pieces of every size, against `sha256sum`.
  @Test func lengthsAndPieces() throws {
    let scratch = try ScratchHome()
    var generator = SeededGenerator(seed: 5)
    let bytes = (0..<200).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    for length in 0...bytes.count { try scratch.put(bytes.prefix(length), "\(length)") }
    let names = (0...bytes.count).map { "\(scratch.home)/\($0)" }
    let lines = try ScratchHome.run(["/usr/bin/sha256sum"] + names).output.split(separator: "\n")
    #expect(lines.count == 201)
    for (length, line) in lines.enumerated() {
      var digest = SHA256()
      var rest = bytes.prefix(length)
      while !rest.isEmpty {
        let piece = rest.prefix(.random(in: 1...70, using: &generator))
        digest.update(piece)
        rest = rest.dropFirst(piece.count)
      }
      #expect(digest.text() == line.prefix(64))
    }
  }
}
