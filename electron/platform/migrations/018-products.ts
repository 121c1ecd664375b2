/** What the desk knows of goods by their SKUs, learnt from shipments up to a place in the audit trail. */
export const products = `
CREATE TABLE product (
  id INTEGER PRIMARY KEY,
  sku TEXT NOT NULL UNIQUE,
  record TEXT NOT NULL,
  words TEXT NOT NULL -- what it is found by
) STRICT;
CREATE TABLE product_gtin (gtin TEXT PRIMARY KEY, product INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX product_gtin_product ON product_gtin (product);
-- Found by beginnings of words, as addresses are.
CREATE VIRTUAL TABLE product_word USING fts5 (
  words, content = '', columnsize = 0, detail = none, prefix = '1 2 3 4',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
);
CREATE TABLE product_learning (learnt_up_to INTEGER NOT NULL) STRICT;
-- The last shipments of an older program teach, too; not all of a million.
INSERT INTO product_learning SELECT max(0, COALESCE(max(sequence), 0) - 20000) FROM audit;
`
