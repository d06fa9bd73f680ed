import Glibc
import Testing

/// Databases made by SQLite itself, which the tests load as the program does.
enum MadeUpDatabase {
  private typealias Open = @convention(c) (UnsafePointer<CChar>, UnsafeMutablePointer<OpaquePointer?>) -> CInt
  private typealias Execute =
    @convention(c) (
      OpaquePointer?, UnsafePointer<CChar>, UnsafeRawPointer?, UnsafeRawPointer?,
      UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    ) -> CInt
  private typealias Serialize =
    @convention(c) (OpaquePointer?, UnsafePointer<CChar>, UnsafeMutablePointer<Int64>, CUnsignedInt) ->
    UnsafeMutablePointer<UInt8>?
  private typealias Free = @convention(c) (UnsafeMutableRawPointer?) -> Void
  private typealias Close = @convention(c) (OpaquePointer?) -> CInt

  /// The bytes of a database after some statements.
  static func bytes(_ statements: String) throws -> [UInt8] {
    let library = try #require(dlopen("libsqlite3.so.0", RTLD_NOW))
    func function<Function>(_ name: String, _: Function.Type) throws -> Function {
      unsafeBitCast(try #require(dlsym(library, name)), to: Function.self)
    }
    var database: OpaquePointer?
    #expect(try function("sqlite3_open", Open.self)(":memory:", &database) == 0)
    let status = try function("sqlite3_exec", Execute.self)(database, statements, nil, nil, nil)
    #expect(status == 0, "the statements of the test are wrong")
    var count: Int64 = 0
    let found = try #require(try function("sqlite3_serialize", Serialize.self)(database, "main", &count, 0))
    let bytes = Array(UnsafeBufferPointer(start: found, count: Int(count)))
    try function("sqlite3_free", Free.self)(found)
    #expect(try function("sqlite3_close", Close.self)(database) == 0)
    return bytes
  }
}
