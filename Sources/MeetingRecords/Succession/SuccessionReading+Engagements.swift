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
        return Engagement(
          part: .signed, thing: instrument.key, named: party,
          responsible: responsible(forPartyOf: instrument, party, since: signed, on: day))
      }
    }
  }

  private func owed(by kin: [Identifier], _ day: CalendarDay?) -> [Engagement] {
    naming(FollowUp.self, kin).filter(\.isPending).flatMap { followUp in
      let asked = records.entries(touching: followUp.key).first?.stamp.occurred
      return unique((followUp.owners + followUp.supporting).map(key)).filter(kin.contains).map { owner in
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

  /// The instruments that a body has to do with, in natural order.
  ///
  /// It is named as a party, did something as one, or answers for one that did. A government acts as its state.
  ///
  /// - Parameters:
  ///   - body: The body, by its key.
  ///   - day: The day on which it answers; as the record goes when absent.
  /// - Complexity: linear in what names the body, who acts as it, or one that any of them came after or was followed by.
  public func instruments(of body: Identifier, on day: CalendarDay? = nil) -> [Instrument] {
    let actors = actors(as: body)
    // A state may be a party to what one signed that it left, too.
    let before = Set(steps(from: body, .backward).map(\.from))
    let kin = actors.reduce(into: before) { $0.formUnion(self.kin(of: $1)) }
    let reading = ValidTimeReading(records, seasons: seasons, succession: self)
    return records.all(Instrument.self, namingAny: kin).filter { instrument in
      let everyone = reading.reading(of: instrument).everyone
      return everyone.contains(where: actors.contains)
        || everyone.contains { party in
          let responsible = responsible(forPartyOf: instrument, party, since: instrument.signed, on: day)
          return responsible.shares.contains { !actors.isDisjoint(with: $0.holders) }
        }
    }
  }

  /// Who acts as a body, by key: itself, and of a state its governments.
  public func actors(as body: Identifier) -> Set<Identifier> {
    guard records.get(State.self, body) != nil else { return [body] }
    let governments = records.all(Organization.self, naming: body).filter { government in
      government.type == .government && government.state.map(key) == body
    }
    return Set([body] + governments.map(\.key))
  }
}

extension SuccessionReading {
  /// Who answers for a party of an instrument in its areas, and in whatever else it covers where the list of them is not complete.
  func responsible(
    forPartyOf instrument: Instrument, _ party: Identifier, since: EDTFDate?, on day: CalendarDay?
  ) -> ResponsibleBody {
    instrument.areasOpenEnded || instrument.areas.isEmpty
      ? responsible(forAll: party, first: instrument.areas, since: since, on: day)
      : responsible(for: party, areas: instrument.areas, since: since, on: day)
  }
}
