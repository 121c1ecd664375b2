import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { createMenu, type MenuEntry, type MenuPorts } from '#electron/menu.ts'
import { nativeTexts } from '#electron/platform/native-texts.ts'
import { dataFolderArgument } from '#electron/platform/arguments.ts'
import { openDatabase } from '#electron/platform/database.ts'
import { explainFailure } from '#electron/platform/startup-failure.ts'
import { isReachable, boundsBeside, windowBounds } from '#electron/platform/window-bounds.ts'

const failureOf = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

const inFolder = (work: (folder: string) => void): void => {
  const folder = mkdtempSync(join(tmpdir(), 'start-'))
  try {
    work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('a desk that cannot be opened is explained', () => {
  it('when what lies there is no database', () =>
    inFolder((folder) => {
      const file = join(folder, 'shipdesk.db')
      writeFileSync(file, 'not a database, but long enough to be taken for one'.repeat(100))
      expect(
        explainFailure(
          failureOf(() => openDatabase(file)),
          folder,
        ),
      ).toMatch(/damaged.*Nothing was changed/)
    }))

  it('when a newer program wrote it', () =>
    inFolder((folder) => {
      const file = join(folder, 'shipdesk.db')
      const newer = new SqliteDatabase(file)
      newer.pragma('user_version = 9999')
      newer.close()
      expect(
        explainFailure(
          failureOf(() => openDatabase(file)),
          folder,
        ),
      ).toMatch(/newer version/)
    }))

  it('when the folder is a file', () =>
    inFolder((folder) => {
      const error = Object.assign(new Error('ENOTDIR: not a directory, mkdir'), { code: 'ENOTDIR' })
      expect(explainFailure(error, folder)).toMatch(/is not a folder/)
    }))

  it.each([
    ['EACCES', /may not write/],
    ['EISDIR', /may not write/],
    ['EROFS', /may not write/],
    ['SQLITE_READONLY_DIRECTORY', /may not write/],
    ['SQLITE_CANTOPEN', /may not write/],
    ['SQLITE_BUSY', /in use by another program/],
    ['ENOSPC', /no room left/],
    ['SQLITE_FULL', /no room left/],
    ['SOMETHING_ELSE', /could not be opened/],
  ])('by the code %s, without the error’s own text', (code, sentence) => {
    const explained = explainFailure(Object.assign(new Error('at secret (file.ts:1:1)'), { code }), '/data')
    expect(explained).toMatch(sentence)
    expect(explained).toContain('/data')
    expect(explained).not.toContain('secret')
  })

  it.each([undefined, null, 'text', new TypeError('x is not a function')])(
    'whatever was thrown: %s',
    (thrown) => {
      expect(explainFailure(thrown, '/data')).toMatch(/could not be opened/)
    },
  )
})

describe('the data folder among the arguments', () => {
  it.each([
    [['.', '--data', '/desk'], '/desk'],
    [['--data=/desk', '.'], '/desk'],
    [['--inspect=0', '--remote-debugging-port=0', '.', '--data', '/a', '--no-sandbox'], '/a'],
    [['--no-sandbox', '.'], undefined],
    [['--data'], undefined],
    [['--data='], undefined],
    [[], undefined],
  ])('%j is %s', (args, folder) => expect(dataFolderArgument(args)).toBe(folder))
})

describe('a remembered place', () => {
  const screens = [
    { x: 0, y: 0, width: 1920, height: 1040 },
    { x: 1920, y: -200, width: 1280, height: 1024 },
  ]
  it.each([
    ['on the first screen', { x: 100, y: 100 }, true],
    ['on the second screen', { x: 2000, y: -150 }, true],
    ['half beyond an edge', { x: -600, y: 100 }, true],
    ['beyond every edge', { x: 5000, y: 100 }, false],
    ['with its title above the screen', { x: 100, y: -30 }, false],
    ['with its title below the screen', { x: 100, y: 1030 }, false],
    ['but for a sliver', { x: -790, y: 100 }, false],
  ])('%s is taken again only if it can be reached', (_name, corner, isTaken) => {
    expect(isReachable({ ...corner, width: 800, height: 600 }, screens)).toBe(isTaken)
  })

  it('of a further window is beside the one that is open, as large as that', () => {
    const open = { x: 10, y: 20, width: 800, height: 600, is_maximized: false }
    expect(boundsBeside(open)).toEqual({ ...open, x: 34, y: 44 })
  })

  it('is nowhere when there is no screen', () => {
    expect(isReachable({ x: 0, y: 0, width: 800, height: 600 }, [])).toBe(false)
  })

  it.each([
    {},
    { x: 0 },
    { x: 0, y: 0, width: 0, height: 5, is_maximized: false },
    { x: 0.5, y: 0, width: 9, height: 9, is_maximized: false },
  ])('that is none is not read: %j', (value) => expect(windowBounds.safeParse(value).success).toBe(false))
})

const menuOf = (more: Partial<MenuPorts> = {}) =>
  createMenu({
    isMac: false,
    hasDevTools: false,
    texts: nativeTexts.en,
    openWindow: () => undefined,
    ...more,
  })

const rolesIn = (entries: readonly MenuEntry[]) =>
  entries.flatMap((entry) => [entry, ...(entry.submenu ?? [])]).flatMap((entry) => entry.role ?? [])

describe('the menu', () => {
  it('ends the program where the platform’s people look for that: in the program’s menu on a Mac, in File elsewhere', () => {
    const first = (isMac: boolean) => rolesIn(menuOf({ isMac }).slice(0, 1))
    expect(first(true)).toEqual(expect.arrayContaining(['appMenu', 'quit']))
    expect(rolesIn(menuOf({ isMac: true }).slice(1))).not.toContain('quit')
    expect(first(false)).toEqual(['quit'])
  })

  it('offers a finished program’s people no developer tools and no reload', () => {
    expect(rolesIn(menuOf())).not.toContain('toggleDevTools')
    expect(rolesIn(menuOf())).not.toContain('reload')
    expect(rolesIn(menuOf({ hasDevTools: true }))).toContain('toggleDevTools')
  })

  it('opens a further window', () => {
    let opened = 0
    menuOf({ openWindow: () => void (opened += 1) })
      .flatMap((entry) => entry.submenu ?? [])
      .find((entry) => entry.id === 'new-window')
      ?.click?.()
    expect(opened).toBe(1)
  })

  describe.each(['en', 'de', 'ar'] as const)('in the language %s', (language) => {
    const menu = menuOf({ texts: nativeTexts[language] })
    it('is chosen from by letters, none of which stands for two entries', () => {
      for (const entries of [menu, ...menu.map((entry) => entry.submenu ?? [])]) {
        const letters = entries.flatMap(({ label }) => label?.split('&')[1]?.charAt(0).toLowerCase() ?? [])
        expect(new Set(letters).size).toBe(letters.length)
      }
    })

    it('leaves no entry to Electron’s English', () => {
      const named = menu.flatMap((entry) => [entry, ...(entry.submenu ?? [])])
      expect(named.filter((entry) => entry.type !== 'separator' && !entry.label)).toEqual([])
    })
  })
})
