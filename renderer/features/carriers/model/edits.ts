import { isTree, type Tree } from '#shared/contract/tree.ts'
import { type FieldPath, ID, type Row, rowPath, rowsIn } from '#ui/form/field-path.ts'
import { addRow, removeRow, setValue, setValues, valueIn, textAt } from '#ui/form/form-state.ts'
import {
  type CarrierEdit,
  type CarrierForm,
  GIVES_NUMBERS,
  renumbered,
  SAVED,
  savedOf,
  servicesIn,
} from './form.ts'
import { referenceFor } from './suggest-reference.ts'

export const newCarrier: CarrierForm = { request: { enabled: true }, nextId: 1 }

/** Names a carrier, or the service at a path; the reference follows until somebody writes another. */
export const setName =
  (name: string, at: FieldPath = '') =>
  <Form extends CarrierForm>(form: Form): Form => {
    const named = valueIn(form, at)
    if (!isTree(named)) return form
    const before = {
      saved: savedOf(named),
      reference: textAt(named, 'reference'),
      name: textAt(named, 'name'),
    }
    return setValues(at, { name, reference: referenceFor(before, name) })(form)
  }

/** What a new service begins with: the currency of its prices, and how its first zone is called. */
export type ServiceStart = { readonly currency: string; readonly zone: string }

/** Adds a service with one zone for the whole world and one price, as the simplest ones have. */
export const addService =
  ({ currency, zone }: ServiceStart): CarrierEdit =>
  (form) => {
    const id = form.nextId
    const service: Tree = {
      enabled: true,
      shipment_types: 'both',
      dangerous_goods: { accepts: 'none' },
      transit_days: { min: '1', max: '3' },
      cut_off: '17:00',
      prices: {
        currency,
        zones: [{ [ID]: id + 1, name: zone, countries: ['*'] }],
        bands: [{ [ID]: id + 2 }],
      },
      [GIVES_NUMBERS]: false,
      tracking_numbers: { width: '9', first: '1', check_digit: 'none' },
    }
    return { ...addRow('services', service)(form), nextId: id + 3 }
  }

/** Adds a service like that one, under no name yet. */
export const addServiceLike =
  (service: Row): CarrierEdit =>
  (form) => {
    let { nextId } = form
    const copy = renumbered({ ...service, [SAVED]: '', reference: '', name: '' }, () => nextId++)
    return { ...setValue('services', [...servicesIn(form), copy])(form), nextId }
  }

const bandsOf = (at: FieldPath): FieldPath => `${at}.prices.bands`
export const priceRowPath = (at: FieldPath, id: number): FieldPath => rowPath(bandsOf(at), id)

/** Adds a row of prices below another, or at the end. */
export const addPriceRow =
  (at: FieldPath, below?: number) =>
  <Form extends CarrierForm>(form: Form): Form => {
    const rows = rowsIn(valueIn(form, bandsOf(at)))
    const place = rows.findIndex((row) => row[ID] === below)
    const added = rows.toSpliced(place < 0 ? rows.length : place + 1, 0, { [ID]: form.nextId })
    return { ...setValue(bandsOf(at), added)(form), nextId: form.nextId + 1 }
  }

/** Removes a row of prices; the last one is emptied instead, as there has to be one to write into. */
export const removePriceRow =
  (at: FieldPath, id: number) =>
  <Form extends CarrierForm>(form: Form): Form => {
    const removed = removeRow(priceRowPath(at, id))(form)
    return rowsIn(valueIn(removed, bandsOf(at))).length === 0 ? addPriceRow(at)(removed) : removed
  }
