import { parseArgs } from 'node:util'

/** The folder that `--data DIR` names among a program's arguments; undefined when there is none. */
export const dataFolderArgument = (args: readonly string[]): string | undefined => {
  // Not strict: Chromium's own switches stand among them.
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  })
  return typeof values.data === 'string' && values.data !== '' ? values.data : undefined
}
