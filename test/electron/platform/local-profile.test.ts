import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { usualDataFolder } from '#electron/platform/data-folder.ts'
import { moveToLocalProfile } from '#electron/platform/local-profile.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { aRequest } from '#helpers/a-request.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'

const aProfile = () => {
  const home = aFolder()
  const environment = { APPDATA: join(home, 'Roaming'), LOCALAPPDATA: join(home, 'Local') }
  const [roaming, local] = [join(home, 'Roaming', 'Shipdesk'), join(home, 'Local', 'Shipdesk')]
  return { home, environment, roaming, local }
}
const fill = (folder: string): void => {
  mkdirSync(join(folder, 'documents', 'ab'), { recursive: true })
  writeFileSync(join(folder, 'shipdesk.db'), 'records')
  writeFileSync(join(folder, 'documents', 'ab', 'abc'), 'bytes'.repeat(500_000))
}
const textIn = (folder: string): string =>
  readFileSync(join(folder, 'documents', 'ab', 'abc'), 'utf8').slice(0, 5)

const failing = (code: string) => (): never => {
  throw Object.assign(new Error(code), { code })
}
/** As a profile whose roaming part lies on a server. */
const onAnotherDisk = (from: string, to: string): void => {
  if (from.includes('Roaming') !== to.includes('Roaming')) failing('EXDEV')()
  renameSync(from, to)
}

describe('the folder of a desk on Windows', () => {
  it('is in the part of the profile that stays on the computer', () => {
    const { home, environment, local } = aProfile()
    const system = { platform: 'win32', environment, home } as const
    expect(usualDataFolder(system, failing('moved'))).toBe(local)
    expect(usualDataFolder({ ...system, environment: {} }, failing('moved'))).toBe(
      join(home, 'AppData', 'Local', 'Shipdesk'),
    )
    expect(existsSync(local)).toBe(false)
  })

  it('is found where an older program had it, and moved with all that is in it, once, and said', async () => {
    const { home, environment, roaming, local } = aProfile()
    mkdirSync(roaming, { recursive: true })
    let reference = ''
    {
      await using desk = openTestDesk({ folder: roaming })
      ;({ reference } = await desk.ask('shipments.create', aRequest()))
    }
    mkdirSync(local, { recursive: true })
    const said: unknown[] = []
    for (let start = 0; start < 2; start += 1)
      expect(
        usualDataFolder({ platform: 'win32', environment, home }, (folders) => void said.push(folders)),
      ).toBe(local)
    expect(said).toEqual([{ roaming, local }])
    expect(existsSync(roaming)).toBe(false)
    await using desk = openTestDesk({ folder: local })
    expect(await desk.ask('shipments.get', { reference })).toMatchObject({ reference })
  })

  it.each(['EBUSY', 'EPERM', 'EACCES'])(
    'stays where it is as long as another program has it open (%s)',
    (code) => {
      const { roaming, local } = aProfile()
      fill(roaming)
      expect(moveToLocalProfile({ roaming, local, rename: failing(code) })).toEqual({
        path: roaming,
        isMoved: false,
      })
      expect(textIn(roaming)).toBe('bytes')
      expect(existsSync(local)).toBe(false)
    },
  )

  it('stays where it is where something else lies in the other place', () => {
    const { roaming, local } = aProfile()
    fill(roaming)
    mkdirSync(join(local, 'window'), { recursive: true })
    expect(moveToLocalProfile({ roaming, local })).toEqual({ path: roaming, isMoved: false })
  })

  it('is copied to another disk, and is there only once all of it is', () => {
    const { home, roaming, local } = aProfile()
    fill(roaming)
    expect(moveToLocalProfile({ roaming, local, rename: onAnotherDisk })).toEqual({
      path: local,
      isMoved: true,
    })
    expect(textIn(local)).toBe('bytes')
    expect(readdirSync(join(home, 'Roaming'))).toEqual([])
    expect(readdirSync(join(home, 'Local'))).toEqual(['Shipdesk'])
  })

  it('is whole whenever the program dies while it is moved', () => {
    const { home, roaming, local } = aProfile()
    // While it was being copied.
    fill(`${roaming}.moving`)
    mkdirSync(`${local}.moving`, { recursive: true })
    writeFileSync(join(`${local}.moving`, 'shipdesk.db'), 'rec')
    expect(moveToLocalProfile({ roaming, local, rename: onAnotherDisk })).toEqual({
      path: local,
      isMoved: true,
    })
    expect(textIn(local)).toBe('bytes')
    // After it was copied, before what had been copied was removed.
    fill(`${roaming}.moving`)
    writeFileSync(join(local, 'moved-whole'), '')
    expect(moveToLocalProfile({ roaming, local })).toEqual({ path: local, isMoved: false })
    expect(readdirSync(join(home, 'Roaming'))).toEqual([])
    expect(existsSync(join(local, 'moved-whole'))).toBe(false)
  })

  it('leaves what an earlier move left where nothing shows that all of it has arrived, and says so', () => {
    const { roaming, local } = aProfile()
    const left = `${roaming}.moving`
    fill(left)
    fill(local)
    expect(moveToLocalProfile({ roaming, local })).toEqual({ path: local, isMoved: false, left })
    expect(textIn(left)).toBe('bytes')
  })
})
