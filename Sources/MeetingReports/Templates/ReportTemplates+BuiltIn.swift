extension ReportTemplates {
  /// The templates that come with reports, by name.
  static let builtInSources: [String: String] = [
    pageName: pageSource, "block": blockSource, "numbered": numberedSource, "facts": factsSource,
    "table": tableSource, "picture": pictureSource,
  ]

  private static let pageSource = """
    <!DOCTYPE html>
    <html lang="{{language}}" dir="{{direction}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '{{scripts}}'; style-src 'unsafe-inline'; img-src data:">
    <title>{{title}}</title>
    <style>{{style}}</style>
    </head>
    <body class="{{kind}}">
    <a class="skip" href="#content">{{skip}}</a>
    <header class="masthead">
    {{#mark}}
    <p class="mark">{{mark}}</p>
    {{/mark}}
    {{#home}}
    <p class="home">{{home}}</p>
    {{/home}}
    {{#masthead}}
    {{>block}}
    {{/masthead}}
    </header>
    {{#hasContents}}
    <nav class="contents" aria-labelledby="contents">
    <h2 id="contents">{{contents}}</h2>
    <ol>
    {{#entries}}
    <li><a href="#{{anchor}}">{{heading}}</a></li>
    {{/entries}}
    </ol>
    </nav>
    {{/hasContents}}
    <main id="content" tabindex="-1">
    {{#search}}
    {{search}}
    {{/search}}
    {{#sections}}
    <section class="part{{#isWide}} wide{{/isWide}}{{#isLandscape}} across{{/isLandscape}}{{#beginsPage}} newpage{{/beginsPage}}" aria-labelledby="{{anchor}}">
    <h2 id="{{anchor}}">{{heading}}</h2>
    {{#blocks}}
    {{>block}}
    {{/blocks}}
    </section>
    {{/sections}}
    </main>
    {{#imprint}}
    <footer>
    <p>{{imprint}}</p>
    </footer>
    {{/imprint}}
    </body>
    </html>

    """

  private static let blockSource = """
    {{#heading1}}
    <h1>{{text}}</h1>
    {{#lines}}
    <p class="line">{{.}}</p>
    {{/lines}}
    {{/heading1}}
    {{#paragraph}}
    <p>{{.}}</p>
    {{/paragraph}}
    {{#clause}}
    <p class="clause"><span class="marker">{{marker}}</span> {{text}}</p>
    {{/clause}}
    {{#subclause}}
    <p class="subclause"><span class="marker">{{marker}}</span> {{text}}</p>
    {{/subclause}}
    {{#subheading}}
    <h3>{{.}}</h3>
    {{/subheading}}
    {{#head}}
    <div class="head"><div>{{#issuer}}<p>{{.}}</p>{{/issuer}}</div><div>{{#particulars}}<p>{{.}}</p>{{/particulars}}</div></div>
    {{/head}}
    {{#signatures}}
    <div class="signatures">
    {{#places}}
    <div class="signature"><p>{{side}}</p><p class="name">{{name}}</p><p>{{office}}</p></div>
    {{/places}}
    </div>
    {{/signatures}}
    {{#facts}}
    {{>facts}}
    {{/facts}}
    {{#list}}
    <ul>
    {{#items}}
    <li>{{.}}</li>
    {{/items}}
    </ul>
    {{/list}}
    {{#numbered}}
    {{>numbered}}
    {{/numbered}}
    {{#table}}
    {{>table}}
    {{/table}}
    {{#picture}}
    {{>picture}}
    {{/picture}}

    """

  private static let numberedSource = """
    <section class="item" aria-labelledby="{{anchor}}">
    <h{{level}} id="{{anchor}}"><span class="marker">{{marker}}</span> {{text}}</h{{level}}>
    {{#blocks}}
    {{>block}}
    {{/blocks}}
    </section>

    """

  private static let factsSource = """
    <dl>
    {{#items}}
    <div class="fact{{#several}} several{{/several}}"><dt>{{term}}</dt>{{#values}}<dd>{{.}}</dd>{{/values}}</div>
    {{/items}}
    </dl>

    """

  /// The roles say again what the elements are, since a narrow page shows rows as blocks, which takes it from them.
  private static let tableSource = """
    <table class="rows{{#hasSeveral}} several{{/hasSeveral}}{{#isWide}} wide{{/isWide}}{{#isRegister}} register{{/isRegister}}" role="table" id="{{anchor}}">
    <caption>{{caption}}</caption>
    <thead role="rowgroup">
    <tr role="row">{{#columns}}<th scope="col" role="columnheader">{{column}}</th>{{/columns}}</tr>
    </thead>
    <tbody role="rowgroup">
    {{#rows}}
    <tr role="row">{{#cells}}{{#isHeader}}<th scope="row" role="rowheader" data-column="{{column}}">\
    {{#values}}<p>{{.}}</p>{{/values}}</th>{{/isHeader}}{{^isHeader}}<td role="cell" class="cell{{#isEmpty}} empty{{/isEmpty}}" \
    data-column="{{column}}">{{#values}}<p>{{.}}</p>{{/values}}</td>{{/isHeader}}{{/cells}}</tr>
    {{/rows}}
    </tbody>
    </table>

    """

  private static let pictureSource = """
    <figure>
    <div class="picture" role="region" aria-label="{{caption}}" tabindex="0">{{svg}}</div>
    <figcaption>{{caption}}</figcaption>
    </figure>

    """
}
