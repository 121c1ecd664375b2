import { z } from 'zod'
import { draft } from '#shared/drafts.ts'
import { shippingLocation } from '#shared/locations/shipping-location.ts'
import { packageSize } from '#shared/package-sizes/package-size.ts'
import { template } from '#shared/templates/template.ts'
import { savedMap } from '#shared/transfer/column-map.ts'
import type { RecordDeskChange } from '../audit/desk-changes.ts'
import type { Database, Reader } from '../platform/database.ts'
import { createFinder, createLocationService, createPackageSizeService } from './service.ts'
import { openRecords } from './store.ts'
import { createTemplateService } from './templates.ts'

const setting = z.object({ name: z.string(), value: z.unknown() })

/** The tables of records that are found by name. */
const openLocationRecords = (reader: Reader) =>
  openRecords(reader, { table: 'shipping_location', by: ['reference'], marksRemoved: true }, shippingLocation)
const openPackageSizeRecords = (reader: Reader) =>
  openRecords(reader, { table: 'package_size', by: ['reference'], marksRemoved: true }, packageSize)
const openTemplateRecords = (reader: Reader) =>
  openRecords(reader, { table: 'template', by: ['name'], property: 'request' }, template)
export const openMapRecords = (reader: Reader) =>
  openRecords(reader, { table: 'column_map', by: ['kind', 'name'], property: 'map' }, savedMap)
export const openSettingRecords = (reader: Reader) =>
  openRecords(reader, { table: 'setting', by: ['name'], property: 'value' }, setting)
export const openDraftRecords = (reader: Reader, now: () => Date) =>
  openRecords(
    reader,
    { table: 'draft', by: ['key'], property: 'value', updated: () => now().getTime() },
    draft.omit({ files: true }),
  )

type Changing = { readonly database: Database; readonly recordChange: RecordDeskChange }

/** What the customer keeps by names of their own. */
export const openSavedRecords = (changing: Changing) => ({
  locations: createLocationService({ ...changing, store: openLocationRecords(changing.database.reader) }),
  packageSizes: createPackageSizeService({
    ...changing,
    store: openPackageSizeRecords(changing.database.reader),
  }),
  templates: createTemplateService({ ...changing, store: openTemplateRecords(changing.database.reader) }),
})

/**
 * What shipments may name of what is offered, over a database that is open for reading only. Each is read once: very many shipments
 * name the same few.
 */
export const openNamedRecords = (reader: Reader) => ({
  locations: { find: remembering(createFinder(openLocationRecords(reader))) },
  packageSizes: { find: remembering(createFinder(openPackageSizeRecords(reader))) },
})

const remembering = <Value extends { readonly reference: string }>(
  find: (reference: string) => Value | undefined,
) => {
  const known = new Map<string, Value>()
  return (reference: string): Value | undefined => {
    const remembered = known.get(reference.trim())
    if (remembered) return remembered
    const found = find(reference)
    if (found) known.set(found.reference, found)
    return found
  }
}
