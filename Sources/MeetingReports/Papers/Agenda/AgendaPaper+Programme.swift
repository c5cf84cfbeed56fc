import MeetingRecords

extension AgendaPaper {
  /// The order of the day: what is dealt with when, where, and with whom in the chair.
  func programme() -> [ReportBlock] {
    agenda.programme.flatMap { entry -> [ReportBlock] in
      let items = entry.items.map { item -> ReportBlock in
        .subclause(marker: "\(item.number).", title(of: AgendaReportItem(item.topic, recorded: item.recorded)))
      }
      let speakers = entry.speeches.map { words.say.plainSpeaker($0, words) }
      return [.heading(when(entry) + ReportInline(words: words.say.plain(.clauseSeparator)) + topic(of: entry))]
        + particulars(of: entry).map { .paragraph($0) } + items + (speakers.isEmpty ? [] : [.list(speakers)])
    }
  }

  private func when(_ entry: ProgrammeEntry) -> ReportInline {
    words.say.time(from: entry.from, until: entry.until) ?? words.say(.timeNotSet)
  }

  private func topic(of entry: ProgrammeEntry) -> ReportInline {
    switch entry.topic {
    case .preparation(let thing), .conference(let thing): PaperWording.capitalized(words.name(thing))
    case .session(let thing): thing.name.map(words.text) ?? entry.kind.map { words.say($0.phrase) } ?? words(.unknown)
    }
  }

  /// Where it is, what kind of sitting, who chairs it, and whether it was cancelled.
  private func particulars(of entry: ProgrammeEntry) -> [ReportInline] {
    let place = [entry.room, entry.place].compactMap(\.self).map(words.text)
    let chairs =
      entry.chairs.isEmpty ? nil : words.say(.chairedBy, ["chairs": words.list(entry.chairs.map(words.name))])
    let parts = [
      place.isEmpty ? nil : ReportInline.joined(place, words.say.plain(.listSeparator)),
      entry.kind.map { words.say($0.phrase) }, chairs, entry.isCancelled ? words.say(.sessionCancelled) : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? [] : [.joined(parts, words.say.plain(.clauseSeparator))]
  }
}

extension ReportWording {
  /// A speaker with capacity.
  fileprivate func plainSpeaker(_ speech: SpeechFacts, _ words: PaperWording) -> ReportInline {
    .joined(
      [words.name(speech.speaker), speech.capacity.map(words.text)].compactMap(\.self), plain(.listSeparator))
  }
}
