import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#shared/api-error.ts'
import { openImportFile } from '#electron/transfer/import/reading/open-import-file.ts'
import { aFolder, aTextFile } from '#helpers/transfer/a-file.ts'
import { aWorkbook } from '#helpers/transfer/a-workbook.ts'

const options = { fixes: [], now: new Date('2026-11-23T12:00:00Z'), offsetMinutesAt: () => 60 }

/** How many candidates a file has, or the sentence of its refusal. Anything else that is thrown fails the test. */
const outcomeOf = async (path: string): Promise<number | string> => {
  try {
    const file = await openImportFile(path, options)
    let many = 0
    for await (const { rows } of file.candidates()) many += rows.length > 0 ? 1 : 0
    return many
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

const names = fc.constantFrom('a.csv', 'a.json', 'a.jsonl', 'a.xlsx', 'a.txt')
const headers = [
  'Order - Number',
  'custom_reference',
  'contents[].weight.value',
  'created',
  'tags',
  '"',
  '__proto__.x',
  'order_date',
]
const cells = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '=1+1',
    '"',
    '""',
    '1,5',
    '1.234,56',
    '31/12/2026',
    '2026-02-30',
    '{',
    '\u0000',
    '-',
    'NaN',
    '1e999',
  ),
)

const sheetOf = (inside: Buffer): Buffer => Buffer.concat([Buffer.from('<worksheet><sheetData>'), inside])

describe('any file at all', () => {
  it('is read or refused with a sentence, whatever its bytes', async () => {
    const folder = aFolder()
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 200 }).map((tail) => Buffer.concat([Buffer.from('PK\u0003\u0004'), tail])),
      fc.json({ maxDepth: 6 }).map((text) => Buffer.from(text)),
      fc.json().map((text) => Buffer.from(`[${text},${text}`)),
      fc.string().map((text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
    )
    await fc.assert(
      fc.asyncProperty(names, bytes, async (name, content) => {
        const outcome = await outcomeOf(aTextFile(name, content, folder))
        expect(outcome).not.toBe('')
      }),
      { numRuns: 120 },
    )
  })

  it('is read row by row, whatever its cells and however many', async () => {
    const folder = aFolder()
    const table = fc.array(fc.array(fc.oneof(cells, fc.constantFrom(...headers)), { maxLength: 8 }), {
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(',', ';', '\t', '|'), async (rows, delimiter) => {
        const text = rows.map((row) => row.join(delimiter)).join('\r\n')
        await outcomeOf(aTextFile('a.csv', text, folder))
      }),
      { numRuns: 120 },
    )
    expect({}).not.toHaveProperty('x')
  })

  it.each([
    ['nesting without end', 'a.json', `[${'['.repeat(100_000)}]`],
    ['nesting without end in a line', 'a.jsonl', `{"a":${'{"a":'.repeat(100_000)}1}\n{}`],
    ['names that reach into the program', 'a.jsonl', '{"__proto__":{"x":1}}\n{"a":{"constructor":1}}\n'],
  ])('is not let in by %s', async (_what, name, text) => {
    const problems: (string | undefined)[] = []
    try {
      const file = await openImportFile(aTextFile(name, text), options)
      for await (const { problems: found } of file.candidates()) problems.push(found[0]?.code)
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal)
      problems.push('invalid_format')
    }
    expect(problems).toContain('invalid_format')
  })

  it('is refused where it swells when it is unpacked', async () => {
    const swelling = aWorkbook({
      // Mostly space, as what is read of each cell is not what this is about; of three bytes, as a parser looks at each sign.
      'xl/worksheets/sheet1.xml': sheetOf(Buffer.alloc(120 * 1024 * 1024, `<c/>${'\u3000'.repeat(1000)}`)),
    })
    expect(swelling.length).toBeLessThan(1024 * 1024)
    expect(await outcomeOf(aTextFile('a.xlsx', swelling))).toContain('100 MB')
  })

  it.each([
    ['tags in tags without end', Buffer.alloc(30 * 1024 * 1024, '<a>')],
    [
      'attributes without end',
      Buffer.from(`<a ${Array.from({ length: 300 }, (_, at) => `a${at}=""`).join(' ')}/>`),
    ],
    ['a text without end', Buffer.alloc(3 * 1024 * 1024, 'x')],
    ['a remark without end', Buffer.concat([Buffer.from('<!--'), Buffer.alloc(3 * 1024 * 1024, 'x')])],
    ['a name without end', Buffer.concat([Buffer.from('<'), Buffer.alloc(3 * 1024 * 1024, 'x')])],
  ])('is refused as a workbook of %s, long before it fills the memory', async (_what, inside) => {
    const workbook = aWorkbook({ 'xl/worksheets/sheet1.xml': sheetOf(inside) })
    const before = process.memoryUsage().heapUsed
    expect(await outcomeOf(aTextFile('a.xlsx', workbook))).toContain('cannot be read')
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(300 * 1024 * 1024)
  })

  it('is refused where its cells say one long text again and again', async () => {
    const workbook = aWorkbook({
      'xl/sharedStrings.xml': Buffer.from(`<sst><si><t>${'x'.repeat(900_000)}</t></si></sst>`),
      'xl/worksheets/sheet1.xml': sheetOf(Buffer.from(`<row>${'<c t="s"><v>0</v></c>'.repeat(900)}</row>`)),
    })
    expect(await outcomeOf(aTextFile('a.xlsx', workbook))).toContain('line of the file is too long')
  })

  it('is refused with more columns than a sheet can have, and passed over where nothing stands', async () => {
    expect(await outcomeOf(aTextFile('a.csv', ','.repeat(20_000)))).toContain('16,384 columns')
    expect(
      await outcomeOf(aTextFile('b.csv', `custom_reference;tags\n;\n1;a\n;;\n \n2;b\n${';\n'.repeat(50)}`)),
    ).toBe(2)
  })

  it('has no shipment of rows without end', async () => {
    const text = `custom_reference,contents[].sku\n${'A,1\n'.repeat(30_000)}`
    const file = await openImportFile(aTextFile('a.csv', text), options)
    for await (const { rows, problems } of file.candidates()) {
      expect(rows.length).toBeLessThan(10_100)
      expect(problems).toMatchObject([{ path: 'custom_reference', code: 'too_many_elements' }])
    }
  })

  it('is read on after a quotation mark that is not closed, with a word at its row', async () => {
    const text = `custom_reference,tags\n1,"never closed\n${'x,y\n'.repeat(10)}z,"a,b\nc,d\n`
    const path = aTextFile('a.csv', text)
    expect(await outcomeOf(path)).toBe(13)
    const { facts } = await openImportFile(path, options)
    expect(facts.warnings).toMatchObject([{ row: 12, sentence: { key: 'quotation_not_paired' } }])
  })

  // The columns of the contract that are read in ways of their own, and those of other programs' items.
  const read =
    'custom_reference tags addresses[destination].postal_code addresses[destination].country_iso_code addresses[destination].contact.mobile addresses[destination].contact.email contents[].quantity contents[].weight.value contents[].weight.unit contents[].value.amount contents[].harmonisation_code required_shipping_date.from addresses[destination].contact.first_name metadata[a] contents[].dimensions.length'.split(
      ' ',
    )
  it.each([
    '1',
    ' ',
    '.',
    ',',
    '-',
    '"',
    '=',
    '[',
    '<@',
    'Product A',
    '| ',
    '; ',
    '1 ',
    '\u00a0',
    '\u200b',
    "'",
    '/1',
    'E1',
  ])('is read in no time where its cells are a hundred thousand signs of %j', async (piece) => {
    const cell = `"${piece.repeat(90_000 / piece.length).replaceAll('"', '""')}"`
    const from = performance.now()
    for (const column of read)
      await outcomeOf(
        aTextFile('a.csv', `custom_reference,order,${column}\nA,B,${cell}\n"Total: ",,${cell}\n`),
      )
    await outcomeOf(aTextFile('b.csv', `${cell},b\n1,2\n`))
    await outcomeOf(aTextFile('c.csv', `Order ID,Product Details\n1,"Product ID: ${cell.slice(1)}\n`))
    expect(performance.now() - from).toBeLessThan(20_000)
  })
})
