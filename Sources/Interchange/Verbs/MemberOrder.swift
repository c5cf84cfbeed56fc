internal import CanonicalJSON
internal import MeetingRecords

/// The order of the members of an object as a journal has them, in which they are read; people write them in any.
struct MemberOrder: Sendable {
  private let places: [String: Int]
  private let nested: [String: MemberOrder]

  /// The order of the members of a record.
  init(_ members: [WireMember]) {
    places = Dictionary(members.enumerated().map { ($1.name, $0) }) { first, _ in first }
    nested = Dictionary(members.filter { !$0.members.isEmpty }.map { ($0.name, MemberOrder($0.members)) }) { first, _ in
      first
    }
  }

  /// The object with its members in this order, and behind them those that it does not know.
  func applied(to object: JSONObject) -> JSONObject {
    var members = object.members
    if !nested.isEmpty {
      members = members.map { member in
        guard let order = nested[member.key] else { return member }
        return JSONObject.Member(key: member.key, value: order.applied(within: member.value))
      }
    }
    let order = members.map { places[$0.key] ?? Int.max }
    if !zip(order, order.dropFirst()).allSatisfy({ $0 <= $1 }) {
      members = zip(order, members).enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
        .map(\.element.1)
    }
    var result = JSONObject()
    for member in members { result[member.key] = member.value }
    return result
  }

  private func applied(within value: JSONValue) -> JSONValue {
    switch value {
    case .object(let object): .object(applied(to: object))
    case .array(let elements): .array(elements.map { applied(within: $0) })
    default: value
    }
  }
}
