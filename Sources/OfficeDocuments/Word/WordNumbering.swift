/// The lists of a document, gathered while its paragraphs are written.
///
/// A list is defined for each level and form of marker, and counts there only; where a number does not follow the one
/// before it, the list begins anew with that number. So every paragraph is counted by the word processor, and shows what
/// was asked for.
struct WordNumbering {
  /// A form of marker on a level.
  private struct Form: Hashable {
    var level: Int
    /// How it is counted; absent of a dot.
    var count: WordCount?
    /// What is shown, with `%` in the place of the number.
    var text: String
  }

  private var places: [Form: Int] = [:]
  private var forms: [Form] = []
  /// The number that comes next in each form, and the list that would count it.
  private var next: [Form: (value: Int, list: Int)] = [:]
  /// The form of each list, and the number that it begins with, where that is told.
  private var lists: [(form: Int, level: Int, start: Int?)] = []

  /// The number of the list that a paragraph belongs to, from 1.
  mutating func list(_ number: WordNumber) -> Int {
    switch number.marker {
    case .bullet: return uncounted(Form(level: number.level, count: nil, text: "•"))
    // A number is counted, and not shown.
    case .literal(let text): return uncounted(Form(level: number.level, count: .decimal, text: text))
    case .counted(let count, let before, let after, let value):
      let form = Form(level: number.level, count: count, text: "\(before)\u{0}\(after)")
      if let next = next[form], next.value == value {
        self.next[form] = (value + 1, next.list)
        return next.list
      }
      lists.append((place(of: form), number.level, value))
      next[form] = (value + 1, lists.count)
      return lists.count
    }
  }

  private mutating func uncounted(_ form: Form) -> Int {
    if let known = next[form] { return known.list }
    lists.append((place(of: form), form.level, nil))
    next[form] = (0, lists.count)
    return lists.count
  }

  private mutating func place(of form: Form) -> Int {
    if let place = places[form] { return place }
    forms.append(form)
    places[form] = forms.count
    return forms.count
  }

  /// How far each level is set in, in twentieths of a point.
  static let step = 567

  /// The part that declares the lists.
  var part: String {
    XMLWriter.part("w:numbering", XMLNamespaces.declarations) { xml in
      for (place, form) in forms.enumerated() {
        xml.element("w:abstractNum", ["w:abstractNumId": "\(place + 1)"]) { xml in
          xml.value("w:multiLevelType", "hybridMultilevel")
          // A level is only known to readers where those above it are declared too.
          for level in 0...form.level { Self.declare(form, at: level, in: &xml) }
        }
      }
      for (place, list) in lists.enumerated() {
        xml.element("w:num", ["w:numId": "\(place + 1)"]) { xml in
          xml.value("w:abstractNumId", "\(list.form)")
          guard let start = list.start else { return }
          xml.element("w:lvlOverride", ["w:ilvl": "\(list.level)"]) { $0.value("w:startOverride", "\(start)") }
        }
      }
    }
  }

  private static func declare(_ form: Form, at level: Int, in xml: inout XMLWriter) {
    let parts = form.text.replacing("%", with: "\u{FF05}").replacing("\u{0}", with: "%\(level + 1)")
    xml.element("w:lvl", ["w:ilvl": "\(level)"]) { xml in
      xml.value("w:start", "1")
      xml.value("w:numFmt", form.count?.rawValue ?? "bullet")
      xml.value("w:suff", "tab")
      xml.value("w:lvlText", parts)
      xml.value("w:lvlJc", "left")
      xml.element("w:pPr") { xml in
        let left = step * (level + 1)
        xml.element("w:tabs") { $0.empty("w:tab", ["w:val": "num", "w:pos": "\(left)"]) }
        xml.empty("w:ind", ["w:left": "\(left)", "w:hanging": "\(step)"])
      }
    }
  }
}
