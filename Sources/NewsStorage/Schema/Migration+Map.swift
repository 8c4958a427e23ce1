extension Migration {
  /// The industry map: which articles each zone's part follows from, and its rows.
  static let map = Migration(
    name: "4 map",
    sql: """
      -- Zone, names and likeness of the article (see ArticleCard); empty where facts are not read.
      ALTER TABLE article ADD COLUMN card TEXT NOT NULL DEFAULT '';
      -- What was stored without one is read again.
      UPDATE page SET rules = '';

      -- The articles that are about a zone, or name it. Follows from their cards.
      CREATE TABLE map_article (
        zone TEXT NOT NULL,
        article INTEGER NOT NULL,
        PRIMARY KEY (zone, article)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX map_article_article ON map_article (article);

      -- How often the articles of a zone have changed, and how often they had when its rows were made; null where they
      -- must be made anew.
      CREATE TABLE map_zone (
        zone TEXT PRIMARY KEY,
        changes INTEGER NOT NULL,
        made INTEGER
      ) STRICT, WITHOUT ROWID;

      -- Rows of the tables of the map, by zone and place. `facts` are ids divided by blanks, `notes` a JSON array.
      CREATE TABLE map_row (
        name TEXT NOT NULL,
        zone TEXT NOT NULL,
        place INTEGER NOT NULL,
        cells TEXT NOT NULL,           -- JSON array in the order of the columns
        facts TEXT NOT NULL,
        notes TEXT NOT NULL,
        PRIMARY KEY (name, zone, place)
      ) STRICT, WITHOUT ROWID;

      -- What the rows follow from beside the articles: the version of the tables and the user's decisions.
      CREATE TABLE map_basis (key TEXT PRIMARY KEY) STRICT;
      """)
}
