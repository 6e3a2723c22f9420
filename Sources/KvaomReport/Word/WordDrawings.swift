import KvaomFormats
import KvaomPictures

/// What is drawn in a document, each with its number: charts where Word has such a chart, pictures as SVG elsewhere.
struct WordDrawings: Sendable {
  /// How wide a drawing is, in the units of Word: 16 centimetres.
  private static let width = 5_760_000
  /// How high a line of a chart is.
  private static let lineHeight = 300_000
  private static let main = "http://schemas.openxmlformats.org/drawingml/2006/main"

  /// The charts.
  private(set) var charts: [(number: Int, chart: WordChart)] = []
  /// The pictures, as SVG.
  private(set) var pictures: [(number: Int, source: String)] = []

  /// A picture in a run; `text` is for those who cannot see it.
  mutating func run(_ picture: Picture, text: String, language: String) -> String {
    let number = charts.count + pictures.count + 1
    let vector = picture.drawing
    let drawn = Self.width * vector.height / max(1, vector.width)
    // A chart has its legend and its axis below: bars that lie need room for both, and for their names.
    let bars = picture.data.map { $0.kind == .lines || $0.kind == .columns ? 0 : $0.categories.count } ?? 0
    let height = max(drawn, bars == 0 ? 0 : Self.lineHeight * (bars + 4))
    let content: String
    if let data = picture.data {
      charts.append((number, WordChart(data, unit: picture.unit, language: language)))
      content = """
        <a:graphic xmlns:a="\(Self.main)"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">\
        <c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="\(XMLWriter.relationNames)" \
        r:id="kvaomChart\(number)"/></a:graphicData></a:graphic>
        """
    } else {
      pictures.append((number, vector.source))
      content = Self.picture(number, height: height)
    }
    let description = XMLWriter.escaped(text)
    return """
      <w:r><w:drawing><wp:inline \
      xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
      distT="0" distB="0" distL="0" distR="0"><wp:extent cx="\(Self.width)" cy="\(height)"/>\
      <wp:docPr id="\(7000 + number)" name="Figure \(number)" descr="\(description)"/>\(content)</wp:inline>\
      </w:drawing></w:r>
      """
  }

  /// A picture that readers of SVG show; others show nothing, and the table below it has the figures.
  private static func picture(_ number: Int, height: Int) -> String {
    """
    <a:graphic xmlns:a="\(main)"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
    <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" \
    xmlns:r="\(XMLWriter.relationNames)"><pic:nvPicPr><pic:cNvPr id="\(7000 + number)" name="Figure \(number)"/>\
    <pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="kvaomEmpty"><a:extLst>\
    <a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">\
    <asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" \
    r:embed="kvaomSVG\(number)"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
    <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="\(width)" cy="\(height)"/></a:xfrm>\
    <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>
    """
  }
}
