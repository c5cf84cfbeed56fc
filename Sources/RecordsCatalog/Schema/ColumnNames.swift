/// How the names of the wire form become names of tables and columns.
enum ColumnNames {
  /// Names that would be keywords of SQL, or that say less alone than in their record.
  private static let columns = ["on": "date", "left": "has_left"]
  /// Words that name one already, or have a plural of their own.
  private static let singulars = ["considers": "considers", "corrigenda": "corrigendum", "annexes": "annex"]
  /// Names that the columns of revisions bear too.
  private static let temporal: Set = ["from", "since", "until"]

  /// The column of a field.
  static func column(_ field: String) -> String { columns[field] ?? snake(field) }

  /// The three columns of a date: as written, earliest day, latest day.
  static func date(_ field: String) -> [String] {
    let base = column(field)
    return [temporal.contains(base) ? base + "_date" : base, base + "_earliest", base + "_latest"]
  }

  /// The word for one element of a list.
  static func element(_ field: String) -> String {
    if let word = singulars[field] { return word }
    let plural = snake(field)
    if plural.hasSuffix("ies") { return plural.dropLast(3) + "y" }
    return plural.hasSuffix("s") ? String(plural.dropLast()) : plural
  }

  /// `followUp` and `follow-up` as `follow_up`; a full stop, which only a host's names have, as two lines: no name of ours
  /// has them.
  static func snake(_ name: String) -> String {
    name.reduce(into: "") { result, letter in
      if letter.isUppercase {
        result += "_" + letter.lowercased()
      } else {
        result += letter == "-" ? "_" : letter == "." ? "__" : "\(letter)"
      }
    }
  }

  /// The name as SQL takes it.
  static func quoted(_ name: String) -> String { "\"\(name)\"" }
}
