import { describe, expect, it } from 'vitest'
import { aFullRequest } from '#helpers/a-full-request.ts'
import { anAddress, aRequest, contentsOf } from '#helpers/a-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { saveRecordsOf } from '#helpers/locations.ts'
import { benchPapers } from '#shared/packing/bench-papers.ts'
import type { PaperType } from '#shared/papers/paper.ts'
import type { CreateShipmentInput } from '#shared/shipments/create-request.ts'

const papersFor = async (request: CreateShipmentInput, withSlip = false): Promise<readonly PaperType[]> => {
  await using desk = openTestDesk()
  await saveRecordsOf(desk, request)
  const { reference } = await desk.ask('shipments.create', request)
  return benchPapers(await desk.ask('shipments.get', { reference }), withSlip)
}
const abroad = (overrides: Partial<CreateShipmentInput>): CreateShipmentInput =>
  aRequest({
    addresses: [
      anAddress(),
      anAddress({ address_type: 'destination', country_iso_code: 'CH', postal_code: '8001' }),
    ],
    ...overrides,
  })
const customs = { customs_documentation: { category_type: 'gift', reason_for_export: 'Present' } } as const
const known = { description: 'Tea', harmonisation_code: '0902.30', country_of_origin: 'IN' }
const light = { ...known, weight: { value: 1, unit: 'kg' } } as const

describe('the papers that travel with a parcel', () => {
  it('are none within a country, and the slip where the desk wants one', async () => {
    expect(await papersFor(aRequest())).toEqual([])
    expect(await papersFor(aRequest(), true)).toEqual(['packing_slip'])
  })

  it('are none across a border where customs are told nothing', async () => {
    expect(await papersFor(abroad({ contents: [contentsOf(light)] }))).toEqual([])
  })

  it('are an invoice and a form of the post where they are, each once: the small form for small packets', async () => {
    const small = abroad({ ...customs, contents: [contentsOf(light)] })
    expect(await papersFor(small)).toEqual(['pro_forma_invoice', 'cn22'])
    const heavy = abroad({
      ...customs,
      contents: [contentsOf({ ...light, weight: { value: 3, unit: 'kg' } })],
    })
    expect(await papersFor(heavy)).toEqual(['pro_forma_invoice', 'cn23'])
  })

  it('are those of which most is missing, too, so that it can be said what', async () => {
    expect(await papersFor(abroad({ ...customs, contents: [contentsOf()] }))).toEqual([
      'commercial_invoice',
      'cn22',
    ])
  })

  it('are those of dangerous goods as well', async () => {
    const request = aFullRequest()
    expect(await papersFor(request)).toEqual(expect.arrayContaining(['dangerous_goods_note', 'hazard_label']))
  })
})
