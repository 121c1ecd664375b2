import type { ArrivedScan } from '#ui/scan/scan-receiver.ts'
import type { KeyboardLayout, Readings } from './reading.ts'

/** A scan as whoever tries the scanner sees it: nothing is taken away. */
export const arrivedScan = (
  { typed, struck }: Readings,
  layout: KeyboardLayout,
  end: ArrivedScan['end'],
): ArrivedScan => {
  const [text, other] = layout === 'typed' ? [typed, struck] : [struck, typed]
  return { text, end, ...(other !== text && { other }) }
}
