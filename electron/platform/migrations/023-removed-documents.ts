/**
 * References of documents that were removed, alone or with their shipment: what is gone is told from what never was. It follows the
 * documents by itself. Those that an older program removed are known from the audit trail, as far as it still has their details.
 */
export const removedDocuments = `
CREATE TABLE removed_document (reference TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO removed_document
  SELECT json_extract(d.changes, '$[0].before.document_reference') AS gone
  FROM audit a CROSS JOIN audit_detail d ON d.sequence = a.sequence
  WHERE a.operation = 'remove_document' AND gone IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM document WHERE reference = gone);
CREATE TRIGGER document_goes AFTER DELETE ON document BEGIN
  INSERT OR IGNORE INTO removed_document VALUES (old.reference);
END;
CREATE TRIGGER document_comes_back AFTER INSERT ON document BEGIN
  DELETE FROM removed_document WHERE reference = new.reference;
END;
`
