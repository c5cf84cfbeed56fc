/// What the events of a generated journal are like.
public enum DataVariant: String, CaseIterable, Sendable {
  /// Events of every kind in the proportions of a busy secretariat.
  case standard
  /// The same with the full text of every speech, 2 to 4 KB each.
  case long
  /// The same with about five revisions of each follow-up, speech and agenda item.
  case revised

  /// How often what can be changed is changed beyond what the standard has.
  var extraRevisions: Int { self == .revised ? 4 : 0 }
  /// Whether speeches have their full text.
  var hasFullTexts: Bool { self == .long }
}
