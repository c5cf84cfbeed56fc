public import MeetingRecords

/// What the record says of an instrument, as data: its particulars, the status of its parties, what they declared.
public struct InstrumentDossier: ThingReport, Hashable {
  /// What it is about.
  public typealias Subject = Instrument
  /// How it is asked for.
  public static let declaration = ReportOfThing(
    Self.self, "instrument", title: "Instrument",
    "What the record says of an instrument: who signed, consented and left, and what each declared.",
    thing: Field("instrument", placeholder: "instrument", "The instrument."), examples: [Verb.Example("mou-2025")],
    remarks: """
      The status table has each participant with its signature, its consent and since when the instrument is in force for it, on \
      the day that is asked about. A letter follows the day of a consent that is no ratification, and is explained below the \
      table. The calendar has the entry into force, the end, and the days for notice and review.
      """)

  /// What it was made from.
  public var basis: ReportBasis
  /// What it is called elsewhere.
  public var references: [RecordedReference]
  /// What its printed fields say: whether it binds, how it enters into force, its depositary, and so on.
  public var fields: [PrintedField]
  /// Its row in the register, with what each party did.
  public var instrument: RegisteredInstrument
  /// When it was negotiated.
  public var negotiated: EDTFDate?
  /// When its text was adopted.
  public var adopted: EDTFDate?
  /// When it ended.
  public var ended: EDTFDate?
  /// Whether it was also signed by parties that nobody named.
  public var isSignedByUnnamed: Bool
  /// With whom it was registered.
  public var registrations: [RegistrationFacts]
  /// Who keeps its originals.
  public var deposits: [DepositFacts]
  /// What else names the instrument.
  public var alsoNamedIn: [DossierMention]
  /// The documents cited for what is said here.
  public var sources: [ReportSource]
  /// Its days in a calendar.
  public var calendarEntries: [ReportCalendarEntry]
}

/// The registration of an instrument.
public struct RegistrationFacts: Sendable, Hashable {
  /// With whom it was registered.
  public var with: ReportReference?
  /// Under which number.
  public var number: String?
  /// When it was done; `nil` while unknown.
  public var on: EDTFDate?
}

/// Who keeps originals of an instrument.
public struct DepositFacts: Sendable, Hashable {
  /// Who keeps them.
  public var with: ReportReference
  /// How many originals.
  public var originals: Int?
  /// How many certified copies.
  public var copies: Int?
  /// In which languages.
  public var languages: [LanguageTag]
  /// Since when.
  public var on: EDTFDate?
}

extension InstrumentDossier {
  /// Makes the dossier of an instrument.
  ///
  /// - Parameters:
  ///   - instrument: the instrument, by any identifier that it ever went by.
  ///   - basis: the day, the languages of the reader, and what is to be said of the journal.
  ///   - records: the record; not changed while this reads.
  /// - Throws: ``ReportError`` where the identifier is unknown or not that of an instrument.
  /// - Complexity: linear in what is recorded of the instrument, and what names it.
  public init(instrument: Identifier, basis: ReportBasis, from records: some RecordsListing) throws(ReportError) {
    self.init(of: try records.subject(Instrument.self, instrument), reader: ReportReader(records, basis))
  }

  init(of subject: Instrument, reader: ReportReader<some RecordsListing>) {
    basis = reader.basis
    references = Array(subject.identity.references)
    fields = reader.printed(subject)
    instrument = reader.registered(subject, horizon: reader.basis.on.adding(months: 24), tellsActs: true)
    (negotiated, adopted, ended) = (subject.negotiated, subject.adopted, subject.ended)
    isSignedByUnnamed = subject.signedByUnnamed
    registrations = reader.registrations(of: subject)
    deposits = subject.deposits.map { deposit in
      DepositFacts(
        with: reader.reference(deposit.with, on: deposit.on), originals: deposit.originals, copies: deposit.copies,
        languages: deposit.languages, on: deposit.on)
    }
    let linked = (instrument.relations + instrument.affectedBy).map(\.other.identifier)
    alsoNamedIn = reader.mentions(of: subject.key, except: Set(linked))
    sources = reader.sources(of: [subject.key])
    calendarEntries = reader.calendarEntries(subject, instrument)
  }
}

extension ReportReader {
  /// With whom an instrument was registered.
  func registrations(of instrument: Instrument) -> [RegistrationFacts] {
    instrument.registrations.map { registration in
      RegistrationFacts(
        with: registration.with.map { reference($0, on: registration.on) }, number: registration.number,
        on: registration.on)
    }
  }
}

extension InstrumentDossier: MadeOfThing {
  static let ownMembers: [ReportMember<InstrumentDossier>] = [
    .required("instrument") { Numbered(number: 1, row: $0.instrument) }, .list("references", \.references),
    .optional("negotiated", \.negotiated), .optional("adopted", \.adopted), .optional("ended", \.ended),
    .flag("signedByUnnamed", \.isSignedByUnnamed),
    .optional("particulars") { $0.fields.isEmpty ? nil : InstrumentParticulars(fields: $0.fields) },
    .list("deposits", \.deposits), .list("alsoNamedIn", \.alsoNamedIn), .list("sources", \.sources),
  ]

  /// The dossier as canonical JSON: no white space, members in the order of the schema, what has no value left out.
  ///
  /// The form of each member is in `reports.schema.json`, which the tests make of the declarations.
  public var json: [UInt8] { canonicalJSON }

  /// `participants`, `statements`, `instruments` and `also_named_in`.
  public var sheets: [ReportSheet] {
    [
      TreatyParticipant.sheet([instrument]), StatementFacts.sheet([instrument]),
      RegisteredInstrument.sheet([instrument]),
      DossierMention.sheet(alsoNamedIn),
    ]
  }

  /// The dossier as a document in the words of a language.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    let say = ReportWording(labels: labels, seasons: basis.seasons)
    var blocks: [ReportBlock] = [
      .title(say.name(instrument.instrument), lines: [say.title(of: Self.declaration)]), .facts(facts(say)),
    ]
    blocks += say.statusTable(instrument.participants)
    blocks += say.statementSection(instrument.participants) + say.territorySection(instrument.participants)
    blocks += say.section(.lineage, say.lineage(instrument))
    blocks += say.mentionSection(alsoNamedIn) + say.sources(sources)
    return ReportDocument(language: labels.language, blocks: blocks)
  }

  private func facts(_ say: ReportWording) -> [ReportFact] {
    var facts = say.identity(instrument.instrument, references)
    facts.append(ReportFact(say.plain(.type), [say(instrument.type.phrase)]))
    facts += say.facts(fields)
    facts.append(ReportFact(say.plain(.status), [say.status(instrument)]))
    let dates: [(ReportPhrase, EDTFDate?)] = [
      (.negotiatedOn, negotiated), (.adoptedOn, adopted), (.signed, instrument.signed),
      (.inForce, instrument.inForce), (.endedOn, ended),
    ]
    facts += dates.compactMap { phrase, date in
      date.map { ReportFact(say.plain(phrase), [say.dateWithEDTF($0)]) }
    }
    if isSignedByUnnamed { facts.append(ReportFact(say.plain(.signed), [say(.signedByUnnamed)])) }
    facts.append(ReportFact(say.plain(.expiry), say.terms(instrument)))
    if !instrument.areas.isEmpty { facts.append(ReportFact(say.plain(.areas), [say.list(instrument.areas)])) }
    return facts + say.keeping(registrations, deposits) + say.basis(basis)
  }
}

/// What the printed fields of an instrument say, as an object of their own: reports say their languages under the same name.
private struct InstrumentParticulars: ReportRow {
  let fields: [PrintedField]
  static let members: [ReportMember<InstrumentParticulars>] = ReportMember.printed(of: Instrument.self, \.fields)
}
