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

  /// A thing with its date: “9th conference (vn-la-labour/9), 12 November 2025”.
  func dated(_ reference: ReportReference) -> ReportInline {
    guard let date = reference.date else { return noted(reference) }
    return self(.mandateDated, ["thing": noted(reference), "date": self.date(date)])
  }
}
