import MeetingRecords

extension PendingMattersReport {
  /// The groups of matters in their order: overdue and old ones first, bodies and areas as they come by due date.
  static func groups(
    of matters: [PendingMatter], by grouping: PendingGrouping, on basis: ReportBasis
  ) -> [PendingGroup] {
    var numbers: [PendingTopic: [Int]] = [:]
    var order: [PendingTopic] = []
    for (place, matter) in matters.enumerated() {
      for topic in unique(topics(of: matter, by: grouping, on: basis)) {
        if numbers[topic] == nil { order.append(topic) }
        numbers[topic, default: []].append(place + 1)
      }
    }
    let sorted = order.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
    return sorted.map { PendingGroup(topic: $0.element, numbers: numbers[$0.element] ?? []) }
  }

  private static func topics(
    of matter: PendingMatter, by grouping: PendingGrouping, on basis: ReportBasis
  ) -> [PendingTopic] {
    switch grouping {
    case .owner:
      let shares = matter.owners.flatMap(\.shares)
      let topics = shares.flatMap(\.holders).map(PendingTopic.owner) + shares.flatMap(\.openAt).map(PendingTopic.openAt)
      return topics.isEmpty ? [.noOwner] : topics
    case .age: return [.age(matter.age(on: basis))]
    case .area: return matter.areas.isEmpty ? [.noArea] : matter.areas.map { .area($0) }
    case .due: return [.overdue(matter.overdue)]
    }
  }
}

extension PendingTopic {
  /// The place of a kind of group among the others.
  fileprivate var rank: Int {
    switch self {
    case .owner, .area: 0
    case .openAt: 1
    case .noOwner, .noArea: 2
    case .age(let age): AgeClass.allCases.firstIndex(of: age) ?? 0
    case .overdue(let overdue):
      switch overdue {
      case .yes: 0
      case .maybe: 1
      case .no: 2
      case nil: 3
      }
    }
  }

  /// The word in the JSON form.
  var word: String {
    switch self {
    case .owner: "owner"
    case .openAt: "open-at"
    case .noOwner: "no-owner"
    case .age: "age"
    case .area: "area"
    case .noArea: "no-area"
    case .overdue: "overdue"
    }
  }

  /// Whether the group says all that there is to say of the owners of a matter.
  func saysAll(of matter: PendingMatter) -> Bool {
    switch self {
    case .owner(let body):
      matter.owners.count == 1 && matter.owners[0].named.identifier == body.identifier && matter.owners[0].isUnchanged
    case .noOwner: true
    default: false
    }
  }

  /// The body or area, where it is one.
  var thing: ReportReference? {
    switch self {
    case .owner(let thing), .openAt(let thing), .area(let thing): thing
    case .noOwner, .age, .noArea, .overdue: nil
    }
  }

  /// The word for an age or an answer, where it is one.
  var value: String? {
    switch self {
    case .age(let age): age.rawValue
    case .overdue(let overdue): overdue?.rawValue
    case .owner, .openAt, .noOwner, .area, .noArea: nil
    }
  }
}
