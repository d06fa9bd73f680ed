import Journal

/// A file or folder of a simulated disk: what programs see of it, and what of that a power cut leaves.
struct SimulatedNode {
  /// A change of a file's bytes that no sync has brought to the disk.
  enum DataChange: Equatable {
    case write(at: Int, [UInt8])
    case truncate(to: Int)
  }

  /// A change of a folder's names that no sync has brought to the disk.
  enum NameChange: Equatable {
    case link(String, Int)
    case unlink(String)
    case rename(String, to: String, Int)
  }

  let sort: FileStatus.Sort
  var mode: UInt32
  /// A file's bytes as every program sees them.
  private(set) var data: [UInt8] = []
  /// The bytes that are on the disk whatever happens.
  private(set) var durableData: [UInt8] = []
  private(set) var pendingData: [DataChange] = []
  /// What a failed sync has left: the system calls it clean, so that no later sync brings it to the disk.
  private(set) var doubtfulData: [DataChange] = []
  /// A folder's names as every program sees them.
  private(set) var names: [String: Int] = [:]
  /// The names that are on the disk whatever happens.
  private(set) var durableNames: [String: Int] = [:]
  private(set) var pendingNames: [NameChange] = []

  init(_ sort: FileStatus.Sort, mode: UInt32) {
    self.sort = sort
    self.mode = mode
  }

  /// A node on which everything is on the disk, as after a crash.
  init(_ sort: FileStatus.Sort, mode: UInt32, data: [UInt8], names: [String: Int]) {
    self.init(sort, mode: mode)
    (self.data, durableData) = (data, data)
    (self.names, durableNames) = (names, names)
  }

  /// Whether a power cut can leave more than one state of it.
  var isUnsettled: Bool { !pendingData.isEmpty || !doubtfulData.isEmpty || !pendingNames.isEmpty }

  mutating func change(_ change: DataChange) {
    change.apply(to: &data)
    pendingData.append(change)
  }

  mutating func change(_ change: NameChange) {
    change.apply(to: &names)
    pendingNames.append(change)
  }

  /// Everything gets to the disk, except what an earlier sync has failed for.
  mutating func sync() {
    for change in pendingData {
      change.apply(to: &durableData)
      if case .truncate(let length) = change { doubtfulData.removeAll { $0.isBehind(length) } }
    }
    durableNames = names
    (pendingData, pendingNames) = ([], [])
  }

  /// A sync that fails: nobody knows what got through, and no later sync will tell.
  mutating func failSync() {
    doubtfulData += pendingData
    pendingData = []
  }
}

extension SimulatedNode.DataChange {
  /// Changes bytes as a sound disk would; what lies between the end and a place that is written to is zero.
  func apply(to data: inout [UInt8]) {
    switch self {
    case .write(let place, let bytes):
      let missing = place + bytes.count - data.count
      if missing > 0 { data.append(contentsOf: repeatElement(0, count: missing)) }
      data.replaceSubrange(place..<place + bytes.count, with: bytes)
    case .truncate(let length):
      if length < data.count { data.removeLast(data.count - length) }
      data.append(contentsOf: repeatElement(0, count: length - data.count))
    }
  }

  /// Whether it is about bytes that a cut to a length has taken away.
  fileprivate func isBehind(_ length: Int) -> Bool {
    if case .write(let place, _) = self { place >= length } else { false }
  }
}

extension SimulatedNode.NameChange {
  func apply(to names: inout [String: Int]) {
    switch self {
    case .link(let name, let number): names[name] = number
    case .unlink(let name): names[name] = nil
    case .rename(let from, let to, let number):
      names[from] = nil
      names[to] = number
    }
  }

  /// The names it is about; two changes that share one happen in their order.
  var touched: Set<String> {
    switch self {
    case .link(let name, _), .unlink(let name): [name]
    case .rename(let from, let to, _): [from, to]
    }
  }
}
