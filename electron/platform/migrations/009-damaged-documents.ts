/** Which files are damaged: few, so that putting a file to one more shipment need not look at all that share it. */
export const damagedDocuments = `
CREATE INDEX document_damaged ON document (hash) WHERE state <> 0;
`
