import { homedir, tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { listProcedures } from '#electron/cli/procedures.ts'
import { aCarrier, aGroup } from '#helpers/a-catalogue.ts'
import { aPng } from '#helpers/documents/a-png.ts'
import { aLocation } from '#helpers/locations.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { networkPrinter } from '#helpers/printing.ts'

/** Where what a desk is like is changed, besides all that is kept to leads as settings or catalogue. */
const rooms =
  'settings rules carriers locations packageSizes templates addresses products printers transfer scales'.split(
    ' ',
  )

/** These change nothing of what the desk is like, or are told by entries of another kind. */
const exceptions: Readonly<Record<string, string>> = {
  'backups.chooseFolder': 'asks the person which folder is meant',
  'carriers.exportToFile': 'writes a file of the person’s choice',
  'printers.chooseFolder': 'asks the person which folder is meant',
  'printers.test': 'prints a page',
  'transfer.export': 'writes a file',
  'transfer.printSummary': 'prints a page',
  'transfer.chooseFile': 'asks the person which file is meant',
  'transfer.chooseFolder': 'asks the person which folder is meant',
  'transfer.offerPart': 'takes in a file to read',
  'transfer.import': 'each shipment has an entry of its own',
  'transfer.undo': 'each shipment has an entry of its own',
  'transfer.saveRefused': 'writes a file',
  'transfer.cancel': 'stops a job',
  'transfer.exportChanged': 'writes a file',
}

const address = {
  address_line1: '1 Low Road',
  locality: 'Leeds',
  postal_code: 'LS1 1AA',
  country_iso_code: 'GB',
  company_name: 'Nordlys',
  contact: {
    first_name: 'Ada',
    last_name: 'Low',
    contact_details: { landline: '0113 000000', email: 'ada@example.com' },
  },
}
const rule = { name: 'Fragile', is_on: true, when: { countries: ['GB'] }, set: { tags: ['Fragile'] } }
const map = { kind: 'export', name: 'Mine', map: { rows: 'shipments', columns: [{ path: 'state' }] } }
const automation = { is_on: false, folder: tmpdir() }

/** Each once, in an order in which each has something to do. */
const calls: readonly (readonly [path: string, input?: () => unknown])[] = [
  ['settings.update', () => ({ desk_name: 'Desk 9' })],
  ['settings.saveLogo', () => ({ file_content: aPng() })],
  ['settings.removeLogo'],
  ['rules.save', () => ({ rule })],
  ['rules.save', () => ({ rule: { ...rule, name: 'Second' } })],
  ['rules.move', () => ({ name: 'Second', place: 1 })],
  ['rules.remove', () => ({ name: 'Second' })],
  ['carriers.save', () => ({ carrier: aCarrier() })],
  ['carriers.saveGroup', () => ({ service_group: aGroup() })],
  ['carriers.removeGroup', () => ({ reference: aGroup().reference })],
  ['carriers.remove', () => ({ reference: aCarrier().reference })],
  ['carriers.loadExample'],
  ['carriers.removeExample'],
  ['carriers.import', () => ({ catalogue: { carriers: [aCarrier()], service_groups: [] }, mode: 'merge' })],
  ['locations.save', () => ({ location: aLocation('NG-01') })],
  ['locations.remove', () => ({ reference: 'NG-01' })],
  [
    'packageSizes.save',
    () => ({ package_size: { reference: 'S', name: 'S', weight: { value: 1, unit: 'kg' } } }),
  ],
  ['packageSizes.remove', () => ({ reference: 'S' })],
  ['templates.save', () => ({ name: 'Usual', request: { tags: ['x'] } })],
  ['templates.remove', () => ({ name: 'Usual' })],
  ['addresses.save', () => ({ address })],
  ['addresses.remove', () => ({ id: 1 })],
  ['addresses.removeAll'],
  ['products.save', () => ({ product: { sku: 'A1', description: 'Cup' } })],
  ['products.changeGtins', () => ({ sku: 'A1', add: ['4006381333931'], remove: [] })],
  ['products.remove', () => ({ sku: 'A1' })],
  ['printers.save', () => networkPrinter(9100)],
  ['printQueue.pause', () => ({ printer: 1 })],
  ['printQueue.resume', () => ({ printer: 1 })],
  ['printers.remove', () => ({ printer: 1 })],
  ['scales.save', () => ({ scale: { kind: 'serial', path: '/dev/ttyUSB0' } })],
  ['scales.remove'],
  ['transfer.saveMap', () => map],
  ['transfer.removeMap', () => ({ kind: 'export', name: 'Mine' })],
  [
    'transfer.saveScheduledExport',
    () => ({ ...automation, schedule: { kind: 'every', minutes: 60 }, format: 'csv' }),
  ],
  ['backups.saveSettings', () => ({ disk_share: 31 })],
  ['manifests.saveByClock', () => ({ is_on: true, at: '16:30' })],
  ['transfer.saveWatchedFolder', () => ({ ...automation, folder: homedir() })],
]

const entriesIn = (desk: TestDesk) =>
  desk.rows(`SELECT a.operation, a.reference, a.actor, a.entity, d.changes FROM audit a
    LEFT JOIN audit_detail d USING (sequence) ORDER BY a.sequence`)

describe('what is changed of the desk', () => {
  it('is written down with who did it, whichever procedure it was', async () => {
    const commands = (await listProcedures()).filter(({ kind }) => kind === 'mutation')
    const changing = commands
      .filter(
        ({ path, needs }) =>
          needs === 'settings' || needs === 'catalogue' || rooms.includes(path.split('.')[0] ?? ''),
      )
      .map(({ path }) => path)
    const called = new Set(calls.map(([path]) => path))
    expect(changing.filter((path) => !called.has(path) && !(path in exceptions))).toEqual([])

    await using desk = openTestDesk({ ports: { mayNameFiles: true } })
    await desk.ask('settings.update', { operator: 'Maria K.' })
    for (const [path, input] of calls) {
      const before = entriesIn(desk).length
      const answer = await desk.call(path, input?.())
      expect({ path, error: 'error' in answer ? answer.error.details : undefined }).toEqual({
        path,
        error: undefined,
      })
      const entries = entriesIn(desk).slice(before)
      expect({ path, entries: entries.length > 0 }).toEqual({ path, entries: true })
      for (const entry of entries)
        expect({ path, ...entry }).toMatchObject({ path, entity: 'desk', actor: 'Maria K.' })
    }
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
  })

  it('is told with what it was before, and not at all where nothing is another', async () => {
    await using desk = openTestDesk()
    await desk.ask('settings.update', { density: 'large', scan_sound: true })
    await desk.ask('settings.update', { density: 'large' })
    const entries = entriesIn(desk)
    expect(entries.map(({ reference }) => reference)).toEqual(['density'])
    expect(JSON.parse(String(entries[0]?.['changes']))).toEqual([
      { property: '$.density', before: 'normal', after: 'large' },
    ])
  })

  it.each([
    ['one', 'addresses.remove', { id: 1 }],
    ['all', 'addresses.removeAll', undefined],
  ] as const)('says nothing more of an address that was forgotten: %s', async (_what, path, input) => {
    await using desk = openTestDesk()
    await desk.ask('addresses.save', { address })
    await desk.ask('addresses.save', { id: 1, address: { ...address, company_name: 'Nordlys 2' } })
    expect(JSON.stringify(entriesIn(desk))).toContain('Low Road')
    await desk.ask(path, input)
    expect(JSON.stringify(entriesIn(desk))).not.toMatch(/Low Road|Nordlys/u)
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
  })
})
