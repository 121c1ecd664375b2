/**
 * Of what most shipments are, no index is kept any more: a list of these goes by the time of creation, and meets them soon. A new
 * shipment writes down four pages less.
 */
export const rareValues = `
DROP INDEX shipment_severity;
DROP INDEX shipment_type;
DROP INDEX shipment_direction;
DROP INDEX shipment_carrier;
CREATE INDEX shipment_severity ON shipment (severity, created) WHERE severity > 0; -- not green
CREATE INDEX shipment_type ON shipment (shipment_type, created) WHERE shipment_type = 0; -- scheduled
CREATE INDEX shipment_direction ON shipment (direction, created) WHERE direction > 0; -- inbound
CREATE INDEX shipment_carrier ON shipment (carrier, created) WHERE carrier <> '';
`
