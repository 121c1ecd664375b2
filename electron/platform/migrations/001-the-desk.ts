/**
 * The first tables. Times are milliseconds since 1970, UTC; states and other words of the contract are their
 * place in the contract's own lists.
 */
export const theDesk = `
-- What lists, filters, counts and searches need of a shipment. State and times live here only, so that a change
-- of state never rewrites the record.
CREATE TABLE shipment (
  id INTEGER PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  reference_tail TEXT NOT NULL, -- the last twelve digits, backwards, so that an index finds endings
  custom_reference TEXT,
  state INTEGER NOT NULL,
  severity INTEGER NOT NULL,
  shipment_type INTEGER NOT NULL,
  direction INTEGER NOT NULL,
  country TEXT NOT NULL,
  recipient TEXT NOT NULL,
  locality TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  carrier_service TEXT NOT NULL,
  pieces INTEGER NOT NULL,
  weight REAL,
  weight_unit INTEGER,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  delivered INTEGER
) STRICT;
CREATE INDEX shipment_reference_tail ON shipment (reference_tail);
CREATE INDEX shipment_custom_reference ON shipment (custom_reference) WHERE custom_reference IS NOT NULL;
CREATE INDEX shipment_created ON shipment (created);
CREATE INDEX shipment_state ON shipment (state, created);
CREATE INDEX shipment_severity ON shipment (severity, created);
CREATE INDEX shipment_country ON shipment (country, created);
CREATE INDEX shipment_type ON shipment (shipment_type, created);
CREATE INDEX shipment_direction ON shipment (direction, created);

-- The contract's record as JSON text, for any SQLite tool to read.
CREATE TABLE shipment_record (id INTEGER PRIMARY KEY, record TEXT NOT NULL) STRICT;
CREATE TABLE shipment_allocation (id INTEGER PRIMARY KEY, allocation TEXT NOT NULL) STRICT;

-- What is looked up by value.
CREATE TABLE shipment_tag (
  tag TEXT NOT NULL, created INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (tag, created, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE contents_custom_reference (
  custom_reference TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (custom_reference, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE tracking_reference (
  tracking_reference TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (tracking_reference, id)
) STRICT, WITHOUT ROWID;

-- Counts are kept, not counted.
CREATE TABLE shipment_count (state INTEGER PRIMARY KEY, shipments INTEGER NOT NULL) STRICT;

-- Full-text search: by beginnings of words, and by any part. The texts lie beside the indexes, which keep none: hits
-- of parts are looked at again, and what is removed has to be told once more. New texts wait in search_pending, which
-- the search reads too, until there is time to index them.
CREATE TABLE search_text (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE TABLE search_pending (id INTEGER PRIMARY KEY) STRICT;
CREATE VIRTUAL TABLE search_word USING fts5 (
  text, content = '', columnsize = 0, detail = none, prefix = '1 2 3 4 5 6',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
);
CREATE VIRTUAL TABLE search_part USING fts5 (
  text, content = '', columnsize = 0, detail = none, tokenize = 'trigram'
);
-- What is removed is taken out of the index at once, not only marked as gone: it may be someone's name.
INSERT INTO search_word (search_word, rank) VALUES ('secure-delete', 1);
INSERT INTO search_part (search_part, rank) VALUES ('secure-delete', 1);

-- The audit trail. What may be personal lies beside it and can be emptied; its digest is in the chain.
CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  actor TEXT NOT NULL,
  desk TEXT NOT NULL,
  operation TEXT NOT NULL,
  entity TEXT NOT NULL,
  reference TEXT NOT NULL,
  from_state TEXT,
  to_state TEXT,
  detail_digest BLOB,
  program_version TEXT NOT NULL,
  previous_hash BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX audit_reference ON audit (reference);
CREATE TRIGGER audit_is_not_updated BEFORE UPDATE ON audit BEGIN
  SELECT RAISE (ABORT, 'The audit trail is append-only.');
END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit BEGIN
  SELECT RAISE (ABORT, 'The audit trail is append-only.');
END;
CREATE TABLE audit_detail (
  sequence INTEGER PRIMARY KEY, salt BLOB NOT NULL, reason TEXT, changes TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_detail_is_not_updated BEFORE UPDATE ON audit_detail BEGIN
  SELECT RAISE (ABORT, 'Details of the audit trail are never rewritten.');
END;

CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE draft (key TEXT PRIMARY KEY, value TEXT NOT NULL, updated INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`
