import type { Parcel } from '#shared/packing/parcel.ts'
import type { ScaleHere } from '#contract/scale/use-scale.ts'
import type { BenchAct } from '../state/use-bench-acts.ts'
import { ItemList } from './item-list.tsx'
import { ParcelHead } from './parcel-head.tsx'
import { ParcelProblems } from './parcel-problems.tsx'
import { ParcelTiles } from './parcel-tiles.tsx'

type ParcelViewProps = {
  readonly parcel: Parcel
  /** What was counted last. */
  readonly item: string | undefined
  readonly failed: unknown
  readonly weigh: BenchAct
  readonly scale: ScaleHere
}

/** All that a packer looks at, the largest first: for whom, what, how heavy, by whom. */
export const ParcelView = ({ parcel, item, failed, weigh, scale }: ParcelViewProps) => (
  <>
    <ParcelHead parcel={parcel} />
    <ItemList parcel={parcel} last={item} />
    <ParcelTiles parcel={parcel} weigh={weigh} scale={scale} />
    <ParcelProblems parcel={parcel} failed={failed} />
  </>
)
