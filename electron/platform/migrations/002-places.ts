/** What is used again and again: shipping locations, package sizes, templates, known addresses. */
export const places = `
CREATE TABLE shipping_location (
  reference TEXT PRIMARY KEY, record TEXT NOT NULL, removed INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE package_size (
  reference TEXT PRIMARY KEY, record TEXT NOT NULL, removed INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE template (name TEXT PRIMARY KEY, request TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE known_address (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE, -- the same for the same person at the same place, however it was typed
  record TEXT NOT NULL,
  words TEXT NOT NULL, -- what it is found by
  uses INTEGER NOT NULL,
  last_used INTEGER NOT NULL
) STRICT;
CREATE INDEX known_address_last_used ON known_address (last_used);
-- Found by beginnings of words. The index keeps no texts, and what is removed is taken out of it at once.
CREATE VIRTUAL TABLE known_address_word USING fts5 (
  words, content = '', columnsize = 0, detail = none, prefix = '1 2 3 4',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
);
INSERT INTO known_address_word (known_address_word, rank) VALUES ('secure-delete', 1);
`
