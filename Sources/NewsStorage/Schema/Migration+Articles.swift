extension Migration {
  /// Files, the pages that their bytes yield, the articles on them, and the full-text index.
  static let articles = Migration(
    name: "1 articles",
    sql: """
      -- A page is what bytes yield together with what their path tells (date, paper, ending): copies of a file share
      -- it. `key` is a digest of both; `rules` says which rules read it, so that new rules read it again.
      CREATE TABLE page (
        id INTEGER PRIMARY KEY,
        key BLOB NOT NULL UNIQUE,
        content_hash BLOB NOT NULL,
        encoding TEXT NOT NULL,
        format TEXT NOT NULL,
        notes TEXT NOT NULL,           -- JSON array of {code, message, ranges}
        rules TEXT NOT NULL
      ) STRICT;

      -- Every path that was looked at. The path is bytes below the folder, which need not be UTF-8. Signature columns
      -- are those of the look that was decided on, times in nanoseconds since 1970.
      CREATE TABLE file (
        path BLOB PRIMARY KEY,
        state TEXT NOT NULL,           -- ingested, skipped, quarantined, held
        reason TEXT,                   -- stable code; null where ingested without remark
        detail TEXT,                   -- sentence for a person
        size INTEGER NOT NULL,
        modified INTEGER NOT NULL,
        changed INTEGER NOT NULL,
        inode INTEGER NOT NULL,
        device INTEGER NOT NULL,
        content_hash BLOB,             -- SHA-256; null where the bytes were not read
        page INTEGER REFERENCES page (id),
        cause TEXT NOT NULL,           -- the events or the rescan that led to the decision
        decided INTEGER NOT NULL       -- wall clock of the decision, milliseconds since 1970
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX file_page ON file (page) WHERE page IS NOT NULL;
      CREATE INDEX file_identity ON file (inode, device);
      CREATE INDEX file_state ON file (state) WHERE state <> 'ingested';

      -- One article of a page. `body` holds all its paragraphs, each closed by a line end; `layout` has their roles and
      -- where in the raw file each of their bytes stands (see ArticleLayout).
      CREATE TABLE article (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,     -- 16 hex digits: content hash, date hint, ordinal
        page INTEGER NOT NULL REFERENCES page (id),
        ordinal INTEGER NOT NULL,      -- from 0, in reading order
        kind TEXT NOT NULL,
        title TEXT,
        title_position TEXT NOT NULL,
        bylines TEXT NOT NULL,         -- JSON array of {name, role}
        zone TEXT,
        source TEXT,
        url TEXT,
        earliest TEXT,                 -- publication, YYYY-MM-DD, both ends included
        latest TEXT,
        dated_by TEXT,
        date_basis TEXT NOT NULL,      -- JSON array of the words that led to it
        body TEXT NOT NULL,
        layout BLOB NOT NULL
      ) STRICT;
      CREATE INDEX article_page ON article (page);
      CREATE INDEX article_latest ON article (latest);
      CREATE INDEX article_zone ON article (zone, latest);

      CREATE VIRTUAL TABLE article_text USING fts5 (
        title, body, content = 'article', content_rowid = 'id', tokenize = 'han_bigram'
      );
      """)
}
