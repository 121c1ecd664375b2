import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFullRequest } from '#helpers/a-full-request.ts'
import { aRequest } from '#helpers/a-request.ts'
import { asKept } from '#helpers/as-kept.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { aDocument } from '#helpers/documents/on-shipments.ts'
import { textLike } from '#helpers/like.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { saveRecordsOf } from '#helpers/locations.ts'
import { runDesk } from '#helpers/run-desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'export-'))
const data = join(folder, 'desk')
const exported = async (...args: readonly string[]) => runDesk(['--data', data, 'export', ...args])

let shipments: readonly unknown[] = []
beforeAll(async () => {
  await using desk = openTestDesk({ folder: data })
  await saveRecordsOf(desk, aFullRequest())
  await desk.ask('shipments.create', aRequest({ custom_reference: '007' }))
  const paperless_documents = [aDocument()]
  await desk.ask('shipments.create', { ...aRequest({ tags: ['=1+1', 'ريم; 日本'] }), paperless_documents })
  await desk.ask('shipments.create', aFullRequest())
  const { items } = await desk.ask('shipments.list')
  shipments = await Promise.all(
    items.map(async ({ reference }) => asKept(await desk.ask('shipments.get', { reference }))),
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('an export without a window', () => {
  it('writes whole records as JSON and as lines of it, newest first, as they are kept', async () => {
    const [json, lines] = [await exported('--format', 'json'), await exported('--format', 'jsonl')]
    expect(JSON.parse(json.out)).toEqual(shipments)
    expect(
      lines.out
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toEqual(shipments)
  })

  it('takes history and the bytes of documents along where they are asked for', async () => {
    const request = { format: 'jsonl', filter: { has_documents: true }, history: true, documents: true }
    const record: unknown = JSON.parse((await exported(JSON.stringify(request))).out)
    expect(record).toMatchObject({
      history: [{ operation: 'create' }],
      paperless_documents: [
        { file_name: 'Invoice 12.pdf', file_content: Buffer.from(aPdf()).toString('base64') },
      ],
    })
  })

  it('writes a table of the columns that are wanted, in the dialect that is wanted', async () => {
    const columns = [
      { path: 'custom_reference', header: 'Order' },
      { path: 'tags' },
      { path: 'contents[0].value.amount' },
    ]
    const request = { columns, delimiter: 'semicolon', decimal_mark: 'comma', byte_order_mark: true }
    const path = join(folder, 'table.csv')
    await exported('--out', path, JSON.stringify(request))
    const written = readFileSync(path, 'utf8')
    rmSync(path)
    expect(written.split('\r\n')).toEqual([
      '\uFEFFOrder;tags;contents[0].value.amount',
      textLike(/;\d/u),
      `;"'=1+1; ""ريم; 日本""";10`,
      '007;;10',
      '',
    ])
  })

  it('prints in the language of the desk', async () => {
    const setLanguage = async (language: 'de' | 'system') => {
      await using desk = openTestDesk({ folder: data })
      await desk.ask('settings.update', { language })
    }
    await setLanguage('de')
    const { out } = await exported('--format', 'pdf')
    await setLanguage('system')
    expect(out).toContain('(Sendungen, ')
    expect(out).toContain('/Lang (de)')
  })

  it('takes the columns that were saved under a name', async () => {
    {
      await using desk = openTestDesk({ folder: data })
      const map = { rows: 'shipments', columns: [{ path: 'custom_reference', header: 'Order' }] }
      await desk.ask('transfer.saveMap', { kind: 'export', name: 'Orders', map })
    }
    expect((await exported('{"map":"Orders"}')).out.split('\r\n')[0]).toBe('Order')
    expect(await exported('{"map":"None"}')).toMatchObject({
      code: 2,
      err: textLike(/no columns saved as “None”/u),
    })
  })

  it('writes a file that is there only once it is whole', async () => {
    const path = join(folder, 'all.csv')
    const { out, code } = await exported('--out', path)
    expect([code, JSON.parse(out)]).toEqual([0, { path, rows: 3, bytes: readFileSync(path).length }])
    const nowhere = await exported('--out', join(folder, 'gone', 'all.csv'))
    expect(nowhere.code).toBe(2)
    expect(existsSync(join(folder, 'gone'))).toBe(false)
    expect(readdirSync(folder).toSorted()).toEqual(['all.csv', 'desk'])
  })

  it('is refused with every problem when it cannot be understood', async () => {
    const { code, err, out } = await exported('--format', 'xml', '{"columns":[{"path":"a b"}],"colour":1}')
    expect([code, out]).toEqual([1, ''])
    expect(await exported('{broken')).toMatchObject({ code: 2, err: textLike(/^The input is not JSON: /u) })
    for (const place of ['$.format', '$.columns[0].path', '$.colour']) expect(err).toContain(place)
  })
})
