import { describe, expect, it } from 'vitest'
import { diamondOf } from '#electron/printing/papers/hazard/diamonds.ts'
import { drawHazardLabel } from '#electron/printing/papers/hazard/draw-hazard-label.ts'
import { printTexts } from '#electron/printing/print-texts.ts'
import type { LabelPaper } from '#shared/labels/label-paper.ts'
import { labelPapers } from '#shared/labels/label-paper.ts'
import { paperProblems } from '#shared/papers/paper-problems.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { englishReader } from '#shared/texts/sentences.ts'
import { anExport, dangerousGoods, goodsForExport } from '#helpers/an-export.ts'
import type { ContentsInput } from '#helpers/a-request.ts'
import { beyond, noting, overlapping } from '#helpers/note-written.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

type Danger = NonNullable<ContentsInput['dangerous_goods']>

const danger = (more: Danger): ContentsInput => ({
  ...goodsForExport,
  dangerous_goods: { ...dangerousGoods.dangerous_goods, ...more },
})

const made = async (contents: readonly ContentsInput[]): Promise<Shipment> => {
  await using desk = openTestDesk()
  const { reference } = await desk.ask('shipments.create', anExport({ contents: [...contents] }))
  const shipment = await desk.ask('shipments.get', { reference })
  return shipment
}

/** The numbers of the diamonds of each page, and everything else that stands there. */
const drawn = async (shipment: Shipment, labelPaper: LabelPaper = '100x150') => {
  const { pages, openNoted } = noting()
  const texts = printTexts(englishReader, () => 0)
  await drawHazardLabel(openNoted, {
    shipment,
    texts,
    withPrices: false,
    accountNumber: '',
    labelPaper,
    created: new Date(0),
  })
  return pages
}
const textsOf = (pages: Awaited<ReturnType<typeof drawn>>) =>
  pages.map((page) => page.map(({ text }) => text))

const problemsOf = async (contents: readonly ContentsInput[]) =>
  paperProblems('hazard_label', await made(contents)).map(
    ({ property, sentence }) => `${property}: ${sentence?.key}`,
  )

const classes = [
  '1.1D',
  '1.4S',
  '1.5D',
  '1.6N',
  '2.1',
  '2.2',
  '2.3',
  '3',
  '4.1',
  '4.2',
  '4.3',
  '5.1',
  '5.2',
].concat(['6.1', '6.2', '8', '9'])

describe('hazard labels', () => {
  it('are one for each hazard of each package, with the goods that have it', async () => {
    const paint = danger({ id_number: 'UN1263', hazard_classes: [{ code: '3' }] })
    const acid = danger({ id_number: '2920', hazard_classes: [{ code: '8' }, { code: '3' }] })
    const box = { ...goodsForExport, contents: [paint, acid].map(({ contents: _none, ...item }) => item) }
    const pages = textsOf(await drawn(await made([box, goodsForExport, danger({ id_number: 'un 1950' })])))
    expect(pages.map((page) => page.filter((text) => /^(?:\d|UN \d{4}|\d of \d.*)$/u.test(text)))).toEqual([
      ['3', 'UN 1263', 'UN 2920', '1 of 3 · ORD-77120'],
      ['8', 'UN 2920', '1 of 3 · ORD-77120'],
      ['3', 'UN 1950', '3 of 3 · ORD-77120'],
      ['8', 'UN 1950', '3 of 3 · ORD-77120'],
    ])
  })

  it.each(classes)('have a diamond for class %s', async (code) => {
    expect(diamondOf(code, [])?.number).toBe(code.startsWith('5') ? code : code.slice(0, 1))
    expect(await problemsOf([danger({ hazard_classes: [{ code }] })])).toEqual([])
  })

  it('have that of batteries for batteries', () => {
    expect(diamondOf('9', ['3481'])?.symbol).toBe('batteries')
    expect(diamondOf('9', ['3077'])?.symbol).toBeUndefined()
  })

  it.each([
    ['1', 'hazard_label_undivided'],
    ['6', 'hazard_label_undivided'],
    ['7', 'hazard_label_radioactive'],
  ])('are none of class %s, of which it has to be said what it is', async (code, key) => {
    expect(await problemsOf([danger({ hazard_classes: [{ code: '3' }, { code }] })])).toEqual([
      `$.contents[0].dangerous_goods.hazard_classes[1].code: ${key}`,
    ])
  })

  it('are the mark of limited quantities where that is said, and then need nothing else', async () => {
    const contents = [{ ...goodsForExport, dangerous_goods: { custom_label_text: 'Limited Quantity' } }]
    expect(await problemsOf(contents)).toEqual([])
    const pages = textsOf(await drawn(await made(contents)))
    expect(pages).toHaveLength(1)
    expect(pages[0]?.filter((text) => /^(?:\d|UN.*)$/u.test(text))).toEqual([])
    const heavy = contents.map((one) => ({ ...one, weight: { value: 16, unit: 'kg' as const } }))
    expect(await problemsOf(heavy)).toEqual(['$.contents[0].weight: limited_quantity_too_heavy'])
  })

  it.each(labelPapers)('stand on their paper, the longest of many as well: %s', async (paper) => {
    const long = danger({
      proper_shipping_name: 'FLAMMABLE LIQUID, TOXIC, CORROSIVE, N.O.S. '.repeat(6).slice(0, 255).trimEnd(),
      technical_name: 'solvent naphtha '.repeat(16).slice(0, 255).trimEnd(),
      custom_label_text: 'ERG 128 '.repeat(32).slice(0, 255).trimEnd(),
    })
    const { contents: _none, ...item } = long
    const box = { ...goodsForExport, contents: Array.from({ length: 5 }, () => item) }
    for (const page of await drawn(await made([long, box]), paper)) {
      expect(overlapping(page)).toEqual([])
      const right = { '4x6': 279, a6: 288.7, '100x150': 274.5, a4: 586.3 }[paper]
      expect(beyond(page, { left: 9, top: 9, right, bottom: 840 })).toEqual([])
    }
  })
})
