/**
 * What a carrier has taken on and was not told of yet, carrier by carrier: few shipments, however many there were. A manifest that
 * was taken back stays, with nothing in it.
 */
export const endOfDay = `
CREATE INDEX shipment_waiting ON shipment (state, carrier) WHERE state IN (3, 4, 5, 6, 7, 9);
ALTER TABLE manifest ADD COLUMN withdrawn INTEGER;
`
