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
  /// Whether the first body came after the second by merger, split or dissolution, through any number of steps.
  ///
  /// A transfer of functions is not enough: both bodies went on.
  func follows(_ successor: Identifier, _ predecessor: Identifier) -> Bool {
    guard let start = key(of: successor), let end = key(of: predecessor), start != end else { return false }
    return path(from: start, to: end) { place in
      (get(Organization.self, place)?.predecessors ?? []).filter { $0.kind != .transfer }.map(\.counterpart)
    } != nil
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
