import type { OpenPdf } from '../../pdf/open-pdf.ts'
import { drawPicksByOrder } from './draw-picks-by-order.ts'
import { drawPicksBySku } from './draw-picks-by-sku.ts'
import type { PickListContent } from './pick-list-page.ts'

/** Draws what is to be fetched from the storage, with a box to tick for each. A layout of our own: no form of it is official. */
export const createPickListDrawer =
  (openPdf: OpenPdf) =>
  (content: PickListContent): Promise<Uint8Array> =>
    content.by === 'sku' ? drawPicksBySku(openPdf, content) : drawPicksByOrder(openPdf, content)
export type DrawPickList = ReturnType<typeof createPickListDrawer>
