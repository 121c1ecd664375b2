import { refuse } from '#shared/api-error.ts'
import type { DocumentWithContent } from '#shared/documents/document.ts'
import type { PrintChoices } from '#shared/print-queue/print-choices.ts'
import type { PrintFileRequest, PrintRequest } from '#shared/print-queue/print-job.ts'
import type { PickListRequest } from '#shared/papers/pick-list.ts'
import type { ListedShipments } from '#shared/transfer/export.ts'
import type { Printer } from '#shared/printers/printer.ts'
import type { Language } from '#shared/settings/language.ts'
import type { BulkResult } from '#shared/shipments/bulk.ts'
import type { LabelDetails } from '#shared/shipments/shipment.ts'
import type { DocumentService } from '../documents/service.ts'
import type { LabelService } from '../labels/service.ts'
import type { ManifestService } from '../manifests/service.ts'
import type { PaperService } from '../papers/service.ts'
import type { Writer } from '../platform/database.ts'
import type { DrawPicturePage } from '../printing/draw-picture-page.ts'
import type { ShipmentGroupService } from '../shipment-groups/service.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'
import { recordOf } from '../shipments/store/shipment-row.ts'
import type { TransferService } from '../transfer/service.ts'
import type { QueuedSheet } from './store.ts'

export type PreparePorts = Pick<ShipmentPorts, 'transitions'> & {
  readonly labels: Pick<LabelService, 'draw' | 'takeOut'>
  readonly papers: Pick<PaperService, 'choose' | 'get' | 'pickList'>
  readonly manifests: Pick<ManifestService, 'document' | 'isWithdrawn'>
  readonly groups: Pick<ShipmentGroupService, 'collectionNote' | 'noteMark'>
  readonly documents: Pick<DocumentService, 'get'>
  readonly transfer: Pick<TransferService, 'drawSummary' | 'drawList'>
  readonly drawPicture: DrawPicturePage
  readonly language: () => Language
}

/** What is to be printed, drawn before there is a transaction. */
export type Prepared = {
  /** What it is of: a shipment, a group, a manifest, a document, or a choice of shipments. */
  readonly reference: string
  /** Answers nothing, and has written nothing, where what it was drawn from changed meanwhile. @throws Refusal */
  readonly take: (writer: Writer) => Taken | undefined
}
type Taken = { readonly sheets: readonly QueuedSheet[]; readonly label_details?: LabelDetails }
type PreparedPickList = BulkResult<string> & { readonly prepared?: Prepared }
type For = {
  readonly printer: Printer
  readonly actor: string
  /** What is printed again is as it was. */
  readonly choices?: PrintChoices
}
type Drawn = { readonly file: Uint8Array; readonly choices: PrintChoices }

/** Draws what is to be printed. @throws Refusal where there is no such thing, or something of it is missing */
export const createPrepare = (ports: PreparePorts) => {
  const { transitions, labels, papers, manifests, groups, documents, transfer } = ports

  const labelsOf = async (
    reference: string,
    request: PrintRequest,
    { printer, actor }: For,
  ): Promise<Prepared> => {
    if (printer.paper !== 'labels') throw new Error('Labels are drawn for printers of labels.')
    const { format, dpi, size } = printer
    const wanted = {
      reference,
      format,
      dpi,
      size,
      ...(request.contents !== undefined && { contents: request.contents }),
      ...(request.reason !== undefined && { reason: request.reason }),
    }
    const drawn = await labels.draw(wanted)
    return {
      reference,
      take: (writer) => {
        const taken = labels.takeOut(writer, wanted, { drawn, actor })
        if (!taken) return undefined
        const packages = recordOf(transitions.find(reference).record).contents
        const sheets = taken.labels.map(({ number: label, reference: contents }) => ({
          what: 'label' as const,
          shipment: taken.shipment,
          label,
          contents,
          file_reference: null,
          choices: {
            piece: {
              number: packages.findIndex((one) => one.reference === contents) + 1,
              of: packages.length,
            },
          },
        }))
        return { label_details: taken.label_details, sheets }
      },
    }
  }

  const draw = async (
    reference: string,
    { what, with_prices: prices }: PrintRequest,
    { choices }: For,
  ): Promise<Drawn> => {
    if (what === 'label') throw new Error('Labels are kept elsewhere.')
    if (what === 'summary') {
      const { language = ports.language() } = choices ?? {}
      return { file: await transfer.drawSummary(reference, language), choices: { language } }
    }
    const asked = { reference, document_type: what, ...(prices !== undefined && { with_prices: prices }) }
    const chosen = { ...papers.choose(asked), ...choices }
    return { file: (await papers.get(asked, chosen)).file, choices: chosen }
  }

  const paperOf = async (reference: string, request: PrintRequest, printing: For): Promise<Prepared> => {
    const { updated } = transitions.find(reference)
    const drawn = await draw(reference, request, printing)
    return {
      reference,
      take: () => {
        const row = transitions.find(reference)
        const sheet = { ...noLabel, ...drawn, what: request.what, shipment: row.id, file_reference: null }
        return row.updated === updated ? { sheets: [sheet] } : undefined
      },
    }
  }

  /** It never changes. */
  const manifestOf = async (reference: string): Promise<Prepared> => {
    const { content: file } = await manifests.document({ reference }, undefined)
    const sheet = { ...noLabel, what: 'manifest', shipment: null, file_reference: reference, file } as const
    return { reference, take: () => (manifests.isWithdrawn(reference) ? undefined : { sheets: [sheet] }) }
  }

  /** It is signed as it was when it was asked for, and is none once its group was unlocked. */
  const noteOf = async (reference: string): Promise<Prepared> => {
    const mark = groups.noteMark({ reference })
    const { file } = await groups.collectionNote({ reference })
    const sheet = {
      ...noLabel,
      what: 'collection_note',
      shipment: null,
      file_reference: reference,
      file,
      choices: { ...(mark !== undefined && { note_mark: mark }) },
    } as const
    return {
      reference,
      take: () => (groups.noteMark({ reference }) === mark ? { sheets: [sheet] } : undefined),
    }
  }

  const pagesOf = async (document: DocumentWithContent): Promise<Uint8Array> => {
    const {
      file_format: format,
      file_content: content,
      file_name: title = document.document_reference,
    } = document
    if (format === 'pdf') return content
    if (format === 'gif') throw notPrintable('print_forbids_gif')
    const created = new Date(document.created)
    const page = await ports.drawPicture(content, { format, title, created, locale: ports.language() })
    if (!page) throw notPrintable('print_picture_damaged')
    return page
  }

  /** It never changes, but may be removed. */
  const documentOf = async (reference: string): Promise<Prepared> => {
    const file = await pagesOf(documents.get(reference))
    return {
      reference,
      take: () => {
        const { shipment_reference: shipment } = documents.get(reference)
        const { id } = transitions.find(shipment)
        return { sheets: [{ ...noLabel, what: 'document', shipment: id, file_reference: reference, file }] }
      },
    }
  }

  /** It is walked with as it was when it was asked for. */
  const pickList = async (
    { shipments, by }: PickListRequest,
    { language = ports.language() }: PrintChoices = {},
  ): Promise<PreparedPickList> => {
    const { document, ...result } = await papers.pickList({ shipments, by }, language)
    if (!document) return result
    const sheet = {
      ...noLabel,
      what: 'pick_list',
      shipment: null,
      file_reference: null,
      file: document.file,
      choices: { language, pick_list: { shipments, by } },
    } as const
    const prepared: Prepared = {
      reference: JSON.stringify([by, shipments]),
      take: () => ({ sheets: [sheet] }),
    }
    return { ...result, prepared }
  }

  /** It shows what there was when it was asked for. */
  const list = async (
    { filter, shipments }: ListedShipments,
    { language = ports.language() }: PrintChoices = {},
  ): Promise<Prepared> => {
    const listed = { filter, ...(shipments && { shipments }) }
    const sheet = {
      ...noLabel,
      what: 'list',
      shipment: null,
      file_reference: null,
      file: await transfer.drawList(listed, language),
      choices: { language, list: listed },
    } as const
    return { reference: JSON.stringify(listed), take: () => ({ sheets: [sheet] }) }
  }

  return {
    list,
    pickList,
    ofShipment: (reference: string, request: PrintRequest, printing: For): Promise<Prepared> =>
      request.what === 'label'
        ? labelsOf(reference, request, printing)
        : paperOf(reference, request, printing),
    file: async ({ what, reference }: PrintFileRequest): Promise<Prepared> => {
      switch (what) {
        case 'manifest':
          return manifestOf(reference)
        case 'collection_note':
          return noteOf(reference)
        case 'document':
          return documentOf(reference)
      }
    },
  }
}
export type Prepare = ReturnType<typeof createPrepare>

const noLabel = { label: null, contents: null } as const

const notPrintable = (key: 'print_forbids_gif' | 'print_picture_damaged') =>
  refuse('validation_error', {
    property: '$.reference',
    code: 'invalid_format',
    sentence: { key },
  })
