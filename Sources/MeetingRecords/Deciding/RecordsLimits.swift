/// How much of things within things there may be.
public enum RecordsLimits {
  /// How many levels of items an agenda has at most, those at the top included.
  public static let agendaItemLevels = 16
  /// How many levels of areas within areas there are at most, and of bodies within bodies, and of meetings that prepare
  /// others.
  public static let levels = 64
  /// How many bodies functions are followed through at most to answer one question, a body that is met on several ways
  /// counted each time; nobody knows what lies behind them, and the answer is maybe.
  public static let successionSteps = 2_000
  /// How many characters the scheme of a reference has at most.
  public static let referenceSchemeCharacters = 40
  /// The greatest number of a statement on an instrument.
  public static let greatestStatementNumber = 1_000_000
  /// How many characters the number of a part of a decision has at most.
  public static let decisionPartNumberCharacters = 20
  /// How many characters the value of a reference has at most, in Unicode scalars.
  public static let referenceValueCharacters = 200
}
