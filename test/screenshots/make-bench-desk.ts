import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { openDesk } from '#electron/desk.ts'
import { callProcedure } from '#electron/trpc/call.ts'
import { anAddress, contentsOf, itemOf } from '#helpers/a-request.ts'
import { aScheduledRequest, threeServicesWith } from '#helpers/allocating.ts'
import { aLocation } from '#helpers/locations.ts'
import type { SettingsChange } from '#shared/settings/settings.ts'

/** Who gets the parcels; all but the last two have theirs packed. */
const people = [
  ['Beatrix', 'Bultmann', 'Berlin', '10115', 'DE'],
  ['Astrid', 'Dahl', 'Flensburg', '24937', 'DE'],
  ['Emre', 'Karadağ', 'Köln', '50667', 'DE'],
  ['Giulia', 'Zanetti', 'Wien', '1010', 'AT'],
  ['Sinéad', 'Mac Cárthaigh', 'Glasgow', 'G1 1XQ', 'GB'],
  ['Zoë', 'Müller', 'Leipzig', '04347', 'DE'],
  ['Jonas', 'Wirth', 'Bremen', '28195', 'DE'],
] as const
const FIRST_ORDER = 10_477
const TO_PACK = 2

const contents = contentsOf({
  dimensions: { length: 30, width: 20, height: 15, unit: 'cm' },
  weight: { value: 1.84, unit: 'kg' },
  contents: [
    itemOf({ description: 'Coffee, whole bean, 250 g', sku: 'COF-250', quantity: 2 }),
    itemOf({ description: 'LED bulb E27, pack of 4', sku: 'BLB-004', quantity: 2 }),
    itemOf({ description: 'Chef’s knife, 20 cm', sku: 'KNF-204' }),
  ],
})

const requestFor = (person: (typeof people)[number], number: number) => {
  const [first_name, last_name, locality, postal_code, country_iso_code] = person
  const destination = anAddress({
    address_type: 'destination',
    contact: {
      first_name,
      last_name,
      contact_details: { email: 'post@example.com', mobile: '+49 7700 900124' },
    },
    address_line1: 'Torgauer Straße 231',
    locality,
    postal_code,
    country_iso_code,
  })
  return aScheduledRequest({
    custom_reference: `ORD-${number}`,
    contents: [contents],
    addresses: [...aScheduledRequest().addresses.slice(0, 1), destination],
  })
}

/** A desk in the midst of packing: some parcels are finished, and a wave of two is to be packed. */
export const makeBenchDesk = async (settings: SettingsChange) => {
  const folder = mkdtempSync(join(tmpdir(), 'shipdesk-pictures-'))
  const labels = mkdtempSync(join(tmpdir(), 'shipdesk-labels-'))
  const reportBug = (_id: string, error: unknown): never => {
    throw error
  }
  using desk = openDesk({ folder, mayNameFiles: true, reportBug })
  const ask = async (path: string, input: unknown): Promise<unknown> => {
    const answer = await callProcedure({ router: desk.router, path, input, context: desk.createContext() })
    if ('error' in answer) throw new Error(`${path} was refused: ${JSON.stringify(answer.error)}`)
    return answer.result
  }
  await ask('settings.update', { desk_name: 'Desk 3', operator: 'Emine Y.', ...settings })
  await ask('locations.save', { location: aLocation('NG-01') })
  await ask('carriers.import', { catalogue: threeServicesWith('SLOW', { name: '72-Hour' }), mode: 'replace' })
  const way = { kind: 'folder', folder: labels }
  await ask('printers.save', { name: 'Labels', paper: 'labels', format: 'zpl', way })
  const orders: string[] = []
  for (const [at, person] of people.entries()) {
    const made = await ask('shipments.create', requestFor(person, FIRST_ORDER + at))
    orders.push(z.object({ reference: z.string() }).parse(made).reference)
  }
  for (const reference of orders.slice(0, -TO_PACK)) {
    await ask('packing.skip', { reference, reason: 'Counted by hand' })
    await ask('packing.finish', { reference })
  }
  const started = await ask('packing.startWave', { shipments: orders.slice(-TO_PACK) })
  return {
    folder,
    wave: z.object({ wave: z.number() }).parse(started).wave,
    [Symbol.dispose]: (): void => {
      for (const one of [folder, labels]) rmSync(one, { recursive: true, force: true })
    },
  }
}
