internal import EventJournal

extension SigningKey {
  /// Signs a checkpoint of a journal, and remembers it; one that was signed last is given back as it is.
  ///
  /// - Parameters:
  ///   - checkpoint: How far the journal goes now.
  ///   - tree: The journal's tree, to show that the checkpoint goes on from the last one.
  ///   - memory: What the key has signed.
  /// - Throws: ``ProofError`` where the journal does not go on from what was signed: it was rewritten, or cut.
  public func sign(
    _ checkpoint: Checkpoint, of tree: JournalTree, remembering memory: SigningMemory
  ) throws(ProofError) -> SignedNote {
    guard verifierKey.algorithm == .ed25519 else {
      throw ProofError(.wrongKey, "The key of \(verifierKey.name) is a cosigner's, and signs no journal of its own.")
    }
    guard verifierKey.name.utf8.elementsEqual(checkpoint.origin.utf8) else {
      throw ProofError(
        .wrongKey, "The key is of “\(verifierKey.name)”, and the journal is “\(checkpoint.origin)”.",
        hint: "A key signs the journal whose name it has.")
    }
    let text = checkpoint.text
    var note = SignedNote(text: text, signatures: [])
    if let last = try memory.last(of: checkpoint.origin) {
      if last.text == text {
        if try !last.signers(among: [verifierKey]).isEmpty { return last }
        // The key before this one signed it.
        note = last
      } else {
        try tree.check(goesOnFrom: Checkpoint(last))
      }
    }
    note = note.adding([try signature(ofNote: text, at: 0)])
    try memory.keep(note)
    return note
  }

  /// Cosigns the checkpoint of another office's journal, without a copy of it, and remembers it.
  ///
  /// - Parameters:
  ///   - request: The checkpoint, and the proof that it goes on from the one that was cosigned last.
  ///   - policy: Whose journals are cosigned; cosigners that it names are not asked for.
  ///   - memory: What the key has cosigned.
  ///   - time: Now, in seconds since 1970.
  /// - Returns: The checkpoint with the cosignature.
  /// - Throws: ``ProofError`` where the checkpoint is not signed by a trusted key, or does not go on from the last one.
  public func cosign(
    _ request: CosigningRequest, trusting policy: TrustPolicy, remembering memory: SigningMemory, at time: Int
  ) throws(ProofError) -> SignedNote {
    guard verifierKey.algorithm == .timestampedEd25519 else {
      throw ProofError(
        .wrongKey, "The key of \(verifierKey.name) is a journal's, and not for cosigning.",
        hint: "Make a key of its own for cosigning.")
    }
    let signed = TrustPolicy(keys: policy.logs)
    let (checkpoint, _) = try signed.verified(request.note)
    if let last = try memory.last(of: checkpoint.origin) {
      try Self.check(request, checkpoint, goesOnFrom: Checkpoint(last))
    } else if request.oldSize != 0 || !request.hashes.isEmpty {
      throw ProofError(
        .outOfStep,
        "This key has not cosigned \(checkpoint.origin) before, and the request begins at \(request.oldSize).",
        hint: "Ask for a request that begins at 0.")
    }
    let note = request.note.adding([try signature(ofNote: request.note.text, at: time)])
    try memory.keep(note)
    return note
  }

  private static func check(
    _ request: CosigningRequest, _ new: Checkpoint, goesOnFrom old: Checkpoint
  ) throws(ProofError) {
    if new.size == old.size, new.root != old.root {
      throw ProofError(
        .fork,
        """
        There are two checkpoints of \(new.origin) with \(new.size) entries and different roots, both signed with its key: \
        the journal was shown in two ways.
        """,
        hint: "Nothing was signed. Keep this request and what this key cosigned: together they prove it to anyone.")
    }
    guard new.size >= old.size else {
      throw ProofError(
        .outOfStep, "This key has cosigned \(old.size) entries of \(new.origin); the request is of \(new.size).",
        hint: "Ask for a request of the newest checkpoint that begins at \(old.size).")
    }
    guard request.oldSize == old.size else {
      throw ProofError(
        .outOfStep,
        "This key cosigned \(new.origin) at \(old.size) entries last, and the request begins at \(request.oldSize).",
        hint: "Ask for a request that begins at \(old.size).")
    }
    guard MerkleProof.isConsistent(old.size, old.root, new.size, new.root, hashes: request.hashes) else {
      throw ProofError(
        .inconsistent,
        """
        It is not shown that the \(new.size) entries of \(new.origin) go on from the \(old.size) that this key cosigned: \
        the request was damaged on its way, or an entry up to \(old.size) was changed after that.
        """,
        hint:
          "Nothing was signed. Ask for the request once more. If it fails again, ask the office to explain it, and keep both."
      )
    }
  }
}
