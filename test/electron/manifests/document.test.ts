import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { describe, expect, it, vi } from 'vitest'
import { aContact, anAddress, aRequest } from '#helpers/a-request.ts'
import { aBooking, shipmentsFor } from '#helpers/allocated-for-manifest.ts'
import { anAllocatedShipment } from '#helpers/an-allocated-shipment.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { pagesIn } from '#helpers/pages-in.ts'
import { pagesOf } from '#helpers/read-pdf.ts'

const manifestOf = async (desk: TestDesk): Promise<string> =>
  (await desk.ask('manifests.create', { query: {} })).accepted[0]?.reference ?? ''

describe('the document of a manifest', () => {
  it('is a PDF of as many pages as it takes', async () => {
    await using desk = openTestDesk()
    shipmentsFor(desk, { carrier: 'SWIFT', many: 45 })
    const reference = await manifestOf(desk)
    const { file_name, content } = await desk.ask('manifests.document', { reference })
    expect(file_name).toBe(`${reference}.pdf`)
    expect(Buffer.from(content.subarray(0, 5)).toString()).toBe('%PDF-')
    expect(pagesIn(content)).toBe(3)
  })

  it('is drawn in a thread of its own, as it may be of thousands', async () => {
    await using desk = openTestDesk()
    shipmentsFor(desk, { carrier: 'SWIFT', many: 45 })
    const reference = await manifestOf(desk)
    const given = vi.spyOn(Worker.prototype, 'postMessage')
    try {
      const drawn = await desk.ask('manifests.document', { reference })
      expect(given.mock.calls).toMatchObject([[{ task: { kind: 'manifests' } }, expect.anything()]])
      const again = await desk.ask('manifests.document', { reference })
      expect(again.content).toEqual(drawn.content)
    } finally {
      given.mockRestore()
    }
  })

  it('is made whatever the recipients are called', async () => {
    await using desk = openTestDesk()
    const names = [
      'Jürgen Großmann',
      'محمد الأحمد',
      '山田 太郎',
      'გიორგი 😀',
      'ࢤ ࢥ',
      '\u0000\u202ea',
      ' x',
      '﷽'.repeat(40),
    ]
    for (const name of names.map((one) => one.slice(0, 50))) {
      const contact = { ...aContact, first_name: name, last_name: name }
      const request = aRequest({
        custom_reference: name,
        addresses: [anAddress(), anAddress({ address_type: 'destination', contact })],
      })
      anAllocatedShipment(desk, request, aBooking('SWIFT', '24', name, '日本', 'x'.repeat(50)))
    }
    const reference = await manifestOf(desk)
    expect(pagesIn((await desk.ask('manifests.document', { reference })).content)).toBe(1)
  })

  it('finds where its shipments are collected, and the account with their carrier', async () => {
    await using desk = openTestDesk()
    const [depot, other] = ['Northgate Stores', 'Southgate Stores'].map((company_name) =>
      aRequest({ addresses: [anAddress({ company_name }), anAddress({ address_type: 'destination' })] }),
    )
    for (const request of [depot, depot, other])
      anAllocatedShipment(desk, request, aBooking('SWIFT', '24', 'T1'))
    await desk.ask('carriers.save', {
      carrier: { reference: 'SWIFT', name: 'Swift Post', account_number: 'ACC-0042' },
    })
    const { content } = await desk.ask('manifests.document', { reference: await manifestOf(desk) })
    const [page] = await pagesOf(content)
    expect(page?.text).toContain('ACC-0042')
    expect(page?.text).toMatch(/Collected from, and 1 more.*Northgate Stores/u)
  })

  it('is kept for the owner of the desk only, where there is no viewer as well', async () => {
    await using desk = openTestDesk()
    shipmentsFor(desk, { carrier: 'SWIFT', many: 1 })
    const reference = await manifestOf(desk)
    await desk.ask('manifests.openDocument', { reference })
    const { path, opened } = await desk.ask('manifests.openDocument', { reference })
    expect({ path, opened }).toEqual({
      path: join(desk.folder, 'printed', `${reference}.pdf`),
      opened: false,
    })
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(join(desk.folder, 'printed')).mode & 0o777).toBe(0o700)
  })

  it('is one of several manifests, each as it is by itself, where all are opened at once', async () => {
    await using desk = openTestDesk()
    shipmentsFor(desk, { carrier: 'SWIFT', many: 45 })
    shipmentsFor(desk, { carrier: 'NORTH', many: 1 })
    const { accepted } = await desk.ask('manifests.create', { query: {} })
    const manifests = accepted.map(({ reference }) => reference)
    const { path } = await desk.ask('manifests.openDocuments', { manifests })
    const pages = await pagesOf(readFileSync(path))
    expect(pages).toHaveLength(4)
    for (const reference of manifests)
      expect(pages.filter(({ text }) => text.includes(reference)).length).toBeGreaterThan(0)
    const unknown = `ma_${'9'.repeat(32)}`
    expect((await desk.refusal('manifests.openDocuments', { manifests: [unknown] })).code).toBe('not_found')
  })
})
