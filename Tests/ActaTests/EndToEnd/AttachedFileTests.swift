import Acta
import ActaShell
import Foundation
import Testing

/// Files that are attached: kept beside the journal, bound to their entry by the SHA-256, checked wherever they are read.
@Suite struct AttachedFileTests {
  private static let attach = "document attach scan --title Scan --file signed.pdf --journal Journal"

  private func desk() throws -> Desk {
    let desk = try Desk.withJournal()
    try desk.write("the signed text", to: "signed.pdf")
    return desk
  }

  private func kept(_ desk: Desk) throws -> [String] {
    (try? desk.files(below: "Journal/attachments/sha256")) ?? []
  }

  @Test func `an attached file is kept, shown, counted, and written out again`() throws {
    let desk = try desk()
    _ = desk.output(Self.attach)
    let name = try #require(try kept(desk).first)
    let hash = name.replacing("/", with: "")
    #expect(try desk.bytes("Journal/attachments/sha256/\(name)") == Array("the signed text".utf8))
    #expect(
      desk.output("show scan --journal Journal --json").contains(
        "\"sha256\":\"\(hash)\",\"byteCount\":15,\"kept\":true"))
    #expect(desk.output("verify --journal Journal").contains("\n1 attached file, 15 bytes.\n"))
    _ = desk.output("attachment scan --output copy.pdf --journal Journal")
    #expect(try desk.bytes("copy.pdf") == Array("the signed text".utf8))
  }

  @Test func `the same file attached twice is kept once`() throws {
    let desk = try desk()
    _ = desk.output(Self.attach)
    _ = desk.output("document attach second --title Again --file signed.pdf --journal Journal")
    #expect(try kept(desk).count == 1)
    #expect(desk.output("verify --journal Journal --json").contains("\"keptFiles\":2,"))
  }

  @Test func `nothing is kept of what is only tried, is refused, or is known by its hash alone`() throws {
    let desk = try desk()
    #expect(desk.output("\(Self.attach) --dry-run").hasPrefix("Would record:"))
    #expect(desk.run("\(Self.attach) --attached-to nobody").status == .refused)
    let hash = String(repeating: "ab", count: 32)
    _ = desk.output("document attach scan --title Scan --sha256 \(hash) --journal Journal")
    #expect(try kept(desk).isEmpty)
    #expect(!desk.output("show scan --journal Journal --json").contains("kept"))
    #expect(desk.run("verify --journal Journal").status == .done)
  }

  @Test func `a file that cannot be read is refused`() throws {
    let desk = try desk()
    for path in [".", "nowhere.pdf"] {
      let outcome = desk.run("document attach scan --title Scan --file \(path) --journal Journal")
      #expect(outcome.status == .usage, "\(path)")
      #expect(outcome.errors.contains("cannot be read"), "\(path)")
    }
    #expect(try desk.entryCount() == 1)
    #expect(try kept(desk).isEmpty)
  }

  @Test func `a kept file that was changed is not written out, and one that is gone is missed`() throws {
    let desk = try desk()
    _ = desk.output(Self.attach)
    let name = try #require(try kept(desk).first)
    let path = "Journal/attachments/sha256/\(name)"
    try FileManager.default.removeItem(atPath: desk.path(path))
    let gone = desk.run("verify --journal Journal")
    #expect(gone.status == .damaged)
    #expect(gone.output.contains("Missing: segments/000000000001.jsonl, line 2, byte "))
    #expect(gone.output.contains("the file of scan is gone, which had the SHA-256 \(name.replacing("/", with: ""))"))
    #expect(desk.run("verify --journal Journal --json").output.hasPrefix("{\"sound\":false,"))

    try desk.write("another text", to: path)
    let changed = desk.run("attachment scan --output copy.pdf --journal Journal")
    #expect(changed.status == .damaged)
    #expect(changed.errors.contains("its contents aren't those whose hash is its name"))
    #expect(!FileManager.default.fileExists(atPath: desk.path("copy.pdf")))
    #expect(desk.run("verify --journal Journal").status == .damaged)
  }
}
