import Foundation
import KvaomDecimal
import KvaomEngine
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomWords
import Testing

/// What a plan's questions give, read from JSON: exact numbers by row and column.
struct Answers {
  /// One row of a table.
  struct Row {
    let name: String
    let role: String
    let members: [String: String]
    let labels: [String]
    /// The exact numbers in the shown unit; nil for cells that are no numbers.
    let values: [KvaomDecimal.Decimal?]
    /// The words of cells that are words.
    let texts: [String?]
  }

  let exitCode: Int32
  let diagnostics: String
  /// All rows, in order.
  let rows: [Row]
  /// The closing sentences, in order.
  let sentences: [String]

  /// Runs a plan, on `cores` cores or on all there are.
  init(_ text: String, locale: String = "nn", settings: [String] = [], cores: Int? = nil) throws {
    let engine = Engine(
      options: EngineOptions(
        format: .json, locale: KvaomWords.Locale(rawValue: locale) ?? .nn, settings: settings, coreCount: cores),
      readFile: { _ in nil })
    let outcome = engine.run(SourceText(name: "plan.kvaom", bytes: Array(text.utf8)))
    exitCode = outcome.exitCode
    diagnostics = outcome.diagnostics
    var rows: [Row] = []
    var sentences: [String] = []
    if !outcome.output.isEmpty {
      let file = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
      for document in file["documents"] as? [[String: Any]] ?? [] {
        for block in document["blocks"] as? [[String: Any]] ?? [] {
          if block["type"] as? String == "paragraph" {
            sentences.append((block["text"] as? String ?? "").replacing("\u{A0}", with: " "))
          }
          for section in block["sections"] as? [[String: Any]] ?? [] {
            rows += (section["rows"] as? [[String: Any]] ?? []).map(Self.row)
          }
          rows += (block["values"] as? [[String: Any]] ?? []).map { value in
            Self.row(["name": value["name"] as Any, "cells": [value["cell"] as Any]])
          }
        }
      }
    }
    self.rows = rows
    self.sentences = sentences
  }

  private static func row(_ row: [String: Any]) -> Row {
    let cells = row["cells"] as? [[String: Any]] ?? []
    let units = row["units"] as? [String: String] ?? [:]
    let members = (row["members"] as? [String: Any] ?? [:]).map { name, value in
      let unit = units[name] ?? ""
      return (name, (value as? String) ?? "\(value)" + (unit.isEmpty || unit == "%" ? unit : " " + unit))
    }
    return Row(
      // What is varied or chosen, where a row is about that.
      name: ["input", "measure", "name"].lazy.compactMap { row[$0] as? String }.first ?? "",
      role: row["role"] as? String ?? "", members: Dictionary(uniqueKeysWithValues: members),
      labels: row["labels"] as? [String] ?? [],
      values: cells.map { ($0["value"] as? String).flatMap { KvaomDecimal.Decimal(parsing: $0) } },
      texts: cells.map { $0["text"] as? String })
  }

  /// The rows of a name.
  func rows(_ name: String) -> [Row] { rows.filter { $0.name == name } }

  /// The exact value of an expression in a plan, in its shown unit.
  static func value(of expression: String, in text: String) throws -> KvaomDecimal.Decimal {
    let engine = Engine(options: EngineOptions(format: .json, locale: .en), readFile: { _ in nil })
    let outcome = engine.evaluate(expression, file: SourceText(name: "plan.kvaom", bytes: Array(text.utf8)))
    let file = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any], "\(outcome.diagnostics)")
    let documents = try #require(file["documents"] as? [[String: Any]])
    let blocks = try #require(documents.first?["blocks"] as? [[String: Any]])
    let values = try #require(blocks.first?["values"] as? [[String: Any]])
    let cell = try #require(values.first?["cell"] as? [String: Any])
    return try #require((cell["value"] as? String).flatMap { KvaomDecimal.Decimal(parsing: $0) })
  }
}
