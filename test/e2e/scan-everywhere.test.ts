import { describe, expect, it } from 'vitest'
import { BY_HAND } from './by-hand.ts'
import { scan } from './scan.ts'
import { type Code, onAScanningDesk } from './scanning-desk.ts'

const { page, filled, watch } = await onAScanningDesk()

const openShipment = () => watch.goTo(`/shipments/${filled.draft}`)
const press = async (key: string): Promise<void> => {
  await page.waitForTimeout(80)
  await page.keyboard.press(key)
}

/** A screen as it is when somebody scans, and whether something is begun there that could be lost. */
type Station = { readonly name: string; readonly hasWork: boolean; readonly arrive: () => Promise<void> }

const stations: readonly Station[] = [
  { name: 'the list', hasWork: false, arrive: () => watch.goTo('/shipments') },
  {
    name: 'the filters',
    hasWork: false,
    arrive: async () => {
      await watch.goTo('/shipments')
      await page.getByRole('button', { name: 'Filters' }).click()
      await page.getByRole('combobox', { name: 'Documents' }).focus()
    },
  },
  { name: 'a shipment', hasWork: false, arrive: openShipment },
  {
    name: 'the keys',
    hasWork: false,
    arrive: async () => {
      await openShipment()
      await press('?')
      await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    },
  },
  {
    name: 'an act with a reason',
    hasWork: true,
    arrive: async () => {
      await openShipment()
      await page.getByRole('button', { name: /^Allocate/u }).waitFor()
      await press('Delete')
      await page.getByRole('textbox', { name: 'Reason' }).pressSequentially('Ordered tw', BY_HAND)
    },
  },
  {
    name: 'a half-filled shipment',
    hasWork: true,
    arrive: async () => {
      await watch.goTo('/shipments/new')
      const name = page.getByRole('textbox', { name: 'Last name' }).first()
      await name.fill('')
      await name.pressSequentially('Quix', BY_HAND)
    },
  },
  {
    name: 'the measures of a half-filled shipment',
    hasWork: true,
    arrive: async () => {
      await watch.goTo('/shipments/new')
      await page.getByRole('textbox', { name: 'Description' }).first().fill('Rings')
      await page
        .getByRole('textbox', { name: /^Weight/u })
        .first()
        .fill('2')
    },
  },
  {
    name: 'a choice of a half-filled shipment',
    hasWork: true,
    arrive: async () => {
      await watch.goTo('/shipments/new')
      await page.getByRole('textbox', { name: 'Description' }).first().fill('Rings')
      await page.getByRole('combobox', { name: 'Currency' }).focus()
    },
  },
  {
    name: 'JSON that is being pasted',
    hasWork: true,
    arrive: async () => {
      await watch.goTo('/shipments/new')
      await page.getByRole('textbox', { name: 'Description' }).first().waitFor()
      await press('Control+j')
      await page.getByRole('dialog').getByRole('textbox').fill('{ "ship')
    },
  },
  {
    name: 'an edit',
    hasWork: true,
    arrive: async () => {
      await watch.goTo(`/shipments/${filled.other}/edit`)
      await page.getByRole('textbox', { name: 'Last name' }).first().fill('Panza')
    },
  },
  {
    name: 'the end of the day',
    hasWork: false,
    arrive: async () => {
      await watch.goTo('/end-of-day')
      // What can be chosen there comes after the rest on a busy machine, and is counted as a field.
      await page.getByRole('main').getByRole('checkbox').first().waitFor()
    },
  },
  { name: 'the carriers', hasWork: false, arrive: () => watch.goTo('/carriers') },
  { name: 'imports and exports', hasWork: false, arrive: () => watch.goTo('/transfer') },
  {
    name: 'pasted tracking',
    hasWork: true,
    arrive: async () => {
      await watch.goTo('/tracking/import')
      await page.getByRole('textbox').first().fill('reference,state')
    },
  },
  {
    name: 'a name in the settings',
    hasWork: true,
    arrive: async () => {
      await watch.goTo('/settings')
      await page.getByRole('textbox', { name: 'Operator' }).fill('Maria K')
    },
  },
  {
    name: 'a location in a dialog',
    hasWork: true,
    arrive: async () => {
      await watch.goTo('/settings/locations')
      await page.getByRole('heading', { name: 'Shipping locations' }).first().waitFor()
      await press('a')
      await page.getByRole('dialog').getByRole('textbox').first().fill('NG-0')
    },
  },
]

/** Takes away what a station has left open, without a word lost on whether it is kept. */
const leave = async (): Promise<void> => {
  await watch.goTo('/shipments')
  await page.reload()
}

/** Scans where nothing could be lost: the shipment is there at once, and nothing stands over it. */
const scanOpens = async ({ code, reference }: Code): Promise<void> => {
  await scan(page, code)
  await page.waitForFunction(
    (wanted) => location.hash === wanted && document.querySelector('[role="dialog"]') === null,
    `#/shipments/${reference}`,
  )
}

/** Scans where something is begun: the shipment is offered, and the page stays until it is taken. */
const scanAsks = async ({ code }: Code): Promise<void> => {
  const where = await watch.hash()
  await scan(page, code)
  await watch.question(`Open \u2068${code}\u2069?`).waitFor()
  await expect.poll(() => watch.hash()).toBe(where)
}

/** Scans what no shipment is called by: a notice says so, and the page stays. */
const scanIsRefused = async (code: string): Promise<void> => {
  const where = await watch.hash()
  await scan(page, code)
  await watch.notFound(code).waitFor()
  await expect.poll(() => watch.hash()).toBe(where)
}

/** So many codes are scanned at each station, and the next ones at the next: so each kind is, in places of both kinds. */
const CODES_EACH = 4

/** Seven codes of a shipment follow each other: the next is of another kind and shipment, so that it is seen to open. */
const APART = 8
const codeAt = (place: number): readonly Code[] => {
  const at = (place * APART) % filled.codes.length
  return filled.codes.slice(at, at + 1)
}

type Visit = { readonly known: readonly Code[]; readonly unknown: string }

const visitWithoutWork = async ({ known, unknown }: Visit): Promise<void> => {
  const before = await watch.fields()
  await scanIsRefused(unknown)
  expect(await watch.fields()).toBe(before)
  for (const code of known) await scanOpens(code)
}

const visitWithWork = async ({ known: [last, ...known], unknown }: Visit): Promise<void> => {
  const before = await watch.fields()
  for (const code of known) await scanAsks(code)
  await scanIsRefused(unknown)
  await expect.poll(watch.fields).toBe(before)
  if (last === undefined) return
  await scanAsks(last)
  await page.keyboard.press('Escape')
  await expect.poll(watch.fields).toBe(before)
  await scanAsks(last)
  await page.getByRole('dialog').getByRole('button', { name: /^Open/u }).click()
  await expect.poll(watch.hash).toBe(`#/shipments/${last.reference}`)
  await leave()
}

describe('a scanner that is used everywhere', { timeout: 120_000 }, () => {
  it('opens the right shipment or says why not, and no letter lands anywhere', async () => {
    const scanned = new Set<string>()
    for (const [index, station] of stations.entries()) {
      await station.arrive()
      const known = Array.from({ length: CODES_EACH }, (_, at) => codeAt(index * CODES_EACH + at))
      const visit = { known: known.flat(), unknown: `NONE-${index}` }
      await (station.hasWork ? visitWithWork(visit) : visitWithoutWork(visit))
      for (const { code } of visit.known) scanned.add(code)
    }
    expect(scanned).toEqual(new Set(filled.codes.map(({ code }) => code)))
  })
})
