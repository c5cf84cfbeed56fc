import ActaShell
import Foundation
import Testing

/// What is circulated is kept in each format asked for, each file by its hash.
@Suite struct KeptFormatsTests {
  private static let circulate =
    "agenda-revision circulate vn-la-labour/10 --stage annotated --symbol VNLA/10/1 --journal Journal"

  /// The hashes of the files that the record names.
  private func digests(_ desk: Desk) -> Set<String> {
    let listed = desk.output("attachment --json --journal Journal")
    return Set(listed.matches(of: /"sha256":"([0-9a-f]{64})"/).map { String($0.1) })
  }

  @Test func `each format is a file, which is kept and found again`() throws {
    let desk = try Desk.withSample()
    let before = digests(desk)
    _ = desk.output("\(Self.circulate) --render html --render docx --render text --render html")
    let added = digests(desk).subtracting(before)
    #expect(added.count == 3)
    #expect(try desk.entryCount() == Desk.sampleEntries + 1)
    var kinds: Set<String> = []
    for digest in added {
      _ = desk.output("attachment \(digest) --output \(digest) --journal Journal")
      let bytes = try desk.bytes(digest)
      kinds.insert(
        bytes.starts(with: [0x50, 0x4B])
          ? "docx" : String(decoding: bytes, as: UTF8.self).contains("<html") ? "html" : "txt")
      // It is named; what is missing is the signature.
      #expect(desk.run("prove --file \(digest) --journal Journal").code == "not-signed", "\(digest)")
    }
    #expect(kinds == ["docx", "html", "txt"])
    #expect(desk.output("attachment vn-la-labour/10 --journal Journal").contains("<html"), "the first format is shown")
    #expect(desk.run("verify --journal Journal").status == .done)
  }

  @Test func `a format that is gone is missed`() throws {
    let desk = try Desk.withSample()
    let before = digests(desk)
    _ = desk.output("\(Self.circulate) --render html --render docx")
    for digest in digests(desk).subtracting(before) {
      let file = desk.path("Journal/attachments/sha256/\(digest.prefix(2))/\(digest.dropFirst(2))")
      let elsewhere = desk.path("elsewhere")
      try FileManager.default.moveItem(atPath: file, toPath: elsewhere)
      let outcome = desk.run("verify --journal Journal")
      #expect((outcome.output + outcome.errors).contains(digest.prefix(12)), "\(digest)")
      try FileManager.default.moveItem(atPath: elsewhere, toPath: file)
    }
  }

  @Test func `one format is recorded as before`() throws {
    let desk = try Desk.withSample()
    _ = desk.output("\(Self.circulate) --render html")
    #expect(!desk.output("log --json --journal Journal").contains("renderings"))
  }
}
