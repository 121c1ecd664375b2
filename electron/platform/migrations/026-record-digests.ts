/** What a shipment is after an entry, as a digest that the chain covers: a record that is changed past the program is seen. */
export const recordDigests = `
ALTER TABLE audit ADD COLUMN record_digest BLOB;
`
