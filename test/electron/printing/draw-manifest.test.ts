import { describe, expect, it } from 'vitest'
import { drawManifest, type ManifestLine } from '#electron/printing/draw-manifest.ts'
import { printTexts } from '#electron/printing/print-texts.ts'
import { englishReader } from '#shared/texts/sentences.ts'
import { beyond, noting, overlapping } from '#helpers/note-written.ts'

const a4 = { left: 28, top: 28, right: 568, bottom: 824 }
/** These take room from their neighbours, whose texts are short. */
const heads = new Set(['Carrier reference, or shipment', 'Weight kg'])
const long = (text: string, most: number): string => text.repeat(most).slice(0, most).trimEnd()

const aLine = (index: number, pieces: number, recipient = 'Ingrid Halvorsen'): ManifestLine => ({
  reference: `sp_${String(index).padStart(32, '0')}`,
  customReference: `ORD-${index}`,
  trackingReferences: [`TRACK${index}`],
  pieceReferences: Array.from({ length: pieces }, (_none, piece) => `PIECE${index}X${piece + 1}`),
  recipient,
  place: '0155 NO',
  pieces,
  weight: 1.5 * pieces,
})

const drawn = async (lines: readonly ManifestLine[], more = {}) => {
  const { pages, openNoted } = noting()
  const heading = {
    reference: `ma_${'1'.repeat(32)}`,
    desk: 'Bench 2',
    depots: [{ title: '', name: 'Northgate Stores Ltd', lines: ['Unit 4, Dock Road', 'Preston PR2 2XX'] }],
    carrier: 'Swift Post',
    accountNumber: 'ACC-0042',
    created: '29 November 2026 at 17:04',
    shipments: lines.length,
    ...more,
  }
  const services = [
    { service_reference: 'SWIFT24', service_name: 'Swift 24', shipments: lines.length, pieces: 1, weight: 1 },
  ]
  const texts = printTexts(englishReader, () => 0)
  await drawManifest(
    openNoted,
    { heading, created: new Date(0), auditHead: '123456789:8f3a5b6c7d8e9f01', lines, services, texts },
    { heed: () => undefined, report: () => undefined },
  )
  return pages
}
const textsOf = (pages: Awaited<ReturnType<typeof drawn>>) => pages.flat().map(({ text }) => text)

describe('a manifest', () => {
  it('says where the driver comes to, and by what the carrier knows the sender', async () => {
    const texts = textsOf(await drawn([aLine(1, 1)]))
    for (const text of ['ACC-0042', 'Collected from', 'Northgate Stores Ltd'])
      expect(texts.filter((one) => one === text)).toHaveLength(1)
    const depots = ['North', 'South', 'West'].map((name) => ({ title: '', name, lines: [] }))
    expect(textsOf(await drawn([aLine(1, 1)], { depots }))).toContain('Collected from, and 2 more')
  })

  it('has the number of every piece, also where they go on on further pages, each of which says whose it is', async () => {
    const lines = [aLine(1, 1), aLine(2, 40), ...Array.from({ length: 10 }, (_none, at) => aLine(at + 3, 13))]
    const pages = await drawn(lines)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages.slice(1, -1)) expect(page.map(({ text }) => text)).toContain('Swift Post')
    const texts = textsOf(pages)
    for (const { pieceReferences } of lines)
      for (const [index, piece] of pieceReferences.entries())
        expect(
          texts.filter((text) => text === `${index + 1}/${pieceReferences.length}  ${piece}`),
        ).toHaveLength(1)
  })

  it('does not say twice what a shipment of a single piece is known by', async () => {
    const line = { ...aLine(1, 1), pieceReferences: ['TRACK1'] }
    expect(textsOf(await drawn([line])).filter((text) => text.includes('TRACK1'))).toEqual(['TRACK1'])
  })

  it('has nothing over anything else, the longest and those in Arabic as well', async () => {
    const names = ['محمد الأحمد', '王小明', long('Wolfeschlegelsteinhausen ', 200)]
    const lines = names.map((name, index) => ({
      ...aLine(index, 12, name),
      customReference: long('ORDER ', 50),
      trackingReferences: [long('TRACKING', 50)],
      pieceReferences: Array.from({ length: 12 }, () => long('PIECE', 50)),
    }))
    const depots = [
      {
        title: '',
        name: long('Gesellschaft für Verpackung ', 100),
        lines: [long('Lange Straße ', 255), 'Ort', 'Land'],
      },
    ]
    const more = {
      depots,
      accountNumber: 'A'.repeat(35),
      desk: long('Bench ', 50),
      carrier: long('Carrier ', 100),
    }
    for (const page of await drawn(lines, more)) {
      expect(overlapping(page.filter(({ text }) => text !== '' && !heads.has(text)))).toEqual([])
      expect(beyond(page, a4)).toEqual([])
    }
  })
})
