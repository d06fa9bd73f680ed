/// Arithmetic on cell coordinates that cannot overflow.
///
/// Sizes and places may come from a terminal or a command line; a billion cells in either direction is
/// outside every clip, so nothing is lost by stopping there.
enum Coordinate {
  static let limit = 1_000_000_000

  static func clamped(_ value: Int) -> Int { min(max(value, -limit), limit) }

  static func sum(_ a: Int, _ b: Int) -> Int { clamped(clamped(a) + clamped(b)) }
}
