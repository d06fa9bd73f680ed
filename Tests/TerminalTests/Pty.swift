import Glibc

/// A terminal of our own: what is written to it arrives at the program as keys, what the program shows can be read.
final class Pty: Sendable {
  let master: Int32
  let slave: Int32

  init?(rows: UInt16 = 24, columns: UInt16 = 80) {
    var (master, slave): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, nil, nil, &size) == 0 else { return nil }
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    // A child of another test must not keep this terminal alive.
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.master = master
    self.slave = slave
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
