import { Refusal, toProblem } from '#shared/api-error.ts'
import type { PackageSize } from '#shared/package-sizes/package-size.ts'
import { weighed } from '#shared/package-sizes/package-weight.ts'
import { paperProblems } from '#shared/papers/paper-problems.ts'
import { tradeParty } from '#shared/papers/trade-parties.ts'
import { contractTypes, type GetPaperRequest, type PaperDocument } from '#shared/papers/paper.ts'
import { languageOfCountry } from '#shared/settings/language.ts'
import type { PrintChoices } from '#shared/print-queue/print-choices.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { canHavePapers } from '#shared/shipments/transition.ts'
import { readerOf } from '#shared/texts/sentences.ts'
import type { PrintedLogo } from '../printing/picture/logo.ts'
import { printTexts } from '../printing/print-texts.ts'
import type { DrawPaper } from '../printing/papers/draw-paper.ts'
import { refusedInState } from '../shipments/answers.ts'
import { shipmentOfRow } from '../shipments/store/shipment-row.ts'
import { createOpenPapers, type OpenPapersPorts } from './open-papers.ts'
import { createPickLists, type PickListPorts } from './pick-lists.ts'

/** How a paper is drawn. */
type PaperChoices = Required<Omit<PrintChoices, 'pick_list'>>

type PaperPorts = PickListPorts &
  OpenPapersPorts & {
    readonly drawPaper: DrawPaper
    /** What the desk has chosen for its papers at this moment. */
    readonly choices: () => Pick<Settings, 'label_paper' | 'slip_prices' | 'paper_language'>
    readonly logo: () => Promise<PrintedLogo | undefined>
    /** Also of one that is no longer offered. */
    readonly packageSizeOf: (reference: string) => PackageSize | undefined
  }

/** The papers that go with shipments: drawn from what is known of them when they are asked for. */
export const createPaperService = ({ drawPaper, choices, logo, packageSizeOf, ...ports }: PaperPorts) => {
  /** How a paper is drawn at this moment, by what is asked and what the desk has chosen. @throws Refusal `not_found` */
  const choose = ({ reference, document_type, with_prices }: GetPaperRequest): PaperChoices => {
    const { label_paper, slip_prices, paper_language: spokenBy } = choices()
    const { addresses } = shipmentOfRow(ports.transitions.find(reference))
    const receiver = tradeParty(addresses, 'consignee')?.address.country_iso_code
    const theirs = spokenBy === 'receiver' && receiver ? languageOfCountry(receiver) : undefined
    // Customs all over the world read English; a packing slip is for people.
    const language = document_type === 'packing_slip' ? (theirs ?? ports.language()) : 'en'
    return { with_prices: with_prices ?? slip_prices, language, label_paper }
  }

  /**
   * A paper of a shipment, from its first draft on: customs and carriers may want it before there is a label, and long after.
   * @param chosen how it was drawn before, where it is to be the same again
   * @throws Refusal of a cancelled shipment, and before anything is drawn where something is missing, with all that is
   */
  const get = async (request: GetPaperRequest, chosen?: PaperChoices): Promise<PaperDocument> => {
    const { reference, document_type } = request
    const shipment = weighed(shipmentOfRow(ports.transitions.find(reference)), packageSizeOf)
    if (!canHavePapers(shipment.state))
      throw refusedInState('invalid_state_for_operation', shipment.state, 'get_papers')
    const problems = paperProblems(document_type, shipment)
    if (problems.length > 0) throw new Refusal('validation_error', problems.map(toProblem))
    const choice = chosen ?? choose(request)
    const printedLogo = await logo()
    const file = await drawPaper(document_type, {
      shipment,
      created: ports.clock.now(),
      withPrices: choice.with_prices,
      labelPaper: choice.label_paper,
      texts: printTexts(readerOf(choice.language), ports.clock.offsetAt),
      ...(printedLogo && { logo: printedLogo }),
    })
    return { file, content_type: 'pdf', document_type: contractTypes[document_type], dpi: 300 }
  }

  return { ...createPickLists(ports), choose, get, open: createOpenPapers(ports, get) }
}
export type PaperService = ReturnType<typeof createPaperService>
