import MeetingRecords

extension TestJournal {
  /// States and territories that come and go.
  mutating func partition(_ round: Int) throws {
    let names = ["a", "b", "c", "d", "e"].map { "state-\(round)-\($0)" }
    for name in names {
      let title = try text("State \(name)")
      try record(name, StateRegistered { $0.name = title })
    }
    let states = try names.map { try id($0) }
    let (other, short) = (try text("Another name \(round)", "vi=Tên khác"), try text("Isle \(round)"))
    try record(names[0], occurred: "1975", StateRenamed { ($0.name, $0.formalName) = (other, other) })
    for letter in ["a", "b"] {
      try record("isle-\(round)-\(letter)", TerritoryRegistered { ($0.name, $0.state) = (short, states[0]) })
    }
    let isles = [try id("isle-\(round)-a"), try id("isle-\(round)-b")]
    try record("\(isles[0])", occurred: "1980", TerritoryRenamed { $0.name = other })
    try record("\(isles[0])", occurred: "1981", TerritoryTransferred { $0.to = states[1] })
    try record("\(isles[1])", occurred: "1982", TerritoryDissolved { $0.into = [isles[0]] })
    try record(
      names[2], occurred: "1990", StateSeparated { ($0.from, $0.territories) = (states[1], [isles[0]]) })
    try record(names[3], occurred: "1991", StatesUnited { ($0.united, $0.goesOn) = ([states[1]], true) })
    try record(names[0], occurred: "1993", StateDissolved { ($0.into, $0.reason) = ([states[4]], other) })
  }
}
