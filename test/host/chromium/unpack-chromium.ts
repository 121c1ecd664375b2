import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** A Chromium and what its environment has to say. */
export type UnpackedChromium = {
  readonly path: string
  readonly environment: Readonly<Record<string, string>>
}

const root = resolve(import.meta.dirname, '../../..')
const packageFolder = join(root, 'node_modules/@sparticuz/chromium')
const cache = join(root, '.cache')

/**
 * Unpacks the Chromium of `@sparticuz/chromium` into a folder of its own version, once. It is made under a name of
 * its own and renamed, so that nobody ever sees half of it: that is the lock, and it cannot go stale.
 */
export const unpackChromium = (): UnpackedChromium => {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')))
  const folder = join(cache, `chromium-${version}`)
  if (!existsSync(join(folder, 'complete'))) unpackInto(folder)
  const libraries = join(folder, 'al2023/lib')
  return {
    path: join(folder, 'chromium'),
    environment: {
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      ...(existsSync(libraries) && { LD_LIBRARY_PATH: libraries }),
    },
  }
}

const unpackInto = (folder: string): void => {
  mkdirSync(cache, { recursive: true })
  const making = mkdtempSync(`${folder}.making-`)
  try {
    run('executablePath', making)
    // A bare system lacks NSS; the package carries it, for that case only.
    if (spawnSync(join(making, 'chromium'), ['--version']).status !== 0) run('libraries', making)
    writeFileSync(join(making, 'fonts.conf'), fontsConfiguration(folder))
    writeFileSync(join(making, 'complete'), '')
    // Left by an unpacking of another kind; a complete one stays, and then this one is not needed.
    if (!existsSync(join(folder, 'complete'))) rmSync(folder, { recursive: true, force: true })
    renameSync(making, folder)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(join(folder, 'complete'))) throw error
  }
}

const scripts = {
  executablePath: 'await (await import(process.argv[1])).default.executablePath()',
  libraries: 'await (await import(process.argv[1])).inflate(process.argv[2])',
}

/** The package only ever unpacks into the temporary folder: so it gets a process whose temporary folder is ours. */
const run = (script: keyof typeof scripts, folder: string): void => {
  const entry = join(packageFolder, 'build/index.js')
  const libraries = join(packageFolder, 'bin/al2023.tar.br')
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', scripts[script], '--', entry, libraries],
    { env: { ...process.env, TMPDIR: folder, NODE_OPTIONS: '' }, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`Chromium could not be unpacked into ${folder}: ${stderr}`)
}

/** Only the package's own fonts: a picture of a page is the same on every computer. */
const fontsConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`
