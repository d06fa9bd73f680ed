import Model
import Testing

@Suite struct KindTests {
  @Test func namesAreUniqueAndFound() {
    #expect(Set(Kind.all.map(\.id)).count == Kind.all.count)
    for kind in Kind.all {
      #expect(Kind.named(kind.id) == kind)
      #expect(Kind.meant(by: kind.id.uppercased()) == kind)
      #expect(Kind.meant(by: kind.title) == kind)
    }
    #expect(Kind.named("Blood-Pressure") == nil)
    #expect(Kind.meant(by: "mood") == nil)
  }

  @Test func noWordNamesTwoKinds() {
    let words = Kind.all.flatMap(\.words)
    #expect(Set(words).count == words.count)
    #expect(words.allSatisfy { $0 == $0.lowercased() && !$0.contains(" ") })
  }

  @Test(arguments: Kind.measurements)
  func theExampleIsUnderstood(_ kind: Kind) throws {
    let parsed = try LogLine.read(kind.example, context: try Clock.context())
    #expect(parsed.measurement.kind == kind)
    #expect(parsed.doubts.isEmpty)
    #expect(kind.placement == .month)
  }
}
