import { z } from 'zod'
import type { Desk } from '#electron/desk.ts'
import { askOf, type DeskFigures, figuresOf } from './figures.ts'

const ONE_BY_ONE = 60
const TOGETHER = 100
const MOST_LISTED = 100

const someShipments = z.object({ items: z.array(z.object({ reference: z.string() })) })
const aShipment = z.object({ contents: z.array(z.object({ reference: z.string() })) })
const printed = z.object({ accepted: z.array(z.object({ labels: z.number() })) })

/** Measures labels that were never made before. @param desk has shipments that carriers have taken */
export const measureLabels = async (desk: Desk): Promise<readonly DeskFigures[]> => {
  const ask = askOf(desk)
  const states = ['allocated', 'ready_to_ship', 'manifested', 'in_transit', 'delivered']
  const listed = await ask('shipments.list', { states, take: MOST_LISTED })
  /** One of the contents of each, so that what is measured is one label. */
  const packages: { readonly reference: string; readonly contents: string; readonly labels: number }[] = []
  for (const { reference } of someShipments.parse(listed).items) {
    const { contents } = aShipment.parse(await ask('shipments.get', { reference }))
    packages.push({ reference, contents: contents[0]?.reference ?? '', labels: contents.length })
  }
  const getting = (format: 'pdf' | 'zpl') => async (turn: number) => {
    const { reference, contents } = packages[turn] ?? {}
    return ask('labels.get', { reference, contents, format })
  }
  const before = packages.map((_one, index) =>
    packages.slice(0, index).reduce((sum, { labels }) => sum + labels, 0),
  )
  const together = packages.filter((_one, index) => (before[index] ?? 0) < TOGETHER)
  const printing = async (turn: number): Promise<void> => {
    const size = (['4x6', 'a6', '100x150'] as const)[turn]
    const shipments = together.map(({ reference }) => reference)
    const { accepted } = printed.parse(await ask('labels.print', { shipments, size, reason: 'Measured.' }))
    const labels = accepted.reduce((sum, one) => sum + one.labels, 0)
    if (labels < TOGETHER) throw new Error(`There were only ${labels} labels.`)
  }
  // Typefaces are read once.
  await ask('labels.get', { reference: packages.at(-1)?.reference, format: 'pdf' })
  await ask('labels.get', { reference: packages.at(-1)?.reference, format: 'zpl' })
  return [
    await figuresOf('a label as ZPL', { act: getting('zpl'), turns: ONE_BY_ONE, goal: 5 }),
    await figuresOf('a label as PDF', { act: getting('pdf'), turns: ONE_BY_ONE, goal: 40 }),
    await figuresOf('100 labels in one file', { act: printing, turns: 3, goal: 2000 }),
  ]
}
