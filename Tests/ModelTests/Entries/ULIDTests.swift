import Model
import Testing

@Suite struct ULIDTests {
  @Test(arguments: [
    "01KAJ3T8Q6T2V4W8X9A0B1C2D3", "00000000000000000000000000", "7ZZZZZZZZZZZZZZZZZZZZZZZZZ",
    "0123456789ABCDEFGHJKMNPQRS",
  ])
  func textComesBackAsItWas(_ text: String) throws {
    let id = try #require(ULID(text))
    #expect(id.description == text)
    #expect(ULID(text.lowercased()) == id)
    #expect(id.short == String(text.suffix(6)))
  }

  @Test(arguments: [
    "", "01KAJ3T8Q6T2V4W8X9A0B1C2D", "01KAJ3T8Q6T2V4W8X9A0B1C2D34", "80000000000000000000000000",
    "ZZZZZZZZZZZZZZZZZZZZZZZZZZ", "01KAJ3T8Q6T2V4W8X9A0B1C2DI", "01KAJ3T8Q6T2V4W8X9A0B1C2DL",
    "01KAJ3T8Q6T2V4W8X9A0B1C2DO", "01KAJ3T8Q6T2V4W8X9A0B1C2DU", "01KAJ3T8Q6T2V4W8X9A0B1C2D-",
    "01KAJ3T8Q6T2V4W8X9A0B1C2D ", "01KAJ3T8Q6T2V4W8X9A0B1C2é", "01KAJ3T8Q6T2V4W8X9A0B1C2D@",
    "01KAJ3T8Q6T2V4W8X9A0B1C2D`", "01KAJ3T8Q6T2V4W8X9A0B1C2D{",
  ])
  func otherTextIsRefused(_ text: String) {
    #expect(ULID(text) == nil)
  }

  @Test func timeIsKeptAndDecidesTheOrder() throws {
    let early = ULID(milliseconds: 1_700_000_000_000, random: (.max, .max))
    let late = ULID(milliseconds: 1_700_000_000_001, random: (0, 0))
    #expect(early.milliseconds == 1_700_000_000_000)
    #expect(early < late)
    #expect(early.description < late.description)
    #expect(ULID(milliseconds: 5, random: (0, 1)) < ULID(milliseconds: 5, random: (0, 2)))
    #expect(ULID(milliseconds: 5, random: (0, .max)) < ULID(milliseconds: 5, random: (1, 0)))
    #expect(
      ULID(milliseconds: 0xFFFF_FFFF_FFFF, random: (.max, .max)).description == "7ZZZZZZZZZZZZZZZZZZZZZZZZZ")
  }

  @Test func theNextOneFollows() {
    var id = ULID(milliseconds: 9, random: (0, .max - 2))
    for _ in 0..<6 {
      #expect(id < id.next)
      #expect(id.next.milliseconds == 9)
      #expect(ULID(id.next.description) == id.next)
      id = id.next
    }
  }

  @Test func madeAtAMomentWithAGivenChance() throws {
    var one = FixedChance(bits: 42)
    var other = FixedChance(bits: 42)
    let moment = try Clock.morning()
    let id = ULID(at: moment, using: &one)
    #expect(Int64(id.milliseconds) == moment.instantMilliseconds)
    #expect(id == ULID(at: moment, using: &other))
    #expect(ULID(at: try Clock.moment("1960-01-01T00:00Z"), using: &one).milliseconds == 0)
  }
}

/// A chance that always falls the same way.
private struct FixedChance: RandomNumberGenerator {
  let bits: UInt64
  mutating func next() -> UInt64 { bits }
}
