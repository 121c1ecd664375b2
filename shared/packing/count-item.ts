import type { ParcelItem } from './parcel.ts'

/** What a scan is to a parcel that is being packed. */
export type ItemScan =
  | { readonly kind: 'counted'; readonly reference: string }
  /** It belongs here, and all of it is here already. */
  | { readonly kind: 'too_many'; readonly item: ParcelItem }
  | { readonly kind: 'none_of_these' }

/** @returns whether an item bears a code; several items may bear the same */
type Bears = (item: ParcelItem, code: string) => boolean

/**
 * Finds the item that was scanned. Where several bear the code, as when one article stands on two lines, the first that is
 * not complete is counted.
 * @param codes the readings of one scan, the likeliest first
 */
export const countItem = (items: readonly ParcelItem[], codes: readonly string[], bears: Bears): ItemScan => {
  for (const code of codes) {
    const those = items.filter((item) => bears(item, code))
    const open = those.find(({ counted, quantity }) => counted < quantity)
    if (open) return { kind: 'counted', reference: open.reference }
    const [item] = those
    if (item) return { kind: 'too_many', item }
  }
  return { kind: 'none_of_these' }
}
