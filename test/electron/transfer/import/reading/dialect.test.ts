import { describe, expect, it } from 'vitest'
import { depotValues, openDepotDesk, orderFile, recognisedRequest } from '#helpers/order-files.ts'
import { aTextFile } from '#helpers/transfer/a-file.ts'
import { ended } from '#helpers/transfer/jobs.ts'
import type { ImportInput, ImportPreview } from '#shared/transfer/import.ts'

/** What would come in, and how the file was read. */
const previewOf = async (file: string, more: Partial<ImportInput> = {}): Promise<ImportPreview> => {
  await using desk = await openDepotDesk()
  return await desk.ask('transfer.importPreview', await recognisedRequest(desk, { file, ...more }))
}
const comeIn = ({ shown }: ImportPreview): readonly string[] =>
  shown.map(
    ({ custom_reference = '', recipient, locality }) => `${custom_reference} ${recipient}, ${locality}`,
  )

const headers =
  'Order - Number,Ship To - Name,Ship To - Address 1,Ship To - City,Ship To - Postal Code,Ship To - Country,Ship To - Phone,Customer Email,Item - Name,Item - Qty,Item - Price,Amount - Currency'
type Given = { readonly name?: string; readonly item?: string }
const order = (number: string, { name = 'Jane Test', item = 'Cup' }: Given = {}): string =>
  `${number},${name},Ring 1,York,YO1 7HH,GB,+44 7700 900111,j@example.com,${item},1,9.50,GBP`
const tabbed = (line: string): string => line.replaceAll(',', '\t')

describe('a file as programs write it', () => {
  it.each([
    ['bom.csv', 2],
    ['double-bom.csv', 1],
    ['utf16le-nobom.txt', 2],
    ['cp1252.csv', 2],
    ['cr-only.csv', 2],
    ['mixed-newlines.csv', 2],
    ['sep-semicolon.csv', 2],
    ['sep-quoted.csv', 2],
    ['trailing-delimiter.csv', 2],
    ['quote-mid.csv', 2],
    ['csv-named-xlsx.xlsx', 1],
    ['blank-comma-first-line.csv', 1],
    ['preamble-title.csv', 1],
    ['footer.csv', 1],
  ])('comes in, every row of it: %s', async (name, shipments) => {
    const preview = await previewOf(orderFile(`dialect/${name}`))
    expect(comeIn(preview)).toEqual(
      Array.from({ length: shipments }, (_, index) => `A-${index + 1} Jörg Müßig, Köln`),
    )
    expect(preview.counts).toMatchObject({ create: shipments, refuse: 0 })
    expect(preview.warnings).toEqual([])
  })

  it.each([
    ['html-as-xls.xls', /web page/u],
    ['gzip.csv', /packed/u],
  ])('is refused in a sentence where it is no table: %s', async (name, sentence) => {
    await using desk = await openDepotDesk()
    const file = orderFile(`dialect/${name}`)
    await expect(desk.ask('transfer.importPreview', { file })).rejects.toThrow(sentence)
  })

  it.each([
    ['a page with a document type', 'a.xls', '\r\n<!DOCTYPE html>\n<html><body><table>', /web page/u],
    ['a page with a comment before it', 'a.csv', '<!-- x --><HTML xmlns:x="y">', /web page/u],
    ['a page in several parts', 'a.xls', 'MIME-Version: 1.0\r\nX: y', /web page/u],
    ['a spreadsheet of 2003', 'a.xls', '<?xml version="1.0"?><?mso-application progid="Excel"?>', /XML/u],
    ['any XML', 'a.xml', '<orders count="2"><order/></orders>', /XML/u],
    ['a PDF', 'a.csv', '%PDF-1.7\n%âãÏÓ', /another program/u],
    ['a picture', 'a.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), /another program/u],
    ['a program', 'a.csv', Buffer.from(Array.from({ length: 500 }, (_, at) => at % 7)), /another program/u],
    ['an archive', 'a.xlsx', Buffer.from([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]), /packed/u],
  ])('says what it is where it is none: %s', async (_what, name, content, sentence) => {
    await using desk = await openDepotDesk()
    const file = aTextFile(name, content)
    await expect(desk.ask('transfer.importPreview', { file })).rejects.toThrow(sentence)
  })
})

describe('quotation marks', () => {
  it.each(['amazon-unquoted-two-quotes.txt', 'amazon-unquoted-leading-twice.txt'])(
    'swallow no order of a file that quotes nothing: %s',
    async (name) => {
      const { shown } = await previewOf(orderFile(`grouping/${name}`))
      expect(shown.map(({ custom_reference: one }) => one)).toEqual(['A-1', 'A-2', 'A-3', 'A-4'])
    },
  )

  it.each([
    ['a name that begins with one', ['"Vintage Mug', 'Cup', 'Cup'], undefined],
    ['a first and a last name with one', ['"Vintage Mug', 'Cup', 'Lamp 5"'], undefined],
    ['names that begin with one in every row', ['"A', '"B', '"C'], undefined],
    ['names with one at the beginning and in the middle', ['"A" b', '"B" c', 'C'], undefined],
    ['names in pairs', ['"Vintage Mug"', 'Cup', '"Lamp"'], ['Vintage Mug', 'Cup', 'Lamp']],
  ])('are signs of the text in a tab file: %s', async (_what, items, read) => {
    await using desk = await openDepotDesk()
    const lines = [headers, ...items.map((item, index) => order(`A-${index}`, { item }))].map(tabbed)
    const request = await recognisedRequest(desk, { file: aTextFile('a.txt', lines.join('\n')) })
    await ended(desk, 'transfer.import', request)
    const names = await Promise.all(
      items.map(async (_, index) => {
        const custom_reference = `A-${index}`
        const { items: found } = await desk.ask('shipments.findByCustomReference', { custom_reference })
        return found[0]?.contents[0]?.description
      }),
    )
    expect(names).toEqual(read ?? items)
  })

  it('hold marks and ends of lines together where a text is quoted', async () => {
    const lines = [
      headers,
      order('A-1', { name: '"Müller, Jörg"', item: '"Tea, green\r\nfine; ""extra"""' }),
      order('A-2', { item: '"5"" pipe"' }),
      order('A-3', { item: '"two\nlines"' }),
    ]
    const preview = await previewOf(aTextFile('a.csv', lines.join('\r\n')))
    expect(comeIn(preview)).toEqual(['A-1 Jörg Müller, York', 'A-2 Jane Test, York', 'A-3 Jane Test, York'])
  })

  it('may have spaces around them', async () => {
    const spaced = [headers, order('A-1', { name: '"Müller, Jörg"', item: '"Tea, green"' })].map((line) =>
      line.replaceAll(',"', ', "').replaceAll('",', '" ,'),
    )
    const preview = await previewOf(aTextFile('a.csv', spaced.join('\n')))
    expect(comeIn(preview)).toEqual(['A-1 Jörg Müller, York'])
  })

  it('without a second one cost their own row at most, and it is told', async () => {
    const lines = [headers, order('A-1', { item: '"Cup, large' }), order('A-2'), order('A-3')]
    const preview = await previewOf(aTextFile('a.csv', lines.join('\n')))
    expect(comeIn(preview)).toEqual(['A-2 Jane Test, York', 'A-3 Jane Test, York'])
    expect(preview.refused.map(({ rows }) => rows)).toEqual([[1]])
    expect(preview.warnings).toMatchObject([{ row: 1, sentence: { key: 'quotation_not_paired' } }])
  })
})

describe('headers', () => {
  const rows = [order('A-1'), order('A-2')]
  it.each([
    ['in the first line', [], 1],
    ['below a title without marks', ['Orders of November'], 2],
    ['below titles and empty lines', ['Orders', '', 'Created 28 Nov 2026', ''], 5],
    ['below lines of marks', [',,,,,,,,,,,', ',,,,,,,,,,,'], 3],
    ['below a line that says the mark', ['sep=,'], 1],
    ['below a title with marks in it', ['Orders, all of them, November, 2026', ''], 3],
    ['in the twentieth line', Array.from({ length: 19 }, (_, index) => `Note ${index}`), 20],
  ])('are found %s', async (_where, above, line) => {
    const preview = await previewOf(aTextFile('a.csv', [...above, headers, ...rows].join('\r\n')))
    expect(comeIn(preview)).toEqual(['A-1 Jane Test, York', 'A-2 Jane Test, York'])
    expect(preview).toMatchObject({ header_row: line, rows: 2 })
    expect(preview.shown.map(({ rows: [row] }) => row)).toEqual([1, 2])
  })

  it('of no known program are the first line as wide as the table', async () => {
    await using desk = await openDepotDesk()
    const text = 'Bestellungen\n\nNr;Wer;Wohin;Was\n1;Ada;Hof;Tee\n2;Bea;Ulm;Tee\n'
    const preview = await desk.ask('transfer.importPreview', { file: aTextFile('a.csv', text) })
    expect(preview.columns.map(({ header }) => header)).toEqual(['Nr', 'Wer', 'Wohin', 'Was'])
    expect(preview).toMatchObject({ header_row: 3, above_headers: [['Bestellungen']], rows: 2 })
  })

  it('stand where it is said, and are refused where nothing stands', async () => {
    await using desk = await openDepotDesk()
    const file = aTextFile('a.csv', 'a,b,c,d\n1,2,3,4\n\ne,f,g,h\n5,6,7,8\n')
    const preview = await desk.ask('transfer.importPreview', { file, header_row: 4 })
    expect(preview.columns.map(({ header }) => header)).toEqual(['e', 'f', 'g', 'h'])
    const above_headers = [
      ['a', 'b', 'c', 'd'],
      ['1', '2', '3', '4'],
    ]
    expect(preview).toMatchObject({ header_row: 4, rows: 1, above_headers })
    await expect(desk.ask('transfer.importPreview', { file, header_row: 3 })).rejects.toThrow(/line 3/u)
  })

  it('are those that a map names', async () => {
    await using desk = await openDepotDesk()
    const file = aTextFile('a.csv', 'x,y,z\nNr,Stadt,Name\n1,Hof,Ada\n')
    const map = { columns: [{ header: 'Nr', path: 'custom_reference' }], values: depotValues }
    expect(await desk.ask('transfer.importPreview', { file, map })).toMatchObject({ header_row: 2, rows: 1 })
  })
})

describe('rows that are no orders', () => {
  const blank = ','.repeat(11)
  it.each([
    ['a note', '1,record(s) downloaded', 'footer'],
    ['who sold', 'Seller ID : demo-shop', 'footer'],
    ['when it was made', 'Generated on 28/11/2026 10:15', 'footer'],
    ['a sum', 'Total,,,,,,,,,2,19.00,', 'total'],
    ['a sum elsewhere', ',,,,,,,,Grand Total:,2,19.00,', 'total'],
    ['a sum with its currency', 'Gesamt,,,,,,,,,2,19.00,GBP', 'total'],
    ['how many', 'Total records: 2', 'footer'],
    ['thanks', 'Thank you for selling with us', 'footer'],
    ['a line', '-----', 'footer'],
    ['the headers once more', headers, 'headers_again'],
  ])('are told and stop nothing: %s', async (_what, line, reason) => {
    const text = [headers, order('A-1'), order('A-2'), blank, line].join('\r\n')
    await using desk = await openDepotDesk()
    const file = aTextFile('a.csv', text)
    const request = await recognisedRequest(desk, { file, refused: 'refuse_all' })
    const preview = await desk.ask('transfer.importPreview', request)
    expect(preview).toMatchObject({
      rows: 3,
      counts: { create: 2, refuse: 0 },
      left_out_rows: 1,
      left_out: [{ row: 4, reason }],
    })
    const result = { shipments: 2, refused: 0 }
    expect(await ended(desk, 'transfer.import', request)).toMatchObject({ result })
  })

  it.each([
    ['an order without an address', 'A-3,,,,,,,,Cup,1,9.50,GBP'],
    ['an order of a shop with such a name', order('A-3', { name: 'Total Wine', item: 'Total' })],
    ['a name and nothing else', ',Jane Test'],
    ['a number and nothing else', 'A-3'],
    ['amounts that nothing names', ',,,,,,,,,2,19.00,'],
  ])('are only those that say so: %s', async (_what, line) => {
    const preview = await previewOf(aTextFile('a.csv', [headers, order('A-1'), line].join('\r\n')))
    expect(preview).toMatchObject({ rows: 2, shipments: 2, left_out: [], left_out_rows: 0 })
  })
})
