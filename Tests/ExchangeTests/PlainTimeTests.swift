import Model
import Testing

@testable import Exchange

@Suite("Common spellings of times are read from bytes as they are read word by word")
struct PlainTimeTests {
  @Test(
    "Both ways say the same",
    arguments: [
      "2026-11-20", "07:40", "07:40:15", "2026-11-20T07:40", "2026-11-20 07:40:15", "2026-11-20T07:40Z",
      "2026-11-20T07:40:15+01:00", "2026-11-20T07:40-03:30", "2026-11-20 07:40:00Z", "2026-11-20T07:40+00:00",
      "00:00", "23:59:59", "2024-02-29", "1900-01-01T00:00",
    ])
  func same(text: String) throws {
    let plain = try #require(WrittenTime(plain: text))
    let words = try #require(WrittenTime(words: text))
    #expect(plain.date == words.date)
    #expect(plain.clock == words.clock)
    #expect(plain.offsetMinutes == words.offsetMinutes)
    #expect(plain.isInUTC == words.isInUTC)
  }

  @Test(
    "What it does not know is left to the words",
    arguments: [
      "", "7:40", "24:00", "07:60", "2026-13-01", "2026-02-30", "2026-11-20T", "2026-11-20X07:40",
      "20.11.2026",
      "2026-11-20T07:40+19:00", "2026-11-20 07:40 Z", "2026/11/20", "07:40:1", "07:40:60", "07:40pm", "٠٧:40",
      "2026-1",
    ])
  func left(text: String) {
    #expect(WrittenTime(plain: text) == nil)
  }
}
