import type { PaperType } from '#shared/papers/paper.ts'
import type { OpenPdf } from '../pdf/open-pdf.ts'
import { drawCn22 } from './draw-cn22.ts'
import { drawCn23 } from './draw-cn23.ts'
import { noteOfShipment } from './collection-note.ts'
import { drawCollectionNote } from './draw-collection-note.ts'
import { drawDangerousGoodsNote } from './draw-dangerous-goods-note.ts'
import { drawHazardLabel } from './hazard/draw-hazard-label.ts'
import { drawInvoice } from './draw-invoice.ts'
import { drawPackingSlip } from './draw-packing-slip.ts'
import type { PaperContent } from './paper-content.ts'

/** Draws a paper of a shipment that has all that the paper needs, as a PDF. */
export const createPaperDrawer =
  (openPdf: OpenPdf) =>
  async (type: PaperType, content: PaperContent): Promise<Uint8Array> => {
    switch (type) {
      case 'commercial_invoice':
      case 'pro_forma_invoice':
        return drawInvoice(openPdf, type, content)
      case 'packing_slip':
        return drawPackingSlip(openPdf, content)
      case 'cn22':
        return drawCn22(openPdf, content)
      case 'cn23':
        return drawCn23(openPdf, content)
      case 'dangerous_goods_note':
        return drawDangerousGoodsNote(openPdf, content)
      case 'hazard_label':
        return drawHazardLabel(openPdf, content)
      case 'collection_note':
        return drawCollectionNote(openPdf, noteOfShipment(content))
    }
  }
export type DrawPaper = ReturnType<typeof createPaperDrawer>
