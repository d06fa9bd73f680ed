import Glibc

/// A terminal of our own: what is written to it arrives at the program as keys, what the program shows can be read.
final class Pty: Sendable {
  let master: Int32
  let slave: Int32

  init?(rows: UInt16 = 24, columns: UInt16 = 80) {
    // A child of another test must not keep this terminal alive, not even one that is started just now.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (locked, number): (Int32, Int32) = (0, -1)
    // TIOCSPTLCK and TIOCGPTN, which are not imported: what unlockpt and ptsname ask for.
    guard master >= 0, ioctl(master, 0x4004_5431, &locked) == 0, ioctl(master, 0x8004_5430, &number) == 0
    else { return nil }
    slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    resize(rows: rows, columns: columns)
  }

  deinit {
    close(master)
    close(slave)
  }

  func resize(rows: UInt16, columns: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(slave, UInt(TIOCSWINSZ), &size)
  }

  func type(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { bytes = bytes.dropFirst(count) } else { waitToWrite() }
    }
  }

  /// Everything the program has sent since the last call.
  func output() -> String {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(master, &buffer, buffer.count), count > 0 { all += buffer.prefix(count) }
    return String(decoding: all, as: UTF8.self)
  }

  var modes: UInt32 {
    var found = termios()
    tcgetattr(slave, &found)
    return found.c_lflag
  }

  private func waitToWrite() {
    var ready = pollfd(fd: master, events: Int16(POLLOUT), revents: 0)
    poll(&ready, 1, 1000)
  }
}
