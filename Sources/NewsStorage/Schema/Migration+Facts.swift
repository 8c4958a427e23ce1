extension Migration {
  /// What was read from each article: amounts, organisations, people and facts.
  static let facts = Migration(
    name: "2 facts",
    sql: """
      -- One fact of an article. Fields and evidence are JSON as the wire has them; `words` is what a person may look a
      -- fact up by: all its texts. `starts` and `ends` bound the fact's period, both included, null where open.
      CREATE TABLE fact (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,            -- 16 hex digits over article, kind, fields and evidence
        article INTEGER NOT NULL REFERENCES article (id),
        ordinal INTEGER NOT NULL,      -- from 0, in reading order
        kind TEXT NOT NULL,
        modality TEXT NOT NULL,
        fields TEXT NOT NULL,          -- JSON object
        evidence TEXT NOT NULL,        -- JSON array of {text, ranges, paragraph, start, end}
        rule TEXT NOT NULL,
        words TEXT NOT NULL,
        starts TEXT,
        ends TEXT
      ) STRICT;
      CREATE INDEX fact_article ON fact (article);
      CREATE INDEX fact_name ON fact (name);
      CREATE INDEX fact_kind ON fact (kind, modality);

      -- The rest of what was read from an article, each a JSON array.
      CREATE TABLE mention (
        article INTEGER PRIMARY KEY REFERENCES article (id),
        quantities TEXT NOT NULL,
        organizations TEXT NOT NULL,
        people TEXT NOT NULL
      ) STRICT;
      """)
}
