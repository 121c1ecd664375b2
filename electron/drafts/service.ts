import { z } from 'zod'
import type { Draft } from '../../shared/drafts.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import type { DraftStore } from './store.ts'

type DraftPorts = { readonly database: Database; readonly clock: Clock; readonly store: DraftStore }
const json = z.json()

/** Forms that are not finished: kept while a person types, so that nothing is lost. Not audited. */
export const createDraftService = ({ database, clock, store }: DraftPorts) => ({
  get: (key: string): { readonly value: Draft['value'] } => {
    const text = store.get(key)
    return { value: text === undefined ? null : json.parse(JSON.parse(text)) }
  },
  save: ({ key, value }: Draft): Readonly<Record<string, never>> => {
    const at = clock.now().getTime()
    database.write((writer) => store.set(writer, key, { value: JSON.stringify(value), at }))
    return {}
  },
  discard: (key: string): Readonly<Record<string, never>> => {
    database.write((writer) => store.remove(writer, key))
    return {}
  },
})
export type DraftService = ReturnType<typeof createDraftService>
