/// The command to name a document as the source of entries, under the next free `SOURCE/citation-N`.
public struct AddCitation: RecordCommand {
  /// The document, or the identifier of the citation itself.
  public var place: Identifier
  /// The entries that it supports.
  public var entries: [EntryReference] = []
  /// When it was cited.
  public var occurred: EDTFDate?
  /// The identifier that the entry is to have.
  public var id: EntryIdentifier?
  /// What the entry says; source and entries are filled in.
  public var citation: CitationAdded

  /// A command from its parts.
  public init(
    _ place: Identifier, entries: [EntryReference] = [], occurred: EDTFDate? = nil, id: EntryIdentifier? = nil,
    _ citation: CitationAdded = CitationAdded()
  ) {
    self.place = place
    self.entries = entries
    self.occurred = occurred
    self.id = id
    self.citation = citation
  }

  /// The entry that adds the citation.
  ///
  /// Refuses a source that is no document, and entries that there are none of.
  public func entries<S: RecordsReading>(in state: S) throws(Rejection) -> [ProposedEntry] {
    var citation = citation
    for entry in entries {
      let id = try state.recorded(entry).stamp.id
      guard !citation.entries.contains(id) else { continue }
      citation.entries.append(id)
    }
    // A field is typed as people say it, and recorded by its name.
    if let field = citation.field, let thing = citation.about.first.flatMap({ state.any($0) }) {
      citation.field = type(of: thing).field(named: field)?.name ?? field
    }
    return try BeginPart(place, occurred: occurred, id: id, citation).entries(in: state)
  }
}

extension CitationAdded: PartEvent {
  /// `SOURCE/citation-N`.
  public static var partKind: String { "citation" }
  /// Documents.
  public static var wholeKinds: EntityKinds { .document }
  /// A source is needed.
  public static var needsWhole: Bool { true }
  /// The source.
  public var whole: Identifier? {
    get { particulars.source.isBlank ? nil : particulars.source }
    set { particulars.source = newValue ?? .blank }
  }
}
