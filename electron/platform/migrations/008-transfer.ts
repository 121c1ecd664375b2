/** Records out, records in: the work that was done, and what is remembered for the next time. */
export const transfer = `
CREATE TABLE job (
  id INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  state INTEGER NOT NULL,
  title TEXT NOT NULL,
  actor TEXT NOT NULL,
  started INTEGER NOT NULL,
  ended INTEGER,
  done INTEGER NOT NULL,
  total INTEGER,
  result TEXT, -- as JSON
  process INTEGER NOT NULL -- the process that does it
) STRICT;
CREATE INDEX job_running ON job (id) WHERE ended IS NULL;

-- Which file an import took in, by the hash of its bytes, and whether it was to be all or nothing.
CREATE TABLE import_file (
  job INTEGER PRIMARY KEY, hash TEXT NOT NULL, is_all_or_nothing INTEGER NOT NULL
) STRICT;
CREATE INDEX import_file_hash ON import_file (hash);
CREATE INDEX import_file_all_or_nothing ON import_file (job) WHERE is_all_or_nothing = 1;

-- What an import did, row by row: for undoing it, and so that a file that is imported again goes on where it stopped.
CREATE TABLE imported (
  job INTEGER NOT NULL,
  row INTEGER NOT NULL, -- the first row of the shipment in the file
  reference TEXT NOT NULL,
  updated INTEGER NOT NULL, -- of the shipment, when it was imported
  before TEXT, -- the record that it was put in place of
  PRIMARY KEY (job, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX imported_reference ON imported (reference);

CREATE TABLE column_map (
  kind TEXT NOT NULL, name TEXT NOT NULL, map TEXT NOT NULL, PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;
`
