import { migrations } from '#electron/platform/migrations/index.ts'

/** What takes back a step of the tables, by its number. */
const takingBack: Readonly<Record<number, string>> = {
  11: 'DROP TABLE renewal;',
  12: 'ALTER TABLE audit_detail DROP COLUMN sentence;',
  13: 'DROP TABLE label; DROP TABLE label_retrieval;',
  14: 'DROP TABLE print_file; DROP TABLE print_job; DROP TABLE printer;',
  15: 'DROP TABLE carrier_label;',
  16: 'ALTER TABLE print_job DROP COLUMN choices;',
  17: 'DROP TABLE shipment_group_member; DROP TABLE shipment_group;',
  18: 'DROP TABLE product; DROP TABLE product_gtin; DROP TABLE product_word; DROP TABLE product_learning;',
  19: 'DROP TABLE wave_shipment; DROP TABLE wave; DROP TABLE packing;',
  20: 'DROP TABLE shipment_tote;',
  21: 'DROP TRIGGER wave_code_comes; DROP TRIGGER wave_code_changes; DROP TABLE wave_code;',
  22: 'DROP INDEX shipment_waiting; ALTER TABLE manifest DROP COLUMN withdrawn;',
  23: 'DROP TRIGGER document_goes; DROP TRIGGER document_comes_back; DROP TABLE removed_document;',
  24: 'DROP TABLE operator_badge; DROP TABLE operator;',
  25: 'ALTER TABLE job DROP COLUMN process_lock;',
  26: 'ALTER TABLE audit DROP COLUMN record_digest;',
  27: 'DROP INDEX audit_of_desk; DROP INDEX audit_of_desk_by_actor;',
  28: ['search_word', 'search_part']
    .flatMap((table) => [
      `INSERT INTO ${table} (${table}, rank) VALUES ('automerge', 4);`,
      `INSERT INTO ${table} (${table}, rank) VALUES ('usermerge', 4);`,
      `INSERT INTO ${table} (${table}, rank) VALUES ('crisismerge', 16);`,
    ])
    .join(' '),
  29: 'ALTER TABLE search_pending DROP COLUMN addresses;',
  30: `DROP INDEX shipment_severity; CREATE INDEX shipment_severity ON shipment (severity, created);
    DROP INDEX shipment_type; CREATE INDEX shipment_type ON shipment (shipment_type, created);
    DROP INDEX shipment_direction; CREATE INDEX shipment_direction ON shipment (direction, created);
    DROP INDEX shipment_carrier; CREATE INDEX shipment_carrier ON shipment (carrier, created);`,
  31: `DROP TABLE search_purge;
    INSERT INTO search_word (search_word, rank) VALUES ('secure-delete', 1);
    INSERT INTO search_part (search_part, rank) VALUES ('secure-delete', 1);`,
}

/** SQL that makes the tables of a desk those of an older program. @throws where a step has nothing here that takes it back */
export const asOfVersion = (version: number): string => {
  const steps = migrations.map((_step, index) => index + 1).filter((step) => step > version)
  return [
    ...steps.toReversed().map((step) => {
      const sql = takingBack[step]
      if (sql === undefined) throw new Error(`Nothing here takes back step ${step} of the tables.`)
      return sql
    }),
    `PRAGMA user_version = ${version};`,
  ].join('\n')
}
