/// The lock that keeps two windows from writing at once; it is let go when the file is closed, or on a crash.
struct WriterLock {
  private let file: OpenFile
  private let system: any FileSystem

  /// How long to wait for another window: so many times, so many milliseconds.
  static let patience = (tries: 50, milliseconds: 20)

  /// Takes the lock, making its file where that is not there.
  ///
  /// - Throws: `JournalError.locked` where another window has it for a second.
  init(_ path: String, _ system: any FileSystem) throws(JournalError) {
    self.system = system
    do throws(SystemError) {
      file = try system.open(path, for: .locking)
    } catch {
      throw JournalError(writing: error)
    }
    for _ in 0..<Self.patience.tries {
      do throws(SystemError) {
        try system.flock(file, .exclusive)
        return
      } catch  where error.code == SystemError.wouldBlock {
        system.nanosleep(milliseconds: Self.patience.milliseconds)
      } catch {
        try? system.close(file)
        throw JournalError(writing: error)
      }
    }
    try? system.close(file)
    throw .locked(path: path)
  }

  /// Takes the lock only where nobody has it right now; nil where somebody has, or where it cannot be made.
  init?(unlessHeld path: String, _ system: any FileSystem) {
    self.system = system
    guard let file = try? system.open(path, for: .locking) else { return nil }
    self.file = file
    guard (try? system.flock(file, .exclusive)) != nil else {
      try? system.close(file)
      return nil
    }
  }

  /// Lets the next one write.
  ///
  /// Closing alone would leave the lock to a child process that was started meanwhile and has not yet closed what it
  /// inherited.
  func release() {
    try? system.flock(file, .none)
    try? system.close(file)
  }

  /// The number that was given out last, as far as the windows have told each other; nil where that is unknown.
  var lastNumber: Int? {
    var digits = [UInt8](repeating: 0, count: 16)
    guard let count = try? system.pread(file, into: &digits, at: 0) else { return nil }
    return Int(String(decoding: digits.prefix(count).prefix { $0 != 10 }, as: UTF8.self))
  }

  /// Tells the other windows that numbers up to this one are taken.
  ///
  /// It only spares them from reading all files anew: where it fails, the file is emptied, and they read.
  func tell(lastNumber: Int) {
    let text = Array(String(lastNumber).utf8) + [10]
    let count = try? system.pwrite(file, text[...], at: 0)
    if count != text.count { try? system.ftruncate(file, to: 0) }
  }

  /// Whether somebody holds the lock right now; nothing is created.
  static func isHeld(_ path: String, _ system: any FileSystem) -> Bool {
    guard let file = try? system.open(path, for: .reading) else { return false }
    defer { try? system.close(file) }
    do throws(SystemError) {
      try system.flock(file, .shared)
      return false
    } catch {
      return error.code == SystemError.wouldBlock
    }
  }
}
