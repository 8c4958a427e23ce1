import GaoxinAPI

/// The map as a tree: zone, industry, segment, who is there, and what they make and build.
struct MapTree {
  private final class Node {
    let label: String
    var children: [Node] = []
    var index: [String: Int] = [:]

    init(_ label: String) { self.label = label }

    /// The child with a key, made where there is none.
    func child(_ key: String, _ label: String) -> Node {
      if let known = index[key] { return children[known] }
      index[key] = children.count
      children.append(Node(label))
      return children[children.count - 1]
    }
  }

  private let roots: [Node]

  init(_ report: QueryReport) {
    let all = Node("")
    for row in report.rows {
      let cell = { (name: String) in row.values[name].map(QueryText.cell) ?? "" }
      let zone = all.child(row.zone, row.zone.isEmpty ? "no zone" : row.zone)
      let rank = cell("rank").isEmpty ? "" : " (\(cell("rank")))"
      var node = zone.child(
        "industry " + cell("industry"), cell("industry").isEmpty ? "no industry told" : cell("industry") + rank)
      if !cell("segment").isEmpty {
        node = node.child("segment " + cell("segment"), "\(cell("order")). \(cell("segment"))")
      }
      let fact = row.facts.first.map { "  " + Style.dim(String($0.prefix(8))) } ?? ""
      switch cell("kind") {
      case "industry": break
      case "gap": _ = node.child("gap", Style.yellow("nobody named") + fact)
      case "product", "project":
        let owner = node.child("name " + cell("of"), cell("of"))
        _ = owner.child(cell("kind") + cell("name"), "\(cell("kind")) \(cell("name"))" + fact)
      default:
        _ = node.child("name " + cell("name"), "\(cell("name")) (\(cell("kind")), \(cell("why")))" + fact)
      }
    }
    roots = all.children
  }

  /// Lines with branches.
  var text: String {
    var lines: [String] = []
    func add(_ node: Node, _ prefix: String) {
      for (place, child) in node.children.enumerated() {
        let isLast = place == node.children.count - 1
        lines.append(prefix + (isLast ? "└─ " : "├─ ") + child.label)
        add(child, prefix + (isLast ? "   " : "│  "))
      }
    }
    for root in roots {
      lines.append(Style.bold(root.label))
      add(root, "")
    }
    return lines.isEmpty ? "nothing found" : lines.joined(separator: "\n")
  }

  /// A graph for Graphviz.
  var dot: String {
    var lines = ["digraph map {", "  rankdir=LR;", "  node [shape=box];"]
    var count = 0
    func add(_ node: Node, _ parent: Int?) {
      let number = count
      count += 1
      let label = node.label.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      lines.append("  n\(number) [label=\"\(label)\"];")
      if let parent { lines.append("  n\(parent) -> n\(number);") }
      for child in node.children { add(child, number) }
    }
    for root in roots { add(root, nil) }
    return (lines + ["}"]).joined(separator: "\n")
  }
}
