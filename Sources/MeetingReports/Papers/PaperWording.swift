import MeetingRecords

/// Says in the sentences of a language what papers say: things by what people call them, and nothing of the machine.
struct PaperWording {
  let say: ReportWording
  let basis: ReportBasis

  init(_ labels: ReportLabels, _ basis: ReportBasis) {
    say = ReportWording(labels: labels, seasons: basis.seasons)
    self.basis = basis
  }

  var labels: ReportLabels { say.labels }

  /// A sentence with values in its places; a place without a value stays empty.
  func callAsFunction(_ sentence: PaperSentence, _ values: [String: ReportInline] = [:]) -> ReportInline {
    let runs = LabelTemplate(labels.sentences[sentence] ?? "").pieces.flatMap { piece -> [ReportInline.Run] in
      switch piece {
      case .words(let words): [.words(words)]
      case .place(let place): value(of: place, values)
      }
    }
    return ReportInline(runs)
  }

  /// What stands in a place: its value, or, where it holds the forms of a word, the one that goes with its count.
  private func value(of place: String, _ values: [String: ReportInline]) -> [ReportInline.Run] {
    guard let colon = place.firstIndex(of: ":") else { return values[place]?.runs ?? [] }
    let forms = place[place.index(after: colon)...].split(separator: "|", omittingEmptySubsequences: false)
    let count = values[String(place[..<colon])].flatMap { Int($0.text) } ?? 0
    let wanted = labels.pluralForm(count)
    return (forms.indices.contains(wanted) ? forms[wanted] : forms.last).map { [.words(String($0))] } ?? []
  }

  /// A sentence about a count.
  func count(_ sentence: PaperSentence, _ count: Int, _ values: [String: ReportInline] = [:]) -> ReportInline {
    self(sentence, values.merging(["count": ReportInline(words: String(count))]) { $1 })
  }

  /// Words of the record.
  func text(_ entry: TextEntry) -> ReportInline { ReportInline(recorded: entry.text, language: entry.language) }

  /// What a thing is called: a conference by its number, an instrument by its type and the day of its signature.
  func name(_ reference: ReportReference) -> ReportInline {
    switch reference.kind {
    case .conference: meeting(reference)
    // A name of a person is the same in every language.
    case .person: reference.name.map { ReportInline(recorded: $0.text) } ?? self(.unknown)
    case .instrument: instrument(reference)
    default: reference.name.map { ofState(reference, text($0)) } ?? self(.unknown)
    }
  }

  /// The title of a thing, or what it is called where it has none.
  func title(_ reference: ReportReference) -> ReportInline { reference.name.map(text) ?? name(reference) }

  /// A state by its formal name.
  func formal(_ reference: ReportReference) -> ReportInline { (reference.formalName.map(text)) ?? name(reference) }

  /// A body, or a state by its short name, as it is named within a sentence: “the Ministry of Home Affairs of Viet Nam”.
  func within(_ reference: ReportReference) -> ReportInline {
    reference.kind == .organization ? self(.bodyWithin, ["body": name(reference)]) : name(reference)
  }

  /// A body, or a state by its formal name, as it is named within a sentence.
  func formalWithin(_ reference: ReportReference) -> ReportInline {
    reference.kind == .organization || reference.formalName != nil
      ? self(.bodyWithin, ["body": formal(reference)]) : formal(reference)
  }

  /// A body of a state, unless its name says so already.
  private func ofState(_ reference: ReportReference, _ name: ReportInline) -> ReportInline {
    guard let state = reference.state, !TextFolding.fold(name.text).contains(TextFolding.fold(state.text)) else {
      return name
    }
    return say(.bodyOfState, ["body": name, "state": text(state)])
  }

  /// A conference by its number, or by its title where it has none.
  private func meeting(_ reference: ReportReference) -> ReportInline {
    let phrase: ReportPhrase =
      switch reference.level {
      case .seniorOfficials: .seniorOfficialsMeeting
      case .expert: .expertMeeting
      default: .conference
      }
    guard let ordinal = reference.ordinal else { return reference.name.map(text) ?? say(phrase) }
    return self(
      .meetingTitle,
      ["ordinal": self.ordinal(ordinal), "meeting": say(phrase), "Meeting": Self.capitalized(say(phrase))])
  }

  /// An instrument by its type and the day of its signature: “memorandum of understanding of 12 November 2025”.
  func instrument(_ reference: ReportReference) -> ReportInline {
    guard let type = reference.instrumentType else { return title(reference) }
    let values = ["type": say(type.phrase), "Type": Self.capitalized(say(type.phrase))]
    guard let signed = reference.date else { return reference.name.map(text) ?? say(type.phrase) }
    return self(.instrumentOfDate, values.merging(["date": date(signed)]) { $1 })
  }

  /// A number in a series, as a word.
  func ordinal(_ number: Int) -> ReportInline { ReportInline(words: labels.ordinalWord(number)) }

  /// A date in words.
  func date(_ date: EDTFDate) -> ReportInline { say.date(date) }

  /// One after another, the last with “and”.
  func list(_ parts: [ReportInline]) -> ReportInline {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? ReportInline() }
    return .joined(Array(parts.dropLast()), say.plain(.listSeparator)) + self(.and) + last
  }

  /// Sentences one after another.
  func paragraph(_ sentences: [ReportInline?]) -> ReportInline {
    .joined(sentences.compactMap(\.self).filter { !$0.isEmpty }.map(Self.capitalized), " ")
  }

  /// Text whose first letter is a capital.
  static func capitalized(_ text: ReportInline) -> ReportInline {
    let marks = text.runs.prefix { if case .leads = $0 { true } else { false } }
    guard let first = text.runs.dropFirst(marks.count).first else { return text }
    func capital(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
    let run: ReportInline.Run =
      switch first {
      case .words(let words): .words(capital(words))
      case .strong(let words): .strong(capital(words))
      case .recorded, .emphasized, .code, .note, .leads: first
      }
    return ReportInline(marks + [run] + text.runs.dropFirst(marks.count + 1))
  }

  /// How a paper is laid out on its pages.
  ///
  /// - Parameters:
  ///   - symbol: its symbol, where it has one.
  ///   - isSpecimen: whether something in it is an illustration.
  func page(symbol: ReportInline?, isSpecimen: Bool) -> PaperPage {
    PaperPage(provenance: provenance, root: root, mark: isSpecimen ? self(.specimen) : nil, running: symbol)
  }

  /// Where the paper comes from, in one line.
  private var provenance: ReportInline? {
    guard let origin = basis.journal.origin else { return nil }
    let source = self(
      .provenance,
      [
        "origin": ReportInline(recorded: origin), "entry": ReportInline(words: String(basis.journal.head)),
        "date": say.day(basis.on),
      ])
    return paragraph([source, basis.journal.clockIsScripted ? self(.scriptedClock) : nil])
  }

  /// How many digits of the root a paper prints: as many as no one can find another journal for by chance.
  private static let rootDigits = 16

  /// The beginning of the root, in groups that can be read out; the JSON form has all of it.
  private var root: ReportInline? {
    basis.journal.root.map { root in
      let digits = Array(root.prefix(Self.rootDigits))
      let groups = stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<min($0 + 4, digits.count)]) }
      return self(.provenanceRoot, ["root": ReportInline(recorded: groups.joined(separator: " ") + " …")])
    }
  }
}
