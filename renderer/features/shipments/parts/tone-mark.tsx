import type { ReactElement } from 'react'
import styles from './tone.module.css'
import type { Tone } from './tone.ts'

// Each tone has a shape of its own, so that the marks differ for eyes that do not tell red from green.
const shapes: Readonly<Record<Tone, ReactElement>> = {
  green: <circle cx="5" cy="5" r="5" />,
  amber: <path d="M5 0 10 5 5 10 0 5Z" />,
  red: <path d="M5 .4 10 9.6H0Z" />,
  grey: <path d="M5 0a5 5 0 1 0 0 10A5 5 0 0 0 5 0Zm0 2.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6Z" />,
}

/** The small coloured shape that stands before a state's or a severity's word. */
export const ToneMark = ({ tone }: { readonly tone: Tone }) => (
  <svg
    className={`${styles['mark']} ${styles['tone']}`}
    data-tone={tone}
    viewBox="0 0 10 10"
    aria-hidden="true"
  >
    {shapes[tone]}
  </svg>
)
