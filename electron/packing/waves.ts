import { refuse } from '#shared/api-error.ts'
import type { StartedWave, StartWaveRequest, Wave, WaveRequest } from '#shared/packing/bench.ts'
import type { Database } from '../platform/database.ts'
import { refusedInState } from '../shipments/answers.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'
import { rejectionOf, runBulk } from '../shipments/run-bulk.ts'
import { stateCodes } from '../shipments/store/shipment-row.ts'
import { canPack } from './can-pack.ts'
import type { InWaveRow, PackingStore } from './store.ts'

export type WavePorts = Pick<ShipmentPorts, 'clock' | 'transitions'> & {
  readonly database: Database
  readonly store: PackingStore
}

/** Orders that are packed one after the other. */
export const createWaves = ({ database, clock, transitions, store }: WavePorts) => ({
  /** Begins a wave of those that can still be packed, in their order; the others are answered as rejected. */
  startWave: async ({ shipments }: StartWaveRequest, actor: string): Promise<StartedWave> => {
    const { accepted, rejected } = await runBulk(
      shipments,
      (reference) => {
        const row = transitions.find(reference)
        const state = stateCodes.toWord(row.state)
        if (!canPack(state)) throw refusedInState('invalid_state_for_operation', state, 'pack')
        return { reference, id: row.id }
      },
      rejectionOf,
    )
    const references = accepted.map(({ reference }) => reference)
    if (accepted.length === 0) return { accepted: references, rejected }
    const ids = accepted.map(({ id }) => id)
    const wave = database.write((writer) =>
      store.startWave(writer, ids, { created: clock.now().getTime(), actor }),
    )
    return { accepted: references, rejected, wave }
  },

  /** @throws Refusal `not_found` */
  wave: ({ wave, after }: WaveRequest): Wave => {
    const all = store.inWave(wave)
    if (all.length === 0)
      throw refuse('not_found', {
        property: '$.wave',
        code: 'not_found',
        sentence: { key: 'wave_unknown', values: { wave: String(wave) } },
      })
    const start = all.findIndex(({ reference }) => reference === after) + 1
    const next = [...all.slice(start), ...all.slice(0, start)].find(
      (one) => isToPack(one) && one.reference !== after,
    )
    const packed = all.filter(isPacked).length
    return {
      wave,
      total: packed + all.filter(isToPack).length,
      packed,
      ...(next && { next: next.reference }),
    }
  },
})

const isPacked = ({ packed, begun }: InWaveRow): boolean => packed !== null && packed >= begun

/** One that was cancelled or handed over meanwhile is none of the packer's business any more. */
const isToPack = (one: InWaveRow): boolean => !isPacked(one) && canPack(stateCodes.toWord(one.state))
