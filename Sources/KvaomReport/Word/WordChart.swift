import KvaomFormats
import KvaomPictures

/// A chart as word processors draw it themselves, with a workbook of its figures in it: whoever gets the document can
/// give it another look, and copy the figures out.
struct WordChart: Equatable {
  private static let names = """
    xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:r="\(XMLWriter.relationNames)"
    """
  private static let markers = ["circle", "triangle", "square", "diamond"]

  /// The part with the chart.
  let part: String
  /// The workbook with its figures.
  let book: [UInt8]

  /// A chart of figures in a unit.
  init(_ data: ChartData, unit: String, language: String) {
    part = Self.part(data, unit, language)
    book = WordChartBook.bytes(of: data)
  }

  /// The relations of the chart with a number.
  static func relations(_ number: Int) -> String {
    """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="book" \
    Type="\(XMLWriter.relationNames)/package" Target="../embeddings/kvaom\(number).xlsx"/></Relationships>
    """
  }

  private static func part(_ data: ChartData, _ unit: String, _ language: String) -> String {
    let series = data.series.indices.map { written(data, $0) }.joined()
    let isLine = data.kind == .lines
    let gap = data.kind == .columns ? 5 : 60
    let overlap = 100
    let direction = data.kind == .columns ? "col" : "bar"
    let grouping = data.kind == .floating ? "stacked" : "clustered"
    let plot =
      isLine
      ? "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>\(series)<c:marker val=\"1\"/>"
        + "<c:axId val=\"1\"/><c:axId val=\"2\"/></c:lineChart>"
      : "<c:barChart><c:barDir val=\"\(direction)\"/><c:grouping val=\"\(grouping)\"/>"
        + "<c:varyColors val=\"0\"/>\(series)<c:gapWidth val=\"\(gap)\"/><c:overlap val=\"\(overlap)\"/>"
        + "<c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>"
    // Bars that lie are read from the top down.
    let isLying = data.kind == .bars || data.kind == .floating
    let floor = data.kind == .floating ? "<c:legendEntry><c:idx val=\"0\"/><c:delete val=\"1\"/></c:legendEntry>" : ""
    let hasLegend = data.series.filter { !$0.title.isEmpty }.count > (isLine ? 0 : 1)
    return """
      <c:chartSpace \(names)><c:lang val="\(language)"/><c:roundedCorners val="0"/><c:chart>\
      <c:autoTitleDeleted val="1"/>\
      <c:plotArea><c:layout/>\(plot)\
      <c:catAx><c:axId val="1"/><c:scaling><c:orientation val="\(isLying ? "maxMin" : "minMax")"/></c:scaling>\
      <c:delete val="0"/><c:axPos val="\(isLying ? "l" : "b")"/><c:numFmt formatCode="General" sourceLinked="0"/>\
      <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/>\
      <c:tickLblSkip val="\(isLying ? 1 : max(1, data.categories.count / 12))"/></c:catAx>\
      <c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>\
      <c:axPos val="\(isLying ? "b" : "l")"/><c:majorGridlines><c:spPr><a:ln><a:solidFill><a:srgbClr val="DDDDDD"/>\
      </a:solidFill></a:ln></c:spPr></c:majorGridlines>\(title(unit, isTurned: !isLying))\
      <c:numFmt formatCode="#,##0.##" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>\
      <c:tickLblPos val="\(isLying ? "high" : "nextTo")"/><c:crossAx val="1"/></c:valAx></c:plotArea>\
      \(hasLegend ? "<c:legend><c:legendPos val=\"b\"/>\(floor)<c:overlay val=\"0\"/></c:legend>" : "")\
      <c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>\
      <c:externalData r:id="book"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>
      """
  }

  /// What stands along the axis of the figures.
  private static func title(_ text: String, isTurned: Bool) -> String {
    if text.isEmpty { return "" }
    return """
      <c:title><c:tx><c:rich><a:bodyPr\(isTurned ? " rot=\"-5400000\" vert=\"horz\"" : "")/><a:p><a:pPr>\
      <a:defRPr b="0"/></a:pPr><a:r><a:rPr b="0"/><a:t>\(XMLWriter.escaped(text))</a:t></a:r></a:p></c:rich>\
      </c:tx><c:overlay val="0"/></c:title>
      """
  }

  private static func written(_ data: ChartData, _ index: Int) -> String {
    let series = data.series[index]
    let column = WordChartBook.column(index + 1)
    let count = data.categories.count
    let names = data.categories.enumerated().map { "<c:pt idx=\"\($0)\"><c:v>\(XMLWriter.escaped($1))</c:v></c:pt>" }
    let values = series.values.enumerated().compactMap { place, value in
      value.map { "<c:pt idx=\"\(place)\"><c:v>\($0)</c:v></c:pt>" }
    }
    return """
      <c:ser><c:idx val="\(index)"/><c:order val="\(index)"/><c:tx><c:strRef><c:f>Sheet1!$\(column)$1</c:f><c:strCache>\
      <c:ptCount val="1"/><c:pt idx="0"><c:v>\(XMLWriter.escaped(series.title))</c:v></c:pt></c:strCache></c:strRef>\
      </c:tx>\(look(data, index))<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$\(count + 1)</c:f><c:strCache>\
      <c:ptCount val="\(count)"/>\(names.joined())</c:strCache></c:strRef></c:cat><c:val><c:numRef>\
      <c:f>Sheet1!$\(column)$2:$\(column)$\(count + 1)</c:f><c:numCache><c:formatCode>General</c:formatCode>\
      <c:ptCount val="\(count)"/>\(values.joined())</c:numCache></c:numRef></c:val>\
      \(data.kind == .lines ? "<c:smooth val=\"0\"/>" : "")</c:ser>
      """
  }

  /// Its colour, dash and mark: the same as in the picture of a page.
  private static func look(_ data: ChartData, _ index: Int) -> String {
    let series = data.series[index]
    let paint = "<a:solidFill><a:srgbClr val=\"\(series.color)\"/></a:solidFill>"
    let white = "<a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill>"
    switch data.kind {
    case .lines:
      let dash = series.isFrame ? "<a:prstDash val=\"dash\"/>" : ""
      return """
        <c:spPr><a:ln w="25400">\(paint)\(dash)</a:ln></c:spPr><c:marker><c:symbol val="\(markers[index / 2 % 4])"/>\
        <c:size val="7"/><c:spPr>\(series.isFilled ? paint : white)<a:ln w="19050">\(paint)</a:ln></c:spPr></c:marker>
        """
    case .floating where index == 0:
      return "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val=\"0\"/>"
    case .bars, .columns, .floating:
      return """
        <c:spPr>\(series.isFilled ? paint : white)<a:ln w="19050">\(paint)</a:ln></c:spPr><c:invertIfNegative val="0"/>
        """
    }
  }
}

/// The figures of a chart as the workbook that a word processor opens where one edits them.
enum WordChartBook {
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// The workbook: categories down, rows of figures across.
  static func bytes(of data: ChartData) -> [UInt8] {
    var archive = ZipWriter()
    func add(_ name: String, _ content: String) { archive.add(name, Array((XMLWriter.head + content).utf8)) }
    add(
      "[Content_Types].xml",
      """
      <Types xmlns="\(package)/content-types"><Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Override PartName="/xl/workbook.xml" ContentType="\(types).sheet.main+xml"/>\
      <Override PartName="/xl/worksheets/sheet1.xml" ContentType="\(types).worksheet+xml"/></Types>
      """)
    add("_rels/.rels", relation("officeDocument", "xl/workbook.xml"))
    add(
      "xl/workbook.xml",
      """
      <workbook xmlns="\(XMLWriter.sheetNames)" xmlns:r="\(XMLWriter.relationNames)"><sheets>\
      <sheet name="Sheet1" sheetId="1" r:id="one"/></sheets></workbook>
      """)
    add("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"))
    let heads = row(1, [text("")] + data.series.map { text($0.title) })
    let rows = data.categories.enumerated().map { index, name in
      row(index + 2, [text(name)] + data.series.map { $0.values[index].map { "><v>\($0)</v>" } ?? ">" })
    }
    add(
      "xl/worksheets/sheet1.xml",
      "<worksheet xmlns=\"\(XMLWriter.sheetNames)\"><sheetData>\(heads)\(rows.joined())</sheetData></worksheet>")
    return archive.finish()
  }

  /// The letters of a column, counted from 0; charts have no more than the alphabet.
  static func column(_ index: Int) -> String { String(UnicodeScalar(UInt8(65 + index % 26))) }

  private static func relation(_ type: String, _ target: String) -> String {
    """
    <Relationships xmlns="\(package)/relationships"><Relationship Id="one" Type="\(XMLWriter.relationNames)/\(type)" \
    Target="\(target)"/></Relationships>
    """
  }

  private static func row(_ number: Int, _ cells: [String]) -> String {
    let written = cells.enumerated().map { "<c r=\"\(column($0))\(number)\"\($1)</c>" }
    return "<row r=\"\(number)\">\(written.joined())</row>"
  }

  private static func text(_ text: String) -> String {
    " t=\"inlineStr\"><is><t>\(XMLWriter.escaped(text))</t></is>"
  }
}
