import MeetingRecords

extension SessionStatus {
  var phrase: ReportPhrase {
    switch self {
    case .scheduled: .sessionScheduled
    case .open: .sessionOpen
    case .closed: .sessionClosed
    case .cancelled: .sessionCancelled
    }
  }
}

extension SessionKind {
  var phrase: ReportPhrase {
    switch self {
    case .plenary: .sessionPlenary
    case .closed: .sessionInPrivate
    case .workingGroup: .sessionOfWorkingGroup
    case .bilateral: .sessionBilateral
    case .ceremony: .sessionCeremony
    }
  }
}

extension ParticipantGroup {
  var phrase: ReportPhrase {
    switch self {
    case .hostAuthorities: .groupHostAuthorities
    case .embassies: .groupEmbassies
    case .invitedGuests: .groupInvitedGuests
    case .secretariat: .groupSecretariat
    case .interpreters: .groupInterpreters
    case .press: .groupPress
    case .other: .groupOther
    }
  }
}
