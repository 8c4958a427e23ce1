#!/usr/bin/env python3
"""Indexes a folder of UTF-8 pages into SQLite with FTS5's trigram tokenizer: what a short script can do.

    benchmark-baseline.py FOLDER FILE.sqlite
"""
import os
import sqlite3
import sys

folder, target = sys.argv[1:3]
db = sqlite3.connect(target)
db.execute("PRAGMA journal_mode = WAL")
db.execute("PRAGMA synchronous = NORMAL")
db.execute("CREATE VIRTUAL TABLE page USING fts5 (path UNINDEXED, text, tokenize = 'trigram')")
batch = []
for base, _, names in os.walk(folder):
    for name in names:
        path = os.path.join(base, name)
        with open(path, encoding="utf-8") as file:
            batch.append((path, file.read()))
        if len(batch) == 100:
            with db:
                db.executemany("INSERT INTO page VALUES (?, ?)", batch)
            batch.clear()
with db:
    db.executemany("INSERT INTO page VALUES (?, ?)", batch)
