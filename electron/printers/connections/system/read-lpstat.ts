import type { SystemPrinter, SystemPrinterState } from '#shared/printers/system-printer.ts'
import { printerWay } from '#shared/printers/printer.ts'

type Found = { description: string; doing: string; alerts: string; isTaking: boolean }

/**
 * Reads what CUPS's `lpstat -l -p -d -a` prints in English: a line for each printer with further lines below it, the default,
 * and whether each takes jobs. (CUPS, systemv/lpstat.c: show_printers, show_default, show_accepting.)
 */
export const readLpstat = (text: string): readonly SystemPrinter[] => {
  const printers = new Map<string, Found>()
  let usual: string | undefined
  let last: Found | undefined
  for (const line of text.split('\n')) {
    const [, name = '', doing = ''] = /^printer (\S+) (.*)$/u.exec(line) ?? []
    const [, label, value = ''] = /^\t(Description|Alerts): (.*)$/u.exec(line) ?? []
    const refusing = /^(\S+) not accepting requests/u.exec(line)?.[1]
    if (name !== '') {
      last = { description: name, doing, alerts: '', isTaking: true }
      printers.set(name, last)
    } else if (last && label === 'Description' && value.trim() !== '') last.description = value.trim()
    else if (last && label === 'Alerts') last.alerts = value
    else if (refusing !== undefined) {
      const printer = printers.get(refusing)
      if (printer) printer.isTaking = false
    } else usual = /^system default destination: ([^\s/]+)/u.exec(line)?.[1] ?? usual
  }
  return [...printers]
    .filter(([name]) => isNameable(name))
    .map(([name, found]) => ({
      name,
      description: found.description,
      is_default: name === usual,
      state: stateOf(found),
    }))
}

const isNameable = (name: string): boolean => printerWay.safeParse({ kind: 'system', name }).success

const stateOf = ({ doing, alerts, isTaking }: Found): SystemPrinterState => {
  if (!isTaking) return 'refuses'
  if (/^(?:disabled|is holding)/u.test(doing)) return 'stopped'
  if (!doing.startsWith('now printing')) return 'ready'
  // What it told when it last printed may have been put right since; as long as it prints, it tells what is so.
  return /\bmedia-(?:empty|needed)/u.test(alerts) ? 'out_of_paper' : 'busy'
}
