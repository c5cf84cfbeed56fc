import MeetingRecords

extension ReportReader {
  /// The delegations to a conference, with those who belonged to them when it was closed; while it is not, those who do now.
  ///
  /// - Complexity: O(n log n) in the members.
  func delegations(to conference: Conference) -> [ParticipantList] {
    conference.delegations.compactMap { records.get(Delegation.self, $0) }.map { delegation in
      ParticipantList(
        party: reference(delegation.party, on: conference.dates),
        persons: delegation.membership(on: conference.closed).map { member in
          var person = Participant(
            person: reference(member.person), role: member.role, capacity: text(member.capacity))
          person.honorific = text(member.honorific)
          person.body = member.body.map { reference($0, on: conference.dates) }
          return person
        })
    }
  }

  /// Those who take part in a conference outside the delegations, by group, each group in the order recorded.
  ///
  /// - Complexity: O(n) in the participants.
  func groups(of conference: Conference) -> [ParticipantList] {
    let members = Dictionary(grouping: conference.participants, by: \.group)
    return ParticipantGroup.allCases.compactMap { group in
      members[group].map { members in
        var list = ParticipantList(party: nil, persons: members.compactMap { participant($0, conference) })
        list.group = group
        return list
      }
    }
  }

  /// A person with the body that the person comes from, or the body alone.
  private func participant(_ participant: ConferenceParticipant, _ conference: Conference) -> Participant? {
    let body = participant.body.map { reference($0, on: conference.dates) }
    guard let named = participant.person.map({ reference($0) }) ?? body else { return nil }
    var person = Participant(person: named, role: nil, capacity: text(participant.capacity))
    person.honorific = text(participant.honorific)
    person.body = participant.person == nil ? nil : body
    return person
  }
}
