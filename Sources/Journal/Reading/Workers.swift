import Glibc
import Synchronization

/// Does pieces of work side by side, one thread for each, and waits for all of them.
enum Workers {
  /// How many pieces are worth making: one for each processor, four at most.
  static var count: Int { min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 4) }

  /// The results of so many pieces of work, in their order.
  static func results<Result: Sendable>(
    _ count: Int, of work: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    guard count > 1 else { return (0..<count).map(work) }
    let results = Results<Result>(count: count)
    let threads = (1..<count).map { piece in start { results.put(work(piece), at: piece) } }
    results.put(work(0), at: 0)
    for case let thread? in threads { pthread_join(thread, nil) }
    return results.all
  }

  /// Starts a thread; where the system has none to give, the work is done at once.
  private static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
    var thread = pthread_t()
    let piece = Unmanaged.passRetained(Piece(work))
    let status = pthread_create(
      &thread, nil,
      { pointer in
        if let pointer { Unmanaged<Piece>.fromOpaque(pointer).takeRetainedValue().work() }
        return nil
      }, piece.toOpaque())
    if status == 0 { return thread }
    piece.takeRetainedValue().work()
    return nil
  }

  private final class Piece: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  private final class Results<Result: Sendable>: Sendable {
    private let results: Mutex<[Result?]>
    init(count: Int) { results = Mutex(Array(repeating: nil, count: count)) }
    func put(_ result: Result, at place: Int) { results.withLock { $0[place] = result } }
    var all: [Result] { results.withLock { $0.compactMap(\.self) } }
  }
}
