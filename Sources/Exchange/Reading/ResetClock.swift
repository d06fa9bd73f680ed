import Model

/// Clocks of devices that stand where they begin when a battery is changed, until somebody sets them.
enum ResetClock {
  /// Whether clocks begin on a day, and no reading is likely of it (recalled): the epochs of Unix, of FAT and of GPS, and
  /// the first day of the century.
  static func isDay(_ day: Day) -> Bool {
    let date = day.date
    switch (date.year, date.month, date.day) {
    case (1970, 1, 1), (1970, 1, 2), (1980, 1, 1), (1980, 1, 6), (2000, 1, 1): return true
    default: return false
    }
  }

  /// Whether a device may begin its clock on a day of any year.
  static func mayBegin(on day: Day) -> Bool { day.date.month == 1 && day.date.day <= 2 }

  /// What is said instead of storing it.
  static func question(_ moment: Moment) -> String {
    "the device's clock seems to have been reset: is the date \(moment.day) right? If it is, add --as-dated; if not, "
      + "correct it in the file or leave it out"
  }
}
