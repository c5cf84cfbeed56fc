import MeetingRecords

/// Says in the words of a language what reports have in common: things, dates, bodies, events.
struct ReportWording {
  let labels: ReportLabels
  let seasons: SeasonCalendar

  /// A phrase with values in its places; a place without a value stays empty.
  func callAsFunction(_ phrase: ReportPhrase, _ values: [String: ReportInline] = [:]) -> ReportInline {
    let runs = LabelTemplate(labels[phrase]).pieces.flatMap { piece -> [ReportInline.Run] in
      switch piece {
      case .words(let words): [.words(words)]
      case .place(let name): values[name]?.runs ?? []
      }
    }
    return ReportInline(runs)
  }

  /// A phrase without places.
  func plain(_ phrase: ReportPhrase) -> String { labels[phrase] }

  /// Words of the record; a translation is marked as one, by whom or what it was made.
  func text(_ entry: TextEntry) -> ReportInline {
    let text = ReportInline(recorded: entry.text, language: entry.language)
    guard entry.origin == .machine else { return text }
    return text + ReportInline(words: " (\(plain(.machineTranslation)))")
  }

  /// What a thing is called: its name, a conference by its number and title, anything else by its identifier.
  func name(_ reference: ReportReference) -> ReportInline {
    guard reference.name != nil || reference.kind == .conference else {
      return ReportInline(code: reference.identifier.description)
    }
    return called(reference).leading(to: reference.identifier.description)
  }

  /// What a thing is called, wherever that leads.
  private func called(_ reference: ReportReference) -> ReportInline {
    guard reference.kind == .conference else {
      guard let name = reference.name else { return ReportInline(code: reference.identifier.description) }
      let named = ofState(reference, name)
      guard let today = reference.nameToday else { return named }
      return self(.nowCalled, ["name": named, "today": text(today)])
    }
    guard let title = reference.name else { return meeting(reference) }
    guard reference.ordinal != nil else { return text(title) }
    return self(.titledMeeting, ["meeting": meeting(reference), "title": text(title)])
  }

  /// A conference by its number, where it has one, and its level; whatever its title.
  private func meeting(_ reference: ReportReference) -> ReportInline {
    let phrase: ReportPhrase =
      switch reference.level {
      case .seniorOfficials: .seniorOfficialsMeeting
      case .expert: .expertMeeting
      default: .conference
      }
    guard let ordinal = reference.ordinal else { return self(phrase) }
    return self(.numberedMeeting, ["ordinal": ReportInline(words: labels.ordinal(ordinal)), "meeting": self(phrase)])
  }

  /// A body of a state, unless its name says so already.
  private func ofState(_ reference: ReportReference, _ name: TextEntry) -> ReportInline {
    guard let state = reference.state, !TextFolding.fold(name.text).contains(TextFolding.fold(state.text)) else {
      return text(name)
    }
    return self(.bodyOfState, ["body": text(name), "state": text(state)])
  }

  /// What a thing is called, with its identifier.
  func noted(_ reference: ReportReference) -> ReportInline {
    let name = name(reference)
    let code = ReportInline(code: reference.identifier.description)
    return name == code ? code : self(.identifierNoted, ["name": name, "identifier": code])
  }

  /// A body by its short name where it has one.
  private func shortName(_ reference: ReportReference) -> ReportInline {
    reference.shortName.map(text) ?? name(reference)
  }

  /// The paragraphs of a text, each with its lines.
  func paragraphs(_ entry: TextEntry) -> [ReportInline] {
    let recorded = TextLines.paragraphs(of: entry.text).map { ReportInline(recorded: $0, language: entry.language) }
    guard entry.origin == .machine, let last = recorded.last else { return recorded }
    return recorded.dropLast() + [last + ReportInline(words: " (\(plain(.machineTranslation)))")]
  }

  /// A date in words.
  func date(_ date: EDTFDate) -> ReportInline { ReportInline(words: labels.dates.text(date, in: seasons)) }

  /// From when until when, in words, with the day once where it is one; `nil` where neither is known.
  func time(from start: EDTFDate?, until end: EDTFDate?) -> ReportInline? {
    guard let start, let end, start != end else { return (start ?? end).map(date) }
    if let words = labels.dates.text(from: start, until: end) { return ReportInline(words: words) }
    return self(.timeFromTo, ["from": date(start), "until": date(end)])
  }

  /// A day in words.
  func day(_ day: CalendarDay) -> ReportInline { ReportInline(words: labels.dates.text(day)) }

  /// A date in words, and as recorded where that differs.
  func dateWithEDTF(_ date: EDTFDate) -> ReportInline {
    let words = self.date(date)
    let recorded = ReportInline(words: date.description)
    return words == recorded
      ? words : self(.dateWithEDTF, ["date": words, "edtf": ReportInline(code: date.description)])
  }

  /// What happened last.
  func action(_ action: LastAction) -> ReportInline {
    let event = labels.events[action.wireName] ?? eventName(action.wireName)
    let values = [
      "event": ReportInline(words: event), "thing": ReportInline(code: action.subject.identifier.description),
    ]
    guard let occurred = action.occurred else {
      return self(.actionRecorded, values.merging(["date": day(action.recordedDay)]) { $1 })
    }
    return self(.action, values.merging(["date": date(occurred)]) { $1 })
  }

  /// What asks for something.
  func mandate(_ mandate: Mandate) -> ReportInline {
    switch mandate {
    case .thing(let reference):
      let thing = noted(reference)
      guard let date = reference.date else { return thing }
      return self(.mandateDated, ["thing": thing, "date": self.date(date)])
    case .entry(let action):
      return self(.entry, ["sequence": ReportInline(words: String(action.sequence)), "action": self.action(action)])
    case .standing(let series): return self(.standingItem, ["series": noted(series)])
    }
  }

  /// Who leads today: “Ministry of Home Affairs (successor of MOLISA)”, by area where areas went different ways.
  func party(_ party: ResponsibleParty) -> ReportInline {
    guard !party.isUnchanged else { return name(party.shares.first?.holders.first ?? party.named) }
    let isDivided = party.shares.count > 1
    let clauses = party.shares.flatMap { share in
      let clauses = holders(of: share, party, namesAreas: isDivided) + open(share, isRest: isDivided)
      return share.isUncertain ? clauses.map { self(.perhapsSo, ["answer": $0]) } : clauses
    }
    return .joined(clauses, plain(.clauseSeparator))
  }

  /// Who led on something in the past: the one named then, and who answers for it today where that is another.
  func partyThen(_ party: ResponsibleParty) -> ReportInline {
    party.isUnchanged ? name(party.named) : self.party(party)
  }

  private func holders(
    of share: ResponsibleParty.Share, _ party: ResponsibleParty, namesAreas: Bool
  ) -> [ReportInline] {
    guard !share.holders.isEmpty else { return [] }
    let names = ReportInline.joined(share.holders.map(name), plain(.listSeparator))
    let isItself = share.holders == [party.named]
    let holders = isItself ? names : self(.successor, ["holders": names, "named": shortName(party.named)])
    guard namesAreas, !share.areas.isEmpty else { return [holders] }
    return [self(.partFor, ["holders": holders, "areas": list(share.areas)])]
  }

  private func open(_ share: ResponsibleParty.Share, isRest: Bool) -> [ReportInline] {
    share.openAt.map { ended in
      let values = ["ended": shortName(ended), "areas": list(share.areas)]
      return self(share.areas.isEmpty ? (isRest ? .openRest : .open) : .openIn, values)
    }
  }

  /// The names of things, one after another.
  func list(_ references: [ReportReference]) -> ReportInline {
    .joined(references.map(name), plain(.listSeparator))
  }
}
