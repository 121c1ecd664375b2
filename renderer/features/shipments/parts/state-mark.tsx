import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { ToneMark } from './tone-mark.tsx'
import { toneOf } from './tone.ts'
import styles from './tone.module.css'

type StateMarkProps = {
  readonly state: ShipmentState
  /** How the state is called. */
  readonly word: string
}

/** A state as people read it: its colour, its mark and its word. */
export const StateMark = ({ state, word }: StateMarkProps) => {
  const tone = toneOf(state)
  return (
    <span className={`${styles['badge']} ${styles['tone']}`} data-tone={tone}>
      <ToneMark tone={tone} />
      <span className={styles['word']}>{word}</span>
    </span>
  )
}
