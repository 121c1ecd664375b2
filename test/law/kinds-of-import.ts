import { type Import, packageOf } from './source-files.ts'

/** Whether a file lies in one of these folders. */
export const isIn =
  (...folders: readonly string[]) =>
  (path: string | undefined): boolean =>
    path !== undefined && folders.some((folder) => path.startsWith(`${folder}/`))

export const isPackage = ({ target }: Import): boolean => target === undefined
export const isPackageOf =
  (...names: readonly string[]) =>
  (one: Import): boolean =>
    isPackage(one) && names.includes(packageOf(one.specifier))
export const isNode = (one: Import): boolean => isPackage(one) && one.specifier.startsWith('node:')

/** Whether what is imported lies in one of these folders. */
export const goesTo =
  (...folders: readonly string[]) =>
  ({ target }: Import): boolean =>
    isIn(...folders)(target)
export const anyOf =
  (...allowed: readonly ((one: Import) => boolean)[]) =>
  (one: Import): boolean =>
    allowed.some((allows) => allows(one))

/** What knows a part of the world, of texts or of numbers, and does nothing but answer. */
export const pureData = isPackageOf(
  'zod',
  'iso-3166',
  'i18n-iso-countries',
  'postal-code-checker',
  'fflate',
  'gs1-barcode-parser-mod',
)
/** What reads and writes files that others have made. */
export const fileFormats = isPackageOf('fflate', 'jschardet', 'saxes', 'yauzl')
/** What reads what is plugged into the computer. */
export const toScales = isPackageOf('@serialport/bindings-cpp', 'node-hid')

export const componentLibrary = isPackageOf(
  'react',
  'react-dom',
  'react-i18next',
  '@mantine/core',
  '@mantine/dates',
  '@mantine/hooks',
  '@mantine/notifications',
  '@tabler/icons-react',
  '@tanstack/react-virtual',
)
