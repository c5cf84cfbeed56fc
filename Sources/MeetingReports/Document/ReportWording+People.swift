import MeetingRecords

extension ReportWording {
  /// A person in a capacity: “Đỗ Thanh Bình, Minister of Home Affairs”.
  func person(_ participant: Participant) -> ReportInline {
    .joined([name(participant.person), participant.capacity.map(text)].compactMap(\.self), plain(.listSeparator))
  }

  /// A speaker, with capacity and for whom: “Đỗ Thanh Bình, Minister of Home Affairs (Viet Nam)”.
  func speaker(_ speech: SpeechFacts) -> ReportInline {
    let person = person(Participant(person: speech.speaker, role: nil, capacity: speech.capacity))
    guard let body = speech.organization else { return person }
    return self(.speakerFor, ["person": person, "body": name(body)])
  }

  /// For which group a speech was made, to whom it replies, and from which language it was interpreted, a sentence each.
  func circumstances(of speech: SpeechFacts) -> [ReportInline] {
    let group = speech.onBehalfOf.map(name) + [speech.group.map(text)].compactMap(\.self)
    let language = speech.interpretedFrom.map { labels.languageNames[$0.description] ?? $0.description }
    return [
      group.isEmpty ? nil : self(.spokeOnBehalfOf, ["group": .joined(group, plain(.listSeparator))]),
      speech.answered.map { self(.spokeInReplyTo, ["speaker": name($0)]) },
      language.map { self(.spokeInterpretedFrom, ["language": ReportInline(words: $0)]) },
    ].compactMap(\.self)
  }

  /// A thing with its date: “9th conference (vn-la-labour/9), 12 November 2025”.
  func dated(_ reference: ReportReference) -> ReportInline {
    guard let date = reference.date else { return noted(reference) }
    return self(.mandateDated, ["thing": noted(reference), "date": self.date(date)])
  }
}
