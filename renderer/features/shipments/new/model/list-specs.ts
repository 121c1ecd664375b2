import { z } from 'zod'
import {
  isJsonObject,
  type Json,
  type JsonObject,
  type Place,
  valueAt,
  withoutValueAt,
  withValueAt,
} from './json.ts'

/** What a field for several short texts stands for: a list, of texts or of objects that hold one each. */
export type ListSpec = {
  readonly place: Place
  /** The property of each element that holds the text, where elements are objects. */
  readonly property?: string
  /** The most elements, and the most characters of each, that the contract lets it have. */
  readonly most?: number
  readonly max?: number
}
export type ListSpecs<Name extends string> = Readonly<Record<Name, ListSpec>>

const listNames = ['tags', 'invoices', 'certificates', 'licences'] as const
export type ListField = (typeof listNames)[number]
const goodsListNames = ['hazardClasses'] as const
export type GoodsListField = (typeof goodsListNames)[number]

const customs = 'customs_documentation'

/** The lists of the shipment itself. */
export const shipmentLists: ListSpecs<ListField> = {
  tags: { place: ['tags'], most: 10, max: 50 },
  invoices: { place: [customs, 'attached_invoice_references'], most: 20 },
  certificates: { place: [customs, 'attached_certificate_references'], most: 20 },
  licences: { place: [customs, 'attached_licence_references'], most: 20 },
}

/** The lists of a contents row. */
export const contentsLists: ListSpecs<GoodsListField> = {
  hazardClasses: { place: ['dangerous_goods', 'hazard_classes'], property: 'code' },
}

const texts = z.array(z.string()).readonly()
export const shipmentListTexts = z.record(z.enum(listNames), texts).readonly()
export const contentsListTexts = z.record(z.enum(goodsListNames), texts).readonly()
export const noShipmentLists = shipmentListTexts.parse({
  tags: [],
  invoices: [],
  certificates: [],
  licences: [],
})
export const noContentsLists = contentsListTexts.parse({ hazardClasses: [] })

const textOf = (element: Json, property: string | undefined): string | undefined => {
  if (property !== undefined) {
    if (!isJsonObject(element) || Object.keys(element).length !== 1) return undefined
    return textOf(element[property] ?? null, undefined)
  }
  return typeof element === 'string' || typeof element === 'number' ? String(element) : undefined
}

/** The texts of a list, or undefined when the field cannot show them all: then the form only carries it. */
const textsAt = (object: JsonObject, { place, property }: ListSpec): readonly string[] | undefined => {
  const list = valueAt(object, place)
  if (!Array.isArray(list) || list.length === 0) return undefined
  const shown = list.flatMap((element) => textOf(element, property) ?? [])
  return shown.length === list.length ? shown : undefined
}

/** Takes from an object the lists that fields can show; the rest is carried along unseen. */
export const takeLists = <Name extends string>(specs: ListSpecs<Name>, object: JsonObject) => {
  const shown = Object.entries<ListSpec>(specs).flatMap(([name, spec]) => {
    const found = textsAt(object, spec)
    return found === undefined ? [] : [{ name, place: spec.place, found }]
  })
  return {
    lists: Object.fromEntries(shown.map(({ name, found }) => [name, found])),
    rest: shown.reduce((rest, { place }) => withoutValueAt(rest, place), object),
  }
}

/** Puts the lists into an object; an empty one says nothing. */
export const putLists = <Name extends string>(
  specs: ListSpecs<Name>,
  lists: Readonly<Record<string, readonly string[]>>,
  object: JsonObject,
): JsonObject =>
  Object.entries<ListSpec>(specs).reduce((result, [name, { place, property }]) => {
    const given = lists[name] ?? []
    if (given.length === 0) return result
    return withValueAt(
      result,
      place,
      property === undefined ? [...given] : given.map((one) => ({ [property]: one })),
    )
  }, object)
