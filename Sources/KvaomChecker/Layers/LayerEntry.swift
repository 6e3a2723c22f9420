import KvaomSource
import KvaomSyntax

/// A measure or scenario under check.
final class LayerEntry {
  let kind: CheckedLayer.Kind
  let text: CheckedText
  let declaration: LayerDeclaration
  let decorations: Decorations
  let span: SourceSpan
  /// Its id, given before it is checked.
  let id: LayerID
  /// Its parts, once resolved.
  var parts: [LayerID]?
  /// Whether its resolution is underway: a scenario that extends itself.
  var isResolving = false

  init(
    kind: CheckedLayer.Kind, text: CheckedText, declaration: LayerDeclaration, decorations: Decorations,
    span: SourceSpan, id: LayerID
  ) {
    self.kind = kind
    self.text = text
    self.declaration = declaration
    self.decorations = decorations
    self.span = span
    self.id = id
  }
}
