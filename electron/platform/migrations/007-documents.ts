/** The customer's own documents; their bytes are files, named by their hash, beside the database. */
export const documents = `
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  shipment INTEGER NOT NULL REFERENCES shipment (id),
  state INTEGER NOT NULL,
  document_type INTEGER NOT NULL,
  file_format INTEGER NOT NULL,
  usage INTEGER NOT NULL,
  expiration TEXT, -- as it was given
  expires INTEGER, -- the same in milliseconds since 1970
  file_name TEXT,
  hash TEXT NOT NULL, -- SHA-256 in hexadecimal digits: the name of the file
  size INTEGER NOT NULL,
  created INTEGER NOT NULL
) STRICT;
CREATE INDEX document_shipment ON document (shipment, id);
CREATE INDEX document_hash ON document (hash);
CREATE INDEX document_expires ON document (expires, shipment) WHERE expires IS NOT NULL;

-- How many documents a shipment has: for the list, and so that only those are looked for that have some.
ALTER TABLE shipment ADD COLUMN documents INTEGER NOT NULL DEFAULT 0;
CREATE INDEX shipment_documents ON shipment (created) WHERE documents > 0;

-- Files that lie on a page which is still being written, so that they are there when it is opened again.
CREATE TABLE draft_file (
  key TEXT NOT NULL, id TEXT NOT NULL, hash TEXT NOT NULL, size INTEGER NOT NULL, PRIMARY KEY (key, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_file_hash ON draft_file (hash);
`
