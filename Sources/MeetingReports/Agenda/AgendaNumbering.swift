/// Numbers the items of an agenda: 1, 2, 3, and (a), (b), (c) under each.
///
/// A number that an officer gave stands: an item with it comes in its place, and the others are numbered around it.
/// `5(b)` of an item under none puts it under item 5. What is no such number is shown as given and counts for nothing.
struct AgendaNumbering {
  /// The items in order, numbered; those that close the meeting come after every other.
  func numbered(_ items: [AgendaReportItem], closing: [AgendaReportItem]) -> [AgendaReportItem] {
    var fixed: [Int: AgendaReportItem] = [:]
    var parts: [(number: Int, item: AgendaReportItem)] = []
    var free: [AgendaReportItem] = []
    for item in items + closing {
      switch Designation(item.number) {
      case .whole(let number) where fixed[number] == nil: fixed[number] = item
      case .part(let number, let letter):
        var part = item
        part.number = letter
        parts.append((number, part))
      default: free.append(item)
      }
    }
    let partsOfItem = Dictionary(grouping: parts, by: \.number)
    let closingTopics = Set(closing.map(\.topic))
    let isLast = { (item: AgendaReportItem) in closingTopics.contains(item.topic) }
    var result: [AgendaReportItem] = []
    var next = 1
    func place(_ item: AgendaReportItem) {
      while let given = fixed.removeValue(forKey: next) { append(given, next) }
      if item.number.isEmpty { append(item, next) } else { result.append(lettered(item)) }
    }
    func append(_ item: AgendaReportItem, _ number: Int) {
      var item = item
      item.subitems += (partsOfItem[number] ?? []).map(\.item)
      item.number = String(number)
      result.append(lettered(item))
      next += 1
    }
    for item in free where !isLast(item) { place(item) }
    for number in fixed.keys.sorted() {
      guard let item = fixed.removeValue(forKey: number) else { continue }
      next = max(next, number)
      append(item, number)
    }
    for item in free where isLast(item) { place(item) }
    // A part of an item that there is not stands by itself, before the items that close the meeting.
    let known = Set(result.map(\.number))
    let orphans = parts.filter { !known.contains(String($0.number)) }.map { part in
      var item = part.item
      item.number = "\(part.number)(\(item.number))"
      return lettered(item)
    }
    result.insert(contentsOf: orphans, at: result.firstIndex(where: isLast) ?? result.endIndex)
    return result
  }

  /// The items under one, lettered around those that have a letter.
  private func lettered(_ item: AgendaReportItem) -> AgendaReportItem {
    var given: [Int: AgendaReportItem] = [:]
    var free: ArraySlice<AgendaReportItem> = []
    for part in item.subitems {
      if let place = Designation.place(ofLetterIn: part.number), given[place] == nil {
        given[place] = part
      } else {
        free.append(part)
      }
    }
    var result: [AgendaReportItem] = []
    var next = 0
    while !free.isEmpty || !given.isEmpty {
      let place = free.isEmpty ? given.keys.min() ?? next : next
      var part = given.removeValue(forKey: place) ?? free.removeFirst()
      part.number = Designation.letter(place)
      result.append(lettered(part))
      next = place + 1
    }
    var item = item
    item.subitems = result
    return item
  }
}

/// A number as officers write it.
private enum Designation {
  case whole(Int)
  case part(Int, letter: String)
  case other

  init(_ text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard digits.count < 6, let number = Int(digits), number > 0 else {
      self = .other
      return
    }
    if rest.isEmpty || rest == "." {
      self = .whole(number)
    } else if let place = Self.place(ofLetterIn: String(rest)) {
      self = .part(number, letter: Self.letter(place))
    } else {
      self = .other
    }
  }

  /// The place, from 0, of the letter a–z in `b`, `(b)` or `1(b)`.
  static func place(ofLetterIn text: String) -> Int? {
    let letters = text.drop { $0.isASCII && $0.isNumber }.filter { $0 != "(" && $0 != ")" }
    guard letters.utf8.count == 1, let letter = letters.utf8.first, (0x61...0x7A).contains(letter) else { return nil }
    return Int(letter) - 0x61
  }

  /// a–z, then aa, ab and so on.
  static func letter(_ place: Int) -> String {
    let (round, letter) = (place / 26, String(UnicodeScalar(UInt8(0x61 + place % 26))))
    return round == 0 ? letter : self.letter(round - 1) + letter
  }
}
