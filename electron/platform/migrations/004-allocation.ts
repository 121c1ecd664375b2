/** Who takes a shipment, when, for how much; and which prices were quoted. Dates are JSON, as they are answered. */
export const allocation = `
ALTER TABLE shipment ADD COLUMN carrier TEXT NOT NULL DEFAULT '';
UPDATE shipment SET carrier = COALESCE(
  (SELECT json_extract(a.allocation, '$.carrier.reference') FROM shipment_allocation a WHERE a.id = shipment.id), ''
) WHERE carrier_service <> '';
CREATE INDEX shipment_carrier ON shipment (carrier, created);
ALTER TABLE shipment_allocation ADD COLUMN shipping_date TEXT;
ALTER TABLE shipment_allocation ADD COLUMN expected_delivery_date TEXT;

-- What a carrier's reference is found by while it is typed: '>' and its letters, and '<' and the same backwards. It is
-- not in the full-text indexes, as a shipment that is in them already would have to be taken out and put in again.
CREATE TABLE tracking_search (text TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (text, id)) STRICT, WITHOUT ROWID;

CREATE TABLE quote (
  reference TEXT PRIMARY KEY,
  shipment INTEGER NOT NULL REFERENCES shipment (id) ON DELETE CASCADE,
  expires INTEGER NOT NULL,
  record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX quote_shipment ON quote (shipment);
CREATE INDEX quote_expires ON quote (expires);
`
