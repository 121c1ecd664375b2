/**
 * Shipments of one carrier service that are handled together, until the group is closed. What it holds is counted as it comes and
 * goes, in whatever way: a shipment that is deleted is no member any more.
 */
export const shipmentGroups = `
CREATE TABLE shipment_group (
  id INTEGER PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  custom_reference TEXT,
  version INTEGER,
  state INTEGER NOT NULL,
  carrier TEXT NOT NULL, -- JSON: what the members' allocations have in common
  shipments INTEGER NOT NULL DEFAULT 0,
  created INTEGER NOT NULL,
  locked INTEGER,
  closed INTEGER
) STRICT;
CREATE INDEX shipment_group_state ON shipment_group (state);
CREATE UNIQUE INDEX shipment_group_version ON shipment_group (custom_reference, version)
  WHERE custom_reference IS NOT NULL;
CREATE UNIQUE INDEX shipment_group_custom_reference ON shipment_group (custom_reference)
  WHERE custom_reference IS NOT NULL AND closed IS NULL;
CREATE TABLE shipment_group_member (
  id INTEGER PRIMARY KEY,
  shipment_group INTEGER NOT NULL REFERENCES shipment_group (id),
  shipment INTEGER NOT NULL REFERENCES shipment (id) ON DELETE CASCADE,
  is_closed INTEGER NOT NULL DEFAULT 0,
  UNIQUE (shipment, shipment_group)
) STRICT;
CREATE INDEX shipment_group_member_group ON shipment_group_member (shipment_group);
-- Each is in at most one group that is not closed.
CREATE UNIQUE INDEX shipment_group_member_shipment ON shipment_group_member (shipment) WHERE is_closed = 0;
CREATE TRIGGER shipment_group_member_comes AFTER INSERT ON shipment_group_member BEGIN
  UPDATE shipment_group SET shipments = shipments + 1 WHERE id = new.shipment_group;
END;
CREATE TRIGGER shipment_group_member_goes AFTER DELETE ON shipment_group_member BEGIN
  UPDATE shipment_group SET shipments = shipments - 1 WHERE id = old.shipment_group;
END;
`
