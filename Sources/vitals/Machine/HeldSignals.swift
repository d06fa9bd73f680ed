import Glibc

/// Lets signals that ask the program to end wait for the end of what must not be left half done.
enum HeldSignals {
  /// Does some work; Ctrl-C, a lost line or a request to end that comes meanwhile takes effect behind it.
  static func during<Result>(_ work: () throws -> Result) rethrows -> Result {
    var (held, before) = (sigset_t(), sigset_t())
    sigemptyset(&held)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP] { sigaddset(&held, signal) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try work()
  }
}
