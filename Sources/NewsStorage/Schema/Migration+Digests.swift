extension Migration {
  /// Digests by which a row that has changed by itself is told, and the words of the index as a table.
  static let digests = Migration(
    name: "3 digests",
    sql: """
      -- A 64-bit digest over all columns of the path and the key of its page; null where it was decided before there
      -- were digests.
      ALTER TABLE file ADD COLUMN digest INTEGER;
      -- The same over all that a page yields: its columns, its articles and their facts.
      ALTER TABLE page ADD COLUMN digest INTEGER;
      -- What was stored without one is read again.
      UPDATE page SET rules = '';
      DELETE FROM file WHERE page IS NULL;

      -- Every word of the index with the article, column and place where it stands; holds nothing itself.
      CREATE VIRTUAL TABLE article_word USING fts5vocab (article_text, instance);
      """)
}
