extension JournalError.Code {
  /// There is no journal in the directory.
  public static let notAJournal = Self(description: "not-a-journal", kind: .refused)
  /// `journal.json` is of another format, or not in its one form.
  public static let unsupportedFormat = Self(description: "unsupported-format", kind: .damaged)
  /// A journal can't be made where one is already.
  public static let alreadyExists = Self(description: "already-exists", kind: .refused)
  /// An origin can't be that text.
  public static let invalidOrigin = Self(description: "invalid-origin", kind: .refused)
  /// A symbolic link or special file stands where a plain file or directory must.
  public static let irregularFile = Self(description: "irregular-file", kind: .refused)
  /// A file to be written has another name elsewhere, a hard link.
  public static let sharedFile = Self(description: "shared-file", kind: .refused)
  /// A backup would lie within the journal, or be the journal itself.
  public static let backupInside = Self(description: "backup-inside", kind: .refused)
  /// Another writer held the journal for the whole waiting time.
  public static let busy = Self(description: "busy", kind: .busy)
  /// The stored bytes aren't what they must be.
  public static let damaged = Self(description: "damaged", kind: .damaged)
  /// A draft can't become an event: an attribute, an identifier or data that isn't canonical.
  public static let invalidDraft = Self(description: "invalid-draft", kind: .refused)
  /// Nothing was given to append.
  public static let emptyBatch = Self(description: "empty-batch", kind: .refused)
  /// A line would exceed ``JournalLimits/lineBytes``.
  public static let lineTooLong = Self(description: "line-too-long", kind: .refused)
  /// A batch would exceed ``JournalLimits/batchEvents`` or ``JournalLimits/batchBytes``.
  public static let batchTooLarge = Self(description: "batch-too-large", kind: .refused)
  /// The journal holds as many events as twelve digits count.
  public static let journalFull = Self(description: "journal-full", kind: .refused)
  /// The same identifier twice in one batch.
  public static let repeatedIdentifier = Self(description: "repeated-identifier", kind: .refused)
  /// The identifier is that of another event, or the batch matches what is recorded only in part.
  public static let identifierTaken = Self(description: "identifier-taken", kind: .refused)
  /// A subject was touched, or an event that a condition names was recorded, since the sequence number of the condition; or a
  /// subject has another number of events than expected.
  public static let subjectTouched = Self(description: "subject-touched", kind: .refused)
  /// The journal's last event isn't the expected one.
  public static let unexpectedHead = Self(description: "unexpected-head", kind: .refused)
  /// The last event's time lies more than a day ahead of the clock.
  public static let clockBehind = Self(description: "clock-behind", kind: .refused)
  /// The clock is more than 400 days ahead of the last event's time.
  public static let clockAhead = Self(description: "clock-ahead", kind: .refused)
  /// A draft of a scripted journal asks for a time before the last event's.
  public static let timeBackwards = Self(description: "time-backwards", kind: .refused)
  /// A draft names a time, and the journal's clock is the system's.
  public static let timeNotScripted = Self(description: "time-not-scripted", kind: .refused)
  /// A write reached the disk in part or not at all; nothing was appended.
  public static let writeFailed = Self(description: "write-failed", kind: .system)
  /// A sync failed: whether the events are durable can't be known, and the journal is closed for writing.
  public static let syncFailed = Self(description: "sync-failed", kind: .system)
  /// The journal was closed for writing by a failure, or the writer by its user.
  public static let writingClosed = Self(description: "writing-closed", kind: .system)
  /// A file couldn't be opened, listed or read.
  public static let readFailed = Self(description: "read-failed", kind: .system)
  /// An event is of a version that isn't known, or its data don't have their form.
  public static let unreadableEvent = Self(description: "unreadable-event", kind: .refused)
  /// A consumer has followed another journal, or another history of this one.
  public static let otherHistory = Self(description: "other-history", kind: .refused)
  /// The index of the host failed.
  public static let indexFailed = Self(description: "index-failed", kind: .system)
  /// A backup and the journal hold different events, or are of different journals.
  public static let backupDiffers = Self(description: "backup-differs", kind: .refused)
  /// A backup holds events that the journal doesn't have yet, or any more.
  public static let backupAhead = Self(description: "backup-ahead", kind: .refused)
  /// What a copy holds doesn't go together with the journal that is to be mended from it.
  public static let copyDoesNotMatch = Self(description: "copy-does-not-match", kind: .refused)
  /// A file has more than ``JournalLimits/attachmentBytes``.
  public static let attachmentTooLarge = Self(description: "attachment-too-large", kind: .refused)
}
