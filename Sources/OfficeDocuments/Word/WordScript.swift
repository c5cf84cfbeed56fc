/// How a word processor sets letters: by which of its three fonts, and for which of its three languages (ECMA-376 §17.3.2.26).
enum WordScript: Sendable, Hashable {
  /// Letters such as those of Latin, Greek and Cyrillic.
  case simple
  /// Those of China, Japan and Korea.
  case eastAsian
  /// Those that change by what is beside them, or stand above and below; some come with the font and the language that
  /// they are mostly written in.
  case complex(WordFont?)
}

/// A font for a script, and the language that is mostly written in it.
struct WordFont: Sendable, Hashable {
  var name: String
  /// What takes its place where it is not installed.
  var alternative: String
  var language: String

  static let lao = WordFont(name: "Phetsarath OT", alternative: "Noto Sans Lao", language: "lo-LA")
  static let thai = WordFont(name: "TH Sarabun New", alternative: "Noto Sans Thai", language: "th-TH")
  static let khmer = WordFont(name: "Khmer OS Siemreap", alternative: "Noto Sans Khmer", language: "km-KH")
  static let myanmar = WordFont(name: "Pyidaungsu", alternative: "Noto Sans Myanmar", language: "my-MM")
  static let all = [lao, thai, khmer, myanmar]
}

extension WordScript {
  /// The script of a letter; absent of what belongs to any, such as blanks, digits and marks.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0E01...0x0E3A, 0x0E40...0x0E5B: self = .complex(.thai)
    case 0x0E81...0x0EFF: self = .complex(.lao)
    case 0x1000...0x109F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F: self = .complex(.myanmar)
    case 0x1780...0x17FF, 0x19E0...0x19FF: self = .complex(.khmer)
    case 0x0590...0x0DFF, 0x0F00...0x0FFF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: self = .complex(nil)
    case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF01...0xFFEE, 0x20000...0x3FFFD:
      self = .eastAsian
    default:
      guard scalar.properties.isAlphabetic else { return nil }
      self = .simple
    }
  }

  /// A text cut where its script changes; what belongs to any stays with what is before it.
  static func pieces(of text: String) -> [(text: String, script: WordScript)] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return [(text, .simple)] }
    var pieces: [(text: String, script: WordScript)] = []
    var (current, script) = ("", WordScript?.none)
    for scalar in text.unicodeScalars {
      // Marks, among them those of Lao, and joiners are no letters, and stay where they are.
      if let own = WordScript(scalar), own != script {
        if let script {
          pieces.append((current, script))
          current = ""
        }
        script = own
      }
      current.unicodeScalars.append(scalar)
    }
    return pieces + [(current, script ?? .simple)]
  }
}

/// The languages of text, as word processors name them.
enum WordLanguage {
  private static let regions = [
    "cs": "CZ", "da": "DK", "de": "DE", "en": "GB", "es": "ES", "fi": "FI", "fr": "FR", "id": "ID", "it": "IT",
    "ja": "JP", "km": "KH", "ko": "KR", "lo": "LA", "ms": "MY", "my": "MM", "nb": "NO", "nl": "NL", "pl": "PL",
    "pt": "PT", "ru": "RU", "sv": "SE", "th": "TH", "tl": "PH", "uk": "UA", "vi": "VN", "zh": "CN",
  ]
  private static let complex: Set<String> = ["ar", "bo", "fa", "he", "hi", "km", "lo", "my", "ne", "th", "ur"]
  private static let eastAsian: Set<String> = ["ja", "ko", "zh"]

  /// The tag with a region, which word processors ask for; as it is where it has one, or none is known.
  static func full(_ tag: String) -> String { regions[tag].map { "\(tag)-\($0)" } ?? tag }

  /// Whether text of the language is set as complex script.
  static func isComplex(_ tag: String) -> Bool { complex.contains(primary(tag)) }
  /// Whether it is one of China, Japan or Korea.
  static func isEastAsian(_ tag: String) -> Bool { eastAsian.contains(primary(tag)) }

  /// Whether a word processor can be told of the language: `und` says that it is not known.
  static func isKnown(_ tag: String) -> Bool { primary(tag) != "und" && !tag.isEmpty }

  private static func primary(_ tag: String) -> String { String(tag.prefix { $0 != "-" }).lowercased() }
}
