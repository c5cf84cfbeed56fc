extension RecordsReading {
  /// The keys of all bodies that one came after by merger, split or dissolution, through any number of steps.
  ///
  /// A transfer of functions is not enough: both bodies went on. A state that follows another decides for itself whether
  /// it signs or succeeds, so that none counts.
  ///
  /// - Complexity: O(n) in the number of those bodies.
  func predecessors(of successor: Identifier) -> [Identifier] {
    guard let start = key(of: successor) else { return [] }
    var (found, seen, place) = ([start], Set([start]), 0)
    while place < found.count {
      let links = get(Organization.self, found[place])?.predecessors ?? []
      found += links.filter { $0.kind != .transfer }.map { key(of: $0.counterpart) ?? $0.counterpart }
        .filter { seen.insert($0).inserted }
      place += 1
    }
    return Array(found.dropFirst())
  }
}

extension Circumstances {
  /// Refuses a succession that would bring functions, or a state, back to where they came from, unless it certainly came later.
  func requireNoCircle<S: RecordsReading>(
    from givers: [Identifier], to receivers: [Identifier], _ functions: [Identifier], in state: S
  ) throws(Rejection) {
    let passed = Set(functions)
    for giver in givers {
      for receiver in receivers {
        let path = state.path(from: receiver, to: giver) { place in
          (state.succeeding(place)?.successors ?? []).filter { link in
            let concerns = passed.isEmpty || link.functions.isEmpty || !passed.isDisjoint(with: link.functions)
            let isEarlier = link.on.map { happened.isAfter($0) == .yes } ?? false
            return concerns && !isEarlier
          }.map(\.counterpart)
        }
        if let path { throw .successionCycle(([giver] + path).map { state.currentName(of: $0) }) }
      }
    }
  }
}

extension SucceedingEntity {
  /// Refuses an end for which others are named who come after it: a second end, and a successor that is the thing itself, is
  /// named twice, is no more, or came before it.
  func requireEnd<S: RecordsReading>(
    _ circumstances: Circumstances, followedBy successors: [Identifier], in state: S
  ) throws(Rejection) {
    try circumstances.requireExisting(self, in: state)
    try requireDistinct(successors, "into")
    for successor in successors {
      guard successor != key else { throw .selfReference(identifier, act: "succeeded by") }
      try circumstances.requireExisting(try state.require(Self.self, successor), in: state)
    }
    try circumstances.requireNoCircle(from: [key], to: successors, [], in: state)
  }
}
