/// What a state, territory, body or series is called at a time.
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
  init(of thing: some RenamedEntity) {
    self.init(name: thing.name)
    switch thing as any RenamedEntity {
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
    case let event as SeriesEstablished: Designation(name: event.name)
    case let event as SeriesRenamed: Designation(name: event.name)
    case let event as OrganizationRenamed: Designation(name: event.name, shortName: event.shortName ?? shortName)
    case let event as StateRenamed:
      Designation(
        name: event.name ?? name, formalName: event.formalName ?? formalName, code: event.code ?? code)
    case let event as TerritoryRenamed: Designation(name: event.name, code: event.code ?? code)
    default: nil
    }
  }

  /// What it is called where a name of it is translated; `nil` where something else is.
  func translated(_ translation: TextTranslated) -> Designation? {
    var designation = self
    switch translation.field {
    case "name": designation.name = name.merging(translation.text)
    case "shortName": designation.shortName = shortName.merging(translation.text)
    case "formalName": designation.formalName = formalName.merging(translation.text)
    default: return nil
    }
    return designation
  }
}

/// What something was called, from one renaming to the next: asked once, it answers for many days.
public struct DesignationCourse {
  private let course: Course<Designation>

  init(_ course: Course<Designation>) { self.course = course }

  /// The names, formal names, abbreviations and codes that it may have borne, in the order in which it took them; one where
  /// that is certain.
  ///
  /// - Complexity: O(n log n) in the number of names.
  public func designations(on days: AskedDays) -> [Designation] { course.standings(on: days) }

  /// The names that it may have borne, in the order in which it took them; one where that is certain.
  ///
  /// - Complexity: O(n log n) in the number of names.
  public func names(on days: AskedDays) -> [LocalizedText] { unique(designations(on: days).map(\.name)) }
}
