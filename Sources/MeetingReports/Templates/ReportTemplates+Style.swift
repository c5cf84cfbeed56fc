extension ReportTemplates {
  /// The style sheet that comes with reports.
  static let builtInStyle = [colours, text, layout, tables, pictures, narrow, paper, papers].joined(separator: "\n")

  /// Colours for light and dark; each text has a contrast of at least 4.5 to what it stands on (WCAG 2.2, 1.4.3).
  private static let colours = """

    :root{color-scheme:light dark;--paper:#fff;--ink:#1b1e22;--muted:#545b64;--rule:#d3d8de;--band:#f4f6f9;\
    --accent:#1d4a75;--tint:#c9d8e8;--alert:#96280f}
    @media screen and (prefers-color-scheme:dark){:root{--paper:#14171b;--ink:#e6e8eb;--muted:#a7afb9;--rule:#3b434c;\
    --band:#1c2127;--accent:#9cc4ec;--tint:#2d4a68;--alert:#ffa58a}}
    """

  /// The faces and sizes of text.
  ///
  /// Faces are named, not sent: each reader sees the nearest that the machine has.
  private static let text = """
    :root{--serif:"Source Serif 4","Noto Serif","Noto Serif Lao","Charter","Bitstream Charter",Cambria,Georgia,\
    "Times New Roman",serif;--sans:"Source Sans 3","Noto Sans","Noto Sans Lao","Segoe UI",system-ui,\
    "Helvetica Neue",Arial,sans-serif;--mono:"Noto Sans Mono","DejaVu Sans Mono",Consolas,monospace}
    *,::before,::after{box-sizing:border-box}
    html{font-size:106.25%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font-family:var(--serif);line-height:1.55;\
    overflow-wrap:break-word;font-kerning:normal;font-variant-numeric:lining-nums;hanging-punctuation:first}
    :lang(lo){line-height:1.75}:lang(lo) h1,h1:lang(lo),:lang(lo) h2,:lang(lo) h3{line-height:1.5}
    :lang(lo),:lang(lo) *{letter-spacing:0!important}
    h1,h2,h3,h4,h5,h6{font-weight:600;line-height:1.25;text-wrap:balance;margin:0}
    p{margin:0 0 .6em;text-wrap:pretty}
    a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:from-font}
    code{font-family:var(--mono);font-size:.8em;color:var(--muted);overflow-wrap:anywhere;font-weight:400}
    a code{color:inherit}dd code,p code,li code{white-space:nowrap}th code,td code{white-space:normal}
    strong{font-weight:650}
    :focus-visible{outline:3px solid var(--accent);outline-offset:3px}
    """

  /// The page: a measure of about seventy letters, tables across all of it.
  private static let layout = """
    .skip{position:absolute;left:1rem;top:-4rem;background:var(--paper);padding:.5rem 1rem;z-index:1;\
    font-family:var(--sans)}.skip:focus{top:1rem}
    .masthead,.contents,main,footer{max-width:66rem;margin:0 auto;padding:0 1.5rem}
    .masthead{padding-top:3.5rem}
    .masthead::before{content:"";display:block;height:3px;background:var(--accent);margin-bottom:1.4rem}
    .home{font-family:var(--sans);font-size:.9rem}
    .search{max-width:46rem;margin-top:2rem;font-family:var(--sans)}.search label{display:block;font-weight:600}
    .search input{font:inherit;width:100%;padding:.5rem .7rem;border:1px solid var(--muted);border-radius:4px;\
    background:var(--paper);color:var(--ink);margin:.3rem 0 .6rem}
    .search small{color:var(--muted)}
    .masthead h1{font-size:2.1rem;letter-spacing:-.012em;max-width:28em}
    .masthead .line{margin:.35rem 0 0;font-size:1.3rem;line-height:1.35;color:var(--muted)}
    .masthead .line:last-of-type{font-family:var(--sans);font-size:.95rem;font-weight:600;color:var(--accent);\
    letter-spacing:.02em;margin-top:.7rem}
    .masthead>dl{margin-top:1.8rem;padding:1.1rem 0 .8rem;border-top:1px solid var(--rule);\
    border-bottom:1px solid var(--rule)}
    .contents{margin-top:1.8rem;font-family:var(--sans);font-size:.9rem}
    .contents h2{font-size:.9rem;color:var(--muted)}
    .contents ol{list-style:none;margin:.5rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.6rem}
    .contents a{display:inline-block;padding:.15rem 0}
    main:focus{outline:none}
    .part{margin-top:3rem}
    .part>h2{font-size:1.5rem;padding-bottom:.45rem;border-bottom:1px solid var(--rule);margin-bottom:1.2rem}
    .part>p,.part>ul,.item{max-width:46rem}
    .item,.clause{padding-left:2.6rem;position:relative}.item{margin:1.6rem 0 0}
    .marker{position:absolute;left:0}
    h3{font-size:1.17rem}h4,h5,h6{font-size:1.02rem}
    .marker{color:var(--accent);font-variant-numeric:tabular-nums}
    dl{margin:.45rem 0 0}
    dl>div{display:grid;grid-template-columns:9.5rem minmax(0,1fr);column-gap:1.2rem;padding:.16rem 0;\
    align-items:baseline}
    .item dl>div{grid-template-columns:8rem minmax(0,1fr)}
    dt{font-family:var(--sans);font-size:.82rem;color:var(--muted);grid-column:1}
    dd{margin:0;grid-column:2}
    .several>dd{padding-left:1.1em;text-indent:-1.1em}.several>dd::before{content:"–";display:inline-block;\
    width:1.1em;text-indent:0;color:var(--muted)}
    .item dl{font-size:.95rem}
    ul{padding-left:1.2em;margin:.4em 0}li{margin:.25em 0}
    footer{margin-top:4rem;padding-bottom:3rem;font-family:var(--sans);font-size:.82rem;color:var(--muted)}
    footer p{border-top:1px solid var(--rule);padding-top:.8rem}
    """

  /// Tables: rules between rows, no box around them.
  private static let tables = """
    table{border-collapse:collapse;width:100%;font-size:.88rem;line-height:1.42;margin:1rem 0}
    caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    th,td{text-align:left;vertical-align:top;padding:.55rem .9rem .55rem 0;border-bottom:1px solid var(--rule)}
    thead th{font-family:var(--sans);font-size:.78rem;font-weight:600;color:var(--muted);vertical-align:bottom;\
    border-bottom:1.5px solid var(--ink)}
    tbody th{font-weight:600;min-width:12em}
    tbody p{margin:0}tbody p+p{margin-top:.35em}
    tbody td:first-child:not(:only-child){font-variant-numeric:tabular-nums;color:var(--muted)}
    tbody code{display:inline}
    td strong{color:var(--alert)}dd strong{color:var(--alert)}
    """

  /// Pictures; where one is wider than the screen, a shadow at its edge says that there is more.
  private static let pictures = """
    figure{margin:1.4rem 0}
    .picture{overflow-x:auto;border:1px solid var(--rule);border-radius:4px;padding:.8rem;\
    background:linear-gradient(to right,var(--paper) 40%,transparent) 0 0/3rem 100% no-repeat local,\
    linear-gradient(to left,var(--paper) 40%,transparent) 100% 0/3rem 100% no-repeat local,\
    linear-gradient(to right,var(--tint),transparent) 0 0/1.4rem 100% no-repeat,\
    linear-gradient(to left,var(--tint),transparent) 100% 0/1.4rem 100% no-repeat}
    .picture svg{display:block;width:100%;min-width:34rem;max-width:46rem;height:auto}
    figcaption{font-family:var(--sans);font-size:.85rem;color:var(--muted);margin-top:.5rem}
    \(PictureStyle.rules)
    """

  /// The row of a table as a block, each cell a line with the name of its column.
  private static func asBlocks(_ table: String) -> String {
    """
    \(table),\(table) tbody,\(table) tr{display:block}
    \(table) thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    \(table) tr{display:grid;grid-template-columns:3.2rem minmax(0,1fr);padding:1rem 0;\
    border-bottom:1px solid var(--rule)}
    \(table) th,\(table) td{border:0;padding:.14rem 0;grid-column:2}
    \(table) td{display:grid;grid-template-columns:9.5rem minmax(0,1fr);column-gap:1.2rem;align-items:baseline}
    \(table) td>*{grid-column:2}
    \(table) td::before{content:attr(data-column);grid-row:1;font-family:var(--sans);font-size:.78rem;\
    color:var(--muted)}
    \(table) td.empty,\(table) td:first-child::before{display:none}
    \(table) td:first-child{display:block;grid-column:1;font-size:1rem}
    \(table) tbody th{font-size:1rem;padding-bottom:.35rem}
    """
  }

  /// A table of very many columns is blocks everywhere, one of many on a narrow screen.
  private static let narrow = """
    \(asBlocks("table.register"))
    @media screen and (max-width:64rem){
    \(asBlocks("table.wide"))
    }
    @media screen and (max-width:48rem){
    \(asBlocks("table.several"))
    td,th{overflow-wrap:anywhere}
    }
    @media screen and (max-width:40rem){
    .masthead,.contents,main,footer{padding-left:1.1rem;padding-right:1.1rem}
    .masthead{padding-top:1.6rem}.masthead h1{font-size:1.55rem}.masthead .line{font-size:1.1rem}
    .part{margin-top:2.2rem}.part>h2{font-size:1.3rem}
    dl>div,.item dl>div,table.wide td,table.several td,table.register td{grid-template-columns:minmax(0,1fr);padding:.25rem 0}
    dd,table.wide td>*,table.several td>*,table.register td>*{grid-column:1}
    table.wide td::before,table.several td::before,table.register td::before{grid-row:auto}
    .item,.clause{padding-left:1.9rem}code,dd code,p code,li code{white-space:normal}
    }
    """

  /// Paper: A4, wide tables across, numbers at the foot of each page; addresses are printed where they are shown.
  private static let paper = """
    @page{size:A4;margin:20mm 20mm 22mm;\
    @top-left{font:8pt "Noto Sans","Noto Sans Lao",sans-serif;color:#545b64}\
    @bottom-left{font:8pt "Noto Sans","Noto Sans Lao",sans-serif;color:#545b64}\
    @bottom-right{font:8pt "Noto Sans","Noto Sans Lao",sans-serif;color:#545b64}}
    @page wide{size:A4 landscape;margin:16mm 16mm 18mm}
    @media print{
    html{font-size:10.5pt}
    .skip,.contents,footer,.home{display:none}
    .masthead,main{max-width:none;padding:0}.masthead{padding-top:0}
    .part{margin-top:1.8rem}.part.wide{page:wide;break-before:page}
    .part>p,.part>ul,.item{max-width:none}
    h1,h2,h3,h4,h5,h6{break-after:avoid}
    dl>div,tr,figure,li{break-inside:avoid}
    p,dd,li{orphans:2;widows:2}
    table{font-size:8.6pt}table.wide{font-size:7.8pt}table.register{font-size:9.5pt}tbody th{min-width:0}
    thead{display:table-header-group}
    .picture{border:0;padding:0}.picture svg{min-width:0}
    a{color:inherit;text-decoration:none}
    }
    """

  /// What only a paper that is circulated has: its head, its title in the middle, places to sign.
  private static let papers = """
    .paper .masthead::before{display:none}
    .paper .masthead h1{font-size:1.35rem;text-align:center;margin:1.6rem auto .4rem;max-width:34em}
    .paper .masthead .line,.paper .masthead .line:last-of-type{font-family:var(--serif);font-size:1.05rem;font-weight:400;\
    text-align:center;color:var(--ink);margin:.2rem 0;letter-spacing:0}
    .paper .masthead .line:last-of-type{font-weight:650;margin-top:1rem}
    .head{display:flex;justify-content:space-between;gap:2rem}.head p{margin:0}.head>div:last-child{text-align:right}
    .paper .part{margin-top:1.6rem}.paper .part>h2{font-size:1.08rem;border:0;margin-bottom:.6rem;padding:0}
    .paper .part>p,.paper .part>ul,.paper .item{max-width:none}
    .paper .item{margin:.5rem 0 0}.paper .item>h2,.paper .item>h3,.paper .item>h4{font-size:1rem;font-weight:400}
    .paper .marker{color:inherit}
    .paper h3{font-size:1.02rem;margin:.9rem 0 .3rem}
    .subclause{padding-left:4.6rem;position:relative}.subclause .marker{left:2.6rem}
    .signatures{display:grid;grid-template-columns:1fr 1fr;gap:2.5rem 3rem;margin-top:2.2rem;break-inside:avoid}
    .signatures p{margin:0}.signature .name{margin-top:4.5rem;font-weight:650}
    .mark{text-align:center;font:700 1.1rem/1.4 var(--sans);color:var(--alert);letter-spacing:.3em}
    @page across{size:A4 landscape;margin:18mm 16mm 18mm}
    @media print{.mark{display:none}.paper .part.across{page:across}.part.newpage{break-before:page}
    .paper{line-height:1.4}.paper .part.wide{page:auto;break-before:auto}.paper .part.across.wide{page:across}
    .paper{font-size:11pt}}
    """
}
