import { z } from 'zod'

export const json = z.json()
export type Json = z.output<typeof json>
export type JsonObject = { readonly [name: string]: Json }

const jsonObject = z.record(z.string(), json)

/** A value of the contract as plain JSON. */
export const asJsonObject = (value: object): JsonObject => jsonObject.parse(value)

/** Where something stands inside an object, from the outside in. */
export type Place = readonly [string, ...string[]]

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A list whose every element is an object. */
export const isObjectList = (value: unknown): value is readonly JsonObject[] =>
  Array.isArray(value) && value.every(isJsonObject)

/** An empty list says nothing, and is carried: what comes back is then the very same request. */
export const isFilledList = (value: unknown): value is readonly JsonObject[] =>
  isObjectList(value) && value.length > 0

export const isEmpty = (object: JsonObject): boolean => Object.keys(object).length === 0

export const without = (object: JsonObject, name: string): JsonObject => {
  const { [name]: _removed, ...rest } = object
  return rest
}

/** The value at a place, if there is one. */
export const valueAt = (object: JsonObject, [step, ...rest]: Place): Json | undefined => {
  const value = Object.hasOwn(object, step) ? object[step] : undefined
  const [next, ...further] = rest
  if (next === undefined) return value
  return isJsonObject(value) ? valueAt(value, [next, ...further]) : undefined
}

/** The object with a value at a place; what stood in the way there is replaced. */
export const withValueAt = (object: JsonObject, [step, ...rest]: Place, value: Json): JsonObject => {
  const [next, ...further] = rest
  if (next === undefined) return { ...object, [step]: value }
  const inner = object[step]
  return { ...object, [step]: withValueAt(isJsonObject(inner) ? inner : {}, [next, ...further], value) }
}

/** The object without what stands at a place, and without the objects that this leaves empty. */
export const withoutValueAt = (object: JsonObject, [step, ...rest]: Place): JsonObject => {
  const [next, ...further] = rest
  if (next === undefined) return without(object, step)
  const inner = object[step]
  if (!isJsonObject(inner)) return object
  const remaining = withoutValueAt(inner, [next, ...further])
  return isEmpty(remaining) ? without(object, step) : { ...object, [step]: remaining }
}
