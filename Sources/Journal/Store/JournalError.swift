import Model

/// Why the journal could not be read or written, in words for the person.
package enum JournalError: Error, Sendable, Equatable {
  /// A file or folder could not be made. Nothing was saved.
  case cannotCreate(path: String, reason: String)
  /// Writing failed. Nothing was saved, and what was half written was taken back.
  case notSaved(path: String, reason: String)
  /// Writing failed half-way and could not be taken back: some of the readings are in the journal.
  case partlySaved(path: String, reason: String)
  /// The disk refused a file, and what was to be saved is in another one.
  case rescued(path: String, reason: String, to: String)
  /// Another window is writing.
  case locked(path: String)
  /// The system does not allow it. Nothing was saved.
  case noPermission(path: String, reason: String)
  /// A newer version made the file and says that this one must not write to it.
  case newerFormat(path: String, oldest: Int)
  /// Something else than a file stands where the journal's file belongs.
  case notAFile(path: String, found: String)
  /// A file or folder could not be read.
  case cannotRead(path: String, reason: String)
  /// The system does not allow a file or folder to be read.
  case mayNotRead(path: String, reason: String)
  /// There is no entry with this id.
  case noSuchEntry(ULID)
  /// What was to be saved would not come back as it is.
  case refused(reason: String)
  /// A line cannot be accepted, or an entry not decided about, as was asked.
  case cannotSettle(place: String, reason: String, advice: String)
  /// There is no such file, or no such line in it.
  case noSuchLine(place: String, reason: String)
  /// Erasing was cut short: what is left is not counted any more, but it is still there.
  case partlyErased(path: String, reason: String)
  /// The state of an entry that was to come back cannot be read, so that nothing can be undone or done again.
  case cannotUndo(path: String, reason: String)
  /// A backup was to be made inside of what it is a copy of.
  case backupWithinHome(path: String)
  /// Something was to be saved in a backup, which stays as it was made.
  case isBackup(path: String)

  /// The exit status of a command that ends with this error.
  package var exitStatus: Int32 {
    switch self {
    case .cannotCreate, .notAFile: 73
    case .notSaved, .partlySaved, .rescued, .cannotRead, .partlyErased: 74
    case .locked: 75
    case .noPermission, .mayNotRead, .isBackup: 77
    case .newerFormat: 78
    case .noSuchEntry, .backupWithinHome: 64
    case .refused, .cannotUndo, .cannotSettle: 65
    case .noSuchLine: 66
    }
  }

  /// What failed, what became of the reading, that nothing else was lost, and what to do.
  package var message: String {
    switch self {
    case .cannotCreate(let path, let reason):
      "NOT saved: \(path) could not be made (\(reason)). \(Self.safe) Choose another data folder with --home, or "
        + "make this one writable, then try again."
    case .notSaved(let path, let reason):
      "NOT saved: \(path) could not be written (\(reason)). \(Self.safe) Make room or check the disk, then try "
        + "again."
    case .partlySaved(let path, let reason):
      "Only PARTLY saved: \(path) could not be written (\(reason)), and what was written could not be removed "
        + "again. \(Self.safe) Look at the list before you enter anything again. To undo the part that was "
        + "saved, run vitals undo."
    case .rescued(let path, let reason, let rescue):
      "It was saved in \(rescue) instead, because the disk refused \(path) (\(reason)). Vitals uses it from "
        + "there, so do not enter it again. \(Self.safe) Check the disk and make a copy of the journal."
    case .locked(let path):
      "NOT saved: another window is writing to the journal (\(path) is locked). \(Self.safe) Try again in a moment."
    case .noPermission(let path, let reason):
      "NOT saved: \(path): \(reason). \(Self.safe) Make it readable and writable for you (chmod u+rwX), then try "
        + "again."
    case .newerFormat(let path, let oldest):
      "NOT saved: a newer version of Vitals made \(path) (format \(oldest); this version writes "
        + "\(Header.written)). It can be read but not written. \(Self.safe) Install the newer version."
    case .notAFile(let path, let found):
      "NOT saved: \(path) is a \(found), which is in the way. \(Self.safe) Move it to another place, then try "
        + "again."
    case .cannotRead(let path, let reason):
      "\(path) could not be read: \(reason). \(Self.safe) Check the disk and the permissions, then try again."
    case .mayNotRead(let path, let reason):
      "\(path) could not be read: \(reason). \(Self.safe) Make it readable for you (chmod u+rX), then try again."
    case .noSuchEntry(let id):
      "There is no entry with the id \(id). \(Self.safe) To see the ids, run vitals list."
    case .refused(let reason):
      "NOT saved: \(reason). \(Self.safe) Change it, then enter it again."
    case .cannotSettle(let place, let reason, let advice):
      "\(place): \(reason). Nothing was changed. \(advice)"
    case .noSuchLine(let place, let reason):
      "\(place): \(reason). Nothing was changed. To see the files and lines, run vitals check."
    case .partlyErased(let path, let reason):
      "Only PARTLY erased: \(path) could not be rewritten (\(reason)). The entry is not used any more, but some of "
        + "its lines are still there. \(Self.safe) Run the same command again to finish."
    case .cannotUndo(let path, let reason):
      "Nothing was undone: \(reason) (\(path)). \(Self.safe) To see which lines are damaged, run vitals check."
    case .backupWithinHome(let path):
      "NOT made: \(path) is inside the data folder, and what happens to that would happen to the backup. "
        + "\(Self.safe) Name a folder elsewhere, best on another disk."
    case .isBackup(let path):
      "NOT saved: this is a backup, which stays as it was made. \(Self.safe) To bring back what is in it, run "
        + "vitals backup --restore \(ShellWord.quoted(path)) and name no other data folder."
    }
  }

  private static let safe = "Nothing else was changed or lost."
}

extension JournalError {
  /// What a failed call means for somebody who wanted to write.
  init(writing error: SystemError) {
    if error.isAboutPermission {
      self = .noPermission(path: error.path, reason: error.reason)
    } else if ["mkdir", "create"].contains(error.call) || error.isAboutThePlace {
      self = .cannotCreate(path: error.path, reason: error.reason)
    } else {
      self = .notSaved(path: error.path, reason: error.reason)
    }
  }

  /// What a failed call means for somebody who wanted to read.
  init(reading error: SystemError) {
    if error.code == SystemError.isLink {
      self = .notAFile(path: error.path, found: FileStatus.Sort.link.rawValue)
    } else if error.isAboutPermission {
      self = .mayNotRead(path: error.path, reason: error.reason)
    } else {
      self = .cannotRead(path: error.path, reason: error.reason)
    }
  }
}
