/// What was typed as one word with an equals sign in it: `KEY` or `KEY=VALUE`.
public struct KeyedArgument: Sendable, Hashable {
  /// What stands before the first equals sign.
  public let key: String
  /// What stands after it; absent where there is none.
  public let value: String?

  /// Takes a word apart at its first equals sign.
  public init(_ argument: String) {
    guard let equals = argument.firstIndex(of: "=") else {
      (key, value) = (argument, nil)
      return
    }
    key = String(argument[..<equals])
    value = String(argument[argument.index(after: equals)...])
  }
}

extension Identifier {
  /// Identifiers, or references of what they are to name, typed as one word, with commas between them.
  ///
  /// - Throws: ``ValueError`` where one of them is none.
  public static func list(_ argument: String) throws(ValueError) -> [Identifier] {
    var identifiers: [Identifier] = []
    for word in argument.split(separator: ",", omittingEmptySubsequences: false) {
      identifiers.append(try Identifier.typed(String(word.drop { $0 == " " })))
    }
    return identifiers
  }
}

/// A person in a capacity, as typed: `PERSON` or `PERSON=CAPACITY`.
public struct PersonInCapacity: Sendable, Hashable {
  /// The person.
  public var person: Identifier
  /// The capacity; absent where none was typed.
  public var capacity: LocalizedText?

  /// How one is typed.
  public static var form: ValueForm { ValueForm("person", "PERSON or PERSON=CAPACITY; may be repeated.") }

  /// Reads persons, in the order in which they were first named.
  ///
  /// A person named again with a capacity in another language is the same one.
  ///
  /// - Throws: ``ValueError`` where a part of it is no value of its type.
  public static func all(_ arguments: [String], language: LanguageTag) throws(ValueError) -> [PersonInCapacity] {
    var persons: [(person: Identifier, capacities: [String])] = []
    for argument in arguments {
      let typed = KeyedArgument(argument)
      let person = try Identifier.typed(typed.key)
      let known = persons.firstIndex { $0.person == person && !$0.capacities.isEmpty }
      if let known, let capacity = typed.value {
        persons[known].capacities.append(capacity)
      } else {
        persons.append((person, typed.value.map { [$0] } ?? []))
      }
    }
    var result: [PersonInCapacity] = []
    for (person, capacities) in persons {
      let capacity =
        capacities.isEmpty ? nil : try LocalizedText(arguments: capacities, defaultLanguage: language)
      result.append(PersonInCapacity(person: person, capacity: capacity))
    }
    return result
  }
}
