import { printJobStates } from '#shared/print-queue/print-job.ts'
import { shipmentStates } from '#shared/shipments/shipment-state.ts'
import type { WeightSource } from '#shared/packing/parcel.ts'
import { codesOf } from '../platform/codes.ts'
import type { Reader, Writer } from '../platform/database.ts'
import { type JsonOf, trusted } from '../platform/json.ts'
import { stateCodes } from '../shipments/store/shipment-row.ts'
import { canPack } from './can-pack.ts'

const printStates = codesOf(printJobStates)
const packableStates = shipmentStates.filter(canPack).map(stateCodes.toCode)

/** How far the packing of a shipment is. */
export type Packing = {
  /** How many of each of the contents were scanned, by their references. */
  readonly counted: Readonly<Record<string, number>>
  /** Where the weight of a package comes from, by its reference. */
  readonly weighed: Readonly<Record<string, WeightSource>>
  /** Why what was not scanned may stay so. */
  readonly skipped: string | null
  /** When it was finished, in milliseconds since 1970. */
  readonly packed: number | null
  readonly actor: string | null
  /** Whether finishing it chose the carrier service. */
  readonly isBooked: boolean
}
const notBegun: Packing = {
  counted: {},
  weighed: {},
  skipped: null,
  packed: null,
  actor: null,
  isBooked: false,
}

type PackingRow = Pick<Packing, 'skipped' | 'packed' | 'actor'> & {
  readonly counted: JsonOf<Packing['counted']>
  readonly weighed: JsonOf<Packing['weighed']>
  readonly booked: number
}
/** A parcel that was finished, and what its printers did. */
export type PackedRow = {
  readonly reference: string
  readonly custom_reference: string | null
  readonly recipient: string
  readonly locality: string
  readonly packed: number
  readonly actor: string
  readonly printed: number
  readonly sheets: number
  readonly unsure: number
}
type SavedPacking = Pick<Packing, 'skipped' | 'packed' | 'actor'> &
  Readonly<Record<'counted' | 'weighed', string>> &
  Readonly<Record<'shipment' | 'booked', number>>
/** A shipment of a wave, and when it was finished. */
export type InWaveRow = {
  readonly reference: string
  readonly state: number
  readonly packed: number | null
  /** When the wave was begun. */
  readonly begun: number
}
type InToteRow = { readonly reference: string; readonly custom_reference: string | null }
type WaveRow = { readonly wave: number; readonly position: number; readonly total: number }

/** What was packed of each shipment, and the waves of orders that are packed one after the other. */
export const openPackingStore = ({ prepare }: Reader) => {
  const select = prepare<[number], PackingRow>(
    'SELECT counted, weighed, skipped, packed, actor, booked FROM packing WHERE shipment = CAST(? AS INT)',
  )
  const upsert = prepare<[SavedPacking], void>(
    `INSERT OR REPLACE INTO packing (shipment, counted, weighed, skipped, packed, actor, booked)
     VALUES (@shipment, @counted, @weighed, @skipped, @packed, @actor, @booked)`,
  )
  const countSince = prepare<[number], { readonly parcels: number }>(
    'SELECT count(*) AS parcels FROM packing WHERE packed >= CAST(? AS INT)',
  )
  // A sheet that nobody wants any more is none.
  const selectLast = prepare<Record<string, number>[], PackedRow>(
    `SELECT s.reference, s.custom_reference, s.recipient, s.locality, p.packed, p.actor,
       (SELECT count(*) FROM print_job j WHERE j.shipment = s.id AND j.state = @printed) AS printed,
       (SELECT count(*) FROM print_job j WHERE j.shipment = s.id AND j.state <> @cancelled) AS sheets,
       (SELECT count(*) FROM print_job j WHERE j.shipment = s.id AND j.state IN (@unsure, @failed)) AS unsure
     FROM packing p JOIN shipment s ON s.id = p.shipment
     WHERE p.packed IS NOT NULL ORDER BY p.packed DESC LIMIT CAST(@take AS INT)`,
  )
  const insertWave = prepare<[number, string], void>('INSERT INTO wave (created, actor) VALUES (?, ?)')
  const insertInWave = prepare<[number, number, number], void>('INSERT INTO wave_shipment VALUES (?, ?, ?)')
  const selectWaveOf = prepare<[number], WaveRow>(
    `SELECT w.wave, (SELECT count(*) FROM wave_shipment o WHERE o.wave = w.wave AND o.position <= w.position) AS position,
       (SELECT count(*) FROM wave_shipment o WHERE o.wave = w.wave) AS total
     FROM wave_shipment w WHERE w.shipment = CAST(? AS INT) ORDER BY w.wave DESC LIMIT 1`,
  )
  const selectInWave = prepare<[number], InWaveRow>(
    `SELECT s.reference, s.state, p.packed, v.created AS begun FROM wave_shipment w JOIN wave v ON v.id = w.wave
     JOIN shipment s ON s.id = w.shipment LEFT JOIN packing p ON p.shipment = w.shipment
     WHERE w.wave = CAST(? AS INT) ORDER BY w.position`,
  )
  const selectInWaveWith = prepare<[Wanted], { readonly reference: string }>(
    `SELECT s.reference FROM wave_code c CROSS JOIN shipment s ON s.id = c.shipment
     WHERE c.wave = CAST(@wave AS INT) AND c.code = trim(CAST(@code AS TEXT)) AND c.shipment <> CAST(@except AS INT)
       AND s.state IN (${packableStates.join(', ')}) ORDER BY c.position LIMIT 1`,
  )
  // A tote is used again and again: what was packed out of it lies in it no more.
  const selectInTote = prepare<[string, number], InToteRow>(
    `SELECT s.reference, s.custom_reference FROM shipment_tote t
     CROSS JOIN shipment s ON s.id = t.id LEFT JOIN packing p ON p.shipment = t.id
     WHERE t.tote = trim(CAST(? AS TEXT)) AND s.state IN (${packableStates.join(', ')}) AND p.packed IS NULL
     ORDER BY t.id DESC LIMIT CAST(? AS INT)`,
  )
  return {
    find: (shipment: number): Packing => {
      const row = select.get(shipment)
      if (!row) return notBegun
      const { counted, weighed, booked, ...rest } = row
      return { ...rest, counted: trusted(counted), weighed: trusted(weighed), isBooked: booked === 1 }
    },
    save: (_writer: Writer, shipment: number, { isBooked, ...packing }: Packing): void =>
      void upsert.run({
        ...packing,
        shipment,
        counted: JSON.stringify(packing.counted),
        weighed: JSON.stringify(packing.weighed),
        booked: isBooked ? 1 : 0,
      }),
    /** How many parcels were finished since. @param since milliseconds since 1970 */
    countSince: (since: number): number => countSince.get(since)?.parcels ?? 0,
    /** Those that were finished last, newest first. */
    last: (take: number): readonly PackedRow[] =>
      selectLast.all({
        take,
        printed: printStates.toCode('printed'),
        cancelled: printStates.toCode('cancelled'),
        unsure: printStates.toCode('unsure'),
        failed: printStates.toCode('failed'),
      }),
    /** Begins a wave of the shipments in these rows, in their order, and answers its number. */
    startWave: (_writer: Writer, shipments: readonly number[], begun: WaveBegun): number => {
      const wave = Number(insertWave.run(begun.created, begun.actor).lastInsertRowid)
      for (const [position, shipment] of shipments.entries()) insertInWave.run(wave, position + 1, shipment)
      return wave
    },
    /** The last wave that a shipment is in. */
    waveOf: (shipment: number): WaveRow | undefined => selectWaveOf.get(shipment),
    /** The orders that still wait in a tote, the newest first. */
    inTote: (tote: string, take: number): readonly InToteRow[] => selectInTote.all(tote, take),
    /** The first order of a wave that can be packed and holds something of that code, besides the one in the row that is excepted. */
    inWaveWith: (wanted: Wanted): string | undefined => selectInWaveWith.get(wanted)?.reference,
    /** A wave's shipments, in their order. */
    inWave: (wave: number): readonly InWaveRow[] => selectInWave.all(wave),
  }
}
export type PackingStore = ReturnType<typeof openPackingStore>
type Wanted = { readonly wave: number; readonly code: string; readonly except: number }
type WaveBegun = { readonly created: number; readonly actor: string }
