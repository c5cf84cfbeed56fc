public import MeetingRecords

/// A picture of a report, before it takes the form of a format: SVG where there is room for it, characters elsewhere.
///
/// All its words are given to it, so that it knows no language; where one is the record's, its language is kept.
public struct ReportPicture: Sendable, Hashable {
  /// What it is called among the pictures of a report: ASCII letters and hyphens.
  public var name: String
  /// What it shows, in a few words.
  public var title: String
  /// What is to be seen in it, for who cannot see it.
  public var description: String
  /// What is drawn.
  public var drawing: Drawing

  /// What can be drawn.
  public enum Drawing: Sendable, Hashable {
    /// When things happened or are expected.
    case timeline(TimelinePicture)
    /// How many things there are of each age.
    case ages(AgesPicture)
    /// Whose turn it was, one after the other.
    case turns(TurnsPicture)
    /// What came from what.
    case lineage(LineagePicture)
  }

  /// A picture from its parts.
  public init(name: String, title: String, description: String, drawing: Drawing) {
    self.name = name
    self.title = title
    self.description = description
    self.drawing = drawing
  }

  /// The picture as SVG, in the language of its own words.
  public func svg(language: LanguageTag) -> SVGPicture {
    let prefix = SVGPicture.identifier(name)
    let drawn = shape.drawn(prefix: prefix, language: language)
    return SVGPicture(
      identifier: name, language: language, title: title, description: description, width: PictureMetrics.width,
      height: drawn.height, elements: drawn.elements)
  }

  /// The picture in characters, no line wider than so many columns, 40 at least; what comes from the record is harmless.
  public func text(width: Int = 80) -> [String] { shape.text(width: max(TextRenderer.leastWidth, width)) }

  private var shape: any PictureShape {
    switch drawing {
    case .timeline(let picture): picture
    case .ages(let picture): picture
    case .turns(let picture): picture
    case .lineage(let picture): picture
    }
  }
}

/// Something that can be drawn in both forms.
protocol PictureShape {
  /// What is drawn, and how high it is; identifiers begin with the prefix.
  func drawn(prefix: String, language: LanguageTag) -> (height: Double, elements: [SVGElement])
  /// The same in characters.
  func text(width: Int) -> [String]
}

/// A text in a picture.
public struct PictureLabel: Sendable, Hashable {
  /// The text.
  public var text: String
  /// Its language, where it is the record's.
  public var language: LanguageTag?

  /// A label from its parts.
  public init(_ text: String, language: LanguageTag? = nil) {
    self.text = text
    self.language = language
  }

  /// The text of a line; its language is that of the record's words in it.
  public init(_ inline: ReportInline) {
    text = inline.text
    language = inline.recordedLanguage
  }

  /// The tag for an element, where it differs from the picture's.
  func tag(in pictureLanguage: LanguageTag) -> String? {
    language.flatMap { $0 == pictureLanguage ? nil : $0.description }
  }
}

/// The measures that pictures share, in pixels.
enum PictureMetrics {
  static let width = 720.0
  static let margin = 8.0
  static let lineHeight = 18.0
  /// From the middle of a line of text to the line it stands on.
  static let baseline = 5.0
}

extension ReportInline {
  /// The language of the record's words in it, where one is known; of the first, where there are several.
  var recordedLanguage: LanguageTag? {
    let languages = runs.compactMap { run in
      switch run {
      case .recorded(_, let language), .emphasized(_, let language): language
      case .words, .strong, .code, .note, .leads: nil
      }
    }
    return languages.first { $0 != .undetermined }
  }

  /// What stands in it, without what sets its parts apart.
  var text: String {
    runs.map { run in
      switch run {
      case .words(let text), .strong(let text), .recorded(let text, _), .emphasized(let text, _), .code(let text): text
      case .note, .leads: ""
      }
    }.joined()
  }
}
