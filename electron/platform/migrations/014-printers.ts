/**
 * Printers as they were set up, and what is to come out of them or did. The jobs that were asked for at once for a shipment have
 * their `batch` in common. A label lies where labels are kept; the file of anything else is kept for as long as it is to come out.
 */
export const printers = `
CREATE TABLE printer (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  record TEXT NOT NULL,
  paused INTEGER NOT NULL DEFAULT 0,
  removed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX printer_name ON printer (name) WHERE removed = 0;
CREATE TABLE print_job (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  batch INTEGER NOT NULL,
  printer INTEGER NOT NULL REFERENCES printer (id),
  what TEXT NOT NULL,
  shipment INTEGER REFERENCES shipment (id) ON DELETE CASCADE,
  label INTEGER REFERENCES label (id) ON DELETE CASCADE,
  contents TEXT,
  file_reference TEXT,
  state INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  sentences TEXT,
  request TEXT,
  reason TEXT,
  actor TEXT NOT NULL,
  created INTEGER NOT NULL,
  ended INTEGER
) STRICT;
CREATE INDEX print_job_open ON print_job (printer, id) WHERE ended IS NULL;
CREATE INDEX print_job_open_by_id ON print_job (id) WHERE ended IS NULL;
CREATE INDEX print_job_shipment ON print_job (shipment, id);
CREATE INDEX print_job_batch ON print_job (batch);
CREATE INDEX print_job_label ON print_job (label);
CREATE INDEX print_job_request ON print_job (request) WHERE request IS NOT NULL;
CREATE TABLE print_file (
  job INTEGER PRIMARY KEY REFERENCES print_job (id) ON DELETE CASCADE,
  file BLOB NOT NULL
) STRICT;
`
