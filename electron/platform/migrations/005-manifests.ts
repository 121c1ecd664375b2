/** What was handed to a carrier in one batch. */
export const manifests = `
CREATE TABLE manifest (
  id INTEGER PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  carrier TEXT NOT NULL,
  carrier_name TEXT NOT NULL,
  created INTEGER NOT NULL,
  shipments INTEGER NOT NULL -- kept with every batch that is added
) STRICT;
CREATE INDEX manifest_carrier ON manifest (carrier);
CREATE TABLE manifest_shipment (
  manifest INTEGER NOT NULL REFERENCES manifest (id),
  shipment INTEGER NOT NULL,
  PRIMARY KEY (manifest, shipment)
) STRICT, WITHOUT ROWID;
-- Nothing is handed over twice.
CREATE UNIQUE INDEX manifest_shipment_shipment ON manifest_shipment (shipment);
`
