/// What the freeze of the events allows: <doc:Events> of MeetingRecords has the promise in words.
enum FreezeRules {
  /// What is wrong with the declarations of today, as sentences that say what to do; empty where the promise is kept.
  ///
  /// - Parameters:
  ///   - frozen: The list of the members that are frozen.
  ///   - now: The members as they are declared.
  ///   - upcast: The types of events that a step brings to a newer version.
  static func violations(of frozen: [FrozenMember], by now: [FrozenMember], upcast: Set<String> = []) -> [String] {
    let declared = Dictionary(now.map { ($0.name, $0) }) { first, _ in first }
    let events = Set(now.map(\.event))
    let kept = frozen.filter { events.contains($0.event) }
    let gone = Set(frozen.map(\.event)).subtracting(events).subtracting(upcast).sorted().map { event in
      "\(event) is frozen and is no longer known. Keep the type; or let a new version take its place, and add a step from it to "
        + "EventUpcasting."
    }
    return gone + kept.flatMap { changes(of: $0, to: declared[$0.name]) } + additions(now, to: kept)
  }

  private static let newVersion =
    "Leave it as it is; or declare a new version of the event (….v2), and add a step from this one to EventUpcasting."

  private static func changes(of frozen: FrozenMember, to now: FrozenMember?) -> [String] {
    let place = "\(frozen.path) of \(frozen.event) is frozen"
    guard let now else { return ["\(place) and is gone, or has another name. \(newVersion)"] }
    var found: [String] = []
    if now.form != frozen.form { found.append("\(place) as \(frozen.form), and is now \(now.form). \(newVersion)") }
    if now.isRequired != frozen.isRequired {
      let reason =
        now.isRequired ? "entries that lack it could not be read" : "earlier versions could not read entries without it"
      found.append("\(place) as \(frozen.isRequired ? "required" : "optional"), and \(reason). \(newVersion)")
    }
    let lost = frozen.words.filter { !now.words.contains($0) && !now.words.contains("anything") }
    if !lost.isEmpty { found.append("\(place) and no longer takes \(lost.joined(separator: ", ")). \(newVersion)") }
    let new = now.words.filter { !frozen.words.contains($0) }
    if !new.isEmpty, frozen.isRequired, frozen.form == "word" {
      found.append(
        "\(place) and required, so that earlier versions cannot read it as \(new.joined(separator: ", ")). \(newVersion)"
      )
    }
    return found
  }

  /// A member that is added where something is frozen must be one that can be absent.
  private static func additions(_ now: [FrozenMember], to frozen: [FrozenMember]) -> [String] {
    let known = Set(frozen.map(\.name))
    let objects = Set(frozen.map { "\($0.event) \($0.path.replacing("[]", with: ""))" })
    let events = Set(frozen.map(\.event))
    return now.filter { member in
      guard member.isRequired, !known.contains(member.name), events.contains(member.event) else { return false }
      return member.parent.map(objects.contains) ?? true
    }.map {
      "\($0.path) is added to \($0.event), which is frozen, and must be optional: earlier entries lack it. \(newVersion)"
    }
  }
}
