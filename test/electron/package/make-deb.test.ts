import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { hasDpkgDeb, makeDeb } from '#electron/package/make-deb.ts'

it.skipIf(!hasDpkgDeb())('the package for Debian lets whoever is signed in read a USB scale', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deb-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const unpacked = join(folder, 'unpacked')
  mkdirSync(join(unpacked, 'resources'), { recursive: true })
  writeFileSync(join(unpacked, 'resources/THIRD-PARTY-NOTICES.txt'), 'None.')
  const deb = makeDeb(unpacked, folder)
  const rules = './usr/lib/udev/rules.d/70-shipdesk-scales.rules'
  const packed = spawnSync('sh', ['-c', `dpkg-deb --fsys-tarfile "$0" | tar -xO "$1"`, deb, rules], {
    encoding: 'utf8',
  })
  expect(packed.stdout).toMatch(/^SUBSYSTEM=="hidraw", ATTRS\{idVendor\}==".*0922.*", TAG\+="uaccess"$/mu)
})
