import NewsModel

extension MapTable {
  /// 产业地图 — zone, industries, chains, segments, and who is there.
  static let map = MapTable(
    "map", "The industry map: industries as the zone's scheme says, chains and segments in order, and who is there.",
    [
      Column("industry", "industry"),
      Column("rank", "pillar, leading, potential, future, or what the scheme's slot says"),
      Column("order", "place of the segment in its chain, from 1"), Column("segment", "segment of a chain"),
      Column("kind", "company, park, institute, product, project; gap where a segment has nobody"),
      Column("name", "who or what"), Column("of", "whose product or project"),
      Column("why", "how it is known to belong here"),
    ]
  ) { reading in
    IndustryTree(reading).rows
  }

  /// 断链缺链 — segments that are named and have nobody.
  static let gaps = MapTable(
    "gaps", "Segments of chains that are named and have no company: where a chain could be mended.",
    [
      Column("industry", "industry"), Column("order", "place in the chain, from 1"), Column("segment", "segment"),
    ]
  ) { reading in
    IndustryTree(reading).rows.filter { $0.cells["kind"] == .text("gap") }
  }
}
