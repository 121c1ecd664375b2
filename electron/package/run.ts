// `npm run package`: packs the build for the system that this is, with the Electron runtime that is installed.
// `--installers` also makes what people install: AppImage, dmg and zip, or a Windows installer.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { hasDpkgDeb, makeDeb } from './make-deb.ts'
import { pack, root, runtime } from './pack.ts'

const { values } = parseArgs({ options: { installers: { type: 'boolean', default: false } } })
const output = join(root, 'dist')

if (!existsSync(join(runtime, 'version'))) {
  console.error('Electron’s runtime is not here yet. To fetch it: npx install-electron')
  process.exit(1)
}
const folder = await pack({ distribution: runtime, output, hasInstallers: values.installers })
console.log(`packed ${folder}`)
if (process.platform === 'linux' && hasDpkgDeb()) console.log(`made ${makeDeb(folder, output)}`)
