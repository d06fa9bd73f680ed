/// The states in which a power cut may leave a disk.
///
/// Of what no sync has brought to the disk, anything may be there: changes of different files and folders in any
/// combination, changes of one name in their order, a write whole, not at all, cut off at any byte, with a size but
/// zeros for data, or with its later blocks but not its earlier ones.
struct CrashStates {
  /// A write of so many bytes is cut off at every byte, a longer one at the ends of blocks.
  static let shortWrite = 2048
  static let block = 512
  /// The most states that one point is good for; the enumeration counts how often that was too few.
  static let most = 20_000
  /// The most changes of one file or folder, or files and folders with changes, of which every subset is taken.
  private static let mostSubsets = 6

  /// Whether a short write is cut off at every byte, or at every so manieth.
  let step: Int

  /// The states, the first one without anything that was not synced.
  func states(of disk: SimulatedDisk) -> [SimulatedDisk] {
    let settled = Self.worst(of: disk).nodes
    let items = disk.nodes.filter(\.value.isUnsettled).sorted { $0.key < $1.key }.map { number, node in
      (number: number, variants: variants(of: node))
    }
    var states: [SimulatedDisk] = []
    func add(_ choice: (Int) -> SimulatedNode?) {
      var nodes = settled
      for (index, item) in items.enumerated() { nodes[item.number] = choice(index) ?? nodes[item.number] }
      states.append(SimulatedDisk(after: disk, nodes: nodes))
    }
    for mask in Self.subsets(items.count) {
      add { mask.contains($0) ? items[$0].variants.last : items[$0].variants.first }
    }
    for (index, item) in items.enumerated() {
      for variant in item.variants.dropFirst().dropLast() {
        add { $0 == index ? variant : items[$0].variants.first }
        if items.count > 1 { add { $0 == index ? variant : items[$0].variants.last } }
      }
    }
    return Array(states.prefix(Self.most))
  }

  /// The state without anything that was not synced.
  static func worst(of disk: SimulatedDisk) -> SimulatedDisk {
    SimulatedDisk(
      after: disk,
      nodes: disk.nodes.mapValues { $0.settled(data: $0.durableData, names: $0.durableNames) })
  }

  /// What may be left of a file or folder: first nothing of what was not synced, last all of it.
  private func variants(of node: SimulatedNode) -> [SimulatedNode] {
    node.sort == .folder
      ? names(of: node).map { node.settled(data: [], names: $0) }
      : contents(of: node).map { node.settled(data: $0, names: [:]) }
  }

  /// The names that a folder may have: any of its changes, but of one name none without those before it.
  private func names(of node: SimulatedNode) -> [[String: Int]] {
    let changes = node.pendingNames
    return Self.subsets(changes.count).filter { subset in
      subset.allSatisfy { later in
        (0..<later).allSatisfy {
          subset.contains($0) || changes[$0].touched.isDisjoint(with: changes[later].touched)
        }
      }
    }.map { subset in
      var names = node.durableNames
      for index in subset { changes[index].apply(to: &names) }
      return names
    }
  }

  /// The bytes that a file may have.
  private func contents(of node: SimulatedNode) -> [[UInt8]] {
    let changes = node.doubtfulData + node.pendingData
    func apply(_ subset: [Int], torn: (index: Int, pieces: [SimulatedNode.DataChange])? = nil) -> [UInt8] {
      var data = node.durableData
      for index in changes.indices {
        if index == torn?.index {
          for piece in torn?.pieces ?? [] { piece.apply(to: &data) }
        } else if subset.contains(index) {
          changes[index].apply(to: &data)
        }
      }
      return data
    }
    var contents = Self.subsets(changes.count).map { apply($0) }
    let all = contents.popLast() ?? node.data
    for (index, change) in changes.enumerated() {
      let surroundings = Set([[], Array(0..<index), Array(changes.indices)])
      for pieces in pieces(of: change, in: node) {
        contents += surroundings.map { apply($0, torn: (index, pieces)) }
      }
    }
    return contents + [all]
  }

  /// The parts of a write that may have got through.
  private func pieces(of change: SimulatedNode.DataChange, in node: SimulatedNode) -> [[SimulatedNode
    .DataChange]]
  {
    guard case .write(let place, let bytes) = change else { return [] }
    let end = max(node.durableData.count, place + bytes.count)
    let blocks = (1..<max(bytes.count, 2)).filter { (place + $0) % Self.block == 0 }
    let cuts = bytes.count > Self.shortWrite ? blocks : Array(stride(from: 1, to: bytes.count, by: step))
    var pieces = cuts.map { [SimulatedNode.DataChange.write(at: place, Array(bytes.prefix($0)))] }
    for cut in [0] + blocks {
      // A size that got through without data reads as zeros.
      pieces.append([.write(at: place, Array(bytes.prefix(cut))), .truncate(to: end)])
      if cut > 0 { pieces.append([.write(at: place + cut, Array(bytes.dropFirst(cut)))]) }
    }
    return pieces
  }

  /// All subsets of a few things, from none to all; of more, only the beginnings.
  private static func subsets(_ count: Int) -> [[Int]] {
    guard count <= mostSubsets else { return (0...count).map { Array(0..<$0) } }
    return (0..<1 << count).map { mask in (0..<count).filter { mask >> $0 & 1 == 1 } }
  }
}

extension SimulatedNode {
  /// The file or folder as it is found after a crash.
  fileprivate func settled(data: [UInt8], names: [String: Int]) -> SimulatedNode {
    SimulatedNode(sort, mode: mode, data: data, names: names)
  }
}
