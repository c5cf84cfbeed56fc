import MeetingRecords

extension PaperWording {
  /// A party as it is named, with a note of who took its place.
  func partyAsNamed(_ party: ResponsibleParty) -> ReportInline {
    let named = name(party.named)
    return party.isUnchanged ? named : named + ReportInline([.note(succession(party).runs)])
  }

  /// Who answers for something today; where that is the successor of the body named, a note says so.
  func party(_ party: ResponsibleParty) -> ReportInline { self.party(party, name) }

  /// The same within a sentence.
  func partyWithin(_ party: ResponsibleParty) -> ReportInline { self.party(party, within) }

  private func party(_ party: ResponsibleParty, _ name: (ReportReference) -> ReportInline) -> ReportInline {
    guard !party.isUnchanged else { return name(party.shares.first?.holders.first ?? party.named) }
    let holders = unique(party.shares.flatMap(\.holders)).map(name)
    let said = holders.isEmpty ? self(.unknown) : ReportInline.joined(holders, say.plain(.listSeparator))
    return said + ReportInline([.note(succession(party).runs)])
  }

  /// To whom the functions of a body passed, and for which no one is named yet.
  private func succession(_ party: ResponsibleParty) -> ReportInline {
    let holders = unique(party.shares.flatMap(\.holders)).map(within)
    let former = party.named.shortName.map(text) ?? name(party.named)
    let open = party.shares.filter { !$0.openAt.isEmpty }.map { share in
      guard !share.areas.isEmpty else { return self(.openFunctionsOther, ["former": former]) }
      return self(.openFunctionsNote, ["areas": list(share.areas.map(name)), "former": former])
    }
    let passed = holders.isEmpty ? nil : self(.successorNote, ["former": former, "holders": list(holders)])
    return paragraph([passed] + open)
  }
}
