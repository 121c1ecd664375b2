import { Refusal, toProblem } from '#shared/api-error.ts'
import type { PackageSize } from '#shared/package-sizes/package-size.ts'
import { weighed } from '#shared/package-sizes/package-weight.ts'
import { paperProblems } from '#shared/papers/paper-problems.ts'
import { tradeParty } from '#shared/papers/trade-parties.ts'
import {
  contractTypes,
  type GetPaperRequest,
  type PaperDocument,
  type PaperType,
} from '#shared/papers/paper.ts'
import type { Sample } from '#shared/papers/sample.ts'
import { languageOfCountry } from '#shared/settings/language.ts'
import type { PrintChoices } from '#shared/print-queue/print-choices.ts'
import type { Settings } from '#shared/settings/settings.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { canHavePapers, canLabel } from '#shared/shipments/transition.ts'
import { readerOf } from '#shared/texts/sentences.ts'
import type { PrintedLogo } from '../printing/picture/logo.ts'
import { printTexts } from '../printing/print-texts.ts'
import { sampleShipment } from '../printing/sample-shipment.ts'
import type { DrawPaper } from '../printing/papers/draw-paper.ts'
import { refusedInState } from '../shipments/answers.ts'
import { shipmentOfRow } from '../shipments/store/shipment-row.ts'
import { createOpenPapers, type OpenPapersPorts } from './open-papers.ts'
import { createPickLists, type PickListPorts } from './pick-lists.ts'

/** How a paper is drawn. */
type PaperChoices = Required<Pick<PrintChoices, 'with_prices' | 'language' | 'label_paper'>>

type PaperPorts = PickListPorts &
  OpenPapersPorts & {
    readonly drawPaper: DrawPaper
    /** What the desk has chosen for its papers at this moment. */
    readonly choices: () => Pick<Settings, 'label_paper' | 'slip_prices' | 'paper_language'>
    /** What a carrier, by its reference, knows the sender by; empty where nobody entered it. */
    readonly accountNumberOf: (carrier: string) => string
    readonly logo: () => Promise<PrintedLogo | undefined>
    /** Also of one that is no longer offered. */
    readonly packageSizeOf: (reference: string) => PackageSize | undefined
  }

/** The papers that go with shipments: drawn from what is known of them when they are asked for. */
export const createPaperService = ({ drawPaper, choices, logo, packageSizeOf, ...ports }: PaperPorts) => {
  const choicesFor = (
    { addresses }: Pick<Shipment, 'addresses'>,
    { document_type, with_prices }: Omit<GetPaperRequest, 'reference'>,
  ): PaperChoices => {
    const { label_paper, slip_prices, paper_language: spokenBy } = choices()
    const receiver = tradeParty(addresses, 'consignee')?.address.country_iso_code
    const theirs = spokenBy === 'receiver' && receiver ? languageOfCountry(receiver) : undefined
    // Customs all over the world read English; a packing slip is for people.
    const language = document_type === 'packing_slip' ? (theirs ?? ports.language()) : 'en'
    return { with_prices: with_prices ?? slip_prices, language, label_paper }
  }

  /** How a paper is drawn at this moment, by what is asked and what the desk has chosen. @throws Refusal `not_found` */
  const choose = (request: GetPaperRequest): PaperChoices =>
    choicesFor(shipmentOfRow(ports.transitions.find(request.reference)), request)

  /** Draws a paper of a shipment that has all that the paper needs. */
  const draw = async (type: PaperType, shipment: Shipment, choice: PaperChoices): Promise<Uint8Array> => {
    const printedLogo = await logo()
    return drawPaper(type, {
      shipment,
      created: ports.clock.now(),
      withPrices: choice.with_prices,
      labelPaper: choice.label_paper,
      accountNumber: ports.accountNumberOf(shipment.allocation?.carrier.reference ?? ''),
      texts: printTexts(readerOf(choice.language), ports.clock.offsetAt),
      ...(printedLogo && { logo: printedLogo }),
    })
  }

  /**
   * A paper of a shipment, from its first draft on: customs and carriers may want it before there is a label, and long after. Only a
   * collection note is of what a carrier has taken on.
   * @param chosen how it was drawn before, where it is to be the same again
   * @throws Refusal of a cancelled shipment, and before anything is drawn where something is missing, with all that is
   */
  const get = async (request: GetPaperRequest, chosen?: PaperChoices): Promise<PaperDocument> => {
    const { reference, document_type } = request
    const shipment = weighed(shipmentOfRow(ports.transitions.find(reference)), packageSizeOf)
    const isPossible = document_type === 'collection_note' ? canLabel : canHavePapers
    if (!isPossible(shipment.state))
      throw refusedInState('invalid_state_for_operation', shipment.state, 'get_papers')
    const problems = paperProblems(document_type, shipment)
    if (problems.length > 0) throw new Refusal('validation_error', problems.map(toProblem))
    const file = await draw(document_type, shipment, chosen ?? choicesFor(shipment, request))
    return { file, content_type: 'pdf', document_type: contractTypes[document_type], dpi: 300 }
  }

  /** The packing slip of a made-up shipment, as the desk has chosen. */
  const sample = async (): Promise<Sample> => {
    const { say } = printTexts(readerOf(ports.language()), ports.clock.offsetAt)
    const [shipment, document_type] = [sampleShipment(ports.language(), say), 'packing_slip'] as const
    return { file: await draw(document_type, shipment, choicesFor(shipment, { document_type })) }
  }

  return { ...createPickLists(ports), choose, get, sample, open: createOpenPapers(ports, get) }
}
export type PaperService = ReturnType<typeof createPaperService>
