extension Organization {
  /// Notes that the organization ceased to exist.
  mutating func end(as status: OrganizationStatus, _ stamp: EntryStamp) {
    self.status = status
    ended = stamp.occurred
    endRecorded = RecordedTime(milliseconds: stamp.timeMilliseconds)
  }
}

extension SuccessionLink {
  /// A link to another organization, as the entry says.
  static func link(
    _ kind: SuccessionKind, _ counterpart: Identifier, _ functions: [Identifier], _ stamp: EntryStamp
  ) -> SuccessionLink {
    SuccessionLink {
      $0.kind = kind
      $0.counterpart = counterpart
      $0.functions = functions
      $0.on = stamp.occurred
      $0.entry = stamp.id
    }
  }
}

extension RecordsReading {
  /// The keys of all bodies that one came after by merger, split or dissolution, through any number of steps.
  ///
  /// A transfer of functions is not enough: both bodies went on.
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
  /// Refuses a passing of functions that would bring them back to where they came from, unless it certainly came later.
  func requireNoCircle<S: RecordsReading>(
    from givers: [Identifier], to receivers: [Identifier], _ functions: [Identifier], in state: S
  ) throws(Rejection) {
    let passed = Set(functions)
    for giver in givers {
      for receiver in receivers {
        let path = state.path(from: receiver, to: giver) { place in
          (state.get(Organization.self, place)?.successors ?? []).filter { link in
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
