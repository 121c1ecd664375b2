import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeWhole } from '#electron/platform/write-whole.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'

describe('a file that is written whole', () => {
  it('takes the place of what was there, for whom it is meant', async () => {
    const folder = aFolder()
    const path = join(folder, 'a'.repeat(250))
    writeFileSync(path, 'before')
    await writeWhole(path, Buffer.from('after'), 0o600)
    expect(readFileSync(path, 'utf8')).toBe('after')
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('leaves nothing behind where it cannot be', async () => {
    const folder = aFolder()
    mkdirSync(join(folder, 'taken', 'inner'), { recursive: true })
    await expect(writeWhole(join(folder, 'taken'), Buffer.from('x'))).rejects.toThrow('EISDIR')
    await expect(writeWhole(join(folder, 'gone', 'x'), Buffer.from('x'))).rejects.toThrow('ENOENT')
    expect(readdirSync(folder)).toEqual(['taken'])
  })
})
