import { readingOf } from '#shared/scales/scale.ts'
import { type Protocol, shownWeight, unitOf } from './protocol.ts'

/**
 * A weight and its unit in a line, as Ohaus and most others print it: `  1.840 kg`, with a `?` while it is not stable.
 * Where there is too much on it, a line of dashes, `OL` or `Err8.3` stands there.
 */
export const plain: Protocol = {
  ask: 'IP\r\n',
  end: '\r\n',
  read: (said) => {
    const text = said.trim()
    if (/^(?:-{3,}|\^{3,}|OL|OVER(?:LOAD)?|Err ?8\.3)$/iu.test(text)) return { status: 'overload' }
    if (/^(?:_{3,}|UL|UNDER(?:LOAD)?|Err ?8\.4)$/iu.test(text)) return { status: 'under_zero' }
    const [, number = '', unit = '', mark] =
      /^([+-]?\s*[\d.]+)\s*([a-z]+)(?:\s+(\?|G|N|NET|GS|NT))?$/iu.exec(text.replace(/\?$/u, ' ?')) ?? []
    const shown = shownWeight(number, unitOf(unit))
    return shown && readingOf(shown, mark !== '?')
  },
}
