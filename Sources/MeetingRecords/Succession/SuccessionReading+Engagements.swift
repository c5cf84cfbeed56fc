/// Something that a body signed, owes or hosts.
public struct Engagement: Sendable, Hashable {
  /// In what part.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    /// It is a party of an instrument.
    case signed
    /// It is to do a follow-up that is not done.
    case owes
    /// It hosts, or hosted, a conference.
    case hosts
  }

  /// In what part.
  public var part: Part
  /// The instrument, follow-up or conference, by its key.
  public var thing: Identifier
  /// The body that the record names: as signed.
  public var named: Identifier
  /// Who answers for it: as today, or on the day asked about.
  public var responsible: ResponsibleBody
}

extension SuccessionReading where Records: RecordsListing {
  /// Everything that a body signed, owes or hosts: as it was named, or because it answers for it since.
  ///
  /// - Parameter day: the day asked about; as the record goes when absent.
  /// - Returns: instruments, then follow-ups, then conferences, each in natural order, with an engagement for each body
  ///   named.
  /// - Complexity: linear in what names the body or one from which, or to which, its functions came.
  public func engagements(of body: Identifier, on day: CalendarDay? = nil) -> [Engagement] {
    let body = key(body)
    let kin = kin(of: body).sorted(by: Identifier.naturallyPrecedes)
    let all = signed(by: kin, day) + owed(by: kin, day) + hosted(by: kin, day)
    return all.filter { engagement in
      engagement.named == body
        || engagement.responsible.shares.contains { $0.holders.contains(body) || $0.openAt.contains(body) }
    }
  }

  private func signed(by kin: [Identifier], _ day: CalendarDay?) -> [Engagement] {
    let found = naming(Instrument.self, kin)
    return found.flatMap { instrument in
      let parties = unique((instrument.parties + instrument.signatures.map(\.party)).map(key))
      return parties.filter(kin.contains).map { party in
        let signed = instrument.signatures.first { key($0.party) == party }?.on ?? instrument.signed
        let responsible =
          instrument.areasOpenEnded || instrument.areas.isEmpty
          ? responsible(forAll: party, first: instrument.areas, since: signed, on: day)
          : responsible(for: party, areas: instrument.areas, since: signed, on: day)
        return Engagement(part: .signed, thing: instrument.key, named: party, responsible: responsible)
      }
    }
  }

  private func owed(by kin: [Identifier], _ day: CalendarDay?) -> [Engagement] {
    naming(FollowUp.self, kin).filter(\.isPending).flatMap { followUp in
      let asked = records.entries(touching: followUp.key).first?.stamp.occurred
      return unique(followUp.owners.map(key)).filter(kin.contains).map { owner in
        Engagement(
          part: .owes, thing: followUp.key, named: owner,
          responsible: responsible(for: owner, areas: followUp.areas, since: asked, on: day))
      }
    }
  }

  private func hosted(by kin: [Identifier], _ day: CalendarDay?) -> [Engagement] {
    naming(Conference.self, kin).flatMap { conference in
      unique(conference.hosts.map(key)).filter(kin.contains).map { host in
        Engagement(
          part: .hosts, thing: conference.key, named: host,
          responsible: responsible(for: host, since: conference.dates, on: day))
      }
    }
  }

  private func naming<E: Entity>(_ type: E.Type, _ bodies: [Identifier]) -> [E] {
    var seen: Set<Identifier> = []
    return bodies.flatMap { records.all(type, naming: $0) }.filter { seen.insert($0.key).inserted }
      .inNaturalOrder
  }
}
