import KvaomDecimal
import KvaomUnits
import KvaomWords
import Testing

@testable import KvaomQuestions
@testable import KvaomRender

struct WriterTests {
  /// A figure whose texts try to break every format.
  static let nasty = Figure(
    name: "x_y", label: "Løn | \"drift\"\nog <b>meir</b> & så", unit: Barnevern.tkr,
    accumulation: .flow,
    axes: [
      FigureAxis(
        name: "post",
        members: [
          FigureMember(name: "=1+1"), FigureMember(name: "a;b,c"), FigureMember(name: "tab\tand \u{1B}[31m"),
        ]),
      Barnevern.planYears(2016...2017),
    ], cells: ShowTests.numbers("-1234567.5 0.1 none 1E+9 0 -0.00"),
    missingReasons: [0: "ikkje \"i\" kjelda"])

  static func document(_ locale: Locale) -> Document {
    Presenter(locale: locale).show(ShowRequest(figures: [nasty]))
  }

  @Test func plainText() {
    expectText(
      DocumentWriter(.text).write(Self.document(.nn)),
      #"""
      Løn | "drift" og <b>meir</b> & så   tusen kr · prisnivå ikkje oppgitt
                        B2016       B2017
      =1+1             −1 235           0
      a;b,c                ..   1 000 000
      tab and [31m          0           0
      .. = manglar
      """#)
  }

  @Test func markdown() {
    expectText(
      DocumentWriter(.markdown).write(Self.document(.nn)),
      #"""
      **Løn \| "drift" og &lt;b\>meir&lt;/b\> &amp; så** tusen kr · prisnivå ikkje oppgitt

      | post | B2016 | B2017 |
      | :-- | --: | --: |
      | =1+1 | −1 235 | 0 |
      | a;b,c | .. | 1 000 000 |
      | tab and \[31m | 0 | 0 |

      - .. = manglar
      """#)
  }

  @Test func csvForExcelInNorway() {
    let text = DocumentWriter(.csv).write([Self.document(.nn), Self.document(.nn)])
    let part = #"""
      role;name;figure;unit;scenario;members.post;post;B2016;B2017
      body;x_y;"Løn | ""drift""
      og <b>meir</b> & så";tkr;;'=1+1;'=1+1;-1234,5675;0,0001
      body;x_y;"Løn | ""drift""
      og <b>meir</b> & så";tkr;;"a;b,c";"a;b,c";;1000000
      body;x_y;"Løn | ""drift""
      og <b>meir</b> & så";tkr;;"tab\#tand ␛[31m";"tab\#tand ␛[31m";0;0
      """#
    let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
    // Line breaks inside a label stay as they are; those between rows are CRLF.
    let rows = "\(lines[0])\r\n\(lines[1])\n\(lines[2])\r\n\(lines[3])\n\(lines[4])\r\n\(lines[5])\n\(lines[6])\r\n"
    #expect(text == "\u{FEFF}" + rows + "\r\n" + rows)
  }

  @Test func csvInEnglish() {
    let figure = Figure(
      name: "share", unit: Barnevern.percent, axes: [ShowTests.places], cells: [Decimal(1) / 3, 0, 1])
    let document = Presenter(locale: .en).show(ShowRequest(figures: [figure]))
    let text = DocumentWriter(.csv).write(document)
    #expect(
      text
        == "role,name,figure,unit,scenario,row,Klepp,KG7,Hå\r\nbody,share,share,%,,,33.33333333333333333333333333333333,0,100\r\n"
    )
  }

  @Test func json() {
    expectText(
      DocumentWriter(.json).write(Self.document(.nb)),
      #"""
      {
        "schema": "kvaom-document/1",
        "documents": [
          {
            "locale": "nb",
            "blocks": [
              {
                "type": "table",
                "stubs": ["post"],
                "keys": ["post"],
                "columns": [
                  {"label": "B2016", "name": "B2016", "role": "member", "year": 2016, "kind": "B"},
                  {"label": "B2017", "name": "B2017", "role": "member", "year": 2017, "kind": "B"}
                ],
                "sections": [
                  {
                    "title": "Løn | \"drift\"\nog <b>meir</b> & så",
                    "name": "x_y",
                    "unit": "tkr",
                    "prices": "unknown",
                    "details": ["tusen kr", "prisnivå ikke oppgitt"],
                    "rows": [
                      {"role": "body", "figure": "Løn | \"drift\"\nog <b>meir</b> & så", "name": "x_y", "unit": "tkr", "members": {"post": "=1+1"}, "labels": ["=1+1"], "cells": [{"value": "-1234.5675", "shown": "−1 235"}, {"value": "0.0001", "shown": "0"}]},
                      {"role": "body", "figure": "Løn | \"drift\"\nog <b>meir</b> & så", "name": "x_y", "unit": "tkr", "members": {"post": "a;b,c"}, "labels": ["a;b,c"], "cells": [{"missing": "ikkje \"i\" kjelda"}, {"value": "1000000", "shown": "1 000 000"}]},
                      {"role": "body", "figure": "Løn | \"drift\"\nog <b>meir</b> & så", "name": "x_y", "unit": "tkr", "members": {"post": "tab\tand \u001b[31m"}, "labels": ["tab\tand \u001b[31m"], "cells": [{"value": "0", "shown": "0"}, {"value": "0", "shown": "0"}]}
                    ]
                  }
                ]
              },
              {
                "type": "notes",
                "notes": [
                  {"kind": "plain", "text": ".. = mangler"}
                ]
              }
            ]
          }
        ]
      }
      """#)
  }

  @Test func jsonOfAComparisonAndAChange() {
    let unit = Barnevern.percent
    let figures = ["0.5 0.25", "0.4 0.25"].map {
      Figure(
        name: "late", label: "Seine", unit: unit, axes: [ShowTests.places, Barnevern.planYears(2016...2016)],
        cells: ShowTests.numbers($0 + " none"))
    }
    let comparison = Comparison(variants: [nil, "Plan"], items: [.init(figures: figures)])
    let show = ShowRequest(
      figures: [Needs.need(Needs.base, "Plan")].map { figure in
        var figure = figure
        figure.axes = [Barnevern.planYears(2016...2017)]
        figure.unit = Barnevern.thousandKroner(.fixed(year: 2017))
        return figure
      }, withChange: true, totals: ["year"])
    let presenter = Presenter(locale: .en)
    let text = DocumentWriter(.json).write([presenter.compare(comparison), presenter.show(show)])
    expectText(
      text,
      #"""
      {
        "schema": "kvaom-document/1",
        "documents": [
          {
            "locale": "en",
            "blocks": [
              {
                "type": "table",
                "stubs": ["", ""],
                "keys": ["label", "variant"],
                "columns": [
                  {"label": "B2016", "name": "B2016", "role": "member", "year": 2016, "kind": "B"}
                ],
                "sections": [
                  {
                    "title": "“Base”; “Plan”",
                    "unit": "%",
                    "details": [],
                    "rows": [
                      {"role": "body", "figure": "Seine", "name": "late", "unit": "%", "members": {"place": "Klepp"}, "labels": ["Seine, Klepp", "Base"], "cells": [{"value": "50", "shown": "50.0%"}]},
                      {"role": "body", "figure": "Seine", "name": "late", "unit": "%", "members": {"place": "Klepp"}, "labels": ["Seine, Klepp", "Plan"], "cells": [{"value": "40", "shown": "40.0%"}]},
                      {"role": "difference", "figure": "Seine", "name": "late", "unit": "pp", "members": {"place": "Klepp"}, "labels": ["Seine, Klepp", "difference, pp"], "cells": [{"value": "-10", "shown": "−10.0"}]},
                      {"role": "body", "figure": "Seine", "name": "late", "unit": "%", "members": {"place": "KG7"}, "labels": ["Seine, KG7", "Base"], "cells": [{"value": "25", "shown": "25.0%"}]},
                      {"role": "body", "figure": "Seine", "name": "late", "unit": "%", "members": {"place": "KG7"}, "labels": ["Seine, KG7", "Plan"], "cells": [{"value": "25", "shown": "25.0%"}]},
                      {"role": "difference", "figure": "Seine", "name": "late", "unit": "pp", "members": {"place": "KG7"}, "labels": ["Seine, KG7", "difference, pp"], "cells": [{"value": "0", "shown": "0.0"}]},
                      {"role": "body", "figure": "Seine", "name": "late", "unit": "%", "members": {"place": "Hå"}, "labels": ["Seine, Hå", "Base"], "cells": [{"missing": "left blank"}]},
                      {"role": "body", "figure": "Seine", "name": "late", "unit": "%", "members": {"place": "Hå"}, "labels": ["Seine, Hå", "Plan"], "cells": [{"missing": "left blank"}]},
                      {"role": "difference", "figure": "Seine", "name": "late", "unit": "pp", "members": {"place": "Hå"}, "labels": ["Seine, Hå", "difference, pp"], "cells": [{"missing": "left blank"}]}
                    ]
                  }
                ]
              },
              {
                "type": "notes",
                "notes": [
                  {"kind": "plain", "text": ".. = missing"}
                ]
              }
            ]
          },
          {
            "locale": "en",
            "blocks": [
              {
                "type": "table",
                "stubs": [""],
                "keys": ["row"],
                "columns": [
                  {"label": "B2016", "name": "B2016", "role": "member", "year": 2016, "kind": "B"},
                  {"label": "B2017", "name": "B2017", "role": "member", "year": 2017, "kind": "B"},
                  {"label": "Total 16–17", "name": "sum", "role": "sum"}
                ],
                "sections": [
                  {
                    "title": "Utgiftsbehov · Plan",
                    "name": "need",
                    "unit": "tkr",
                    "label": "Plan",
                    "prices": "2017",
                    "details": ["thousand kr", "2017 prices"],
                    "rows": [
                      {"role": "body", "figure": "Utgiftsbehov · Plan", "name": "need", "unit": "tkr", "labels": [""], "cells": [{"value": "29492", "shown": "29 492"}, {"value": "30142.5971217792", "shown": "30 143"}, {"value": "59634.5971217792", "shown": "59 635"}]},
                      {"role": "change", "figure": "Utgiftsbehov · Plan", "name": "need", "unit": "tkr", "labels": ["change"], "cells": [{}, {"value": "650.5971217792", "shown": "+651"}, {}]},
                      {"role": "changePercent", "figure": "Utgiftsbehov · Plan", "name": "need", "unit": "%", "labels": ["change, %"], "cells": [{}, {"value": "2.2060122127329445273294452732945", "shown": "+2.2%"}, {}]}
                    ]
                  }
                ]
              },
              {
                "type": "notes",
                "notes": [
                  {"kind": "important", "text": "Rests on 4 assumptions without a source: barn, pensjon, lønsvekst, prisvekst."}
                ]
              }
            ]
          }
        ]
      }
      """#)
  }

  @Test func html() {
    expectText(
      HTMLWriter(Self.document(.sv)).write(),
      #"""
      <section class="kvaom" lang="sv">
      <table>
      <caption><b>Løn | &quot;drift&quot; og &lt;b&gt;meir&lt;/b&gt; &amp; så</b> tusen kr · prisnivå ej angiven <code>x_y</code></caption>
      <thead>
      <tr><th scope="col">post</th><th scope="col">B2016</th><th scope="col">B2017</th></tr>
      </thead>
      <tbody>
      <tr class="body"><th scope="row">=1+1</th><td data-value="-1234.5675">−1 235</td><td data-value="0.0001">0</td></tr>
      <tr class="body"><th scope="row">a;b,c</th><td title="ikkje &quot;i&quot; kjelda">..</td><td data-value="1000000">1 000 000</td></tr>
      <tr class="body"><th scope="row">tab and [31m</th><td data-value="0">0</td><td data-value="0">0</td></tr>
      </tbody>
      </table>
      </section>
      """#)
  }

  @Test func noHeadOfARowOrAGroupIsEmptyInHTML() {
    var document = Self.document(.sv)
    guard case .table(var table)? = document.blocks.first, let section = table.sections.first else {
      Issue.record("no table")
      return
    }
    table.sections[0].rows[1].labels = [TableLabel("")]
    table.sections.append(section)
    table.sections[1].headline = Headline(title: "", details: [])
    document.blocks[0] = .table(table)
    let page = HTMLWriter(document).write()
    #expect(page.contains("<tr class=\"body\"><td></td>"))
    #expect(page.contains("<tr class=\"headline\"><td colspan=\"3\"></td>"))
    #expect(page.firstRange(of: /<th[^>]*><\/th>/) == nil, "\(page)")
  }

  @Test func htmlIsAWholePage() {
    let page = DocumentWriter(.html).write([Self.document(.sv), Self.tree])
    let lines = page.split(separator: "\n").map(String.init)
    #expect(lines.prefix(4) == ["<!DOCTYPE html>", "<html lang=\"sv\">", "<head>", "<meta charset=\"utf-8\">"])
    #expect(page.contains("<title>Løn | &quot;drift&quot; og &lt;b&gt;meir&lt;/b&gt; &amp; så</title>"))
    // The two documents, and what both stand on.
    #expect(page.count(of: "<section") == 3 && page.count(of: "</section>") == 3)
    #expect(page.contains("<th scope=\"row\" style=\"padding-left: 6em\">Årsverk i Klepp</th>"))
    #expect(lines.suffix(2) == ["</body>", "</html>"])
    #expect(!page.contains("http") && !page.contains("<script"))
  }

  static let tree: Document = {
    func cell(_ text: String, _ decimals: Int) -> TableCell {
      TableCell(.number(ShownNumber(Barnevern.number(text), NumberFormat(decimals: decimals))))
    }
    let staff = TreeNode(
      label: "årsverk Klepp × kostnad", value: cell("9402.4", 0), detail: "12,14 × 774,19",
      children: [
        TreeNode(label: "Årsverk i Klepp", value: cell("12.144", 2), detail: "føresetnad"),
        TreeNode(label: "Kostnad per årsverk", value: cell("774.19", 2), detail: "714,72 × 1,027³"),
      ])
    let need = TreeNode(
      label: "Utgiftsbehov", value: cell("31488", 0), detail: "",
      children: [staff, TreeNode(label: "Andre | utgifter", value: cell("22086", 0), detail: "")])
    let frame = TreeNode(label: "− Ramme i planen", value: cell("29492", 0), detail: "✓")
    let root = TreeNode(
      label: "Udekt B2020", value: cell("1996", 0), detail: "", children: [need, frame])
    return Document(locale: .nn, blocks: [.tree(root)])
  }()

  @Test func treeAsText() {
    expectText(
      DocumentWriter(.text).write(Self.tree),
      #"""
      Udekt B2020                    1 996
      ├ Utgiftsbehov                31 488
      │ ├ årsverk Klepp × kostnad    9 402    12,14 × 774,19
      │ │ ├ Årsverk i Klepp          12,14    føresetnad
      │ │ └ Kostnad per årsverk     774,19    714,72 × 1,027³
      │ └ Andre | utgifter          22 086
      └ − Ramme i planen            29 492    ✓
      """#)
  }

  @Test func treeAsMarkdown() {
    expectText(
      DocumentWriter(.markdown).write(Self.tree),
      #"""
      - Udekt B2020 – 1 996
        - Utgiftsbehov – 31 488
          - årsverk Klepp × kostnad – 9 402 – 12,14 × 774,19
            - Årsverk i Klepp – 12,14 – føresetnad
            - Kostnad per årsverk – 774,19 – 714,72 × 1,027³
          - Andre \| utgifter – 22 086
        - − Ramme i planen – 29 492 – ✓
      """#)
  }

  @Test(arguments: OutputFormat.allCases) func emptyDocument(format: OutputFormat) {
    let text = DocumentWriter(format, width: 1).write(Document(locale: .nn, blocks: []))
    #expect(text.isEmpty || text.hasSuffix("\n") || text == "\u{FEFF}")
    #expect(DocumentWriter(format).write([Document]()).utf8.count < 80)
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func count(of text: String) -> Int { split(separator: text, omittingEmptySubsequences: false).count - 1 }
}
