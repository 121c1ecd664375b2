import { z } from 'zod'
import { callerOf, type Row } from '../bench.ts'
import { lineOfAmount } from '../line.ts'
import { watchProcess } from '../watch-process.ts'

const states = ['allocated', 'ready_to_ship']
const created = z.object({
  accepted: z.array(z.object({ reference: z.string(), shipment_count: z.number() })).min(1),
})

/** Everything that waits for carriers handed over to them, and the document of the largest manifest. */
export const manifestRow: Row = async ({ rows, deskOf }) => {
  const call = callerOf(await deskOf(rows))
  const key = (): Promise<unknown> => call('shipments.counts')
  let answer: unknown
  const entering = await watchProcess(async () => {
    answer = await call('manifests.create', { query: { states } })
  }, key)
  const manifests = created
    .parse(answer)
    .accepted.toSorted((one, other) => other.shipment_count - one.shipment_count)
  const [largest] = manifests
  const drawing = await watchProcess(() => call('manifests.document', { reference: largest?.reference }), key)
  const all = manifests.reduce((sum, { shipment_count }) => sum + shipment_count, 0)
  const [entered, drawn] = [
    `${all} shipments are manifested`,
    `a manifest of ${largest?.shipment_count} is drawn`,
  ]
  return [
    lineOfAmount(entered, { unit: 'ms', ours: entering.milliseconds }, {}),
    lineOfAmount(`longest stall while ${entered}`, { unit: 'ms', ours: entering.stall }, { atMost: 50 }),
    lineOfAmount(drawn, { unit: 'ms', ours: drawing.milliseconds }, {}),
    lineOfAmount(`longest stall while ${drawn}`, { unit: 'ms', ours: drawing.stall }, { atMost: 50 }),
  ]
}
