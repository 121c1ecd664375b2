import type { Progress } from '@electron/get'

type Screen = { readonly isTerminal: boolean; readonly write: (text: string) => void }

/** Shows how far a download is: in one line that changes on a terminal, else in a line for every tenth. */
export const showProgress = ({ isTerminal, write }: Screen): ((progress: Progress) => void) => {
  const step = isTerminal ? 1 : 10
  let shown = -1
  return ({ transferred, total }) => {
    if (total === null) return
    const percent = Math.floor((transferred / total) * 100)
    if (percent < shown + step && shown >= 0) return
    shown = percent - (percent % step)
    const line = `  ${shown} % of ${Math.ceil(total / 1_000_000)} MB`
    write(isTerminal ? `\r${line}${shown === 100 ? '\n' : ''}` : `${line}\n`)
  }
}
