/// What a state, territory or body is called at a time.
public struct Designation: Sendable, Hashable {
  /// The name, in one or more languages.
  public var name: LocalizedText
  /// The abbreviation or short name, of a body.
  public var shortName: LocalizedText?
  /// The formal name, of a state.
  public var formalName: LocalizedText?
  /// The code, of a state or territory.
  public var code: String?
}

extension Designation {
  /// What it is called now.
  init(of thing: some SucceedingEntity) {
    self.init(name: thing.name)
    switch thing as any SucceedingEntity {
    case let body as Organization: shortName = body.shortName
    case let state as State: (formalName, code) = (state.formalName, state.code)
    case let territory as Territory: code = territory.code
    default: break
    }
  }

  /// What it is called after an event, where that says so.
  func following(_ payload: any EventPayload) -> Designation? {
    switch payload {
    case let event as OrganizationRegistered: Designation(name: event.name, shortName: event.shortName)
    case let event as StateRegistered: Designation(name: event.name, formalName: event.formalName, code: event.code)
    case let event as TerritoryRegistered: Designation(name: event.name, code: event.code)
    case let event as OrganizationRenamed: Designation(name: event.name, shortName: event.shortName ?? shortName)
    case let event as StateRenamed:
      Designation(
        name: event.name ?? name, formalName: event.formalName ?? formalName, code: event.code ?? code)
    case let event as TerritoryRenamed: Designation(name: event.name, code: event.code ?? code)
    default: nil
    }
  }
}
