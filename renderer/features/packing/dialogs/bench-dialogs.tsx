import type { Parcel } from '#shared/packing/parcel.ts'
import type { BenchState } from '../state/bench-state.ts'
import type { Bench } from '../state/use-bench.ts'
import { BoxDialog } from './box-dialog.tsx'
import { BenchReprintDialog } from './bench-reprint-dialog.tsx'
import { SeveralDialog } from './several-dialog.tsx'
import { SkipDialog } from './skip-dialog.tsx'
import { TrackingDialog } from './tracking-dialog.tsx'
import { WeightDialog } from './weight-dialog.tsx'

type BenchDialogsProps = {
  readonly state: BenchState
  readonly acts: Bench
  readonly parcel: Parcel | undefined
}

/** What the bench asks the packer for, one thing at a time. */
export const BenchDialogs = ({ state, acts, parcel }: BenchDialogsProps) => {
  const { question, several, typed, failed } = state
  if (several) return <SeveralDialog items={several} acts={acts} />
  if (question === 'reprint') return <BenchReprintDialog />
  if (!parcel) return null
  switch (question) {
    case 'weigh':
      return <WeightDialog parcel={parcel} typed={typed ?? ''} acts={acts} />
    case 'box':
      return <BoxDialog parcel={parcel} acts={acts} />
    case 'skip':
      return <SkipDialog parcel={parcel} acts={acts} />
    case 'tracking':
      return <TrackingDialog reference={parcel.reference} failed={failed} acts={acts} />
    default:
      return null
  }
}
