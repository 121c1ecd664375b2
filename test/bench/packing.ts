import { mkdirSync } from 'node:fs'
import { z } from 'zod'
import type { Desk } from '#electron/desk.ts'
import { askOf, type DeskFigures, figuresOf } from './figures.ts'

const TURNS = 60
/** For the desk, and for the window after it. */
const ORDERS = 2 * TURNS + 2
const GOAL = 100

const anOrder = z.object({ reference: z.string() })
const someOrders = z.object({ items: z.array(anOrder) })
const aParcel = z.object({
  problems: z.array(z.unknown()),
  service: z.object({ carrier: z.object({ service_reference: z.string() }) }).optional(),
})
const aWave = z.object({ wave: z.number() })
const aCatalogue = z.object({
  carriers: z.array(
    z.object({
      services: z.array(z.object({ reference: z.string(), tracking_numbers: z.unknown().optional() })),
    }),
  ),
})

/** What a window is measured with afterwards. */
type PackingFigures = {
  readonly figures: readonly DeskFigures[]
  readonly waiting: WaitingOrders
}
/** Orders that wait to be packed, by their references, and the wave that they are in. */
export type WaitingOrders = { readonly orders: readonly string[]; readonly wave: number }

/**
 * Measures the bench: from a scan to the parcel, and from the last key to the next parcel, which is finishing one and opening
 * another.
 * @param folder beside the desk, where its printers put their sheets
 */
export const measurePacking = async (desk: Desk, folder: string): Promise<PackingFigures> => {
  const ask = askOf(desk)
  mkdirSync(folder)
  const way = { kind: 'folder', folder }
  await ask('printers.save', { name: 'Labels', paper: 'labels', format: 'zpl', way })
  await ask('printers.save', { name: 'Papers', paper: 'documents', way })
  await ask('carriers.loadExample', undefined)
  await ask('settings.update', { bench_counting: false })
  // Of the others a person types in what the carrier's own system gave.
  const { carriers } = aCatalogue.parse(await ask('carriers.list', undefined))
  const numbered = new Set(
    carriers.flatMap(({ services }) =>
      services.flatMap((one) => (one.tracking_numbers === undefined ? [] : one.reference)),
    ),
  )
  const listed = await ask('shipments.list', { take: 1000 })
  const orders: string[] = []
  // Hardly any that is made up still waits to be packed: the same is ordered once more.
  for (const ordered of someOrders.parse(listed).items) {
    const { reference } = anOrder.parse(await ask('shipments.clone', ordered))
    const { problems, service } = aParcel.parse(await ask('packing.parcel', { reference }))
    if (problems.length === 0 && numbered.has(service?.carrier.service_reference ?? ''))
      orders.push(reference)
    if (orders.length >= ORDERS) break
  }
  if (orders.length < ORDERS) throw new Error(`There are only ${orders.length} orders to pack.`)
  const scan = (turn: number) => ask('packing.scan', { codes: [orders[turn]] })
  const pack = async (turn: number): Promise<void> => {
    await ask('packing.finish', { reference: orders[turn] })
    await scan(turn + 1)
  }
  const figures = [
    await figuresOf('an order scanned at the bench', { act: scan, turns: TURNS, goal: GOAL }),
    await figuresOf('a parcel finished, the next opened', { act: pack, turns: TURNS, goal: GOAL }),
  ]
  const waiting = orders.slice(TURNS + 1)
  const { wave } = aWave.parse(await ask('packing.startWave', { shipments: waiting }))
  return { figures, waiting: { orders: waiting, wave } }
}
