import Testing

@testable import OfficeDocuments

@Suite struct ZipTests {
  @Test func `an archive has its entries in order, stored, of the first day that the format knows`() throws {
    let bytes = try ZipWriter.archive([ZipEntry("b/é.xml", "hello"), ZipEntry("a", [0, 255]), ZipEntry("empty", "")])
    #expect(
      try bytes == ZipWriter.archive([ZipEntry("b/é.xml", "hello"), ZipEntry("a", [0, 255]), ZipEntry("empty", "")]))
    // The first header: signature, version, flags, method, time, date (APPNOTE 4.3.7).
    #expect(Array(bytes[0..<4]) == [0x50, 0x4B, 3, 4])
    #expect(Array(bytes[8..<14]) == [0, 0, 0, 0, 0x21, 0])
    let reader = try ZipReader(bytes)
    #expect(reader.names == ["b/é.xml", "a", "empty"])
    #expect(try reader.bytes(of: "b/é.xml") == Array("hello".utf8))
    #expect(try reader.bytes(of: "a") == [0, 255])
    #expect(try reader.bytes(of: "empty") == [])
    #expect(try reader.bytes(of: "c") == nil)
  }

  @Test(arguments: [[], [0x50, 0x4B], Array("no archive".utf8), Array(repeating: 0xFF, count: 1_000)])
  func `what is no archive is refused`(bytes: [UInt8]) {
    #expect(throws: OfficeDocumentError.notAnArchive) { try ZipReader(bytes) }
  }

  @Test func `a damaged archive is refused, wherever it is cut or changed`() throws {
    let bytes = try ZipWriter.archive([ZipEntry("word/document.xml", String(repeating: "text ", count: 50))])
    for length in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: OfficeDocumentError.self) {
        _ = try ZipReader(Array(bytes[..<length])).bytes(of: "word/document.xml")
      }
    }
    var changed = bytes
    changed[60] ^= 1
    #expect(throws: OfficeDocumentError.notAnArchive) { try ZipReader(changed).bytes(of: "word/document.xml") }
  }

  @Test(arguments: ["../out", "a/../../out", "/etc/passwd", "a\\..\\out", "C:out"])
  func `an entry that leads out of the archive is refused`(name: String) {
    #expect(throws: OfficeDocumentError.unsafeName) { try ZipReader(ZipWriter.archive([ZipEntry(name, "x")])) }
  }

  @Test func `more than the limits is refused, and no more than that is read`() throws {
    let limits = ZipReader.Limits(archive: 10_000, entries: 3, entry: 100, total: 150)
    func archive(_ sizes: [Int]) throws -> [UInt8] {
      try ZipWriter.archive(sizes.enumerated().map { ZipEntry("\($0)", [UInt8](repeating: 1, count: $1)) })
    }
    #expect(throws: OfficeDocumentError.tooLarge) { try ZipReader(archive([1, 1, 1, 1]), limits: limits) }
    #expect(throws: OfficeDocumentError.tooLarge) { try ZipReader(archive([20_000]), limits: limits) }
    let reader = try ZipReader(archive([101, 100, 100]), limits: limits)
    #expect(throws: OfficeDocumentError.tooLarge) { try reader.bytes(of: "0") }
    let fresh = try ZipReader(archive([100, 100, 1]), limits: limits)
    #expect(try fresh.bytes(of: "0")?.count == 100)
    #expect(throws: OfficeDocumentError.tooLarge) { try fresh.bytes(of: "1") }
  }

  /// 20 MB of zeros in 19 KB, as Python's zipfile packs them, would be refused; here a small one that says it is smaller.
  @Test func `what an entry says of its size is not believed`() throws {
    var bytes = try ZipWriter.archive([ZipEntry("a", [UInt8](repeating: 65, count: 300))])
    // The size in the central directory (APPNOTE 4.3.12), 24 bytes into its header.
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    bytes[start + 24] = 5
    bytes[start + 25] = 0
    #expect(throws: OfficeDocumentError.self) { try ZipReader(bytes).bytes(of: "a") }
  }
}
