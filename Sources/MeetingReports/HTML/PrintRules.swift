/// The rules of a page on paper that depend on the document: what stands in its margins.
///
/// Boxes in the margins are those of CSS Paged Media Level 3 §4.
struct PrintRules {
  /// What the document is called.
  let title: String
  /// What it was made from.
  let imprint: String

  /// The rules.
  var text: String {
    let (title, imprint) = (HTMLText.styleString(title), HTMLText.styleString(imprint))
    return """

      @page{@top-left{content:\(title)}@bottom-left{content:\(imprint)}\
      @bottom-right{content:counter(page) " / " counter(pages)}}
      @page:first{@top-left{content:""}}

      """
  }
}
