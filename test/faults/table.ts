import type { Fault, Outcome, Row } from './row.ts'

export type Done = Outcome & { readonly row: Row; readonly seconds: number }

const count = ({ faults }: Done, kind: Fault['kind']): number =>
  faults.filter((fault) => fault.kind === kind).length

/** What was done, in figures; why it was not, where it was not. */
export const figuresOf = ({ figures, skipped }: Done): string =>
  skipped ??
  Object.entries(figures)
    .map(([name, figure]) => `${figure.toLocaleString('en')} ${name}`)
    .join(', ')

const HEAD = ['`--only`', 'fault', 'what was done', 'lost', 'corrupt', 'crash', 'time']

/** What was done and what came of it, as the table of docs/reliability.md has it. */
export const tableOf = (rows: readonly Done[]): string => {
  const lines = rows.map((done) => {
    const { row, seconds } = done
    const time = seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
    const wrong = [count(done, 'lost'), count(done, 'corrupt'), count(done, 'crash')]
    return [`\`${row.name}\``, row.title, figuresOf(done), ...wrong.map(String), time]
  })
  return [HEAD, HEAD.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |\n`).join('')
}
