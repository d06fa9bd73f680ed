import Glibc
import Model

/// The machine's time zones, by the rules of the C library.
enum SystemZone {
  /// The zone of the machine: `TZ`, else /etc/localtime.
  static var current: Zone {
    if let name = Surroundings.variable("TZ"), let zone = named(name) { return zone }
    return zone(name: currentName, setting: nil)
  }

  /// The zone with a name such as `Europe/Paris`; nil where the machine does not know it.
  ///
  /// The C library takes an unknown name for UTC without a word, so the name is looked up first.
  static func named(_ name: String) -> Zone? {
    let plain = name.hasPrefix(":") ? String(name.dropFirst()) : name
    if plain == "UTC" || plain == "Z" { return .utc }
    if let fixed = Moment("2000-01-01T00:00\(plain)") {
      return .fixed(offsetMinutes: Int(fixed.offsetMinutes))
    }
    guard !plain.isEmpty, !plain.hasPrefix("/"), !plain.contains("..") else { return nil }
    let folder = Surroundings.folder("TZDIR") ?? "/usr/share/zoneinfo"
    var status = stat()
    guard stat("\(folder)/\(plain)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return zone(name: plain, setting: plain)
  }

  /// The names of the zones that have a place on the map; none where the machine has no list of them.
  static var names: [String] {
    let folder = Surroundings.folder("TZDIR") ?? "/usr/share/zoneinfo"
    let table = (try? Files.read("\(folder)/tzdata.zi")) ?? []
    // Each begins with `Z` and its name; another name of one with `L`, the one and the other.
    return String(decoding: table, as: UTF8.self).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count > 2, let name = words[0] == "Z" ? words[1] : words[0] == "L" ? words[2] : nil,
        name.contains("/"), !name.hasPrefix("Etc/")
      else { return nil }
      return String(name)
    }.sorted()
  }

  private static func zone(name: String, setting: String?) -> Zone {
    Zone(name: name) { seconds in
      select(setting)
      var time = time_t(seconds)
      var parts = tm()
      guard localtime_r(&time, &parts) != nil else { return 0 }
      // Offsets with seconds are older than any reading; they are cut to the minute.
      return Int(parts.tm_gmtoff) / 60
    }
  }

  /// Tells the C library which zone is meant, where it was another before.
  private static func select(_ setting: String?) {
    let current = getenv("TZ").map { String(cString: $0) }
    let wanted = setting ?? original
    guard current != wanted || !isLoaded else { return }
    if let wanted { setenv("TZ", wanted, 1) } else { unsetenv("TZ") }
    tzset()
    isLoaded = true
  }

  private static let original = getenv("TZ").map { String(cString: $0) }
  // The program has one thread; the C library's zone is as global as this.
  nonisolated(unsafe) private static var isLoaded = false

  private static var currentName: String {
    var buffer = [CChar](repeating: 0, count: 1024)
    let count = readlink("/etc/localtime", &buffer, buffer.count - 1)
    guard count > 0 else { return "UTC" }
    let path = String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    let parts = path.split(separator: "/")
    guard let folder = parts.firstIndex(of: "zoneinfo"), folder + 1 < parts.count else { return "UTC" }
    return parts[(folder + 1)...].joined(separator: "/")
  }
}

extension Zone {
  /// The zone of UTC.
  static let utc = Zone(name: "UTC") { _ in 0 }
}
