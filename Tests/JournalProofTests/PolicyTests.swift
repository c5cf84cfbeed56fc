import EventJournal
import Testing

@testable import JournalProof

@Suite("Policies")
struct PolicyTests {
  private static let log = key("log.example", .ed25519, 1)
  private static let witnesses = (0..<6).map { key("w\($0).example", .timestampedEd25519, UInt8(10 + $0)) }

  private static func key(_ name: String, _ algorithm: SignatureAlgorithm, _ seed: UInt8) -> SigningKey? {
    try? SigningKey(name, algorithm, secret: Array(repeating: seed, count: 32))
  }

  /// The example of C2SP tlog-policy: two of three, and any of three.
  private static func text() throws -> String {
    let keys = try witnesses.map { try #require($0).verifierKey }
    return """
      # whose signatures are needed
      log \(try #require(log).verifierKey)

      witness X1 \(keys[0])
      witness X2 \(keys[1])
      witness X3 \(keys[2]) https://x3.example/
      group X-witnesses 2 X1 X2 X3

      witness Y1 \(keys[3])
      witness Y2 \(keys[4])
      \twitness  Y3\t\(keys[5])
      group Y-witnesses any Y1 Y2 Y3

      group X-and-Y all X-witnesses Y-witnesses
      quorum X-and-Y
      """
  }

  @Test(
    "the quorum decides whether a checkpoint is final",
    arguments: [
      ([0, 1, 3], true), ([0, 1, 2, 3, 4, 5], true), ([0, 3], false), ([0, 1], false), ([3, 4, 5], false), ([], false),
      ([1, 2, 5], true),
    ])
  func quorum(signers: [Int], isFinal: Bool) throws {
    let policy = try TrustPolicy(parsing: Array(Self.text().utf8))
    let text = Checkpoint(origin: "log.example", size: 3, root: LeafHash(of: [3])).text
    let signatures = try ([Self.log] + signers.map { Self.witnesses[$0] }).map {
      try #require($0).signature(ofNote: text, at: 1000)
    }
    let note = SignedNote(text: text, signatures: signatures)
    #expect(((try? policy.verified(note)) != nil) == isFinal)
    // Without the journal's own signature no cosignature helps.
    let without = SignedNote(text: text, signatures: Array(signatures.dropFirst()))
    let error = #expect(throws: ProofError.self) { try policy.verified(without) }
    #expect(error?.code == .notSigned)
  }

  @Test("a policy without a quorum, and one that names nobody, are told apart")
  func none() throws {
    let log = try #require(Self.log).verifierKey
    #expect(throws: ProofError.self) { try TrustPolicy(parsing: Array("log \(log)\n".utf8)) }
    let policy = try TrustPolicy(parsing: Array("log \(log)\nquorum none\n".utf8))
    #expect(policy.witnesses.isEmpty && policy.logs == [log])
  }

  @Test(
    "what is no policy is refused, with the line",
    arguments: [
      ("quorum X", 1), ("quorum none\nquorum none", 2), ("log nonsense\nquorum none", 1), ("witness none KEY", 1),
      ("witness a KEY\nwitness b KEY", 2), ("witness a KEY\nwitness a KEY2", 2), ("group g 1 a", 1),
      ("witness a KEY\ngroup g 2 a", 2), ("witness a KEY\ngroup g 0 a", 2), ("witness a KEY\ngroup g all a a", 2),
      ("witness a KEY\ngroup g all a\ngroup h all a", 3), ("log KEY", 1), ("nonsense", 1), ("witness a LOG", 1),
      ("witness a KEY\ngroup g 01 a", 2), ("quorum none\u{7F}", 1),
    ])
  func malformed(text: String, line: Int) throws {
    let keys = try Self.witnesses.map { try #require($0).verifierKey.description }
    let whole = text.replacing("KEY2", with: keys[1]).replacing("KEY", with: keys[0])
      .replacing("LOG", with: try #require(Self.log).verifierKey.description)
    let error = #expect(throws: ProofError.self) { try TrustPolicy(parsing: Array(whole.utf8)) }
    #expect(error?.message.contains("Line \(line) ") == true, "\(error?.message ?? "")")
  }
}
