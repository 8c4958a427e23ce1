import Foundation

/// The OpenAPI document, and whether answers are as it says.
///
/// Checks what the document uses of JSON Schema: references, types, required and described members, items, enumerations,
/// patterns and bounds. A member that is not described is a mismatch, although JSON Schema would allow it: whoever reads
/// the document is to find every field in it.
final class InterfaceDescription {
  let document: JSON
  /// Members that were seen in answers, by the schema that describes them.
  private(set) var seen: [String: Set<String>] = [:]
  private(set) var mismatches: [String] = []

  init(_ document: JSON) { self.document = document }

  /// Every method and path, as `GET /v1/status`.
  var operations: Set<String> {
    var operations: Set<String> = []
    for path in document["paths"]?.keys ?? [] {
      for method in document["paths"]?[path]?.keys ?? [] { operations.insert("\(method.uppercased()) \(path)") }
    }
    return operations
  }

  /// Names of all schemas, with the members that each describes; without those that stand for one of others.
  var schemas: [String: Set<String>] {
    let schemas = document["components"]?["schemas"]
    let names = (schemas?.keys ?? []).filter { schemas?[$0]?["oneOf"] == nil }
    return Dictionary(uniqueKeysWithValues: names.map { ($0, schemas?[$0]?["properties"]?.keys ?? []) })
  }

  /// Checks a reply against what the document says of it.
  func check(_ reply: HTTPReply, to operation: String) throws {
    let words = operation.split(separator: " ").map(String.init)
    let type = reply.headers["content-type"] ?? ""
    if reply.status == 500 { fail(operation, String(decoding: reply.body, as: UTF8.self)) }
    let response = resolve(
      document["paths"]?[words[1]]?[words[0].lowercased()]?["responses"]?["\(reply.status)"])
    guard let schema = response?["content"]?[type]?["schema"] else {
      mismatches.append("\(operation) answers \(reply.status) with '\(type)', which is not described")
      return
    }
    // Text that is no JSON has no parts to check.
    guard type.contains("json") else { return }
    guard type == "application/x-ndjson" else { return check(try JSON(reply.body), schema, at: operation) }
    for line in reply.body.split(separator: UInt8(ascii: "\n")) { check(try JSON(line), schema, at: operation) }
  }

  /// Checks a value against a named schema.
  func check(_ value: Data, as name: String) throws {
    check(try JSON(value), document["components"]?["schemas"]?[name] ?? .null, at: name, schema: name)
  }

  private func resolve(_ node: JSON?) -> JSON? {
    guard let reference = node?["$ref"]?.text else { return node }
    return reference.split(separator: "/").dropFirst().reduce(document) { $0?[String($1)] }
  }

  private func check(_ value: JSON, _ node: JSON, at place: String, schema name: String? = nil) {
    var name = name
    if let reference = node["$ref"]?.text { name = reference.split(separator: "/").last.map(String.init) }
    guard let schema = resolve(node) else { return fail(place, "refers to nothing") }
    if let mapping = schema["discriminator"]?["mapping"] {
      let key = schema["discriminator"]?["propertyName"]?.text ?? ""
      guard let target = mapping[value[key]?.text ?? ""] else { return fail(place, "is of no kind that is described") }
      return check(value, .object(["$ref": target]), at: place)
    }
    guard let type = schema["type"]?.text else { return fail(place, "has no type in the document") }
    switch (type, value) {
    case ("object", .object(let members)): checkMembers(members, schema, at: place, name)
    case ("array", .list(let values)):
      checkBounds(Double(values.count), schema, "minItems", "maxItems", at: place)
      for value in values { check(value, schema["items"] ?? .null, at: place + "[]") }
    case ("string", .text(let text)): checkText(text, schema, at: place)
    case ("integer", .number(let number)) where number == number.rounded(), ("number", .number(let number)):
      checkBounds(number, schema, "minimum", "maximum", at: place)
    case ("boolean", .bool): break
    default: fail(place, "is no \(type)")
    }
  }

  private func checkMembers(_ members: [String: JSON], _ schema: JSON, at place: String, _ name: String?) {
    let described = schema["properties"]?.keys ?? []
    if let name { seen[name, default: []].formUnion(described.intersection(members.keys)) }
    for required in schema["required"]?.list.compactMap(\.text) ?? [] where members[required] == nil {
      fail(place, "lacks '\(required)'")
    }
    for (key, value) in members {
      if let known = schema["properties"]?[key] {
        check(value, known, at: "\(place).\(key)")
      } else if let other = schema["additionalProperties"] {
        if case .bool(true) = other { continue }
        check(value, other, at: "\(place).*")
      } else if !described.isEmpty {
        fail(place, "has '\(key)', which is not described")
      }
    }
  }

  private func checkText(_ text: String, _ schema: JSON, at place: String) {
    let allowed = schema["enum"]?.list.compactMap(\.text) ?? []
    if !allowed.isEmpty, !allowed.contains(text) { fail(place, "is '\(text)', none of \(allowed)") }
    if let pattern = schema["pattern"]?.text, text.range(of: pattern, options: .regularExpression) == nil {
      fail(place, "is '\(text)', not \(pattern)")
    }
    switch schema["format"]?.text {
    case "date":
      if text.range(of: #"^\d{4}-\d\d-\d\d$"#, options: .regularExpression) == nil {
        fail(place, "is no day: '\(text)'")
      }
    case "date-time":
      if text.range(of: #"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$"#, options: .regularExpression) == nil {
        fail(place, "is no moment: '\(text)'")
      }
    default: break
    }
  }

  private func checkBounds(_ number: Double, _ schema: JSON, _ least: String, _ most: String, at place: String) {
    if let least = schema[least]?.number, number < least { fail(place, "is \(number), less than \(least)") }
    if let most = schema[most]?.number, number > most { fail(place, "is \(number), more than \(most)") }
  }

  private func fail(_ place: String, _ what: String) { mismatches.append("\(place) \(what)") }
}
