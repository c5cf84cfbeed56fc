/// How a paper is laid out on its pages.
public struct PaperPage: Sendable, Hashable {
  /// Where the paper comes from: the journal, the entry, the day; absent where nothing is to be said of it.
  public var provenance: ReportInline?
  /// The root of the journal at that entry, in a sentence; absent where no one worked it out.
  public var root: ReportInline?
  /// What every page says so that nobody takes it for something else: “SPECIMEN”.
  public var mark: ReportInline?
  /// What is repeated at the head of the second page and those that follow: the symbol.
  public var running: ReportInline?

  /// A page from its parts.
  public init(
    provenance: ReportInline? = nil, root: ReportInline? = nil, mark: ReportInline? = nil, running: ReportInline? = nil
  ) {
    self.provenance = provenance
    self.root = root
    self.mark = mark
    self.running = running
  }
}

/// The head of a paper.
public struct PaperMasthead: Sendable, Hashable {
  /// Who issues it, and of which meeting it is.
  public var issuer: [ReportInline]
  /// Its symbol, distribution, day and languages.
  public var particulars: [ReportInline]

  /// A head from its parts.
  public init(issuer: [ReportInline], particulars: [ReportInline]) {
    self.issuer = issuer
    self.particulars = particulars
  }
}

/// The place where one side signs.
public struct PaperSignature: Sendable, Hashable {
  /// For whom.
  public var side: ReportInline
  /// Who signs; absent while nobody is named.
  public var name: ReportInline?
  /// In what office.
  public var office: ReportInline?

  /// A place from its parts.
  public init(side: ReportInline, name: ReportInline? = nil, office: ReportInline? = nil) {
    self.side = side
    self.name = name
    self.office = office
  }
}

extension ReportDocument {
  /// The document with each note replaced by its number, and the notes behind everything else.
  ///
  /// For formats that have no notes of their own.
  var withNotesAtEnd: ReportDocument {
    var numbering = NoteNumbering()
    var document = mapped { numbering.inline($0) }
    document.blocks += numbering.notes.enumerated().map { place, note in
      .subclause(marker: NoteNumbering.raised(place + 1), note)
    }
    return document
  }
}

/// Gives notes their numbers, in the order of the text; the same words have one number.
private struct NoteNumbering {
  private(set) var notes: [ReportInline] = []
  private var numbers: [ReportInline: Int] = [:]

  mutating func inline(_ text: ReportInline) -> ReportInline {
    ReportInline(
      text.runs.map { run in
        guard case .note(let note) = run else { return run }
        return .words(Self.raised(number(of: ReportInline(note))))
      })
  }

  private mutating func number(of note: ReportInline) -> Int {
    if let number = numbers[note] { return number }
    notes.append(note)
    numbers[note] = notes.count
    return notes.count
  }

  /// A number in raised digits: “¹²”.
  static func raised(_ number: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(String(number).compactMap(\.wholeNumberValue).map { digits[$0] })
  }
}
