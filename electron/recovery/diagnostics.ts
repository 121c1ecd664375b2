import type { DataFolder } from '../platform/data-folder.ts'

export type DiagnosticsPorts = {
  readonly folder: DataFolder
  readonly now: () => Date
  /** Names and versions of what the program is made of. */
  readonly versions: readonly (readonly [name: string, version: string])[]
  readonly sizeOf: (path: string) => number
  readonly backups: readonly { readonly at: string; readonly bytes: number; readonly is_complete: boolean }[]
  /** What checks of the database say, in SQLite's words. */
  readonly check: () => { readonly schema: number | undefined; readonly findings: readonly string[] }
  /** The last lines of the program's log. */
  readonly lastLines: readonly string[]
  /** The person's own folder, whose name may be theirs. */
  readonly home: string
}

const NEWEST = 5

/** What somebody who helps has to know of a desk, as text to be sent: nothing of what lies in it, and no name. */
export const writeDiagnostics = (ports: DiagnosticsPorts): string => {
  const { folder, sizeOf, backups } = ports
  const { schema, findings } = ports.check()
  const text = [
    `Shipdesk diagnostics, ${ports.now().toISOString()}`,
    ...ports.versions.map(([name, version]) => `${name}: ${version}`),
    `format of the records: ${schema ?? 'cannot be read'}`,
    ...['', '-wal', '-shm'].map((end) => `shipdesk.db${end}: ${sizeOf(`${folder.database}${end}`)} bytes`),
    `backups: ${backups.length}`,
    ...backups
      .slice(0, NEWEST)
      .map((one) => `  ${one.at}, ${one.bytes} bytes${one.is_complete ? '' : ', not whole'}`),
    `check: ${findings.length === 0 ? 'nothing found' : ''}`,
    ...findings.map((finding) => `  ${finding}`),
    'log:',
    ...ports.lastLines.map((line) => `  ${line}`),
    '',
  ].join('\n')
  return ports.home.length > 1 ? text.replaceAll(ports.home, '~') : text
}
