/// Whose signatures make a checkpoint final: the keys of journals, those of cosigners, and how many of these must have signed.
///
/// A file of it has the form of a C2SP tlog-policy.
public struct TrustPolicy: Sendable, Hashable {
  /// The most bytes of a policy's file.
  public static let greatestBytes = 64 << 10
  /// The name of the quorum that asks for nobody.
  static let nobody = "none"

  /// A cosigner or a group, with the name that it has in the policy.
  enum Party: Sendable, Hashable {
    case witness(VerifierKey)
    case group(atLeast: Int, of: [String])
  }

  /// The keys of journals, by any one of which a checkpoint of that name must be signed.
  public private(set) var logs: [VerifierKey]
  /// Cosigners and groups, in the order of the file.
  var parties: [(name: String, party: Party)]
  let quorum: String

  /// A policy that asks for one of the journal's keys, and for each of the cosigners'.
  public init(keys: [VerifierKey]) {
    logs = keys.filter { $0.algorithm == .ed25519 }
    let witnesses = keys.filter { $0.algorithm == .timestampedEd25519 }
    parties = witnesses.map { ($0.description, .witness($0)) }
    let names = parties.map(\.name)
    // No name of a witness is empty.
    if !names.isEmpty { parties.append(("", .group(atLeast: names.count, of: names))) }
    quorum = names.isEmpty ? Self.nobody : ""
  }

  init(logs: [VerifierKey], parties: [(name: String, party: Party)], quorum: String) {
    (self.logs, self.parties, self.quorum) = (logs, parties, quorum)
  }

  /// The keys of cosigners.
  public var witnesses: [VerifierKey] {
    parties.compactMap { if case .witness(let key) = $0.party { key } else { nil } }
  }

  /// The same policy, which trusts the keys too that its journals' keys were handed over to.
  public func following(_ handOvers: [KeyHandOver]) -> TrustPolicy {
    var policy = self
    policy.logs = handOvers.successors(of: logs)
    return policy
  }

  /// Checks the signatures of a checkpoint.
  ///
  /// - Returns: The checkpoint, and which of the known keys signed it.
  /// - Throws: ``ProofError`` where none of the journal's keys did, or too few cosigners.
  public func verified(_ note: SignedNote) throws(ProofError) -> (checkpoint: Checkpoint, signers: [SignedNote.Signer])
  {
    let checkpoint = try Checkpoint(note)
    let own = logs.filter { $0.name.utf8.elementsEqual(checkpoint.origin.utf8) }
    guard !own.isEmpty else {
      throw ProofError(
        .notSigned, "The checkpoint is of “\(checkpoint.origin)”, and no trusted key has that name.",
        hint: logs.isEmpty
          ? "Give the verifier key of the office that keeps the journal."
          : "Trusted are the keys of: \(logs.map(\.name).joined(separator: ", "))")
    }
    let signers = try note.signers(among: own + witnesses)
    guard signers.contains(where: { $0.key.algorithm == .ed25519 }) else {
      throw ProofError(
        .notSigned, "The checkpoint of \(checkpoint.origin) is not signed with a trusted key of that journal.",
        hint: "Perhaps its key has changed: ask the office for the hand-over, or for where it published the new key.")
    }
    let signed = Set(signers.map(\.key))
    guard isFinal(quorum, signed) else {
      let missing = witnesses.filter { !signed.contains($0) }.map(\.name)
      throw ProofError(
        .notFinal, "The checkpoint of \(checkpoint.origin) is not final: too few of those who must sign it have.",
        hint: "Without a signature of: \(missing.joined(separator: ", "))")
    }
    return (checkpoint, signers)
  }

  private func isFinal(_ name: String, _ signed: Set<VerifierKey>) -> Bool {
    if name == Self.nobody { return true }
    switch parties.first(where: { $0.name.utf8.elementsEqual(name.utf8) })?.party {
    case .witness(let key): return signed.contains(key)
    case .group(let threshold, let members): return members.count { isFinal($0, signed) } >= threshold
    case nil: return false
    }
  }
}

extension TrustPolicy {
  /// Whether two policies ask for the same.
  public static func == (one: TrustPolicy, other: TrustPolicy) -> Bool {
    one.logs == other.logs && one.quorum == other.quorum && one.parties.map(\.name) == other.parties.map(\.name)
      && one.parties.map(\.party) == other.parties.map(\.party)
  }

  /// Hashes what a policy asks for.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(logs)
    hasher.combine(quorum)
    hasher.combine(parties.map(\.party))
  }
}
