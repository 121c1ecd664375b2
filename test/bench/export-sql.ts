import { directions, shipmentTypes } from '#shared/shipments/enumerations.ts'
import { shipmentStates } from '#shared/shipments/shipment-state.ts'
import { stateLabel, wordLabel } from '#shared/texts/words.ts'

const wordOf = (column: string, labels: readonly string[]): string =>
  `CASE ${column} ${labels.map((label, code) => `WHEN ${code} THEN '${label.replaceAll("'", "''")}'`).join(' ')} END`
const local = (moment: string): string => `strftime('%Y-%m-%d %H:%M', ${moment})`
const millisecondsOf = (column: string): string => local(`${column} / 1000, 'unixepoch', 'localtime'`)
const ofRecord = (path: string): string => local(`r.record ->> '$.${path}', 'localtime'`)
const ofDestination = (...paths: readonly string[]): readonly string[] =>
  paths.map((path) => `d.value ->> '$.${path}'`)
const listOf = (json: string, path: string): string =>
  `(SELECT group_concat(value, '; ') FROM json_each(${json}, '$.${path}'))`

/** The usual columns of an export as SQL alone would have them, newest first. */
export const exportSql = `
SELECT ${[
  's.reference',
  's.custom_reference',
  wordOf(
    's.state',
    shipmentStates.map((word) => stateLabel(word, 'en')),
  ),
  wordOf(
    's.shipment_type',
    shipmentTypes.map((word) => wordLabel('shipment_type', word, 'en')),
  ),
  wordOf(
    's.direction',
    directions.map((word) => wordLabel('direction', word, 'en')),
  ),
  millisecondsOf('s.created'),
  millisecondsOf('s.updated'),
  ofRecord('required_shipping_date.end'),
  ofRecord('required_delivery_date.end'),
  `(SELECT value ->> '$.shipping_location_reference' FROM json_each(r.record, '$.addresses')
    WHERE value ->> '$.address_type' = 'origin')`,
  ...ofDestination('contact.first_name', 'contact.last_name', 'company_name', 'address_line1'),
  ...ofDestination('address_line2', 'locality', 'region', 'postal_code', 'country_iso_code'),
  ...ofDestination('contact.contact_details.mobile', 'contact.contact_details.email'),
  listOf('r.record', 'tags'),
  `a.allocation ->> '$.carrier.name'`,
  `a.allocation ->> '$.carrier.service_name'`,
  listOf('a.allocation', 'tracking_details.shipment.tracking_references'),
].join(',\n')}
FROM shipment s
JOIN shipment_record r USING (id)
LEFT JOIN shipment_allocation a USING (id)
JOIN json_each(r.record, '$.addresses') d ON d.value ->> '$.address_type' = 'destination'
ORDER BY s.created DESC, s.id DESC`
