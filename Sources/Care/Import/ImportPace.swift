import Exchange

/// How fast the import of a file goes, and how long it may take still.
package struct ImportPace: Sendable {
  private let name: String
  private let began: Int64
  /// When rows began to be read; nil before.
  private var reading: Int64?

  /// Begins.
  ///
  /// - Parameter now: Milliseconds of any clock.
  package init(_ name: String, now: Int64) { (self.name, began) = (name, now) }

  /// How long it has taken, in milliseconds.
  package func elapsed(_ now: Int64) -> Int64 { now - began }

  /// How far it has come, in words.
  package mutating func words(_ progress: ImportProgress, now: Int64) -> String {
    switch progress.stage {
    case .opening: return "Opening \(name)"
    case .comparing: return "Holding \(progress.done) rows of \(name) against the journal"
    case .saving: return "Saving \(progress.done) readings of \(name)"
    case .reading:
      let start = reading ?? now
      reading = start
      return ["Reading \(name): \(rows(progress))", rate(progress, now - start)].compactMap(\.self)
        .joined(separator: ", ")
    }
  }

  private func rows(_ progress: ImportProgress) -> String {
    progress.total.map { "\(progress.done) of \($0) rows" } ?? "\(progress.done) rows"
  }

  /// Rows a second, and the seconds that are left; nil as long as there is nothing to go by.
  private func rate(_ progress: ImportProgress, _ milliseconds: Int64) -> String? {
    guard milliseconds > 0, progress.done > 0 else { return nil }
    let perSecond = Double(progress.done) * 1000 / Double(milliseconds)
    let rate = "\(Int(perSecond)) a second"
    guard let total = progress.total, total > progress.done else { return rate }
    let left = Int((Double(total - progress.done) / perSecond).rounded(.up))
    return "\(rate), \(left) s left"
  }
}
