extension String {
  /// The text of a file without the one byte order mark that it may begin with; a second one is text.
  var withoutByteOrderMark: String {
    unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self
  }
}
