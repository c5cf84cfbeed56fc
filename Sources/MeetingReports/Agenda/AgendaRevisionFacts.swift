public import MeetingRecords

/// Which revision of an agenda a report is.
public struct AgendaRevisionFacts: Sendable, Hashable {
  /// Its number: one more than that of the revision circulated last.
  public var number: Int
  /// Its symbol, with its number where the one before had a symbol.
  public var symbol: String?
  /// The revision circulated or adopted last; absent where none was.
  public var previous: CirculatedAgenda?
}

/// An agenda that was circulated or adopted.
public struct CirculatedAgenda: Sendable, Hashable {
  /// Its number.
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

  /// The symbol with the number: “VNLA/10/1/Rev.2”, or the number alone: “Rev.2”.
  public var designation: String { Self.designation(symbol: symbol, number: number) }

  static func designation(symbol: String?, number: Int) -> String {
    symbol.map { base(of: $0) + "/Rev.\(number)" } ?? "Rev.\(number)"
  }

  /// The symbol without the number of a revision.
  private static func base(of symbol: String) -> String {
    let digits = symbol.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let rest = symbol.dropLast(digits)
    return digits > 0 && rest.hasSuffix("/Rev.") ? String(rest.dropLast("/Rev.".count)) : symbol
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
