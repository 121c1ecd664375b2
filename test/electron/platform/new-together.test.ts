import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from '#electron/platform/database.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'

it('a journal of a program that makes the same desk at this moment is left alone; one of long ago is set aside', () => {
  const folder = aFolder()
  const file = join(folder, 'shipdesk.db')
  const journal = `${file}-journal`
  const quarantine = join(folder, 'quarantine')
  openDatabase(file).close()
  writeFileSync(journal, 'of another program')
  openDatabase(file).close()
  expect(existsSync(quarantine)).toBe(false)
  writeFileSync(journal, 'of long ago')
  utimesSync(journal, new Date('2026-01-01'), new Date('2026-01-01'))
  openDatabase(file).close()
  expect(readdirSync(quarantine)).toHaveLength(1)
  expect(existsSync(journal)).toBe(false)
})
