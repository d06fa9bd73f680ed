import Journal

extension Installation {
  /// The name of the units that look after an inbox.
  static let inboxUnit = "vitals-inbox"
  /// Where each of them lies, by its ending.
  func inboxPath(_ ending: String) -> String { "\(config)/systemd/user/\(Self.inboxUnit).\(ending)" }

  /// The pieces of an inbox: a look through it whenever it changes, and each hour.
  ///
  /// A folder that changes while nobody is logged in, or on another machine, tells no path unit, and a file that may
  /// not be whole is waited for: so there is a timer beside it.
  /// - Throws: `Exit` with status 64 where the folder has a name that no unit can have.
  func inboxPieces(_ folder: String) throws(Exit) -> [Piece] {
    guard folder.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 127 }), folder.last != " " else {
      throw Exit.usage(
        "The folder has a control character in its name, or a space at its end, which systemd does not take. "
          + "Nothing was changed.")
    }
    return inboxFiles(folder)
  }

  /// The same, to be taken out, whichever folder it was.
  var inboxPieces: [Piece] { inboxFiles("/") }

  private func inboxFiles(_ folder: String) -> [Piece] {
    [
      .file(path: inboxPath("path"), text: inboxPathUnit(folder)),
      .file(path: inboxPath("timer"), text: inboxTimer),
      .file(path: inboxPath("service"), text: inboxService(folder)),
    ]
  }

  /// The commands that put it into work, behind `systemctl`.
  static let inboxStart = [
    ["--user", "daemon-reload"],
    ["--user", "enable", "--now", "\(inboxUnit).path", "\(inboxUnit).timer"],
    // One that runs already has to be told of another folder, and what is there now is taken now.
    ["--user", "restart", "\(inboxUnit).path"],
    ["--user", "start", "--no-block", "\(inboxUnit).service"],
  ]
  /// The command that takes it out of work.
  static let inboxStop = [["--user", "disable", "--now", "\(inboxUnit).path", "\(inboxUnit).timer"]]

  private func inboxPathUnit(_ folder: String) -> String {
    """
    \(Self.mark)
    [Unit]
    Description=Changes in the inbox of Vitals

    [Path]
    PathChanged=\(folder.replacing("%", with: "%%"))

    [Install]
    WantedBy=default.target

    """
  }

  private var inboxTimer: String {
    """
    \(Self.mark)
    [Unit]
    Description=The inbox of Vitals, every hour

    [Timer]
    OnCalendar=hourly
    OnStartupSec=1min

    [Install]
    WantedBy=timers.target

    """
  }

  private func inboxService(_ folder: String) -> String {
    """
    \(Self.mark)
    [Unit]
    Description=Imports what came into the inbox of Vitals, as far as it leaves no question open

    [Service]
    Type=oneshot
    \(zoneLine)ExecStart=\(invocation.systemd("import", "--watch", folder, "--once"))

    """
  }
}
