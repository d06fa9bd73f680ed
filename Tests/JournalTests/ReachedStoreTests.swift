import Journal
import Model
import Testing

@Suite("What reached the person")
struct ReachedStoreTests {
  private let now = Moment("2026-11-21T08:00+01:00") ?? .epoch

  private func one(_ number: Int) -> ReachedStore.Reached {
    ReachedStore.Reached(at: now, way: "notification", item: "item-\(number)")
  }

  @Test("What was kept is known the next time; a line that cannot be read is passed over")
  func keeps() throws {
    let home = try ScratchHome()
    let store = ReachedStore(state: "\(home.root)/state", home: home.home)
    #expect(store.load().isEmpty)
    let isFirst = try store.reach { known in
      #expect(known.isEmpty)
      return [one(1)]
    }
    #expect(isFirst)
    let isSecond = try store.reach { known in
      #expect(known == [one(1)])
      return []
    }
    #expect(isSecond)
    #expect(store.load() == [one(1)])
  }

  @Test("Nobody else reaches the person meanwhile, and what failed is not kept")
  func alone() throws {
    struct Failure: Error {}
    let home = try ScratchHome()
    let store = ReachedStore(state: "\(home.root)/state", home: home.home)
    let isReached = try store.reach { _ in
      let isReachedMeanwhile = try store.reach { _ in [one(2)] }
      #expect(!isReachedMeanwhile)
      return [one(1)]
    }
    #expect(isReached)
    #expect(throws: Failure.self) { try store.reach { _ in throw Failure() } }
    #expect(store.load() == [one(1)])
  }

  @Test("Only the newest are kept")
  func bounded() throws {
    let home = try ScratchHome()
    let store = ReachedStore(state: "\(home.root)/state", home: home.home)
    _ = try store.reach { _ in (0..<1000).map(one) }
    #expect(store.load().count == 400)
    #expect(store.load().last == one(999))
  }
}
