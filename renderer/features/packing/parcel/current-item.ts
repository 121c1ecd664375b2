import type { ParcelItem } from '#shared/packing/parcel.ts'

/**
 * The item that the packer most likely has in hand: the one that was counted last as long as more of it is to come, else
 * the first that is not complete.
 */
export const currentItem = (items: readonly ParcelItem[], last: string | undefined): string | undefined => {
  const open = items.filter(({ counted, quantity }) => counted < quantity)
  return (open.find(({ reference }) => reference === last) ?? open[0])?.reference
}
