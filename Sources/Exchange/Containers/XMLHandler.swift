import Glibc

/// Somebody who is told of every element of a file of XML.
protocol XMLHandler: AnyObject {
  /// An element begins; what is handed on holds only until the call returns.
  func started(_ name: UnsafePointer<CChar>, _ attributes: XMLAttributes, at place: XMLPlace)
  /// An element ends.
  func ended(_ name: UnsafePointer<CChar>)
}

/// The attributes of an element, names and values in turn, as the parser holds them.
struct XMLAttributes {
  fileprivate let pairs: UnsafePointer<UnsafePointer<CChar>?>

  init(_ pairs: UnsafePointer<UnsafePointer<CChar>?>) { self.pairs = pairs }

  /// The value of an attribute; nil where the element has none of that name.
  func bytes(_ name: StaticString) -> UnsafePointer<CChar>? {
    var pair = pairs
    while let found = pair[0] {
      if XMLText.equal(found, name) { return pair[1] }
      pair += 2
    }
    return nil
  }

  /// The value of an attribute as text; nil where the element has none of that name.
  func text(_ name: StaticString) -> String? { bytes(name).map { String(cString: $0) } }
}

/// Where the parser stands.
struct XMLPlace {
  fileprivate let reader: XMLReader

  init(_ reader: XMLReader) { self.reader = reader }

  /// The line, counted from 1.
  var line: Int { reader.line }
}

/// Texts as the parser hands them out: bytes with a zero behind them.
enum XMLText {
  /// Whether a text is a name.
  static func equal(_ text: UnsafePointer<CChar>, _ name: StaticString) -> Bool {
    // The names of the program have a zero behind them too.
    strcmp(text, UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }
}
