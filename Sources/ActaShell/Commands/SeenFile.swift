public import MeetingRecords
public import MeetingReports

/// The file that people saw: by itself, or by its digest.
struct SeenFile: FieldRecord {
  var file: String?
  var sha256: ContentDigest?

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(
      Field("file", placeholder: "path", "The file that people saw; its SHA-256 is recorded."), &file)
    try visitor.optional(
      Field("sha256", "The SHA-256 of the file, where the file itself is not at hand."), &sha256)
  }

  func validate() throws {
    guard file == nil || sha256 == nil else { throw UsageError.fileOrDigest }
  }

  /// Lets an event name the file, where one was given.
  func name(in event: inout some FileNaming, _ context: RecordingContext) throws {
    event.sha256 = try sha256 ?? file.map { try context.digestOfFile($0).sha256 }
    event.isKept = file != nil
  }
}

/// What people saw, and which state of the journal it showed.
struct Circulation: FieldRecord {
  var seen = SeenFile()
  var render: [ReportFormat] = []
  var asOfSequence: Int?

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try seen.visitFields(&visitor)
    try visitor.list(
      Field("render", placeholder: "format", "Make the file now, from the record, in this format; again for others."),
      &render)
    try visitor.optional(
      Field("asOfSequence", "The last entry that it includes (default: the newest)."), &asOfSequence)
  }

  func validate() throws {
    try seen.validate()
    guard render.isEmpty || seen.file == nil && seen.sha256 == nil else {
      throw UsageError("--render makes the file.", hint: "Give either it, or --file or --sha256.")
    }
  }

  /// Lets an event name the file that people saw: the one that was given, or the report, made now.
  func name(in event: inout some FileNaming, _ request: ReportRequest, _ context: RecordingContext) throws {
    let formats = unique(render)
    guard let first = formats.first else { return try seen.name(in: &event, context) }
    let sequence = try asOf(context)
    event.sha256 = try context.digestOfReport(request, first, sequence).sha256
    event.isKept = true
    event.renderings = try formats.dropFirst().map { format in
      var rendering = FileRendering()
      rendering.format = format.fileExtension
      rendering.sha256 = try context.digestOfReport(request, format, sequence).sha256
      return rendering
    }
  }

  /// The entry up to which it speaks: the one typed, or the newest.
  ///
  /// - Throws: ``MeetingRecords/Rejection`` `sequence-beyond-head` for one that does not exist.
  func asOf(_ context: RecordingContext) throws -> Int {
    let sequence = asOfSequence ?? context.head
    guard (0...context.head).contains(sequence) else {
      throw Rejection.sequenceBeyondHead(sequence, head: context.head)
    }
    return sequence
  }
}

extension UsageError {
  /// A file was given twice.
  static let fileOrDigest = UsageError("Give either --file or --sha256, not both.")
}

extension ReportFormat: WireVocabulary {
  /// What a field of this type holds before a value was given.
  public static var blank: ReportFormat { .text }
}
