import type { PickList, PickListRequest } from '#shared/papers/pick-list.ts'
import type { Language } from '#shared/settings/language.ts'
import type { OpenedDocument } from '#shared/opened-document.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { canHavePapers } from '#shared/shipments/transition.ts'
import { readerOf } from '#shared/texts/sentences.ts'
import { isoOf } from '../platform/iso-time.ts'
import type { PrintedFiles } from '../platform/printed-files.ts'
import type { DrawPickList } from '../printing/papers/pick-list/draw-pick-list.ts'
import { printTexts } from '../printing/print-texts.ts'
import { refusedInState } from '../shipments/answers.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'
import { rejectionOf, runBulk } from '../shipments/run-bulk.ts'
import { shipmentOfRow } from '../shipments/store/shipment-row.ts'

export type PickListPorts = Pick<ShipmentPorts, 'clock' | 'transitions'> & {
  readonly drawPickList: DrawPickList
  readonly printed: PrintedFiles
  readonly language: () => Language
}

/** Lists of what is to be fetched from the storage for shipments, in the language of the desk, unless another is named. */
export const createPickLists = ({ clock, transitions, drawPickList, printed, language }: PickListPorts) => {
  const draw = async (
    { shipments: references, by }: PickListRequest,
    spoken: Language = language(),
  ): Promise<PickList> => {
    const shipments: Shipment[] = []
    const result = await runBulk(
      references,
      (reference) => {
        const shipment = shipmentOfRow(transitions.find(reference))
        if (!canHavePapers(shipment.state))
          throw refusedInState('invalid_state_for_operation', shipment.state, 'get_papers')
        shipments.push(shipment)
        return reference
      },
      rejectionOf,
    )
    if (shipments.length === 0) return result
    const texts = printTexts(readerOf(spoken), clock.offsetAt)
    const file = await drawPickList({ shipments, by, created: clock.now(), texts })
    return { ...result, document: { file, content_type: 'pdf', document_type: 'other', dpi: 300 } }
  }
  return {
    pickList: draw,
    /** Keeps the list as a file and shows it, where there is something to show it with. */
    openPickList: async (request: PickListRequest): Promise<PickList<OpenedDocument>> => {
      const { document, ...result } = await draw(request)
      if (!document) return result
      const moment = isoOf(clock.now().getTime()).replaceAll(/[:.]/gu, '-')
      const file_name = `pick-list_${moment}.pdf`
      return {
        ...result,
        document: await printed.open({ file_name, content: document.file, shipments: result.accepted }),
      }
    },
  }
}
export type PickLists = ReturnType<typeof createPickLists>
