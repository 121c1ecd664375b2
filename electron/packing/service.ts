import type { BenchProgress, PackedParcel, SkipRequest } from '#shared/packing/bench.ts'
import type { Parcel } from '#shared/packing/parcel.ts'
import { isoOf } from '../platform/iso-time.ts'
import { type CommandSheetPorts, createCommandSheets } from './command-sheet.ts'
import { createFinish, type FinishPorts } from './finish.ts'
import { createMeasure, type MeasurePorts } from './measure.ts'
import { createParcels, type ParcelPorts } from './parcel.ts'
import { createScan, type ScanPorts } from './scan.ts'
import type { PackedRow } from './store.ts'
import { createUndo, type UndoPorts } from './undo.ts'
import { createWaves, type WavePorts } from './waves.ts'

type PackingPorts = ParcelPorts &
  Omit<ScanPorts, 'readParcel' | 'box' | 'isPackageSize'> &
  Omit<MeasurePorts, 'readParcel'> &
  Omit<FinishPorts, 'readParcel'> &
  Omit<UndoPorts, 'readParcel'> &
  CommandSheetPorts &
  WavePorts

/** So many finished parcels stand beside the one on the bench. */
const LAST = 10
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** The packing bench: an order is scanned, its contents ticked, weighed, and finished by one key. */
export const createPackingService = (ports: PackingPorts) => {
  const { database, store, transitions, clock } = ports
  const readParcel = createParcels(ports)
  const measure = createMeasure({ ...ports, readParcel })
  const scan = createScan({
    ...ports,
    readParcel,
    box: (reference, size, actor) => {
      const { packages } = readParcel(transitions.find(reference))
      const contents = (packages.find((one) => one.package_size_reference === undefined) ?? packages[0])
        ?.reference
      return measure({ reference, package_size: size, ...(contents !== undefined && { contents }) }, actor)
    },
    isPackageSize: (reference) => ports.packageSize(reference) !== undefined,
  })

  return {
    scan,
    measure,
    finish: createFinish({ ...ports, readParcel }),
    undo: createUndo({ ...ports, readParcel }),
    ...createWaves(ports),
    ...createCommandSheets(ports),

    parcel: (reference: string): Parcel => readParcel(transitions.find(reference)),

    /** Lets a parcel go out although not all that belongs in it was scanned. */
    skip: ({ reference, reason }: SkipRequest): Parcel =>
      database.write((writer) => {
        const row = transitions.find(reference)
        store.save(writer, row.id, { ...store.find(row.id), skipped: reason })
        return readParcel(row)
      }),

    /** Forgets what was scanned of a parcel: its contents are taken out again. */
    startOver: (reference: string): Parcel =>
      database.write((writer) => {
        const row = transitions.find(reference)
        store.save(writer, row.id, { ...store.find(row.id), counted: {}, skipped: null })
        return readParcel(row)
      }),

    progress: (): BenchProgress => {
      const now = clock.now()
      const offset = clock.offsetAt(now) * 60_000
      const midnight = Math.floor((now.getTime() + offset) / DAY) * DAY - offset
      return {
        last: store.last(LAST).map(packedParcel),
        today: store.countSince(midnight),
        last_hour: store.countSince(now.getTime() - HOUR),
      }
    },
  }
}
export type PackingService = ReturnType<typeof createPackingService>

const packedParcel = ({ custom_reference: order, packed, unsure, ...row }: PackedRow): PackedParcel => ({
  ...row,
  ...(order !== null && { custom_reference: order }),
  packed: isoOf(packed),
  is_unsure: unsure > 0,
})
