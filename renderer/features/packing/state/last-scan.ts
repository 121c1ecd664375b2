import { isCounted, type Parcel } from '#shared/packing/parcel.ts'
import type { ScaleState, WeighedParcel } from '#shared/scales/scale.ts'
import { createStore } from '#ui/create-store.ts'
import { isAboutWeight } from '../parcel/shown-problems.ts'

/** What the scale told last: a scan is answered when no screen is being drawn. */
export const scaleAtBench = createStore<ScaleState | undefined>(undefined)

/** What finishes a parcel whose last thing was scanned: the weight of anything but what lay on the scale then. */
export type AwaitedWeight = { readonly lay?: WeighedParcel }

/** Whether the key would finish it now, and all of it was scanned. */
const isReady = (parcel: Parcel): boolean => parcel.problems.length === 0 && isCounted(parcel)

/**
 * What the scan of its last thing does to a parcel. Where a scale weighs it, the weight that is known may lack that last thing:
 * only one that comes after the scan is sure to be the whole parcel's.
 */
export const afterScan = (
  parcel: Parcel,
  scale: ScaleState | undefined,
): 'finish' | AwaitedWeight | undefined => {
  if (!isCounted(parcel) || !parcel.problems.every(isAboutWeight)) return undefined
  // What a carrier has taken stays as heavy as it was told.
  const isThere = scale?.state === 'there' && parcel.service?.is_booked !== true
  const isInUse =
    isThere && (isLoaded(scale) || parcel.packages.some(({ weight_source: source }) => source === 'scale'))
  if (isReady(parcel) && !isInUse) return 'finish'
  return isThere ? { ...(scale.parcel && { lay: scale.parcel }) } : undefined
}

const isLoaded = ({ reading }: ScaleState): boolean =>
  reading !== undefined && reading.status !== 'under_zero' && !('grams' in reading && reading.grams === 0)

/** Whether a weight finishes the parcel as it is with it. What is in several packages is known once each was weighed. */
export const isFinishedByWeight = (
  parcel: Parcel,
  weighed: WeighedParcel,
  awaited: AwaitedWeight | undefined,
): boolean =>
  awaited !== undefined &&
  (awaited.lay?.number !== weighed.number || awaited.lay.grams !== weighed.grams) &&
  isReady(parcel) &&
  parcel.packages.every(({ weight_source: source }) => source !== undefined)
