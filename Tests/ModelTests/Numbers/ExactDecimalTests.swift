import Model
import Testing

@Suite struct ExactDecimalTests {
  @Test(arguments: [
    "0", "5", "5.6", "5.60", "0.1", "0.10", "120", "120.0", "-0.5", "-12.50", "0.000000001",
    "999999999999999999", "-999999999999999999", "999999999.999999999", "-0.000000001", "100.0",
  ])
  func textComesBackAsItWas(_ text: String) throws {
    #expect(try decimal(text).description == text)
    #expect(ExactDecimal(utf8: Array(text.utf8)) == ExactDecimal(text))
    #expect(ExactDecimal(Substring(text)) == ExactDecimal(text))
  }

  @Test(arguments: [
    "", " ", " 5", "5 ", "5,6", "1e3", "1E3", "0x10", "nan", "inf", "Infinity", "٥٫٦", "５", "+1", ".5", "5.",
    "-", "-.5", "--5", "5-", "5.6.7", "5..6", "-5.", "5_000", "1'000", "5.6x", "5\u{301}", "5\n",
    "1000000000000000000", "0.0000000001", "1.1234567890", "1234567890.123456789", "0000000000000000000",
  ])
  func otherTextIsRefused(_ text: String) {
    #expect(ExactDecimal(text) == nil)
    #expect(ExactDecimal(utf8: Array(text.utf8)) == nil)
  }

  @Test(arguments: [("5.6", 5.6), ("-0.5", -0.5), ("55.5", 55.5), ("0.6", 0.6), ("120.0", 120)])
  func theNearestDouble(_ text: String, _ double: Double) throws {
    #expect(try decimal(text).double == double)
  }

  @Test(arguments: [
    ("120", 120), ("120.0", 120), ("120.000", 120), ("-3.0", -3), ("0.0", 0), ("120.5", nil), ("0.1", nil),
  ])
  func wholeNumbers(_ text: String, _ whole: Int?) throws {
    #expect(try decimal(text).whole == whole)
  }

  @Test(arguments: [
    ("5.6", "5.7"), ("-5.7", "-5.6"), ("-0.1", "0"), ("0", "0.000000001"), ("5.59", "5.6"), ("9", "10"),
    ("999999999.999999998", "999999999.999999999"), ("999999999999999998", "999999999999999999"),
    ("-999999999999999999", "0.000000001"),
  ])
  func order(_ low: String, _ high: String) throws {
    let (low, high) = (try decimal(low), try decimal(high))
    #expect(low < high)
    #expect(!(high < low))
    #expect(!low.hasValue(of: high))
  }

  @Test func sameValueIsNotSameText() throws {
    let (short, long) = (try decimal("5.6"), try decimal("5.60"))
    #expect(short.hasValue(of: long))
    #expect(!(short < long) && !(long < short))
    #expect(short != long)
  }

  @Test func partsOutsideTheirRangeAreRefused() {
    #expect(ExactDecimal(mantissa: 1, scale: -1) == nil)
    #expect(ExactDecimal(mantissa: 1, scale: 10) == nil)
    #expect(ExactDecimal(mantissa: 1, scale: 9)?.description == "0.000000001")
    #expect(ExactDecimal(mantissa: .min, scale: 0)?.description == "-9223372036854775808")
    #expect(ExactDecimal(mantissa: .min, scale: 9)?.whole == nil)
  }

  @Test(arguments: [
    ("0.5", 1), ("0.4", 0), ("0.49", 0), ("1.5", 2), ("2.5", 3), ("-0.5", -1), ("-0.4", 0), ("7", 7),
    ("7.0", 7),
    ("0.000000001", 0), ("0.500000000", 1),
  ])
  func halvesAreRoundedAwayFromZero(_ text: String, _ rounded: Int) throws {
    #expect(try decimal(text).roundedProduct(1, scale: 0) == rounded)
  }

  @Test func aProductThatDoesNotFitIsRefused() throws {
    #expect(try decimal("999999999999999999").roundedProduct(180_182, scale: 4) == nil)
    #expect(try decimal("1").roundedProduct(1, scale: 19) == nil)
    #expect(try decimal("1").roundedProduct(1, scale: -1) == nil)
  }
}
