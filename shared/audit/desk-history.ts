import { z } from 'zod'
import type { PropertyChange } from '../shipments/shipment.ts'
import type { Sentence } from '../texts/sentences.ts'
import type { DeskOperation } from './desk-operation.ts'

/** Which entries about the desk are asked for. */
export const deskHistoryRequest = z
  .strictObject({
    /** Only what this person, or this program, did. */
    actor: z.string().min(1).max(200).exactOptional(),
    /** `next_cursor` of the page before. */
    cursor: z.int().min(1).exactOptional(),
    take: z.int().min(1).max(200).default(50),
  })
  .optional()
export type DeskHistoryRequest = z.output<typeof deskHistoryRequest>

/** One thing that was done to the desk itself: when, who, what, to what, and what is another afterwards. */
export type DeskHistoryEntry = {
  readonly sequence: number
  /** ISO 8601 with the offset of the desk at that moment. */
  readonly at: string
  readonly actor: string
  readonly desk: string
  /** None where this program does not know the word: a newer one wrote it, or somebody altered it. */
  readonly operation?: DeskOperation
  /** A setting's name, a location's reference, an operator's name. */
  readonly reference: string
  readonly reason?: string
  readonly sentence?: Sentence
  readonly changes: readonly PropertyChange[]
  /** What can be told of it: all, nothing more as it was forgotten with an address, or not all as it cannot be read. */
  readonly details: 'whole' | 'forgotten' | 'damaged'
}

/** Newest first. */
export type DeskHistory = {
  readonly items: readonly DeskHistoryEntry[]
  /** Where the next page begins; `null` after the last. */
  readonly next_cursor: number | null
  /** Everybody who ever did something to the desk. */
  readonly actors: readonly string[]
}
