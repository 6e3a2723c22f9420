import KvaomDecimal
import KvaomRender
import Testing

struct CompareTests {
  @Test func needAndGap() {
    print(ShowTests.text(Presenter(locale: .nn).compare(Needs.comparison)))
    print(ShowTests.text(Presenter(locale: .en).compare(Needs.comparison),width:40))
    print(ShowTests.text(Presenter(locale: .nn).compare(Needs.statements)))
  }
}
