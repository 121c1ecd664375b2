import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { systemClock } from '#electron/platform/clock.ts'
import { openDataFolder } from '#electron/platform/data-folder.ts'
import { salvageFolder } from '#electron/recovery/open-salvage.ts'
import { pageOf, zeroPage } from '#helpers/damage.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { anOperator, saveOperators } from '#helpers/operators.ts'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

const salvaged = async (folder: string) =>
  salvageFolder(openDataFolder(folder), { clock: systemClock, actor: 'Mo' })

describe('operators of a damaged desk', () => {
  const aDeskOf = async (...all: Parameters<typeof anOperator>[]): Promise<string> => {
    const folder = mkdtempSync(join(tmpdir(), 'operators-'))
    folders.push(folder)
    await using desk = openTestDesk({ folder })
    await saveOperators(desk, ...all.map((one) => anOperator(...one)))
    return folder
  }
  const salvageEntry = (folder: string): string => {
    const sqlite = new SqliteDatabase(join(folder, 'shipdesk.db'), { readonly: true })
    const text = sqlite
      .prepare<[], string>('SELECT changes FROM audit_detail ORDER BY sequence DESC LIMIT 1')
      .pluck()
      .get()
    sqlite.close()
    return text ?? ''
  }

  it('are named when none could be read, and the desk says that it opens to everybody', async () => {
    const folder = await aDeskOf(['Ada', { role: 'lead' }], ['Mo'], ['Old name'])
    {
      await using desk = openTestDesk({ folder })
      const { operators } = await desk.ask('session.get')
      const old = operators.find(({ name }) => name === 'Old name')
      await desk.ask('session.signOn', { operator: operators.find(({ name }) => name === 'Ada')?.operator })
      await desk.ask('operators.save', { ...anOperator('New name'), operator: old?.operator })
    }
    zeroPage(join(folder, 'shipdesk.db'), pageOf(join(folder, 'shipdesk.db'), 'operator'))
    const { report } = await salvaged(folder)
    expect(report.operators).toEqual({
      lost: ['Ada', 'Mo', 'New name'],
      without_sign_on: true,
      made_leads: [],
    })
    expect(salvageEntry(folder)).toMatch(/operators\.lost.*Ada.*Mo.*New name.*without_sign_on/u)
    {
      await using desk = openTestDesk({ folder })
      expect((await desk.ask('session.get')).state).toBe('without_operators')
      await saveOperators(desk, anOperator('Eve', { role: 'lead' }))
    }
    // What was told is not told as lost once more.
    expect((await salvaged(folder)).report.operators).toEqual({
      lost: [],
      without_sign_on: false,
      made_leads: [],
    })
  })

  it('who are left are leads where no lead could be read, so that the desk can be used', async () => {
    const folder = await aDeskOf(['Ada', { role: 'lead' }], ['Mo', { pin: '1234' }])
    const file = join(folder, 'shipdesk.db')
    const sqlite = new SqliteDatabase(file)
    sqlite.exec("DELETE FROM operator WHERE name = 'Ada'")
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    sqlite.close()
    const { report } = await salvaged(folder)
    expect(report.operators).toEqual({ lost: ['Ada'], without_sign_on: false, made_leads: ['Mo'] })
    await using desk = openTestDesk({ folder })
    expect(await desk.ask('session.get')).toMatchObject({
      state: 'signed_off',
      leads: ['Mo'],
      operators: [{ name: 'Mo', has_pin: true }],
    })
  })

  it('are said to be gone even if the trail, too, no longer tells of them', async () => {
    const folder = await aDeskOf(['Ada', { role: 'lead' }])
    const file = join(folder, 'shipdesk.db')
    const pages = ['operator', 'audit', 'audit_detail'].map((table) => pageOf(file, table))
    for (const page of pages) zeroPage(file, page)
    expect((await salvaged(folder)).report.operators).toEqual({
      lost: [],
      without_sign_on: true,
      made_leads: [],
    })
  })

  it('are not spoken of where there were none, or nothing of them is damaged', async () => {
    const none = { lost: [], without_sign_on: false, made_leads: [] }
    expect((await salvaged(await aDeskOf())).report.operators).toEqual(none)
    expect((await salvaged(await aDeskOf(['Ada', { role: 'lead' }]))).report.operators).toEqual(none)
  })
})
