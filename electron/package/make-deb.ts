import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import description from '../../package.json' with { type: 'json' }

const icons = join(import.meta.dirname, 'icon')
const parts = join(import.meta.dirname, 'deb')
/** Before those that give devices to whoever is signed in (73-seat-late). */
const scaleRules = '70-shipdesk-scales.rules'
const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' }

/** What Electron's runtime is linked with or starts; the names with `t64` are those since Debian 13 and Ubuntu 24. */
const depends = [
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libasound2 | libasound2t64',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libgbm1',
  'libnotify4',
  'libsecret-1-0',
  // Only USB scales need it.
  'libusb-1.0-0',
  'libxtst6',
  'xdg-utils',
]

const dpkgDeb = (...args: readonly string[]): number | null =>
  spawnSync('dpkg-deb', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status

/** Whether packages for Debian and Ubuntu can be made here. */
export const hasDpkgDeb = (): boolean => dpkgDeb('--version') === 0

/**
 * Makes the package for Debian and Ubuntu from the unpacked program, and answers its path. Made by hand, since
 * electron-builder's own way downloads another packer first, which knows nothing of AppArmor.
 */
export const makeDeb = (unpacked: string, output: string): string => {
  const architecture = architectures[process.arch] ?? process.arch
  const file = join(output, `shipdesk_${description.version}_${architecture}.deb`)
  const tree = mkdtempSync(join(tmpdir(), 'shipdesk-deb-'))
  try {
    lay(tree, unpacked)
    writeFileSync(join(tree, 'DEBIAN/control'), controlOf(architecture, kilobytesIn(tree)))
    chmodSync(tree, 0o755)
    if (dpkgDeb('--root-owner-group', '-Zzstd', '-z10', '--build', tree, file) !== 0)
      throw new Error('dpkg-deb failed.')
    return file
  } finally {
    rmSync(tree, { recursive: true })
  }
}

/** Lays every file where it is to be installed. */
const lay = (tree: string, unpacked: string): void => {
  const put = (from: string, to: string, mode?: number): void => {
    const path = join(tree, to)
    mkdirSync(dirname(path), { recursive: true })
    cpSync(from, path, { recursive: true, verbatimSymlinks: true })
    if (mode !== undefined) chmodSync(path, mode)
  }
  put(unpacked, 'opt/Shipdesk')
  put(join(parts, 'apparmor'), 'opt/Shipdesk/resources/apparmor', 0o644)
  put(join(parts, scaleRules), `usr/lib/udev/rules.d/${scaleRules}`, 0o644)
  put(join(parts, 'shipdesk.desktop'), 'usr/share/applications/shipdesk.desktop', 0o644)
  put(
    join(unpacked, 'resources/THIRD-PARTY-NOTICES.txt'),
    'usr/share/doc/shipdesk/THIRD-PARTY-NOTICES',
    0o644,
  )
  put(join(import.meta.dirname, '../../LICENSE'), 'usr/share/doc/shipdesk/copyright', 0o644)
  for (const name of readdirSync(icons)) {
    const [size] = /^\d+x\d+(?=\.png$)/u.exec(name) ?? []
    if (size !== undefined) put(join(icons, name), `usr/share/icons/hicolor/${size}/apps/shipdesk.png`, 0o644)
  }
  put(join(icons, 'icon.svg'), 'usr/share/icons/hicolor/scalable/apps/shipdesk.svg', 0o644)
  for (const script of ['postinst', 'prerm']) put(join(parts, script), `DEBIAN/${script}`, 0o755)
  mkdirSync(join(tree, 'usr/bin'))
  symlinkSync('/opt/Shipdesk/shipdesk', join(tree, 'usr/bin/shipdesk'))
}

const kilobytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
    (sum, name) => sum + Math.ceil(lstatSync(join(folder, name)).size / 1024),
    0,
  )

const controlOf = (architecture: string, kilobytes: number): string => `Package: shipdesk
Version: ${description.version}
Architecture: ${architecture}
Installed-Size: ${kilobytes}
Maintainer: Shipdesk <maintainers@shipdesk.invalid>
Section: misc
Priority: optional
Depends: ${depends.join(', ')}
Description: ${description.description}
 Makes, allocates and manifests shipments and keeps them in one file on this
 computer. It opens no network connection, save to label printers that were entered.
`
