import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'

const root = resolve(import.meta.dirname, '../..')

/** Somebody else's work inside of the packed program. */
const work = z.object({
  name: z.string(),
  version: z.string(),
  /** The licence's short name. */
  identifier: z.string().optional(),
  /** Its words, where the package carries them. */
  text: z.string().optional(),
})
type Work = z.infer<typeof work>

const described = z.object({ name: z.string(), version: z.string(), license: z.string().optional() })
const lock = z.object({
  packages: z.record(z.string(), z.object({ dev: z.boolean().optional(), optional: z.boolean().optional() })),
})
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))

/** What the build took in, as each of its parts tells. */
const bundled = (): readonly Work[] =>
  ['main', 'preload', 'renderer', 'preview'].flatMap((part) =>
    z
      .array(work)
      .parse(readJson(`out/${part}/licenses.json`))
      .map((one) => ({
        ...one,
        text: [one.text ?? '', noticeIn(`node_modules/${one.name}`)].join('\n\n').trim(),
      })),
  )

/** What a package says of the work of others in it, as the licence of data may ask for (CC BY). */
const noticeIn = (folder: string): string =>
  existsSync(join(root, folder)) ? textsIn(folder, /^notice/iu) : ''

/** What is packed beside the build. */
const runtimeDependencies = (): readonly Work[] =>
  Object.entries(lock.parse(readJson('package-lock.json')).packages)
    .filter(([path, { dev, optional }]) => path !== '' && dev !== true && optional !== true)
    .map(([path]) => {
      const { name, version, license } = described.parse(readJson(join(path, 'package.json')))
      return { name, version, identifier: license, text: licenceIn(path) }
    })

const licenceIn = (folder: string): string => textsIn(folder, /^(licen[cs]e|copying|notice)/iu)

const textsIn = (folder: string, named: RegExp): string =>
  readdirSync(join(root, folder))
    .filter((name) => named.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8').trim())
    .join('\n\n')

const head = `Shipdesk contains the work of others, under the licences below.

Those of Electron and of Chromium, which it runs on, lie beside it: LICENSE.electron.txt and LICENSES.chromium.html.
`

const rule = '-'.repeat(80)
const describe = ({ name, version, identifier = 'no licence named', text = '' }: Work): string =>
  `${rule}\n${name} ${version} (${identifier})\n${rule}\n\n${text === '' ? `Its package names the licence ${identifier}, and carries no words of it.` : text}\n`

/** All that the packed program consists of, by name. Needs the build. */
const collectWorks = (): readonly Work[] => {
  const byName = new Map(
    [...runtimeDependencies(), ...bundled()].map((one) => [`${one.name} ${one.version}`, one]),
  )
  return [...byName.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one)
}

/** Writes the licences of all that the packed program consists of, where packing takes them from. */
export const writeNotices = (): void => {
  const file = join(root, '.cache/THIRD-PARTY-NOTICES.txt')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, [head, ...collectWorks().map(describe)].join('\n'))
}
