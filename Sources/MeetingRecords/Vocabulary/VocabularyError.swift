/// Why declarations cannot be added to a vocabulary.
public enum VocabularyError: Error, Sendable, Hashable {
  /// The name of the event is in no namespace, or in ours.
  case notInNamespace(String)
  /// The kind is in no namespace.
  case kindNotInNamespace(String)
  /// The name is taken.
  case taken(String)
  /// A field of the event has a name that is reserved in the data of every event.
  case reservedMember(String, of: String)
  /// The event would begin a thing of one of our kinds.
  case beginsOurs(String)

  /// What is wrong, as a sentence.
  public var message: String {
    switch self {
    case .notInNamespace(let name):
      "“\(name)” is not the name of an event of yours: put a namespace of your own before it, such as “org.example.”."
    case .kindNotInNamespace(let word):
      "“\(word)” is not the name of a kind of yours: small letters, digits and hyphens, with a namespace of your own before "
        + "them, such as “org.example.booking”."
    case .taken(let name): "“\(name)” is there already: choose another name."
    case .reservedMember(let member, let name):
      "“\(name)” has a field “\(member)”, a name that is reserved in every event: choose another name."
    case .beginsOurs(let name): "“\(name)” would begin what is not yours: let it begin things of kinds of your own."
    }
  }
}

extension VocabularyError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
