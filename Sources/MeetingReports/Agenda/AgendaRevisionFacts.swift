public import MeetingRecords

/// Which revision of an agenda a report is.
public struct AgendaRevisionFacts: Sendable, Hashable {
  /// Its number: 0 for the original, then one more than that of the revision circulated last.
  public var number: Int
  /// Its symbol, with its number where the one before had a symbol.
  public var symbol: String?
  /// The revision circulated or adopted last; absent where none was.
  public var previous: CirculatedAgenda?
  /// Whether it is the paper that is about to be circulated, rather than one that is looked at.
  public var isIssued = false
}

/// An agenda that was circulated or adopted.
public struct CirculatedAgenda: Sendable, Hashable {
  /// Its number: 0 for the original, 1 for the first revision of it.
  public var number: Int
  /// The document symbol.
  public var symbol: String?
  /// Which stage it was.
  public var stage: AgendaStage
  /// When it was circulated or adopted.
  public var on: EDTFDate?
  /// The sequence number of the journal that it spoke of.
  public var asOf: Int
  /// The SHA-256 of the file that people saw.
  public var sha256: ContentDigest?

  /// What it is called: “VNLA/10/1” for the original, “VNLA/10/1/Rev.1” for its first revision, or “Rev.1” alone; nothing for an
  /// original without a symbol.
  public var designation: String? { Self.designation(symbol: symbol, number: number) }

  static func designation(symbol: String?, number: Int) -> String? {
    guard let symbol else { return number > 0 ? "Rev.\(number)" : nil }
    // What the record says in so many words stays.
    return number > 0 && parted(symbol).revision == nil ? symbol + "/Rev.\(number)" : symbol
  }

  /// The symbol of a revision of what has a symbol, as far as that says a number higher than the record's own.
  static func symbol(ofRevision number: Int, of symbol: String) -> String {
    let (base, said) = parted(symbol)
    guard let said, said >= number else { return designation(symbol: base, number: number) ?? base }
    return base + "/Rev.\(said + 1)"
  }

  /// The symbol without the number of a revision, and that number.
  private static func parted(_ symbol: String) -> (base: String, revision: Int?) {
    let digits = symbol.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let rest = symbol.dropLast(digits)
    // More digits are no number of a revision.
    guard 1...9 ~= digits, rest.hasSuffix("/Rev."), let number = Int(symbol.suffix(digits)) else {
      return (symbol, nil)
    }
    return (String(rest.dropLast("/Rev.".count)), number)
  }
}

extension CirculatedAgenda {
  init(_ revision: AgendaRevision) {
    self.init(
      number: revision.number, symbol: revision.symbol, stage: revision.stage, on: revision.on, asOf: revision.asOf,
      sha256: revision.sha256)
  }
}

/// Something that happened since the agenda was last circulated.
public struct AgendaChange: Sendable, Hashable {
  /// What happened, and to what.
  public var action: LastAction
  /// The title that an item had before it was reworded.
  public var formerTitle: TextEntry?
}

extension AgendaRevisionFacts: ReportRow {
  static let members: [ReportMember<AgendaRevisionFacts>] = [
    .required("number", \.number), .optional("symbol", \.symbol), .optional("previous", \.previous),
  ]
}

extension CirculatedAgenda: ReportRow {
  static let members: [ReportMember<CirculatedAgenda>] = [
    .required("number", \.number), .optional("symbol", \.symbol), .word("stage", \.stage), .optional("on", \.on),
    .required("asOf", \.asOf), .optional("sha256", \.sha256),
  ]
}

extension AgendaChange: ReportRow {
  static let members: [ReportMember<AgendaChange>] = [
    .required("action", \.action), .optional("formerTitle", \.formerTitle),
  ]
}
