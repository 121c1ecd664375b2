/** Labels that carriers' own systems gave for packages: what prints instead of the house's own while the carrier has the shipment. */
export const carrierLabels = `
CREATE TABLE carrier_label (
  shipment INTEGER NOT NULL REFERENCES shipment (id) ON DELETE CASCADE,
  contents TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_format TEXT NOT NULL,
  hash TEXT NOT NULL,
  size INTEGER NOT NULL,
  attached INTEGER NOT NULL,
  file BLOB NOT NULL,
  UNIQUE (shipment, contents)
) STRICT;
`
