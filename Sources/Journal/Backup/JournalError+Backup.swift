extension JournalError {
  /// The same for somebody who wanted to make or restore a backup, where nothing was to be entered.
  package func message(insteadOf work: String) -> String {
    switch self {
    case .cannotCreate(let path, let reason), .notSaved(let path, let reason),
      .noPermission(let path, let reason), .mayNotRead(let path, let reason):
      "\(path): \(reason). \(work) Nothing else was changed or lost. Make room, check the disk and the "
        + "permissions, or name another folder, then try again."
    default: message
    }
  }
}
