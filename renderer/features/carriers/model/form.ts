import { z } from 'zod'
import { carrier } from '#shared/carriers/catalogue.ts'
import { propertiesOf, type PropertyTable } from '#shared/contract/properties.ts'
import { isTree, type Tree, valueAt } from '#shared/contract/tree.ts'
import { type FieldPath, ID, type Row, rowPath, rowsIn } from '#ui/form/field-path.ts'
import { type Edit, type FormState, textAt } from '#ui/form/form-state.ts'

/*
 * A carrier while it is edited: what is saved of it, as it is typed. Four things are typed otherwise than they are saved:
 * a row of `prices.bands` is a weight with a cell for each zone, a share is per cent, beginnings of postal codes stand in
 * one text, and what was said of tracking numbers stays while the carrier's own system gives them.
 */

export type CarrierForm = FormState
export type CarrierEdit = Edit<CarrierForm>

/** A carrier's form as it is kept on disk. */
export const carrierForm = z
  .object({ nextId: z.int().positive(), request: z.record(z.string(), z.json()).readonly() })
  .readonly()

/** Everything of a carrier that has a field. */
export const carrierProperties: PropertyTable = new Map(
  [...propertiesOf(carrier)].filter(([path]) => path !== 'is_example'),
)

/** Names of the form's own: the reference that something is saved under, and whether the desk gives the tracking numbers. */
export const SAVED = `${ID}saved`
export const GIVES_NUMBERS = `${ID}gives-numbers`

/** The reference that a carrier or a service is saved under; empty while it never was. */
export const savedOf = (tree: Tree): string => textAt(tree, SAVED)

export const servicesIn = ({ request }: Pick<FormState, 'request'>): readonly Row[] =>
  rowsIn(request['services'])
export const servicePath = (id: number): FieldPath => rowPath('services', id)
/** The number of the service that a field belongs to; none for those of the carrier itself. */
export const serviceOf = (field: FieldPath | undefined): number | undefined => {
  const [, id] = /^services\[#(\d+)\]/u.exec(field ?? '') ?? []
  return id === undefined ? undefined : Number(id)
}

export const zonesIn = (service: Tree): readonly Row[] => rowsIn(valueAt(service, ['prices', 'zones']))
/** The rows of the table of prices. */
export const priceRowsIn = (service: Tree): readonly Row[] => rowsIn(valueAt(service, ['prices', 'bands']))

export const cellParts = ['net', 'per_kilogram'] as const
export type CellPart = (typeof cellParts)[number]

const CELLS = 'cells'
/** What stands at a weight for a zone. */
export const cellIn = (row: Row, zone: Row): Tree => {
  const cell = valueAt(row, [CELLS, String(zone[ID])])
  return isTree(cell) ? cell : {}
}
export const cellPath = (row: FieldPath, zone: Row, part: CellPart): FieldPath =>
  `${row}.${CELLS}.${zone[ID]}.${part}`

/** The same with new numbers for all of its parts: a copy's fields are its own. */
export const renumbered = (row: Row, takeId: () => number): Row => {
  const numbers = new Map<number, number>()
  const numberFor = (id: number): number => {
    const number = numbers.get(id) ?? takeId()
    numbers.set(id, number)
    return number
  }
  const copyOf = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copyOf)
    return isTree(value) ? Object.fromEntries(Object.entries(value).map(copyOfEntry)) : value
  }
  const copyOfEntry = ([name, value]: readonly [string, unknown]): readonly [string, unknown] => {
    if (name === ID && typeof value === 'number') return [ID, numberFor(value)]
    if (name !== CELLS || !isTree(value)) return [name, copyOf(value)]
    return [
      CELLS,
      Object.fromEntries(Object.entries(value).map(([id, cell]) => [numberFor(Number(id)), copyOf(cell)])),
    ]
  }
  return { [ID]: numberFor(row[ID]), ...Object.fromEntries(Object.entries(row).map(copyOfEntry)) }
}
