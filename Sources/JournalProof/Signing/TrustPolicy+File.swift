extension TrustPolicy {
  /// The policy in a file.
  ///
  /// - Throws: ``ProofError`` for anything else, with the number of the line.
  public init(parsing bytes: [UInt8]) throws(ProofError) {
    guard bytes.count <= Self.greatestBytes else { throw ProofError(.malformed, "The policy is too long.") }
    var reader = PolicyReader()
    for (number, line) in bytes.lines().enumerated() {
      guard line.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == UInt8(ascii: "\t") }), let text = line.text else {
        throw ProofError(.malformed, "Line \(number + 1) of the policy holds what is no text.")
      }
      let words = text.split { $0 == " " || $0 == "\t" }.map(String.init)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      do throws(ProofError) { try reader.take(words) } catch {
        throw ProofError(.malformed, "Line \(number + 1) of the policy: \(error.message)", hint: error.hint)
      }
    }
    guard let quorum = reader.quorum else {
      throw ProofError(
        .malformed, "The policy does not say whose cosignatures are needed.",
        hint: "End it with a line “quorum” and the name of a witness or group, or “quorum none”.")
    }
    self.init(logs: reader.logs, parties: reader.parties, quorum: quorum)
  }
}

/// Takes the lines of a policy, one by one.
private struct PolicyReader {
  private(set) var logs: [VerifierKey] = []
  private(set) var parties: [(name: String, party: TrustPolicy.Party)] = []
  private(set) var quorum: String?
  /// The names that are members of a group already.
  private var members: Set<[UInt8]> = []

  mutating func take(_ words: [String]) throws(ProofError) {
    switch (words[0], words.count) {
    case ("log", 2...3):
      let key = try VerifierKey(words[1])
      guard key.algorithm == .ed25519 else { throw refused("The key of \(key.name) is a cosigner's, not a journal's.") }
      try checkNew(key)
      logs.append(key)
    case ("witness", 3...4):
      let key = try VerifierKey(words[2])
      guard key.algorithm == .timestampedEd25519 else {
        throw refused("The key of \(key.name) is a journal's, not a cosigner's.")
      }
      try checkNew(key)
      try add(words[1], .witness(key))
    case ("group", 4...): try addGroup(words)
    case ("quorum", 2):
      guard quorum == nil else { throw refused("There is a second quorum.") }
      guard words[1] == TrustPolicy.nobody || isKnown(words[1]) else { throw unknown(words[1]) }
      quorum = words[1]
    default:
      throw ProofError(
        .malformed, "It begins with “\(words[0].prefix(40))” and has \(words.count) words.",
        hint: "A line names a log, a witness, a group or the quorum.")
    }
  }

  private mutating func addGroup(_ words: [String]) throws(ProofError) {
    let names = Array(words[3...])
    let threshold: Int? =
      switch words[2] {
      case "all": names.count
      case "any": 1
      default: Array(words[2].utf8).decimal
      }
    guard let threshold, (1...names.count).contains(threshold) else {
      throw refused("A group asks for all, any, or a number from 1 to that of its members.")
    }
    for name in names {
      guard isKnown(name) else { throw unknown(name) }
      guard members.insert(Array(name.utf8)).inserted else { throw refused("“\(name)” is a member twice.") }
    }
    try add(words[1], .group(atLeast: threshold, of: names))
  }

  private mutating func add(_ name: String, _ party: TrustPolicy.Party) throws(ProofError) {
    guard name != TrustPolicy.nobody, !isKnown(name) else { throw refused("The name “\(name)” is taken.") }
    parties.append((name, party))
  }

  /// Two keys are the same where the public key is, whatever they are called.
  private func checkNew(_ key: VerifierKey) throws(ProofError) {
    let witnesses = TrustPolicy(logs: [], parties: parties, quorum: TrustPolicy.nobody).witnesses
    guard !(logs + witnesses).contains(where: { $0.publicKey == key.publicKey }) else {
      throw refused("The key of \(key.name) is there twice.")
    }
  }

  private func isKnown(_ name: String) -> Bool { parties.contains { $0.name.utf8.elementsEqual(name.utf8) } }

  private func unknown(_ name: String) -> ProofError { refused("“\(name)” is not named on a line before.") }

  private func refused(_ message: String) -> ProofError { ProofError(.malformed, message) }
}
