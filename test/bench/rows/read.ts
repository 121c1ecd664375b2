import { z } from 'zod'
import { shipmentStates } from '#shared/shipments/shipment-state.ts'
import { callerOf, newestOf, openBare, type Row } from '../bench.ts'
import { lineOfPair } from '../line.ts'
import { type Act, measurePair } from '../measure.ts'

const MANY = 1000
const OFTEN = { turns: 300 } as const
const SMALL = 10_000
const delivered = shipmentStates.indexOf('delivered')
const MONTH = 30 * 24 * 3_600_000

const cursorOf = z.object({ next_cursor: z.string().optional() })

/** One shipment with what happened to it. */
export const getRow: Row = async ({ rows, deskOf }) => {
  const desk = await deskOf(rows)
  const call = callerOf(desk)
  const references = newestOf(desk, MANY)
  const referenceOf = (turn: number): string => references[(turn * 37) % references.length] ?? ''
  const raw = openBare(desk.folder.database)
  const document = raw.prepare<[string], { readonly record: string; readonly allocation: string | null }>(
    `SELECT s.*, r.record, a.allocation FROM shipment s JOIN shipment_record r USING (id)
     LEFT JOIN shipment_allocation a USING (id) WHERE s.reference = CAST(? AS TEXT)`,
  )
  const history = raw.prepare<[string], { readonly changes: string | null }>(
    `SELECT a.sequence, a.at, a.offset_minutes, a.actor, a.desk, a.operation, a.from_state, a.to_state,
       a.program_version, d.reason, d.changes, d.sentence
     FROM audit a LEFT JOIN audit_detail d USING (sequence) WHERE a.reference = CAST(? AS TEXT) ORDER BY a.sequence`,
  )
  const figures = await measurePair(
    (turn) => call('shipments.getWithHistory', { reference: referenceOf(turn) }),
    (turn) => {
      const reference = structuredClone(referenceOf(turn))
      const row = document.get(reference)
      const record: unknown = JSON.parse(row?.record ?? 'null')
      const allocation: unknown = JSON.parse(row?.allocation ?? 'null')
      const entries = history.all(reference).map(({ changes, ...entry }): unknown => {
        const parsed: unknown = JSON.parse(changes ?? '[]')
        return { ...entry, changes: parsed }
      })
      return structuredClone({ record, allocation, entries })
    },
    OFTEN,
  )
  raw.close()
  return [lineOfPair('get one with its history, against its content', figures, { atMost: 2 })]
}

/** Pages of a list, the first and one far down. */
export const listRow: Row = async ({ rows, deskOf }) => {
  const desk = await deskOf(rows)
  const call = callerOf(desk)
  const raw = openBare(desk.folder.database)
  const page = raw.prepare<[number, number]>(
    `SELECT * FROM shipment WHERE state = CAST(? AS INT) AND created <= CAST(? AS INT) ORDER BY created DESC, id DESC LIMIT 101`,
  )
  let cursor: string | undefined
  for (let turn = 0; turn < Math.min(50, rows / 1000); turn += 1)
    cursor = cursorOf.parse(await call('shipments.list', { states: ['delivered'], cursor })).next_cursor
  const first = await measurePair(
    () => call('shipments.list', { states: ['delivered'] }),
    () => structuredClone(page.all(delivered, Number.MAX_SAFE_INTEGER)),
    OFTEN,
  )
  const from = Number(cursor?.split('-')[0] ?? Number.MAX_SAFE_INTEGER)
  const deep = await measurePair(
    () => call('shipments.list', { states: ['delivered'], cursor }),
    () => structuredClone(page.all(delivered, from)),
    OFTEN,
  )
  raw.close()
  return [
    lineOfPair('list 100 of a state, the first page', first, { atMost: 1.3 }),
    lineOfPair('list 100 of a state, a page far down', deep, { atMost: 1.3 }),
  ]
}

/** A list by three filters at once. */
export const filterRow: Row = async ({ rows, deskOf }) => {
  const desk = await deskOf(rows)
  const call = callerOf(desk)
  const raw = openBare(desk.folder.database)
  const to = Date.now()
  const from = to - MONTH
  const page = raw.prepare<[string, number, number, string]>(
    `SELECT * FROM shipment INDEXED BY shipment_country WHERE country = CAST(? AS TEXT) AND created >= CAST(? AS INT)
       AND created < CAST(? AS INT) AND EXISTS (SELECT 1 FROM shipment_tag t WHERE t.tag = CAST(? AS TEXT)
       AND t.created = shipment.created AND t.id = shipment.id)
     ORDER BY created DESC, id DESC LIMIT 101`,
  )
  const dates = { created_from: new Date(from).toISOString(), created_to: new Date(to).toISOString() }
  const figures = await measurePair(
    () => call('shipments.list', { country: 'GB', tag: 'Gift', ...dates }),
    () => structuredClone(page.all('GB', from, to, 'Gift')),
    OFTEN,
  )
  raw.close()
  return [lineOfPair('filter by country, dates and tag', figures, { atMost: 1.2 })]
}

/** What must not take longer on a large desk than on one of ten thousand. */
export const growthRow: Row = async ({ rows, deskOf }) => {
  if (rows === SMALL) return []
  const [large, small] = [await deskOf(rows), await deskOf(SMALL)]
  const inBoth = async (
    operation: string,
    actOf: (call: ReturnType<typeof callerOf>, references: readonly string[]) => Act,
    atMost: number,
  ) => {
    const [ours, yardstick] = [large, small].map((desk) => actOf(callerOf(desk), newestOf(desk, MANY)))
    if (!ours || !yardstick) return []
    return [
      lineOfPair(`${operation}, against 10,000 shipments`, await measurePair(ours, yardstick, OFTEN), {
        atMost,
      }),
    ]
  }
  const inTransit = async (desk: typeof large): Promise<readonly string[]> =>
    z
      .object({ items: z.array(z.object({ reference: z.string() })) })
      .parse(await callerOf(desk)('shipments.list', { states: ['in_transit'], take: 100 }))
      .items.map(({ reference }) => reference)
  const changing = async (desk: typeof large): Promise<Act> => {
    const references = await inTransit(desk)
    const call = callerOf(desk)
    return (turn) =>
      call('shipments.changeState', {
        reference: references[turn % references.length],
        state: Math.floor(turn / references.length) % 2 === 0 ? 'delayed' : 'in_transit',
        reason: 'Measured.',
      })
  }
  return [
    ...(await inBoth('counts of all states', (call) => () => call('shipments.counts'), 1.2)),
    ...(await inBoth(
      'list 100 of a state',
      (call) => () => call('shipments.list', { states: ['delivered'] }),
      1.35,
    )),
    ...(await inBoth(
      'get one',
      (call, references) => (turn) =>
        call('shipments.get', { reference: references[(turn * 37) % references.length] }),
      1.35,
    )),
    lineOfPair(
      'change a state, against 10,000 shipments',
      await measurePair(await changing(large), await changing(small), OFTEN),
      { atMost: 1.35 },
    ),
  ]
}
