import type { PackedParcel } from '#shared/packing/bench.ts'

/** How far the printing of a parcel is. */
export type PrintingOfParcel = 'unsure' | 'printed' | 'some' | 'waits' | 'nothing'

/** What a packer has to know of the sheets of a parcel; what needs a look comes first. */
export const printingOf = ({
  printed,
  sheets,
  is_unsure: isUnsure,
}: Pick<PackedParcel, 'printed' | 'sheets' | 'is_unsure'>): PrintingOfParcel => {
  if (isUnsure) return 'unsure'
  if (sheets === 0) return 'nothing'
  if (printed >= sheets) return 'printed'
  return printed > 0 ? 'some' : 'waits'
}
