import Acta
import MeetingRecords
import SystemPackage

extension ShellSession {
  /// The key in a file, whose passphrase is asked for where it has one.
  ///
  /// - Parameter passphraseFile: The file in whose first line the passphrase is; otherwise `$ACTA_PASSPHRASE_FILE`, or a person.
  func signingKey(_ typed: String, passphraseFile: String?) throws -> SigningKey {
    let path = locator.absolute(typed)
    do {
      return try KeyFile.key(KeyFile.text(of: path)) {
        try passphrase(passphraseFile, asking: "Passphrase of \(typed): ")
      }
    } catch let error as ProofError { throw ActaError.proof(error) }
  }

  /// Where what a key has signed is kept.
  func memory(ofKey typed: String) -> FilePath { KeyFile.memory(of: locator.absolute(typed)) }

  /// A passphrase from a file, or typed without being shown.
  func passphrase(_ file: String?, asking question: String) throws -> String {
    if let file = file ?? surroundings.variables["ACTA_PASSPHRASE_FILE"], !file.isEmpty {
      let bytes = try SmallFile.bytes(of: locator.absolute(file), atMost: 4096)
      return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
    guard let typed = surroundings.askSecretly(question) else {
      throw UsageError(
        "The key has a passphrase, and nobody is here to type it.",
        hint: "Put it into a file that only you can read, and name that with --passphrase-file FILE.")
    }
    return typed
  }

  /// Prints a note, or writes it into the file that was named.
  func give(_ note: [UInt8], to output: String?) throws {
    guard let output else { return printExactly(String(decoding: note, as: UTF8.self)) }
    try WholeFile.write(note, to: locator.absolute(output))
  }

  /// The bytes of a small file that was named.
  func bytes(of typed: String, atMost limit: Int) throws -> [UInt8] {
    try SmallFile.bytes(of: locator.absolute(typed), atMost: limit)
  }

  /// A verifier key: as typed, or in the first line of the file that was named.
  func verifierKey(_ typed: String) throws -> VerifierKey {
    do {
      if typed.contains("+") { return try VerifierKey(typed) }
      let bytes = try bytes(of: typed, atMost: 4096)
      return try VerifierKey(String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    } catch let error as ProofError { throw ActaError.proof(error) }
  }

  /// What is trusted: a policy's keys, or those that were typed, and those that they were handed over to.
  ///
  /// - Returns: `nil` where nothing was typed.
  func policy(_ typed: TrustFields) throws -> TrustPolicy? {
    do {
      let handOvers = try typed.handOver.map {
        try KeyHandOver(parsing: try bytes(of: $0, atMost: SignedNote.greatestBytes))
      }
      if let file = typed.policy {
        return try TrustPolicy(parsing: try bytes(of: file, atMost: TrustPolicy.greatestBytes)).following(handOvers)
      }
      guard !typed.key.isEmpty else { return nil }
      return TrustPolicy(keys: try typed.key.map(verifierKey)).following(handOvers)
    } catch let error as ProofError { throw ActaError.proof(error) }
  }
}

/// Whose signatures are trusted.
struct TrustFields: FieldRecord {
  var key: [String] = []
  var policy: String?
  var handOver: [String] = []

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.list(
      Field("key", placeholder: "key", "A verifier key that is trusted, or a file with it; may be repeated."), &key)
    try visitor.optional(
      Field("policy", placeholder: "path", "The file that says whose signatures are needed, in the place of keys."),
      &policy)
    try visitor.list(
      Field("handOver", placeholder: "path", "A file by which a trusted key names the one that follows it."), &handOver)
  }

  func validate() throws {
    guard policy == nil || key.isEmpty else {
      throw UsageError("A policy names the keys itself.", hint: "Give --policy, or --key.")
    }
  }
}

/// The key that signs, and where its passphrase is.
struct KeyFields: FieldRecord {
  var key: String?
  var passphraseFile: String?

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(Field("key", placeholder: "path", "The file of the secret key."), &key)
    try visitor.optional(.passphraseFile, &passphraseFile)
  }
}

extension Field {
  /// Where a passphrase is, where nobody is asked for it.
  static let passphraseFile = Field(
    "passphraseFile", placeholder: "path", "The file with the passphrase of the key in its first line.")
  /// Where a note that was signed is written.
  static let noteOutput = Field("output", placeholder: "path", "Write it into this file, and print nothing.")
}

extension SignedNote.Signer {
  /// Who signed, and when where that is known.
  var text: String {
    time.map { "cosigned by \(key.name) on \(Instant(milliseconds: Int64($0) * 1000))" } ?? "signed by \(key.name)"
  }
}
