import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { describeArchive } from '#electron/backups/archive/read-archive.ts'
import { headerOf, paddingAfter, readHeader } from '#electron/backups/archive/tar.ts'
import { writeArchive } from '#electron/backups/archive/write-archive.ts'
import { filePathOf } from '#electron/documents/read-file.ts'
import { placeStaged, stageArchive } from '#electron/backups/restore.ts'
import { openDataFolder } from '#electron/platform/data-folder.ts'
import { backUp } from '#helpers/backups.ts'
import { aDocument, aShipmentWith, documentFilesIn } from '#helpers/documents/on-shipments.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { runDesk } from '#helpers/run-desk.ts'

const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const placesOf = ({ folder }: { readonly folder: string }) => ({
  from: join(folder, 'backups'),
  documents: join(folder, 'documents'),
})

/** A desk with a document as one file. */
const anArchive = async () => {
  await using desk = openTestDesk()
  const reference = await aShipmentWith(desk, aDocument())
  const backup = await backUp(desk)
  const path = join(aFolder(), 'desk.shipdesk')
  writeArchive({ ...placesOf(desk), backup, path }, () => undefined)
  return { reference, path, documents: documentFilesIn(desk.folder), backup }
}

const entry = (name: string, bytes: Uint8Array): Buffer =>
  Buffer.concat([headerOf({ name, size: bytes.length }, 0), bytes, paddingAfter(bytes.length)])

/** The parts of an archive, as they follow each other. */
const partsOf = (archive: Buffer): readonly (readonly [string, Buffer])[] => {
  const parts: (readonly [string, Buffer])[] = []
  for (let at = 0; ;) {
    const found = readHeader(archive.subarray(at, at + 512))
    if (found === 'end' || found === undefined) return parts
    parts.push([found.name, archive.subarray(at + 512, at + 512 + found.size)])
    at += 512 + found.size + paddingAfter(found.size).length
  }
}
const joined = (parts: readonly (readonly [string, Uint8Array])[]): Buffer =>
  Buffer.concat([...parts.map(([name, bytes]) => entry(name, bytes)), Buffer.alloc(1024)])

describe('a desk as one file', () => {
  it('opens on another desk with its records and documents', async () => {
    const { reference, path, documents } = await anArchive()
    await using other = openTestDesk()
    await aShipmentWith(other)
    other.inside().close()
    const folder = openDataFolder(other.folder)
    placeStaged(stageArchive({ folder, path }), { folder, actor: 'Kim' })
    other.restart()
    expect((await other.ask('shipments.counts')).total).toBe(1)
    expect((await other.ask('shipments.get', { reference })).reference).toBe(reference)
    expect(documentFilesIn(other.folder)).toEqual(documents)
  })

  it('is an archive that others can look into, and is there only once it is whole', async () => {
    const { path, documents } = await anArchive()
    const names = partsOf(readFileSync(path)).map(([name]) => name)
    expect(names).toEqual([
      'description.json',
      'shipdesk.db',
      ...documents.map((hash) => `documents/${hash}`),
    ])
    await using desk = openTestDesk()
    const backup = await backUp(desk)
    const folder = aFolder()
    rmSync(join(desk.folder, 'backups', `${backup.name}.db`))
    const archive = join(folder, 'a.shipdesk')
    expect(() => writeArchive({ ...placesOf(desk), backup, path: archive }, () => undefined)).toThrow(
      /no such file/iu,
    )
    expect(readdirSync(folder)).toEqual([])
  })

  it('is written also when a copy of a document has gone bad, which is made anew from the desk', async () => {
    await using desk = openTestDesk()
    await aShipmentWith(desk, aDocument())
    const backup = await backUp(desk)
    const [hash = ''] = documentFilesIn(desk.folder)
    const path = join(aFolder(), 'desk.shipdesk')
    const spoil = (folder: string): void => {
      const file = filePathOf(join(folder, 'documents'), hash)
      const bytes = readFileSync(file)
      bytes[20] = (bytes[20] ?? 0) ^ 0x11
      writeFileSync(file, bytes)
    }
    const write = (): readonly string[] => {
      writeArchive({ ...placesOf(desk), backup, path }, () => undefined)
      return partsOf(readFileSync(path)).map(([name]) => name)
    }
    spoil(join(desk.folder, 'backups'))
    expect(write()).toContain(`documents/${hash}`)
    // Bad at both places: all else is written, and it is told.
    spoil(join(desk.folder, 'backups'))
    spoil(desk.folder)
    expect(write()).toEqual(['description.json', 'shipdesk.db'])
    expect(describeArchive(path).documents_missing).toBe(1)
  })

  it('is refused with any byte of it changed, and whatever it is cut off at', async () => {
    const { path, reference } = await anArchive()
    const bytes = readFileSync(path)
    await using other = openTestDesk()
    const mine = await aShipmentWith(other)
    const folder = openDataFolder(other.folder)
    const bad = join(aFolder(), 'bad.shipdesk')
    const stage = (): unknown => {
      try {
        return stageArchive({ folder, path: bad })
      } catch (error) {
        return error instanceof Error ? error.name : error
      }
    }
    for (const at of [10, 600, 3000, 40_000, bytes.lastIndexOf('%PDF') + 20]) {
      const spoilt = Buffer.from(bytes)
      spoilt[at] = (spoilt[at] ?? 0) ^ 0x11
      writeFileSync(bad, spoilt)
      const outcome = stage()
      // A space or a number of the description may change and still be a description; the database is what it says then.
      if (outcome !== 'Refusal') expect(at).toBeLessThan(1024)
      writeFileSync(bad, bytes.subarray(0, at))
      expect(stage()).toBe('Refusal')
    }
    expect((await other.ask('shipments.get', { reference: mine })).reference).toBe(mine)
    expect((await other.refusal('shipments.get', { reference })).code).toBe('not_found')
  })

  it('writes nothing outside of its places, whatever a stranger calls its parts', async () => {
    const { path } = await anArchive()
    const parts = partsOf(readFileSync(path))
    const bad = join(aFolder(), 'bad.shipdesk')
    for (const name of [
      '../../evil',
      '/tmp/evil',
      'documents/../evil',
      `documents/${'A'.repeat(64)}`,
      'logs/x',
      '',
    ]) {
      await using other = openTestDesk()
      const folder = openDataFolder(other.folder)
      writeFileSync(bad, joined([...parts.slice(0, 2), [name, Buffer.from('evil')]]))
      expect(() => stageArchive({ folder, path: bad })).toThrow(/not a Shipdesk desk file/u)
      expect(existsSync(join(other.folder, 'evil'))).toBe(false)
    }
  })

  it('is refused where a part claims to be larger than the whole, and where it is no archive at all', async () => {
    const { path } = await anArchive()
    const parts = partsOf(readFileSync(path))
    const bad = join(aFolder(), 'bad.shipdesk')
    const huge = headerOf({ name: `documents/${'0'.repeat(64)}`, size: 5e15 }, 0)
    writeFileSync(bad, joined(parts.slice(0, 2)).subarray(0, -1024))
    appendFileSync(bad, huge)
    await using other = openTestDesk()
    const folder = openDataFolder(other.folder)
    expect(() => stageArchive({ folder, path: bad })).toThrow(/not a Shipdesk desk file/u)
    for (const text of ['', 'PK\u0003\u0004', '%PDF-1.7', '\u0000'.repeat(2048)]) {
      writeFileSync(bad, text)
      expect(() => describeArchive(bad)).toThrow(/not a Shipdesk desk file/u)
    }
  })

  it('never breaks on bytes that nobody wrote', async () => {
    const bad = join(aFolder(), 'bad.shipdesk')
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        writeFileSync(bad, bytes)
        expect(() => describeArchive(bad)).toThrow(/not a Shipdesk desk file/u)
      }),
    )
  })

  it('keeps sizes beyond eight gibibytes', () => {
    for (const size of [0, 511, 2 ** 33 - 1, 2 ** 33, 2 ** 45])
      expect(readHeader(headerOf({ name: 'a', size }, 0))).toEqual({ name: 'a', size })
  })
})

describe('the command line', () => {
  it('backs up, says what going back would lose, and goes back only when it is told to', async () => {
    const folder = aFolder()
    const data = ['--data', join(folder, 'data')]
    const file = join(folder, 'desk.shipdesk')
    expect((await runDesk([...data, 'seed', '--rows', '3'])).code).toBe(0)
    expect(await runDesk([...data, 'restore'])).toMatchObject({ code: 1, out: '' })
    const made = await runDesk([...data, 'backup', '--out', file])
    expect(made).toMatchObject({ code: 0, err: '' })
    await runDesk([...data, 'seed', '--rows', '2', '--seed', '2'])
    const listed = await runDesk([...data, 'restore'])
    const [name = ''] = listed.out.split(' ')
    expect(listed.out).toMatch(/^[\dTZ-]{24} +3 shipments/u)
    for (const wanted of [name, file]) {
      const told = await runDesk([...data, 'restore', wanted])
      expect(told).toMatchObject({ code: 0, err: '' })
      expect(told.out).toMatch(/2 new shipments[\s\S]*Nothing was changed/u)
    }
    expect((await runDesk([...data, 'call', 'shipments.counts'])).out).toContain('"total": 5')
    const done = await runDesk([...data, 'restore', file, '--yes'])
    expect(done).toMatchObject({ code: 0, err: '' })
    expect((await runDesk([...data, 'call', 'shipments.counts'])).out).toContain('"total": 3')
    expect((await runDesk([...data, 'verify'])).code).toBe(0)
    expect(await runDesk([...data, 'restore', 'nothing'])).toMatchObject({
      code: 2,
      err: 'There is no such backup any more.\n',
    })
    expect((await runDesk([...data, 'backup', '--out', join(folder, 'data', 'x')])).code).not.toBe(0)
  })

  it('goes back into an empty folder without setting anything aside, and counts one thing as one', async () => {
    const folder = aFolder()
    const file = join(folder, 'desk.shipdesk')
    const data = ['--data', join(folder, 'data')]
    await runDesk([...data, 'seed', '--rows', '1'])
    expect(await runDesk([...data, 'backup', '--out', file])).toMatchObject({ code: 0, err: '' })
    const empty = ['--data', join(folder, 'empty')]
    const done = await runDesk([...empty, 'restore', file, '--yes'])
    expect(done).toMatchObject({ code: 0, err: '' })
    expect(done.out).toMatch(/no records in .*empty, so nothing would be lost\.[\s\S]*Done\.\n$/u)
    expect(existsSync(join(folder, 'empty', 'quarantine'))).toBe(false)
    expect((await runDesk([...empty, 'call', 'shipments.counts'])).out).toContain('"total": 1')
    const again = await runDesk([...empty, 'restore', file])
    expect(again.out).toMatch(/^ {2}1 entry of the audit trail$/mu)
  })
})
