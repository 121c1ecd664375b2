/** What carriers said happened to a shipment on its way. */
export const tracking = `
CREATE TABLE tracking_event (
  id INTEGER PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  shipment INTEGER NOT NULL REFERENCES shipment (id) ON DELETE CASCADE,
  timestamp INTEGER NOT NULL,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX tracking_event_shipment ON tracking_event (shipment, timestamp);
`
