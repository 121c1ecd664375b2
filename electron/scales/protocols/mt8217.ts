import { readingOf } from '#shared/scales/scale.ts'
import { type Protocol, shownWeight } from './protocol.ts'

const START = '\u0002'
/** The bits of the status, from the lowest: in motion, over the capacity, under zero. */
const MOTION = 1
const OVER = 2
const UNDER = 4

/**
 * Mettler Toledo 8217, as of scales at tills: start of text, then the weight where it is stable (`01.84`, with `N` for
 * net) or else `?` and a byte of status. It does not name the unit.
 */
export const mt8217: Protocol = {
  ask: 'W',
  end: '\r',
  read: (said, unit) => {
    // A status may be any byte, one that elsewhere begins a text included.
    if (said.at(-3) === START && said.at(-2) === '?') {
      const status = said.charCodeAt(said.length - 1)
      if (status & OVER) return { status: 'overload' }
      if (status & UNDER) return { status: 'under_zero' }
      return status & MOTION ? { status: 'unstable' } : undefined
    }
    const text = said.slice(said.lastIndexOf(START) + 1)
    const shown = shownWeight(text.replace(/N\s*$/u, ''), unit)
    return shown && readingOf(shown, true)
  },
}
