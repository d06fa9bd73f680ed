import Foundation
import Model
import Testing

@Suite struct JSONTextTests {
  /// What is written, another reader of JSON reads as the same text, and so does this one: each character there is.
  @Test func textsComeBack() throws {
    let scalars = (UInt32(0)...0x10_FFFF).compactMap(Unicode.Scalar.init)
    for first in stride(from: 0, to: scalars.count, by: 97) {
      var text = "\\\""
      text.unicodeScalars.append(contentsOf: scalars[first..<min(first + 97, scalars.count)])
      var bytes: [UInt8] = []
      JSONText.append(text, to: &bytes)
      #expect(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
      #expect(JSONText.read(bytes, bytes.indices).utf8.elementsEqual(text.utf8))
      let other = try JSONDecoder().decode([String].self, from: Data([91] + bytes + [93]))
      #expect(other.first?.utf8.elementsEqual(text.utf8) == true)
    }
  }

  @Test func listsOfTextsAreReadAndNothingElse() {
    func list(_ text: String) -> [String]? { JSONText.list(Array(text.utf8), 0..<text.utf8.count) }
    #expect(list("[]") == [])
    #expect(list(#"[ "a" , "b\"],[" ]"#) == ["a", "b\"],["])
    #expect(list("[\t\"a\"\r\n, \"b\"]") == ["a", "b"])
    #expect(list("[1]") == nil)
    #expect(list(#"["a",["b"]]"#) == nil)
  }
}
