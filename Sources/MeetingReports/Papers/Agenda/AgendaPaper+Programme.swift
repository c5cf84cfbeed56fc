import MeetingRecords

extension AgendaPaper {
  /// The order of the day: what is dealt with when, where, and with whom in the chair.
  func programme() -> [ReportBlock] {
    // What no session takes up yet comes after the sessions, and not under the name of the whole conference.
    let hasSessions = agenda.programme.contains(where: hasSession)
    var (set, open) = ([ReportBlock](), [ReportBlock]())
    for entry in agenda.programme {
      if hasSessions, case .conference = entry.topic {
        guard !entry.items.isEmpty || !entry.speeches.isEmpty else { continue }
        // Where the conference is, the title says.
        open += blocks(entry, heading: words(.programmeWithoutSession)).filter { block in
          if case .paragraph = block { false } else { true }
        }
      } else {
        set += blocks(entry, heading: heading(of: entry))
      }
    }
    return set + open
  }

  private func hasSession(_ entry: ProgrammeEntry) -> Bool {
    if case .session = entry.topic { true } else { false }
  }

  /// When an entry is, and what it is called.
  private func heading(of entry: ProgrammeEntry) -> ReportInline {
    when(entry) + ReportInline(words: " – ") + topic(of: entry)
  }

  private func blocks(_ entry: ProgrammeEntry, heading: ReportInline) -> [ReportBlock] {
    let items = entry.items.map { item -> ReportBlock in
      .subclause(marker: "\(item.number).", title(of: AgendaReportItem(item.topic, recorded: item.recorded)))
    }
    let speakers = entry.speeches.map { words.say.plainSpeaker($0, words) }
    let details = particulars(of: entry).map { ReportBlock.paragraph($0) }
    return [.heading(heading)] + details + items + (speakers.isEmpty ? [] : [.list(speakers)])
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
      entry.kind.map { words.say($0.phrase) }, entry.isCancelled ? words.say(.sessionCancelled) : nil,
    ].compactMap(\.self)
    let placed = parts.isEmpty ? [] : [ReportInline.joined(parts, words.say.plain(.clauseSeparator))]
    return placed + [chairs].compactMap(\.self)
  }
}

extension ReportWording {
  /// A speaker with capacity.
  fileprivate func plainSpeaker(_ speech: SpeechFacts, _ words: PaperWording) -> ReportInline {
    .joined(
      [words.name(speech.speaker), speech.capacity.map(words.text)].compactMap(\.self), plain(.listSeparator))
  }
}
