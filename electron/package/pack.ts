import { build, type Configuration, Platform } from 'electron-builder'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { APP_ID } from '../app-id.ts'
import { writeNotices } from './notices.ts'

export const root = resolve(import.meta.dirname, '../..')
/** Electron's own runtime, where it was downloaded. */
export const runtime = join(root, 'node_modules/electron/dist')

/** It is this program and nothing else: no Node for whoever calls it with a variable or an option. */
const fuses = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  onlyLoadAppFromAsar: true,
  enableEmbeddedAsarIntegrityValidation: true,
  grantFileProtocolExtraPrivileges: false,
  // There are no cookies, for which a key ring would be asked, and no snapshot of a browser.
  enableCookieEncryption: false,
  loadBrowserProcessSpecificV8Snapshot: false,
}

const configuration: Configuration = {
  appId: APP_ID,
  productName: 'Shipdesk',
  copyright: 'MIT',
  // All that a running program reads: the build, and beside it the native modules with their files for one system.
  files: [
    'package.json',
    'out/**',
    '!out/*/licenses.json',
    // The command line is run from the sources' folder.
    '!out/cli/**',
    '!node_modules/**',
    'node_modules/better-sqlite3/{package.json,LICENSE,lib/**}',
    'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
    'node_modules/@serialport/bindings-cpp/{package.json,LICENSE,dist/**/*.js}',
    'node_modules/@serialport/bindings-cpp/prebuilds/{${platform}-${arch},${platform}-x64+arm64}/*.node',
    'node_modules/{@serialport/bindings-interface,@serialport/parser-readline,@serialport/parser-delimiter}/**',
    'node_modules/{debug,ms,node-gyp-build,pkg-prebuilds}/**',
    'node_modules/node-hid/{package.json,LICENSE-bsd.txt,nodehid.js,binding-options.js}',
    'node_modules/node-hid/prebuilds/HID*-${platform}-${arch}/*.node',
    // Of two files for Linux, those that are not used.
    '!**/*.musl.node',
    '!**/prebuilds/HID-linux-*/**',
    '!node_modules/**/*.{md,ts,map}',
  ],
  // The native file is opened by the system, which sees no files inside of an archive.
  asar: { smartUnpack: false },
  asarUnpack: ['**/*.node'],
  extraResources: [{ from: '.cache/THIRD-PARTY-NOTICES.txt', to: 'THIRD-PARTY-NOTICES.txt' }],
  // They are prebuilt, for Electron as for Node.
  npmRebuild: false,
  publish: null,
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  linux: { target: 'AppImage', executableName: 'shipdesk', category: 'Office', icon: 'icon' },
  win: { target: 'nsis', icon: 'icon/icon.ico' },
  // For the person alone, so that nobody is asked for a password.
  nsis: { oneClick: true, perMachine: false, artifactName: '${productName}-Setup-${version}-${arch}.${ext}' },
  mac: {
    target: ['dmg', 'zip'],
    icon: 'icon/icon.icns',
    category: 'public.app-category.business',
    // Signed by nobody in particular, which is the least that Apple silicon runs; it has no team to be held to.
    identity: '-',
    hardenedRuntime: false,
  },
}

export type PackOptions = {
  /** The folder with Electron's runtime, or with what stands in for it. */
  readonly distribution: string
  /** Where the packed program is laid. */
  readonly output: string
  /** Whether to make what people install, too. Its makers are downloaded. */
  readonly hasInstallers?: boolean
  /** Whether the runtime has fuses to be set. */
  readonly hasFuses?: boolean
}

/** Packs the build for the system that this is, and answers the folder with the program, ready to run. */
export const pack = async (options: PackOptions): Promise<string> => {
  const { distribution, output, hasInstallers = false, hasFuses = true } = options
  let folder = output
  writeNotices()
  await build({
    projectDir: root,
    targets: Platform.current().createTarget(hasInstallers ? [] : ['dir']),
    publish: 'never',
    config: {
      ...configuration,
      directories: { output, buildResources: import.meta.dirname },
      electronDist: distribution,
      electronFuses: hasFuses ? fuses : null,
      afterPack: ({ packager, appOutDir }) => {
        // What Electron shows when it has no program.
        rmSync(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true })
        folder = appOutDir
      },
    },
  })
  return folder
}
