import { refuse } from '#shared/api-error.ts'
import type { Reprinted, ReprintRequest } from '#shared/print-queue/print-job.ts'
import type { createEnqueue } from './enqueue.ts'
import { choicesOfRow } from './print-job-of-row.ts'
import type { PrintJobRow } from './store.ts'

type Ports = Pick<ReturnType<typeof createEnqueue>, 'print' | 'printFile' | 'printPickList' | 'printList'> & {
  /** @throws Refusal where there is no such job, or it has not ended */
  readonly findEnded: (job: number) => PrintJobRow
}

/** Prints what a job printed once more, by what was chosen then. */
export const createReprint =
  ({ print, printFile, printPickList, printList, findEnded }: Ports) =>
  async ({ job, ...request }: ReprintRequest, actor: string): Promise<Reprinted> => {
    const {
      what,
      printer,
      shipment_reference: shipment,
      contents,
      file_reference: file,
      ...row
    } = findEnded(job)
    const choices = choicesOfRow(row)
    const asked = { printer, ...request }
    // A collection note is of a shipment, or of a group.
    if (what === 'manifest' || what === 'document' || (what === 'collection_note' && file !== null)) {
      const { jobs } = await printFile({ ...asked, what, reference: file ?? '' }, actor)
      return { jobs, rejected: [] }
    }
    if (what === 'list') {
      const { jobs } = await printList({ ...asked, ...(choices.list ?? notKnown()) }, actor, choices)
      return { jobs, rejected: [] }
    }
    if (what === 'pick_list') {
      const list = choices.pick_list ?? notKnown()
      const { jobs, rejected } = await printPickList({ ...asked, ...list }, actor, choices)
      return { jobs, rejected }
    }
    const whose = { shipments: shipment === null ? [] : [shipment], ...(contents !== null && { contents }) }
    const { accepted, rejected } = await print({ ...asked, ...whose, what }, actor, choices)
    return { jobs: accepted.flatMap(({ jobs }) => jobs), rejected }
  }

/** What an older program printed without writing down of which shipments it was. */
const notKnown = (): never => {
  throw refuse('validation_error', {
    property: '$.job',
    code: 'invalid_state_for_operation',
    sentence: { key: 'print_list_unknown' },
  })
}
