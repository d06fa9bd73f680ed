/// A cell as the canvas stores it: eight bytes without a reference, so that a whole canvas is filled, copied
/// and compared like a block of memory.
struct Slot: Equatable {
  /// The value of a single scalar, or the place of a longer character in the canvas's table of clusters.
  var code: UInt32
  var tone: Tone
  var width: UInt8
  var ground = Ground.plain

  static let clusterFlag: UInt32 = 0x8000_0000
  static let space: UInt32 = 0x20

  static func blank(_ tone: Tone = .normal) -> Slot { Slot(code: space, tone: tone, width: 1) }

  /// Whether nothing stands in the cell.
  var isSpace: Bool { code == Self.space && width == 1 }

  var clusterIndex: Int? { code & Self.clusterFlag == 0 ? nil : Int(code & ~Self.clusterFlag) }
}
