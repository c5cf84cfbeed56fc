/// The rules of a page on paper that depend on the document: what stands in its margins.
///
/// Boxes in the margins are those of CSS Paged Media Level 3 §4.
struct PrintRules {
  /// What the document is called.
  let title: String
  /// What it was made from.
  let imprint: String
  /// How a paper is laid out on its pages; `nil` for what a desk reads.
  var page: PaperPage?
  /// Whether the pages are landscape.
  var isAcross = false

  /// The rules.
  var text: String {
    if let page { return paper(page) }
    let (title, imprint) = (HTMLText.styleString(title), HTMLText.styleString(imprint))
    return """

      @page{@top-left{content:\(title)}@bottom-left{content:\(imprint)}\
      @bottom-right{content:counter(page) " / " counter(pages)}}
      @page:first{@top-left{content:""}}

      """
  }

  /// A paper has its symbol at the head of the second page and those that follow, and the number of the page in the middle.
  private func paper(_ page: PaperPage) -> String {
    let (running, imprint) = (HTMLText.styleString(page.running?.text ?? ""), HTMLText.styleString(imprint))
    let mark = HTMLText.styleString(page.mark?.text ?? "")
    return """

      @page{\(isAcross ? "size:A4 landscape;margin:18mm 16mm 18mm;" : "")@top-left{content:\(mark);font-weight:700}@top-right{content:\(running)}@top-center{content:counter(page)}\
      @bottom-left{content:\(imprint)}}
      @page:first{@top-right{content:""}@top-center{content:""}}

      """
  }
}
