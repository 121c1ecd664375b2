/**
 * What is typed for a new shipment is learnt when the desk is quiet: until then it waits where the texts of searches do, so that
 * making a shipment writes down no more for it.
 */
export const addressesWait = `
ALTER TABLE search_pending ADD COLUMN addresses INTEGER NOT NULL DEFAULT 0;
`
