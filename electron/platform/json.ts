import { z } from 'zod'

declare const ofValue: unique symbol
/** JSON text of such a value, as a column of the database holds it that only this program writes. */
export type JsonOf<Value> = string & { readonly [ofValue]: Value }

/** Text of the database that is not what this program wrote. It is not quoted: it may be about a person. */
export class DamagedRecord extends Error {
  override readonly name = 'DamagedRecord'
  /** As SQLite says it of a damaged page. */
  readonly code = 'SQLITE_CORRUPT_RECORD'

  constructor() {
    super('A record of the database cannot be read.')
  }
}

const parse: <Value>(json: JsonOf<Value>) => Value = JSON.parse

/**
 * Reads JSON text that this program has written. Nothing is checked: it was before it was written, and looking at each
 * record again would be felt in every list.
 * @throws DamagedRecord
 */
export const trusted = <Value>(json: JsonOf<Value>): Value => {
  try {
    return parse(json)
  } catch {
    throw new DamagedRecord()
  }
}

/** What reading a record gives; nothing for one that cannot be read, so that it stops no list that it is in. */
export const unlessDamaged = <Value>(read: () => Value): readonly Value[] => {
  try {
    return [read()]
  } catch (error) {
    if (error instanceof DamagedRecord) return []
    throw error
  }
}

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
