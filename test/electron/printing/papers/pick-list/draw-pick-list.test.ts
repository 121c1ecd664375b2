import { describe, expect, it } from 'vitest'
import { createPickListDrawer } from '#electron/printing/papers/pick-list/draw-pick-list.ts'
import { printTexts } from '#electron/printing/print-texts.ts'
import { type PickOrder, pickOrders } from '#shared/papers/pick-list.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { englishReader } from '#shared/texts/sentences.ts'
import { anExport, goodsForExport } from '#helpers/an-export.ts'
import type { ContentsInput, ItemInput } from '#helpers/a-request.ts'
import { beyond, noting, overlapping } from '#helpers/note-written.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { pagesIn } from '#helpers/pages-in.ts'

const a4 = { left: 28, top: 28, right: 568, bottom: 822 }

const goods = (sku: string, quantity: number, place?: string): ItemInput => ({
  ...goodsForExport,
  sku,
  description: `Shirt ${sku}`,
  quantity,
  ...(place !== undefined && { metadata: [{ key: 'Storage place', value: place }] }),
})

/** Orders of these goods. */
const made = async (...orders: readonly (readonly ContentsInput[])[]): Promise<readonly Shipment[]> => {
  await using desk = openTestDesk()
  const shipments: Shipment[] = []
  for (const [index, contents] of orders.entries()) {
    const request = anExport({ custom_reference: `ORD-${index + 1}`, contents: [...contents] })
    const { reference } = await desk.ask('shipments.create', request)
    shipments.push(await desk.ask('shipments.get', { reference }))
  }
  return shipments
}

const drawn = async (shipments: readonly Shipment[], by: PickOrder) => {
  const { pages, openNoted } = noting()
  const texts = printTexts(englishReader, () => 0)
  const file = await createPickListDrawer(openNoted)({ shipments, by, texts, created: new Date(0) })
  expect(pagesIn(file)).toBe(pages.length)
  return pages.map((page) => page.map(({ text }) => text).filter((text) => text !== ''))
}

/** Below the heads of columns, of which this is the last, and above the foot. */
const below = (head: string, texts: readonly string[]): readonly string[] =>
  texts.slice(texts.indexOf(head) + 1, -1)

describe('a pick list', () => {
  it('by SKU has each thing once, along the way through the storage, with how many each order takes', async () => {
    const shipments = await made(
      [goods('B', 2, 'A-10'), goods('A', 1)],
      [goods('B', 3, 'A-10'), goods('C', 1, 'A-2')],
    )
    const [page = []] = await drawn(shipments, 'sku')
    expect(below('Order', page)).toEqual(
      [
        ['A-2', 'C', 'Shirt C', '1', 'ORD-2'],
        ['A-10', 'B', 'Shirt B', '5', 'ORD-1 × 2, ORD-2 × 3'],
        ['–', 'A', 'Shirt A', '1', 'ORD-1'],
      ]
        .flat()
        .concat('7 pieces · 2 shipments'),
    )
  })

  it('by order has what lies in packages as often as those, below the name of the order and its code', async () => {
    const shipments = await made(
      [{ ...goodsForExport, quantity: 2, contents: [goods('A', 3, 'R1')] }, goods('A', 1, 'R1')],
      [goods('B', 1)],
    )
    const [page = []] = await drawn(shipments, 'order')
    expect(below('Qty', page)).toEqual(
      [
        ['ORD-1', 'Ingrid Halvorsen', shipments[0]?.reference ?? '', 'R1', 'A', 'Shirt A', '7'],
        ['ORD-2', 'Ingrid Halvorsen', shipments[1]?.reference ?? '', '–', 'B', 'Shirt B', '1'],
        ['8 pieces · 2 shipments'],
      ].flat(),
    )
  })

  it('by order says on each page whose goods these are, and ends none with a name', async () => {
    for (const many of [17, 18, 19, 20, 21]) {
      const numbered = (count: number) => Array.from({ length: count }, (_none, at) => goods(`S${at}`, 1))
      const pages = await drawn(await made(numbered(many), numbered(30)), 'order')
      for (const page of pages) {
        expect(page[7]).toMatch(/^ORD-\d/u)
        expect(page.filter((text) => /^S\d+$/u.test(text)).length).toBeGreaterThan(0)
        expect(page.at(-2)).not.toMatch(/^sp_/u)
      }
      expect(pages.flat().filter((text) => /^S\d+$/u.test(text))).toHaveLength(many + 30)
      expect(pages.flat().filter((text) => text.endsWith(', continued')).length).toBeGreaterThan(0)
    }
  })

  it.each(pickOrders)(
    'has nothing over anything else, the longest and those in Arabic as well: by %s',
    async (by) => {
      const long = (text: string, most: number): string => text.repeat(most).slice(0, most).trimEnd()
      const contents = [
        {
          ...goods(long('SKU-', 50), 999, long('Aisle 7 ', 100)),
          description: long('Waterproof jacket ', 100),
        },
        { ...goods('ق-١', 1, 'رف ٧'), description: 'قميص قطني للرجال' },
        { ...goods('衬衫', 1), description: '男士棉质衬衫' },
      ]
      const shipments = await made(...Array.from({ length: 9 }, () => contents))
      const named = shipments.map((shipment) => ({ ...shipment, custom_reference: long('ORDER ', 50) }))
      const { pages, openNoted } = noting()
      const texts = printTexts(englishReader, () => 0)
      await createPickListDrawer(openNoted)({ shipments: named, by, texts, created: new Date(0) })
      for (const page of pages) {
        expect(overlapping(page)).toEqual([])
        expect(beyond(page, a4)).toEqual([])
      }
    },
  )
})
