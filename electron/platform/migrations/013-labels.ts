/** Labels as they were first made, by a digest of what stands on them, and how often those of a shipment were taken out. */
export const labels = `
CREATE TABLE label (
  id INTEGER PRIMARY KEY,
  shipment INTEGER NOT NULL REFERENCES shipment (id) ON DELETE CASCADE,
  digest BLOB NOT NULL,
  file BLOB NOT NULL,
  UNIQUE (shipment, digest)
) STRICT;
CREATE TABLE label_retrieval (
  shipment INTEGER PRIMARY KEY REFERENCES shipment (id) ON DELETE CASCADE,
  first INTEGER NOT NULL,
  count INTEGER NOT NULL
) STRICT;
`
