import CanonicalJSON
import EventJournal
public import JournalProof
public import MeetingRecords

/// An entry that a proof is of, as far as its line says what it is.
public struct ProvedEntry: Sendable {
  /// The line of the entry, as it is in the journal.
  public let line: String
  /// Its number.
  public let sequence: Int
  /// The name of its type.
  public let type: String
  /// What it is about; absent where nothing is named.
  public let subject: String?
  /// When it was recorded.
  public let time: String
  /// The hashes of the files that it names.
  public let files: [ContentDigest]

  /// The entry of a proof that was verified against a checkpoint.
  ///
  /// - Throws: ``ActaError`` where the line is no entry of that journal at that number.
  public init(_ proof: EntryProof, of checkpoint: Checkpoint) throws(ActaError) {
    guard let value = try? JSONValue(parsing: proof.line), let object = value.objectValue,
      let type = object["type"]?.stringValue, let time = object["time"]?.stringValue,
      object["source"]?.stringValue == checkpoint.origin,
      object["sequence"]?.stringValue.flatMap({ Int($0) }) == proof.sequence
    else {
      throw .proof(
        ProofError(.malformed, "What is proved is no entry of \(checkpoint.origin) with the number \(proof.sequence)."))
    }
    line = String(decoding: proof.line, as: UTF8.self)
    sequence = proof.sequence
    self.type = type
    self.time = time
    subject = object["subject"]?.stringValue
    files = object["data"].map(Self.digests) ?? []
  }

  /// What is named as the hash of a file anywhere in a value.
  private static func digests(in value: JSONValue) -> [ContentDigest] {
    if let list = value.arrayValue { return list.flatMap(digests) }
    guard let object = value.objectValue else { return [] }
    return object.members.flatMap { member in
      member.key == "sha256"
        ? [member.value.stringValue.flatMap { try? ContentDigest($0) }].compactMap(\.self) : digests(in: member.value)
    }
  }
}
