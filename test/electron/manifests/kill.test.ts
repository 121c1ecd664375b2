import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { shipmentStates } from '#shared/shipments/shipment-state.ts'
import { shipmentsFor } from '#helpers/allocated-for-manifest.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { startDesk } from '#helpers/run-desk.ts'

const MANY = 1000

it('a kill in the middle leaves every shipment in one manifest and manifested, or untouched', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'))
  try {
    await using desk = openTestDesk({ folder })
    shipmentsFor(desk, { carrier: 'SWIFT', many: MANY })
    const child = startDesk(['--data', folder, 'lines'])
    const ended = once(child, 'exit')
    child.stdin?.write(`${JSON.stringify({ id: 1, procedure: 'manifests.create', input: { query: {} } })}\n`)
    const isUnderWay = (): boolean => desk.rows('SELECT 1 FROM manifest_shipment LIMIT 1').length > 0
    while (!isUnderWay() && child.exitCode === null) await wait(2)
    child.kill('SIGKILL')
    await ended
    desk.restart()
    const [manifested, allocated] = ['manifested', 'allocated'].map((state) =>
      shipmentStates.findIndex((one) => one === state),
    )
    const found = desk.rows(
      `SELECT s.state, count(m.manifest) AS manifests, count(*) AS shipments FROM
         (SELECT s.state, (SELECT count(*) FROM manifest_shipment m WHERE m.shipment = s.id) AS manifest, s.id
          FROM shipment s) s LEFT JOIN manifest_shipment m ON m.shipment = s.id
       GROUP BY s.state, s.manifest ORDER BY s.state`,
    )
    const inManifest = Number(desk.rows('SELECT count(*) AS many FROM manifest_shipment')[0]?.['many'])
    expect(inManifest).toBeGreaterThan(0)
    expect(inManifest).toBeLessThan(MANY)
    expect(found).toEqual([
      { state: allocated, manifests: 0, shipments: MANY - inManifest },
      { state: manifested, manifests: inManifest, shipments: inManifest },
    ])
    const { items } = await desk.ask('manifests.list')
    expect(items.map((one) => one.shipment_count)).toEqual([inManifest])
    expect((await desk.ask('shipments.counts')).states).toMatchObject({
      allocated: MANY - inManifest,
      manifested: inManifest,
    })
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true, entries: MANY + inManifest })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
