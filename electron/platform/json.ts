import { z } from 'zod'

declare const ofValue: unique symbol
/** JSON text of such a value, as a column of the database holds it that only this program writes. */
export type JsonOf<Value> = string & { readonly [ofValue]: Value }

/**
 * Reads JSON text that this program has written. Nothing is checked: it was before it was written, and looking at each
 * record again would be felt in every list.
 */
export const trusted: <Value>(json: JsonOf<Value>) => Value = JSON.parse

/** Takes a value for one of that type, unchecked: for what comes from a thread of the program's own, or was checked by hand. */
export const unchecked = <Value>() => z.custom<Value>(() => true)

/** Reads JSON text that another program may have spoilt: what is none is `undefined`. */
export const parseQuietly = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
