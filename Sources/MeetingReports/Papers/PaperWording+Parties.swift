import MeetingRecords

extension PaperWording {
  /// Who answers for something today; where that is the successor of the body named, a note says so.
  func party(_ party: ResponsibleParty) -> ReportInline {
    guard !party.isUnchanged else { return name(party.shares.first?.holders.first ?? party.named) }
    let holders = unique(party.shares.flatMap(\.holders)).map(name)
    let former = party.named.shortName.map(text) ?? name(party.named)
    let open = party.shares.filter { !$0.openAt.isEmpty }.map { share in
      let areas = share.areas.isEmpty ? title(party.named) : list(share.areas.map(name))
      return self(.openFunctionsNote, ["areas": areas, "former": former])
    }
    let passed = holders.isEmpty ? nil : self(.successorNote, ["former": former, "holders": list(holders)])
    let note = paragraph([passed] + open)
    let said = holders.isEmpty ? self(.unknown) : ReportInline.joined(holders, say.plain(.listSeparator))
    return said + ReportInline([.note(note.runs)])
  }
}
