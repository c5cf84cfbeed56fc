import Acta
import LineEditor
import MeetingRecords

/// Completes the value of an argument or option.
struct ValueCompletion {
  let session: ShellSession
  /// The words of the command.
  let path: [String]
  /// The words behind them.
  var typed: [String] = []

  func candidates(for argument: GrammarArgument, beginningWith typed: String) -> [CompletionCandidate] {
    if let given = session.additions.candidates(for: argument.label, beginningWith: typed) { return given }
    if path == ["set"] || path == ["again"] { return settings(argument, typed) }
    if !argument.values.isEmpty { return matching(argument.values.map { CompletionCandidate($0) }, typed) }
    if let kinds = argument.kinds { return identifiers(kinds, argument, typed) }
    if let fields = FieldCompletion(session: session, path: path, typed: self.typed).names(for: argument) {
      return matching(fields, typed)
    }
    return switch argument.form {
    case .tableFormat: formats(typed)
    case .date, .day: matching(dates(), typed)
    case .moment: matching(MomentCompletion(session: session).candidates(), typed)
    case .audience:
      matching(ConfidentialityLevel.allWords.map { CompletionCandidate($0) }, typed)
        + identifiers(.party, argument, typed)
    case .language: matching(languages().map { CompletionCandidate($0) }, typed)
    case .text, .oneText: languageMarks(typed)
    case .column, .columns, .columnValue: columns(argument, typed)
    default: []
    }
  }

  private func matching(_ candidates: [CompletionCandidate], _ typed: String) -> [CompletionCandidate] {
    candidates.filter { $0.text.hasPrefix(typed) }
  }

  private func settings(_ argument: GrammarArgument, _ typed: String) -> [CompletionCandidate] {
    let formats = formats("")
    let names = ShellSettings.names.map { CompletionCandidate($0.name, description: $0.abstract) }
    let flags = ["on", "off"].map { CompletionCandidate($0) }
    return matching(argument.field == "name" ? names : path == ["again"] ? formats : formats + flags, typed)
  }

  /// The columns of what is listed; behind a comma, of the next one.
  private func columns(_ argument: GrammarArgument, _ word: String) -> [CompletionCandidate] {
    let vocabulary = (try? session.book())?.vocabulary ?? .meetingRecords
    let kinds = typed.lazy.compactMap(ListedKind.init(rawValue:)).compactMap { try? $0.known(in: vocabulary) }
    guard let kind = kinds.first else { return [] }
    let start = argument.form == .columns ? word.lastIndex(of: ",").map(word.index(after:)) : nil
    let before = word[..<(start ?? word.startIndex)]
    let end = argument.form == .columnValue ? "=" : ""
    return matching(
      kind.columns(in: vocabulary).map {
        CompletionCandidate(before + $0 + end, label: $0, endsWord: argument.form == .column)
      }, word)
  }

  private func formats(_ typed: String) -> [CompletionCandidate] {
    matching(session.formats.map { CompletionCandidate($0.name, description: $0.abstract) }, typed)
  }

  private func languages() -> [String] {
    let own = (try? session.book().read { $0.settings.language?.description }) ?? nil
    return ([own].compactMap { $0 } + ["vi", "lo", "en"]).reduce(into: []) { tags, tag in
      if !tags.contains(tag) { tags.append(tag) }
    }
  }

  /// `vi=`, for a text in that language; what does not begin like one is the text itself.
  private func languageMarks(_ typed: String) -> [CompletionCandidate] {
    matching(
      languages().map { CompletionCandidate("\($0)=", description: "a text in this language", endsWord: false) }, typed)
  }

  /// Today, and the dates of conferences, the newest first.
  private func dates() -> [CompletionCandidate] {
    let today = (try? session.today(in: session.book())).map {
      CompletionCandidate($0.description, description: "today")
    }
    let conferences = try? session.book().read { reader in
      reader.all(Conference.self).reversed().prefix(20).compactMap { conference in
        conference.dates.map { CompletionCandidate($0.description, description: "\(conference.identifier)") }
      }
    }
    return [today].compactMap(\.self) + (conferences ?? []).filter { $0.text != today?.text }
  }

  /// Identifiers of the kinds that the argument takes, what was used last first; behind a comma, of the next one.
  private func identifiers(
    _ kinds: EntityKinds, _ argument: GrammarArgument, _ typed: String
  ) -> [CompletionCandidate] {
    let start = typed.lastIndex(where: { $0 == "," || $0 == "=" }).map(typed.index(after:)) ?? typed.startIndex
    let (before, wanted) = (typed[..<start], String(typed[start...]))
    if wanted.contains(":") { return references(wanted, kinds, argument, behind: before) }
    if kinds.contains(.agendaItem), before.isEmpty {
      let numbered = AgendaNumber(session: session, words: self.typed).items(wanted)
      if !numbered.isEmpty { return numbered.map { CompletionCandidate($0.value, description: $0.words) } }
    }
    let recent = recent(wanted)
    let found = try? session.book().read { reader -> [CompletionCandidate] in
      let names =
        recent + reader.identifiers(beginningWith: wanted, kinds: kinds, limit: ShellCompletion.greatestCount)
      let titles = EntityTitles(state: reader, languages: [reader.settings.language].compactMap { $0 })
      let schemes = wanted.isEmpty ? [] : reader.schemes(beginningWith: wanted.lowercased(), limit: 10)
      var entities = names.compactMap(reader.any).filter { kinds.contains($0.kind) }
      if entities.isEmpty, schemes.isEmpty, wanted.count > 1, wanted.contains(where: \.isLetter), !wanted.contains("(")
      {
        // What does not begin an identifier may be a word of a name.
        entities = reader.search(wanted, kinds: kinds, limit: 20).hits.compactMap { reader.any($0.identifier) }
      }
      entities = fitting(entities, argument, reader)
      var seen: Set<Identifier> = []
      return entities.filter { seen.insert($0.identifier).inserted }.map { entity in
        CompletionCandidate(
          before + entity.identifier.description, description: titles.title(entity),
          label: entity.identifier.description, endsWord: !argument.isListedWithCommas)
      }
        + schemes.map {
          CompletionCandidate("\(before)\($0):", description: "a reference", label: "\($0):", endsWord: false)
        }
    }
    return found ?? []
  }

  /// The things that the verb can be used with come first, in the order in which they are.
  private func fitting(
    _ entities: [any Entity], _ argument: GrammarArgument, _ reader: CatalogReader
  ) -> [any Entity] {
    guard argument.kind == .positional, path.count == 2,
      let life = LifeCycle.all.first(where: { $0.noun == path[0] })
    else { return entities }
    let states = life.states(for: path[1])
    guard !states.isEmpty, entities.count > 1 else { return entities }
    let things = reader.things(of: life.kind, in: states, limit: ShellCompletion.greatestCount)
    let fitting = Set(things.shown.map(\.identifier))
    let first = entities.filter { fitting.contains($0.identifier.description) }
    return first + entities.filter { !fitting.contains($0.identifier.description) }
  }

  /// What begins so of what things of the kinds are called elsewhere.
  private func references(
    _ wanted: String, _ kinds: EntityKinds, _ argument: GrammarArgument, behind before: Substring
  ) -> [CompletionCandidate] {
    let found = try? session.book().read { reader -> [CompletionCandidate] in
      let titles = EntityTitles(state: reader, languages: [reader.settings.language].compactMap { $0 })
      return reader.references(beginningWith: wanted, kinds: kinds, limit: ShellCompletion.greatestCount).map { name in
        CompletionCandidate(
          "\(before)\(name)", description: reader.any(name).map(titles.title) ?? "", label: "\(name)",
          endsWord: !argument.isListedWithCommas)
      }
    }
    return found ?? []
  }

  /// Words that were used and begin so, the last one first.
  private func recent(_ prefix: String) -> [Identifier] {
    let used = (session.shell?.lastUse ?? [:]).filter { $0.key.hasPrefix(prefix) }
    return used.sorted { $0.value > $1.value }.prefix(50).compactMap { try? Identifier($0.key) }
  }
}
