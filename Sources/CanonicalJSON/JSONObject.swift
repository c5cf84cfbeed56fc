/// The members of a JSON object, in the order in which they were written; no name occurs twice.
public struct JSONObject: Sendable, Hashable {
  /// One name and its value.
  public struct Member: Sendable, Hashable {
    /// The member's name.
    public let key: String
    /// The member's value.
    public let value: JSONValue

    /// A member of that name and value.
    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }

    /// Whether name and value have the same bytes.
    public static func == (left: Member, right: Member) -> Bool {
      left.key.hasSameUnits(as: right.key) && left.value == right.value
    }

    /// Feeds what `==` compares.
    public func hash(into hasher: inout Hasher) {
      key.hashUnits(into: &hasher)
      hasher.combine(value)
    }
  }

  /// The members in order.
  public private(set) var members: [Member]

  /// An object without members.
  public init() { members = [] }

  /// An object of members whose names the caller knows to be different.
  init(distinct members: [Member]) { self.members = members }

  /// The names in order.
  public var keys: [String] { members.map(\.key) }

  /// Whether there is no member.
  public var isEmpty: Bool { members.isEmpty }

  /// How many members there are.
  public var count: Int { members.count }

  /// The value of that name, nil when there is none; setting replaces in place, appends, or (nil) removes.
  ///
  /// O(``count``).
  public subscript(key: String) -> JSONValue? {
    get { members.first { $0.key.hasSameUnits(as: key) }?.value }
    set {
      let index = members.firstIndex { $0.key.hasSameUnits(as: key) }
      switch (index, newValue) {
      case (let index?, let value?): members[index] = Member(key: key, value: value)
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// An object of these members in this order; of two with the same name the last value stands in the first place.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init()
    for (key, value) in elements { self[key] = value }
  }
}
