import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listProcedures } from '#electron/cli/procedures.ts'
import { followProcedure } from '#electron/trpc/call.ts'
import { aCarrier, aGroup } from '#helpers/a-catalogue.ts'
import { aFullRequest } from '#helpers/a-full-request.ts'
import { aGif } from '#helpers/documents/a-gif.ts'
import { aRequest, withValueAt } from '#helpers/a-request.ts'
import { anything, arbitraryPlace, arbitraryRequest } from '#helpers/arbitrary-request.ts'
import { openTestDesk, type TestDesk, theContracts } from '#helpers/open-test-desk.ts'
import { inputsOf } from '#helpers/inputs-of.ts'
import { aLocation, saveRecordsOf } from '#helpers/locations.ts'
import { networkPrinter } from '#helpers/printing.ts'

const procedures = await listProcedures()
const calls = procedures.filter(({ kind }) => kind !== 'subscription').map(({ path }) => path)
const subscriptions = procedures.filter(({ kind }) => kind === 'subscription').map(({ path }) => path)

/** What something could be called, by this program or by whoever means it harm. */
const hostileNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'then',
  'length',
  'toJSON',
  'a b"c',
  '',
]
const names = `reference shipment shipments updated state reason ready text take skip cursor filters service
  service_group quote query job events location package_size carrier catalogue mode name request was address id key
  value document_reference file_name file_format document_type usage expiration file_content paperless_documents
  tracking_references contents custom_reference tracking_reference language operator codes printer printed way is_open before`
  .split(/\s+/u)
  .concat(hostileNames)
const oddTexts = ['x'.repeat(5_000), '\u0000', '\ud800', '‮', '"; DROP TABLE shipment; --', '$.x', '*', '%']

describe('whatever is asked of any procedure', () => {
  let desk: TestDesk
  let references: readonly string[] = []
  beforeAll(async () => {
    desk = openTestDesk()
    await saveRecordsOf(desk, aFullRequest())
    await desk.ask('carriers.save', { carrier: aCarrier() })
    await desk.ask('printers.save', { ...networkPrinter(9), name: 'None' })
    const made = [aRequest(), aRequest({ tags: ['a'] }), aFullRequest(), aRequest(), aRequest()]
    references = await Promise.all(
      made.map(async (request) => (await desk.ask('shipments.create', request)).reference),
    )
  })
  afterAll(() => desk[Symbol.asyncDispose]())

  /** Values that come near to what a procedure takes, so that its depths are reached too. */
  const telling = fc.oneof(
    fc.integer({ min: 0, max: 2 }).map((index) => references[index]),
    fc.constantFrom(
      ...oddTexts,
      'delivered',
      'allocated',
      'merge',
      'STANDARD',
      'NORD',
      'new',
      true,
      false,
      1,
    ),
    fc.constantFrom('It is only a test.', '2099-01-01T00:00:00Z', '9'.repeat(32), `sp_${'9'.repeat(32)}`),
  )
  /** What a page may send as well as text. */
  const bytes = fc.oneof(fc.uint8Array({ minLength: 1 }), fc.float64Array({ minLength: 1 }))
  const inner = fc.oneof(
    { weight: 3, arbitrary: telling },
    anything,
    fc.array(telling, { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), telling, { maxKeys: 3 }),
  )
  const named = fc.dictionary(fc.constantFrom(...names), inner, { maxKeys: 5 })
  const input = fc.oneof({ weight: 4, arbitrary: named }, anything, telling)

  const expectAnAnswer = async (path: string, given: unknown): Promise<void> => {
    const answer = await desk.call(path, given)
    if ('error' in answer) expect(theContracts(answer.error).code).not.toBe('internal_server_error')
    else structuredClone(answer.result)
    expect(desk.bugs).toEqual([])
  }

  it.each(calls)('%s answers or refuses in the contract’s words', async (path) => {
    // What takes nothing does the same whatever it is given.
    const takesNothing = (await inputsOf(desk))[path]?.length === 0
    await fc.assert(
      fc.asyncProperty(input, (given) => expectAnAnswer(path, given)),
      { numRuns: takesNothing ? 2 : 30 },
    )
  })

  /** What procedures take, before something is put in its midst. */
  const taken = (): Readonly<Record<string, unknown>> => {
    // These two are in no other's way.
    const [one = '', two = ''] = references.slice(-2)
    const document = { file_format: 'gif', document_type: 'other', file_content: aGif() }
    const event = { shipment_reference: one, timestamp: '2026-11-20T10:00:00Z', event_code: 'in_transit' }
    return {
      'shipments.update': { reference: one, shipment: aRequest({ custom_reference: 'N-1' }) },
      'shipments.changeState': { reference: one, state: 'allocated', reason: 'It is only a test.' },
      'shipments.setReadyToShip': { shipments: [one, two], ready: true },
      'shipments.list': { states: ['allocated'], country: 'GB', take: 10, cursor: '1-1' },
      'locations.save': { location: aLocation('NG-01') },
      'packageSizes.save': { package_size: { reference: 'S', name: 'S', weight: { value: 1, unit: 'kg' } } },
      'carriers.save': { carrier: aCarrier() },
      'carriers.saveGroup': { service_group: aGroup() },
      'carriers.import': { catalogue: { carriers: [aCarrier()], service_groups: [] }, mode: 'merge' },
      'allocation.allocate': { shipments: [one, two], service: 'STANDARD' },
      'allocation.quotes': { reference: two },
      'allocation.setTrackingReferences': { reference: one, tracking_references: ['T1'] },
      'manifests.create': { shipments: [one, two], job: 'job' },
      'tracking.add': { events: [event] },
      'documents.add': { reference: two, file_name: 'a.gif', usage: 'pricing', ...document },
      'shipments.create': { ...aRequest(), paperless_documents: [document] },
      'transfer.export': { format: 'csv', shipments: [one], columns: [{ path: 'reference' }] },
      'transfer.saveMap': {
        kind: 'export',
        name: 'Mine',
        map: { rows: 'shipments', columns: [{ path: 'state' }] },
      },
      'drafts.save': { key: 'new', value: {}, files: ['1'.repeat(32)] },
      'printers.save': { ...networkPrinter(9100), printer: 1 },
      'printQueue.print': { shipments: [one, two], what: 'summary', printer: 1, request_key: 'k' },
      'printQueue.printPickList': { shipments: [one, two], by: 'sku', printer: 1 },
      'printQueue.printFile': { what: 'manifest', reference: 'ma_1', printer: 1, reason: 'It tore.' },
      'settings.update': { operator: 'Ada', desk_name: 'Desk', language: 'en' },
    }
  }

  it.each(Object.keys(taken()))('%s does so when something in a right request is anything', async (path) => {
    const given = taken()[path]
    await fc.assert(
      fc.asyncProperty(arbitraryPlace(given), fc.oneof(anything, telling, bytes), (place, thing) =>
        expectAnAnswer(path, withValueAt(given, place, thing)),
      ),
      { numRuns: 30 },
    )
  })

  it('a create request with a hostile name in its midst is refused there', async () => {
    const placed = arbitraryRequest.chain((request) =>
      fc.tuple(fc.constant(request), arbitraryPlace(request), fc.constantFrom(...hostileNames)),
    )
    await fc.assert(
      fc.asyncProperty(placed, ([request, place, name]) => {
        const hostile: unknown = JSON.parse(`{${JSON.stringify(name)}: {"x": 1}}`)
        return expectAnAnswer('shipments.create', withValueAt(request, place, hostile))
      }),
      { numRuns: 50 },
    )
  })

  it.each(subscriptions)('%s begins or refuses in the contract’s words', async (path) => {
    const { router, createContext } = desk.inside()
    await fc.assert(
      fc.asyncProperty(input, async (given) => {
        const controller = new AbortController()
        const call = { router, path, input: given, context: createContext(), signal: controller.signal }
        for await (const news of followProcedure(call)) {
          if (typeof news === 'object' && 'error' in news) {
            expect(theContracts(news.error).code).not.toBe('internal_server_error')
          }
          controller.abort()
        }
        expect(desk.bugs).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  it('leaves the desk whole: the trail holds, the counts are right, nothing is damaged', async () => {
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
    expect(desk.inside().database.findDamage()).toEqual([])
    const { total } = await desk.ask('shipments.counts')
    expect(desk.rows('SELECT count(*) AS total FROM shipment')).toEqual([{ total }])
  })
})
