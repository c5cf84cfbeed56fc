import Foundation
import Testing

@Suite("What fuzzing has met before")
struct CorpusTests {
  private static let corpus = URL(fileURLWithPath: #filePath).appending(path: "../../../Corpus").standardized

  @Test("every input of the corpus is read as it must be", arguments: FuzzTarget.all.map(\.name))
  func replay(name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let inputs = try FileManager.default.contentsOfDirectory(
      at: Self.corpus.appending(path: name), includingPropertiesForKeys: nil)
    #expect(inputs.count >= 10)
    for input in inputs {
      let bytes = [UInt8](try Data(contentsOf: input))
      #expect(throws: Never.self, "\(name)/\(input.lastPathComponent)") { try target.check(bytes) }
    }
  }

  @Test("the folders of the corpus are the targets")
  func folders() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.corpus.path)
    #expect(folders.sorted() == FuzzTarget.all.map(\.name).sorted())
  }

  @Test("every prefix of every input, and every byte of the short ones changed, is read as it must be")
  func changed() throws {
    for target in FuzzTarget.all {
      let folder = Self.corpus.appending(path: target.name)
      for input in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
        let bytes = [UInt8](try Data(contentsOf: input))
        for changed in changes(of: bytes) {
          #expect(throws: Never.self, "\(target.name): \(changed)") { try target.check(changed) }
        }
      }
    }
  }

  private func changes(of bytes: [UInt8]) -> [[UInt8]] {
    let step = max(1, bytes.count / 8)
    let prefixes = stride(from: 0, to: bytes.count, by: step).map { Array(bytes[..<$0]) }
    let flips = stride(from: 0, to: bytes.count, by: step).map { place in
      var changed = bytes
      changed[place] ^= UInt8(1 << (place % 8))
      return changed
    }
    return prefixes + flips
  }
}
