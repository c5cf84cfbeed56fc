// The standard library composes texts for its own comparisons, and shows that to those who ask for it by this name.
@_spi(_Unicode) private import Swift

extension String {
  /// The same text in Normalization Form C (Unicode Standard Annex 15): texts that are equal in Swift have the same bytes in it.
  var composed: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: _nfc)
    return String(scalars)
  }
}
