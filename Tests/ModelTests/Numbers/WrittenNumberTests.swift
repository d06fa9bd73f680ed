import Model
import Testing

@Suite struct WrittenNumberTests {
  @Test(arguments: [
    ("5.6", "5.6"), ("5,6", "5.6"), ("5,60", "5.60"), ("101", "101"), ("0,5", "0.5"), ("0,125", "0.125"),
    ("1.000", "1.000"), ("12,5", "12.5"), ("-2,5", "-2.5"), ("81,45", "81.45"), ("007", "7"),
  ])
  func numbers(_ text: String, _ expected: String) throws {
    #expect(WrittenNumber(text) == .number(try decimal(expected)))
    #expect(WrittenNumber(Substring(text)) == .number(try decimal(expected)))
  }

  @Test(arguments: [
    ("1,000", "1.000", "1000"), ("12,345", "12.345", "12345"), ("1,001", "1.001", "1001"),
    ("-1,000", "-1.000", "-1000"),
  ])
  func whatCouldBeThousandsIsAskedAbout(_ text: String, _ small: String, _ large: String) throws {
    let expected = WrittenNumber.ambiguous(asDecimal: try decimal(small), asThousands: try decimal(large))
    #expect(WrittenNumber(text) == expected)
  }

  @Test(arguments: [
    "", "1.000,5", "1,000.5", "1,000,000", "5..6", "5.6x", "x", "1e3", "0x10", "nan", "+5", "5,", ",5", ".5",
    "5.",
    "٥٫٦", "５", "5 6", " 5", "5-6", "½", "5'6", "1234567890123456789", "−5",
  ])
  func otherTextIsRefused(_ text: String) {
    guard case .refused(let reason) = WrittenNumber(text) else {
      Issue.record("\(text) was taken as \(WrittenNumber(text))")
      return
    }
    #expect(!reason.isEmpty)
  }
}
