/**
 * How far the packing of a shipment is: what was scanned and how packages were weighed, as JSON by the references of their
 * contents, and when it was finished. A wave is a row of orders that are packed one after the other.
 */
export const packing = `
CREATE TABLE packing (
  shipment INTEGER PRIMARY KEY REFERENCES shipment (id) ON DELETE CASCADE,
  counted TEXT NOT NULL,
  weighed TEXT NOT NULL,
  skipped TEXT,
  packed INTEGER,
  actor TEXT,
  booked INTEGER NOT NULL
) STRICT;
CREATE INDEX packing_packed ON packing (packed) WHERE packed IS NOT NULL;
CREATE TABLE wave (
  id INTEGER PRIMARY KEY,
  created INTEGER NOT NULL,
  actor TEXT NOT NULL
) STRICT;
CREATE TABLE wave_shipment (
  wave INTEGER NOT NULL REFERENCES wave (id),
  position INTEGER NOT NULL,
  shipment INTEGER NOT NULL REFERENCES shipment (id) ON DELETE CASCADE,
  PRIMARY KEY (wave, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX wave_shipment_shipment ON wave_shipment (shipment, wave);
`
