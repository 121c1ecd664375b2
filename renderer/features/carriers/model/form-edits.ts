import { type Cell, cellOf, type CarrierForm, type PriceRow, type ServiceForm, type Zone } from './form.ts'
import type { ServiceText } from './service-specs.ts'
import { referenceFor } from './suggest-reference.ts'

export type Edit = (form: CarrierForm) => CarrierForm
/** Changes one service; `takeId` is the number of a part that it adds. */
export type ServiceEdit = (service: ServiceForm, takeId: number) => ServiceForm

export const setName =
  (name: string): Edit =>
  (form) => ({ ...form, name, reference: referenceFor(form, name) })

/** Applies an edit to the service of that number; the number that it may have taken is not given again. */
export const editService =
  (id: number, edit: ServiceEdit): Edit =>
  (form) => ({
    ...form,
    services: form.services.map((service) => (service.id === id ? edit(service, form.nextId) : service)),
    nextId: form.nextId + 1,
  })

export const removeService =
  (id: number): Edit =>
  (form) => ({ ...form, services: form.services.filter((service) => service.id !== id) })

export const setText =
  (name: ServiceText, text: string): ServiceEdit =>
  (service) => {
    const { saved, texts } = service
    const changed = { ...texts, [name]: text }
    if (name !== 'name') return { ...service, texts: changed }
    const reference = referenceFor({ saved, reference: texts.reference, name: texts.name }, text)
    return { ...service, texts: { ...changed, reference } }
  }

type Part = Omit<ServiceForm, 'id' | 'saved' | 'texts'>

/** Sets what is chosen rather than typed. */
export const setPart =
  (change: Partial<Part>): ServiceEdit =>
  (service) => ({ ...service, ...change })

export const addArea: ServiceEdit = (service, id) => ({
  ...service,
  areas: [...service.areas, { id, country: '', prefixes: '' }],
})
export const setArea =
  (id: number, change: { readonly country?: string; readonly prefixes?: string }): ServiceEdit =>
  (service) => ({
    ...service,
    areas: service.areas.map((area) => (area.id === id ? { ...area, ...change } : area)),
  })
export const removeArea =
  (id: number): ServiceEdit =>
  (service) => ({ ...service, areas: service.areas.filter((area) => area.id !== id) })

export const addZone: ServiceEdit = (service, id) => ({
  ...service,
  zones: [...service.zones, { id, name: '', countries: [] }],
})
export const setZone =
  (id: number, change: Partial<Omit<Zone, 'id'>>): ServiceEdit =>
  (service) => ({
    ...service,
    zones: service.zones.map((zone) => (zone.id === id ? { ...zone, ...change } : zone)),
  })
export const removeZone =
  (id: number): ServiceEdit =>
  (service) => ({ ...service, zones: service.zones.filter((zone) => zone.id !== id) })

/** Adds a row of prices below another, or at the end. */
export const addRow =
  (below?: number): ServiceEdit =>
  (service, id) => {
    const place = service.rows.findIndex((row) => row.id === below)
    const at = place < 0 ? service.rows.length : place + 1
    return { ...service, rows: service.rows.toSpliced(at, 0, { id, upTo: '', cells: {} }) }
  }
const setRow = (service: ServiceForm, id: number, change: (row: PriceRow) => PriceRow): ServiceForm => ({
  ...service,
  rows: service.rows.map((row) => (row.id === id ? change(row) : row)),
})
export const setUpTo =
  (id: number, upTo: string): ServiceEdit =>
  (service) =>
    setRow(service, id, (row) => ({ ...row, upTo }))
export const setCell =
  (id: number, zone: Zone, change: Partial<Cell>): ServiceEdit =>
  (service) =>
    setRow(service, id, (row) => ({
      ...row,
      cells: { ...row.cells, [String(zone.id)]: { ...cellOf(row, zone), ...change } },
    }))
/** Removes a row of prices; the last one is emptied instead, as there has to be one to write into. */
export const removeRow =
  (id: number): ServiceEdit =>
  (service, nextId) => {
    const rows = service.rows.filter((row) => row.id !== id)
    return { ...service, rows: rows.length > 0 ? rows : [{ id: nextId, upTo: '', cells: {} }] }
  }
