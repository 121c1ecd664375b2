import type { BenchScanResult, Wave } from '#shared/packing/bench.ts'
import type { Parcel } from '#shared/packing/parcel.ts'
import { createStore } from '#ui/create-store.ts'
import type { AwaitedWeight } from './last-scan.ts'

/** What the bench asks the packer for in a dialog. */
export type BenchQuestion = 'weigh' | 'box' | 'skip' | 'reprint' | 'tracking'

type Wrong = Extract<BenchScanResult, { kind: 'wrong' }>
type Several = Extract<BenchScanResult, { kind: 'several' }>

/** A parcel that was finished, and when, in milliseconds since 1970. */
export type JustFinished = { readonly reference: string; readonly name: string; readonly at: number }

export type BenchState = {
  /** The parcel on the bench: its shipment, and what the packer calls it. */
  readonly parcel?: { readonly reference: string; readonly name: string }
  /** What was counted last. */
  readonly item?: string
  /** A scan that was wrong: until it is acknowledged, nothing else is done. */
  readonly wrong?: Wrong
  /** The orders that bear the code that was scanned. */
  readonly several?: Several['items']
  readonly question?: BenchQuestion
  /** What was typed before the question was there. */
  readonly typed?: string
  readonly finished?: JustFinished
  /** The weight that finishes the parcel, as long as nothing else is done. */
  readonly awaited?: AwaitedWeight
  /** Why the last act did not work. */
  readonly failed?: unknown
  /** The wave that is being packed, as far as it was when its last order left the bench. */
  readonly wave?: Pick<Wave, 'wave'> & Partial<Wave>
}

/** The bench stays as it is while its packer looks at another page. */
export const bench = createStore<BenchState>({})

/** Takes what was asked and answered before off the bench; a wrong scan stays. */
export const clearAnswers = ({ parcel, item, wrong, finished, wave }: BenchState): BenchState => ({
  ...(parcel && { parcel }),
  ...(item !== undefined && { item }),
  ...(wrong && { wrong }),
  ...(finished && { finished }),
  ...(wave && { wave }),
})

/** Lays a parcel on the bench in the place of whatever lay there; without one the bench is empty. */
export const layParcel = (parcel?: Parcel): void =>
  bench.change((before) => {
    const { parcel: _parcel, item: _item, wave, ...rest } = clearAnswers(before)
    if (!parcel) return { ...rest, ...(wave && { wave }) }
    const { reference, custom_reference: order } = parcel
    return {
      ...rest,
      // What comes after the last order of a wave is none of it.
      ...(wave && !isDone(wave) && { wave }),
      parcel: { reference, name: order ?? reference },
    }
  })

/** Whether all orders of a wave are packed. */
const isDone = ({ packed, total }: Pick<NonNullable<BenchState['wave']>, 'packed' | 'total'>): boolean =>
  packed !== undefined && total !== undefined && packed >= total

/** Asks the packer for something. */
export const askAtBench = (question: BenchQuestion, typed?: string): void =>
  bench.change((before) => ({ ...clearAnswers(before), question, ...(typed !== undefined && { typed }) }))

/** Closes whatever dialog is open. */
export const closeQuestion = (): void =>
  bench.change(({ question: _question, typed: _typed, several: _several, ...rest }) => rest)

/** The packer has seen that the scan was wrong. */
export const acknowledgeScan = (): void => bench.change(({ wrong: _wrong, ...rest }) => rest)

/** Packs the orders of a wave one after the other, or none any more. */
export const setWave = (wave: BenchState['wave'] | undefined): void =>
  bench.change(({ wave: _before, ...rest }) => ({ ...rest, ...(wave && { wave }) }))
