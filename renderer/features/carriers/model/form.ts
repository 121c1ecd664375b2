import { z } from 'zod'
import { checkDigits, dangerousGoodsAcceptances, serviceShipmentTypes } from '#shared/carriers/catalogue.ts'
import { serviceTexts } from './service-specs.ts'

/*
 * A carrier while it is edited: everything as it is typed. Parts that come and go have numbers of their own, so that a
 * field stays the same field when something before it is removed. It is kept as a draft, and read again by these shapes.
 */

const id = z.int()
const texts = z.array(z.string())

/** Beginnings of postal codes, as they are typed: `BT, IM, JE`. */
const area = z.object({ id, country: z.string(), prefixes: z.string() }).readonly()
/** Countries that cost the same; `*` among them stands for all others. */
const zone = z.object({ id, name: z.string(), countries: texts.readonly() }).readonly()
const cell = z.object({ net: z.string(), perKilogram: z.string() }).readonly()
/** One row of the table of prices: what a parcel up to that weight costs, by the number of the zone. */
const row = z.object({ id, upTo: z.string(), cells: z.record(z.string(), cell).readonly() }).readonly()

const serviceForm = z
  .object({
    id,
    /** The reference that it is saved under; empty while it never was. */
    saved: z.string(),
    enabled: z.boolean(),
    texts: serviceTexts,
    shipmentTypes: z.enum(serviceShipmentTypes),
    countriesServed: texts.readonly(),
    countriesExcluded: texts.readonly(),
    areas: z.array(area).readonly(),
    tags: texts.readonly(),
    accepts: z.enum(dangerousGoodsAcceptances),
    hazardClasses: texts.readonly(),
    zones: z.array(zone).readonly(),
    rows: z.array(row).readonly(),
    numbersItself: z.boolean(),
    checkDigit: z.enum(checkDigits),
  })
  .readonly()

export const carrierForm = z
  .object({
    /** The reference that it is saved under; empty while it never was. */
    saved: z.string(),
    reference: z.string(),
    name: z.string(),
    enabled: z.boolean(),
    isExample: z.boolean(),
    services: z.array(serviceForm).readonly(),
    /** The number that the next part will have. */
    nextId: id,
  })
  .readonly()

export const groupForm = z
  .object({
    saved: z.string(),
    reference: z.string(),
    name: z.string(),
    isExample: z.boolean(),
    services: texts.readonly(),
  })
  .readonly()

export type PostalArea = z.output<typeof area>
export type Zone = z.output<typeof zone>
export type Cell = z.output<typeof cell>
export type PriceRow = z.output<typeof row>
export type ServiceForm = z.output<typeof serviceForm>
export type CarrierForm = z.output<typeof carrierForm>
export type GroupForm = z.output<typeof groupForm>

const noCell: Cell = { net: '', perKilogram: '' }

/** What stands at a weight for a zone. */
export const cellOf = ({ cells }: PriceRow, { id: zoneId }: Zone): Cell => cells[String(zoneId)] ?? noCell
