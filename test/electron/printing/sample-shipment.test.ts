import { describe, expect, it } from 'vitest'
import { sampleShipment } from '#electron/printing/sample-shipment.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { pagesOf } from '#helpers/read-pdf.ts'
import { paperProblems } from '#shared/papers/paper-problems.ts'
import { languageOfCountry } from '#shared/settings/language.ts'

describe('the shipment that samples are of', () => {
  it.each(['en', 'de', 'ar'] as const)('goes to somebody who reads another language than %s', (language) => {
    const shipment = sampleShipment(language, (key) => key)
    const receiver = shipment.addresses.find(({ address_type: type }) => type === 'destination')
    expect(languageOfCountry(receiver?.country_iso_code ?? '')).not.toBe(language)
    expect(paperProblems('packing_slip', shipment)).toEqual([])
  })

  it('has a packing slip as the desk has chosen: language, prices', async () => {
    await using desk = openTestDesk()
    const slip = async () => (await pagesOf((await desk.ask('shippingDocuments.sample')).file))[0]?.text
    expect(await slip()).toMatch(/^Packing slipORD-10042/u)
    expect(await slip()).not.toContain('39.90')
    await desk.ask('settings.update', { slip_prices: true, paper_language: 'receiver' })
    expect(await slip()).toMatch(/^PackzettelORD-10042.*39,90/u)
  })
})
