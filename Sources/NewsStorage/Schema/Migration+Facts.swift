extension Migration {
  /// What was read from each article: its facts. Amounts and names are read again from the article when it is shown.
  static let facts = Migration(
    name: "2 facts",
    sql: """
      -- Kinds, modalities and rules are few: each combination that occurs is one row.
      CREATE TABLE fact_sort (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        modality TEXT NOT NULL,
        rule TEXT NOT NULL,
        UNIQUE (kind, modality, rule)
      ) STRICT;

      -- One fact of an article. `name` is a 64-bit digest over article, kind, modality, fields and evidence, its top bit
      -- turned over so that signed numbers sort as the hex digits do. `evidence` packs places in the article's
      -- paragraphs (see FactRecord); words and raw bytes follow from the article. `starts` and `ends` bound the fact's
      -- period, both included, null where open.
      CREATE TABLE fact (
        id INTEGER PRIMARY KEY,
        name INTEGER NOT NULL,
        article INTEGER NOT NULL REFERENCES article (id),
        sort INTEGER NOT NULL REFERENCES fact_sort (id),
        fields TEXT NOT NULL,          -- JSON object
        evidence BLOB NOT NULL,
        starts TEXT,
        ends TEXT
      ) STRICT;
      CREATE INDEX fact_article ON fact (article);
      CREATE INDEX fact_name ON fact (name);
      CREATE INDEX fact_sorts ON fact (sort);
      """)
}
