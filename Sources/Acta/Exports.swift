// A host imports Acta and has the words it needs: the journal's, the domain's, the catalog's and the reports' (D0007).
@_exported public import EventJournal
@_exported public import JournalProof
@_exported public import MeetingRecords
@_exported public import MeetingReports
@_exported public import PostgresJournal
@_exported public import RecordsCatalog
@_exported public import SystemPackage
